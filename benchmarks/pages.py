"""``python -m benchmarks.pages``: what the first, a middle and the last page of a long list cost.

By cursor and by ``offset``, over indexed columns, on PostgreSQL. Writes ``pages.md`` and ``pages.png``. Blocks are
those that the plan touched; unlike times they do not depend on what else the machine does.
"""

import json
import os
import platform
import statistics
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import flask
import matplotlib as mpl
import psycopg
from matplotlib.figure import Figure

from benchmarks.app import make_app
from benchmarks.database import run_server, shop
from benchmarks.layers import psycopg_url, sent_statement
from benchmarks.report import FOLDER
from gql_server.pipeline import Service
from gql_server.requests import GraphQLRequest
from models import db

SCALE = 10
SIZE = 20
ROUNDS = 20
CALLS = 10
ORDERS = {
    "items by key": ("items", "[{pk: ASC}]"),
    "items by price": ("items", "[{price: DESC}]"),
    "reviews by rating": ("reviews", "[{rating: ASC}]"),
    "orders by placedAt": ("orders", "[{placedAt: DESC}]"),
}
PLACES = ("first", "middle", "last")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one page.

    Attributes:
        order: of the list, for people.
        way: "cursor" or "offset".
        place: one of PLACES.
        time: median milliseconds of the statement by psycopg, prepared.
        blocks: of 8 kB that its plan touched.
        reads: how the rows of the page were found.
    """

    order: str
    way: str
    place: str
    time: float
    blocks: int
    reads: str


def main() -> None:
    """Measure, and write the report."""
    with run_server() as postgresql, shop(postgresql, SCALE) as url:
        app = make_app({"SQLALCHEMY_DATABASE_URI": url})
        with app.app_context():
            costs = [cost for order in ORDERS for cost in measure_order(app, order)]
            db.engine.dispose()
    text = write_pages(costs)
    (FOLDER / "pages.md").write_text(text)
    draw_pages(costs)
    print(text)


def measure_order(app: flask.Flask, order: str) -> list[Cost]:
    """The costs of all pages of one list; to be called in the context of the application."""
    service: Service = app.extensions["gql_server"]
    statements = {key: sent_statement(service, request) for key, request in list_requests(service, order)}
    with closing(psycopg.connect(psycopg_url(db.engine.url), autocommit=True)) as connection:
        connection.execute("ANALYZE")
        taken: dict[tuple[str, str], list[float]] = {key: [] for key in statements}
        for number in range(ROUNDS + 1):
            for key, statement in statements.items():
                start = time.perf_counter()
                for _ in range(CALLS):
                    connection.execute(*statement, prepare=True).fetchone()
                if number:  # the first round prepares and fills caches
                    taken[key].append((time.perf_counter() - start) / CALLS * 1e3)
        plans = {key: explain(connection, *statement) for key, statement in statements.items()}
    return [
        Cost(order=order, way=way, place=place, time=statistics.median(taken[way, place]), blocks=blocks, reads=reads)
        for (way, place), (blocks, reads) in plans.items()
    ]


def list_requests(service: Service, order: str) -> Iterator[tuple[tuple[str, str], GraphQLRequest]]:
    """Requests of the same pages, by cursor and by offset, each under its way and its place."""
    root, order_by = ORDERS[order]
    document = (
        f"query ($first: Int, $after: String, $offset: Int) {{ {root}(orderBy: {order_by}, first: $first, "
        "after: $after, offset: $offset) { nodes { id } pageInfo { hasNextPage endCursor } } }"
    )
    count = f"{{ {root} {{ totalCount }} }}"
    total = ask(service, count, {})[root]["totalCount"]
    for place, offset in zip(PLACES, (0, total // 2, total - SIZE), strict=True):
        before = {"first": 1, "offset": offset - 1}
        after = ask(service, document, before)[root]["pageInfo"]["endCursor"] if offset else None
        yield ("cursor", place), GraphQLRequest(query=document, variables={"first": SIZE, "after": after})
        yield ("offset", place), GraphQLRequest(query=document, variables={"first": SIZE, "offset": offset})


def ask(service: Service, document: str, variables: Mapping[str, Any]) -> Any:
    """The data of an operation."""
    return json.loads(
        service.execute(GraphQLRequest(query=document, variables=variables), service.callers.default).data or "null"
    )


def explain(connection: psycopg.Connection[Any], sql: str, parameters: Any) -> tuple[int, str]:
    """The blocks that a plan touches, and the ways in which it reads tables."""
    text = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}"
    [[found]] = connection.execute(text, parameters).fetchone() or [[None]]
    nodes = list(walk(found["Plan"]))
    scans = [node for node in nodes if "Index Name" in node or node["Node Type"] == "Seq Scan"]
    reads = dict.fromkeys(node.get("Index Name", node["Node Type"]) for node in scans)
    return found["Plan"]["Shared Hit Blocks"] + found["Plan"]["Shared Read Blocks"], ", ".join(reads)


def walk(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A node of a plan and all below it."""
    yield node
    for child in node.get("Plans", ()):
        yield from walk(child)


def write_pages(costs: list[Cost]) -> str:
    """The report."""
    rows = [
        f"| {each.order} | {each.way} | {each.place} | {each.time:.2f} | {each.blocks:,} | {each.reads} |"
        for each in costs
    ]
    return (
        f"# Pages of a long list\n\nWritten by `python -m benchmarks.pages`: {SIZE} rows and `hasNextPage`, over "
        f"indexed columns at scale {SCALE}.\n\n"
        "By cursor, the last page costs what the first does, but for ties: the first asks its table for one more row "
        "in any order, the others ask the index, which is twice the blocks. By `offset`, all rows before the page are "
        "read. Ratings have thousands of ties, which are sorted by key, on each page of theirs; an index over "
        "`(rating, id)` would spare that.\n\n"
        f"PostgreSQL, Python {platform.python_version()}, {os.cpu_count()} processors. Median milliseconds; blocks are "
        "of 8 kB. The machine was busy with other work: compare the rows with one another.\n\n"
        "![Milliseconds by place](pages.png)\n\n"
        "| list | by | page | ms | blocks | reads |\n| --- | --- | --- | ---: | ---: | --- |\n" + "\n".join(rows) + "\n"
    )


def draw_pages(costs: list[Cost]) -> None:
    """Milliseconds of the pages, a picture for each list."""
    with mpl.rc_context({"font.size": 8, "axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(figsize=(9, 2.4), layout="constrained")
        for axes, order in zip(figure.subplots(1, len(ORDERS), sharey=True), ORDERS, strict=True):
            for way, colour in (("cursor", "#4477aa"), ("offset", "#bbbbbb")):
                times = [each.time for each in costs if (each.order, each.way) == (order, way)]
                axes.plot(PLACES, times, "o-", color=colour, label=way)
            axes.set_title(order, loc="left")
        figure.axes[0].set_ylim(bottom=0)  # of all, once everything is drawn
        figure.axes[0].set_ylabel("ms")
        figure.axes[0].legend(frameon=False)
        figure.savefig(FOLDER / "pages.png", dpi=110)


if __name__ == "__main__":
    main()
