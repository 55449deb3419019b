"""The query that greets a new visitor."""

from __future__ import annotations

import doctest

import pytest
from graphql import build_schema, parse, validate

from gql_server.graphiql import greeting

NODES = "type Things { nodes: [Thing!]! }"


def test_example_of_the_docstring() -> None:
    assert doctest.testmod(greeting) == doctest.TestResults(failed=0, attempted=2)


@pytest.mark.parametrize(
    "sdl",
    [
        "type Query { version: String }",
        "type Query { version: String  things(first: Int, of: ID!): Things } type Thing { name: String } " + NODES,
        "type Query { things(first: Int): Things } type Thing { id: ID!  pk: Int  otherId: Int } " + NODES,
        "type Query { things: Things } type Thing { name: String } " + NODES,
        "type Query { things(first: Int): Things } type Things { nodes: Thing } type Thing { name: String }",
    ],
)
def test_schema_without_a_connection_to_show_gets_the_smallest_query(sdl: str) -> None:
    assert greeting.write_first_query(build_schema(sdl)).split() == ["{", "__typename", "}"]


@pytest.mark.parametrize(
    "fields",
    [
        "name: String!",
        "name(upper: Boolean!): String  title: String",
        "name: String  parent: Thing  money: Money",
        "name: String  parent: Thing!  things(first: Int!): Things",
        "id: ID!  name: String  parent: Thing!  children(first: Int): Things!",
    ],
)
def test_query_is_valid(fields: str) -> None:
    sdl = f"type Query {{ things(first: Int): Things! }} {NODES} type Money {{ amount: Int }} type Thing {{ {fields} }}"
    schema = build_schema(sdl)
    query = greeting.write_first_query(schema)
    assert "things(first: 3)" in query
    assert validate(schema, parse(query)) == []
