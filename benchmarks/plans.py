"""How PostgreSQL plans and runs generated statements: variants of them, on a connection each, measured in turns.

Times are of the whole round trip by psycopg, prepared, without SQLAlchemy.
"""

import json
import re
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import flask
import psycopg
import sqlalchemy as sa

from benchmarks.cases import CASES
from benchmarks.layers import psycopg_url, sent_statement
from gql_server.pipeline import Service
from gql_server.requests import GraphQLRequest
from models import db

BATCH_SECONDS = 0.02

_PAGE_PARAMETER = re.compile(r"LIMIT %\((\w+)\)s::INTEGER")
_ROW_ARRAY = re.compile(r'ARRAY\(SELECT ("[^"]+"|\w+)(?= )')
_PAGE_LITERAL = re.compile(r"LIMIT (\d+)")

Bound = tuple[str, Mapping[str, Any]]
"""SQL in psycopg's style, and its parameters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A way to have the same answer.

    Attributes:
        name: for people.
        mode: of ``plan_cache_mode``.
        rewrite: from the generated statement.
    """

    name: str
    mode: str
    rewrite: Callable[[Bound], Bound]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTimes:
    """Median milliseconds of one operation, by name of the variant."""

    title: str
    times: Mapping[str, float]


def with_page_literals(bound: Bound) -> Bound:
    """Page sizes stand in the text."""
    sql, parameters = bound
    text = _PAGE_PARAMETER.sub(lambda found: f"LIMIT {int(parameters[found[1]])}", sql)
    return text, {name: value for name, value in parameters.items() if f"%({name})s" in text}


def with_page_parameters(bound: Bound) -> Bound:
    """Page sizes are parameters."""
    sql, parameters = bound
    sizes: dict[str, int] = {}

    def replace(found: re.Match[str]) -> str:
        name = f"page{len(sizes)}"
        sizes[name] = int(found[1])
        return f"LIMIT %({name})s::INTEGER"

    return _PAGE_LITERAL.sub(replace, sql), {**parameters, **sizes}


def with_json_agg(bound: Bound) -> Bound:
    """Lists are ``json_agg`` instead of arrays of rows, which ``row_to_json`` at the root turns into text."""
    sql, parameters = with_page_literals(bound)
    rewritten, count = _ROW_ARRAY.subn(r"(SELECT coalesce(json_agg(\1), '[]'::json)", sql)
    if not count:
        raise ValueError(f"no array of rows was found to rewrite: {sql}")
    return rewritten, parameters


PLAN_VARIANTS = (
    Variant(name="sizes in the text, auto", mode="auto", rewrite=with_page_literals),
    Variant(name="sizes in the text, generic", mode="force_generic_plan", rewrite=with_page_literals),
    Variant(name="parameters, auto", mode="auto", rewrite=with_page_parameters),
    Variant(name="parameters, generic", mode="force_generic_plan", rewrite=with_page_parameters),
    Variant(name="parameters, custom", mode="force_custom_plan", rewrite=with_page_parameters),
)
JSON_VARIANTS = (
    Variant(name="arrays of rows", mode="auto", rewrite=with_page_literals),
    Variant(name="json_agg", mode="auto", rewrite=with_json_agg),
)

OPERATIONS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    **{f"({case.name}) {case.title}": (case.document, case.variables[0]) for case in CASES},
    "three levels, 20 x 5 x 2": (
        CASES[2].document.replace("reviews(first: $all)", "reviews(first: 2)"),
        {"first": 20, "all": 5},
    ),
    "one row, two look-ups, two lists": (
        """
        query ($id: ID!, $first: Int!) {
          item(id: $id) {
            name
            store { name }
            category { name }
            reviews(first: $first) { nodes { rating customer { name } } }
            tags(first: $first) { nodes { name } }
          }
        }
        """,
        {"id": "5", "first": 10},
    ),
    "10 rows, price at least, by price": (
        """
        query ($least: Decimal!, $first: Int!) {
          items(first: $first, filter: {price: {gte: $least}}, orderBy: [{price: ASC}]) { nodes { name price } }
        }
        """,
        {"least": "100", "first": 10},
    ),
    "10 rows, sku starts with": (
        """
        query ($start: String!, $first: Int!) {
          items(first: $first, filter: {sku: {startsWith: $start}}) { nodes { name price } }
        }
        """,
        {"start": "PRU-00000", "first": 10},
    ),
    "10 rows, sku in two": (
        """
        query ($skus: [String!]!, $first: Int!) {
          items(first: $first, filter: {sku: {in: $skus}}) { nodes { name price } }
        }
        """,
        {"skus": ["PRU-000005", "BRE-000001"], "first": 10},
    ),
}


def compare_variants(
    app: flask.Flask, variants: Sequence[Variant], titles: Sequence[str], rounds: int, step: Callable[[], object]
) -> list[PlanTimes]:
    """Measure operations; ``step`` is called after each."""
    service: Service = app.extensions["gql_server"]
    found = []
    for title in titles:
        document, variables = OPERATIONS[title]
        with app.app_context():
            bound = sent_statement(service, GraphQLRequest(query=document, variables=variables))
            url = db.engine.url
        found.append(PlanTimes(title=title, times=_time_variants(url, bound, variants, rounds)))
        step()
    return found


def _time_variants(url: sa.URL, bound: Bound, variants: Sequence[Variant], rounds: int) -> dict[str, float]:
    with ExitStack() as stack:
        calls = {variant.name: _prepare(stack, url, variant, bound) for variant in variants}
        if any(json.loads(call()) != json.loads(next(iter(calls.values()))()) for call in calls.values()):
            raise ValueError(f"variants answer differently: {bound[0]}")
        taken: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(rounds):
            for name, call in calls.items():
                taken[name].append(_time_batch(call))
    return {name: statistics.median(each) for name, each in taken.items()}


def _prepare(stack: ExitStack, url: sa.URL, variant: Variant, bound: Bound) -> Callable[[], str]:
    """A call of the statement, after as many as psycopg and the server need to settle on how they run it."""
    connection = stack.enter_context(psycopg.connect(psycopg_url(url), autocommit=True))
    connection.execute(f"SET plan_cache_mode = {variant.mode}")
    sql, parameters = variant.rewrite(bound)

    def call() -> str:
        answer: str = connection.execute(sql, parameters).fetchone()[0]
        return answer

    for _ in range(12):
        call()
    return call


def _time_batch(call: Callable[[], object]) -> float:
    """Milliseconds of a call, of as many as fit into a while."""
    count = 0
    start = now = time.perf_counter()
    while now - start < BATCH_SECONDS:
        call()
        count += 1
        now = time.perf_counter()
    return (now - start) / count * 1e3
