"""Nulls and errors of Python fields are those of graphql-core, which follows the specification."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import graphql
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine import library
from tests.engine.reference import answer_by_graphql_core
from tests.harness import execute

if TYPE_CHECKING:
    from flask import Flask

DOCUMENTS = {
    "everything": """{
        branches { nodes { name motto shelves { totalCount nodes { number label books { edges { node {
          title mark grade twin { title grade } alike { mark } note { text hint about { title grade } } } } } } } } }
    }""",
    "strict": """{
        books { nodes { title twinStrict { grade } } }
        again: books { nodes { alikeStrict { title noteStrict { text } } } }
        first: book(id: 1) { noteStrict { aboutStrict { grade } notes { text aboutStrict { title } } } }
    }""",
    "nullable above strict": """{
        shelves { nodes { best { grade alikeStrict { grade } note { notes { aboutStrict { grade } } } } } }
    }""",
    "custom roots": """{
        pick(title: "B1") { grade twin { grade shelf { branch { motto } } } }
        none: pick(title: "none") { grade }
        picks(titles: ["B1", "none", "B2"]) { grade mark twinStrict { grade } }
        jotting { text about { grade } notes { text about { twinStrict { grade } } } }
    }""",
    "lists of lists": "{ grid { title grade twinStrict { grade alike { mark } } } other: grid { note { text } } }",
    "strict root": """{ pickStrict(title: "B1") { twinStrict { noteStrict { text } } } book(id: 2) { title } }""",
    "cycle": """{ book(id: 1) { twin { twin { twin { grade twin { mark } } } } } }""",
}
FIELDS = ["mark", "grade", "twin", "twinStrict", "note", "noteStrict", "text", "about", "aboutStrict", "notes"]
LISTS = ["alike", "alikeStrict", "notes"]


def failures() -> st.SearchStrategy[dict[tuple[str, str], str]]:
    titles = st.sampled_from([f"B{number}" for number in range(1, 5)])
    one = st.tuples(titles, st.sampled_from(FIELDS + LISTS), st.sampled_from(["raise", "none"]))
    hole = st.tuples(titles, st.sampled_from(LISTS), st.just("hole"))
    branch = st.tuples(st.sampled_from([library.MAIN, library.EAST]), st.just("motto"), st.just("raise"))
    failed = st.lists(st.one_of(one, hole, branch), max_size=5)
    return failed.map(lambda found: {(title, field): outcome for title, field, outcome in found})


def types_by_path(schema: graphql.GraphQLSchema, document: str) -> dict[tuple[str, ...], Any]:
    """Map the response keys that lead to each field, without list indexes, to its type."""
    info, types, keys = graphql.TypeInfo(schema), {}, []

    class Visitor(graphql.Visitor):
        def enter_field(self, node: graphql.FieldNode, *_: Any) -> None:
            keys.append(node.alias.value if node.alias else node.name.value)
            types[tuple(keys)] = info.get_type()

        def leave_field(self, *_: Any) -> None:
            keys.pop()

    graphql.visit(graphql.parse(document), graphql.TypeInfoVisitor(info, Visitor()))
    return types


def nulled_position(types: dict[tuple[str, ...], Any], path: list[str | int]) -> list[str | int]:
    """Return the longest prefix of a path whose value may be null: where the error of the path puts null."""
    position: list[str | int] = []
    type_: Any = None
    for length, key in enumerate(path, start=1):
        keys = tuple(each for each in path[:length] if isinstance(each, str))
        type_ = types[keys] if isinstance(key, str) else graphql.get_nullable_type(type_).of_type
        if not graphql.is_non_null_type(type_):
            position = path[:length]
    return position


def null_in_data(data: Any, path: list[str | int]) -> tuple[str | int, ...]:
    """Return the place on a path at which the data is null."""
    for length, key in enumerate(path):
        if data is None:
            return tuple(path[:length])
        data = data[key]
    assert data is None
    return tuple(path)


def is_prefix(short: list[str | int], long: list[str | int]) -> bool:
    return long[: len(short)] == short


def check(app: Flask, document: str) -> None:
    """Compare the engine with the reference, whose order of execution is another one."""
    expected = answer_by_graphql_core(app, document)
    answer = execute(app, document)
    assert answer["data"] == expected.data
    paths = [error["path"] for error in answer.get("errors", ())]
    places = {null_in_data(expected.data, error.path) for error in expected.errors or ()}
    assert {null_in_data(answer["data"], path) for path in paths} == places
    types = types_by_path(app.extensions["gql_server"].schema, document)
    positions = [nulled_position(types, path) for path in paths]
    for index, path in enumerate(paths):
        above = [position for position in positions[:index] if is_prefix(position, path)]
        assert above == [], f"the error at {path} is below a place that an earlier error had made null"


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_without_failures_the_answers_are_equal(library_app, document):
    check(library_app, document)


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(script=failures())
def test_any_failures_make_null_what_graphql_core_makes_null(library_app, document, script):
    with library.playing(script):
        check(library_app, document)
