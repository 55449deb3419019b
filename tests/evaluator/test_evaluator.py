"""The evaluator against answers worked out by hand."""

from decimal import Decimal

import pytest

from tests.evaluator import Dataset, Evaluator, RequestError, read_entities
from tests.evaluator.encoding import JsonLeaf
from tests.foreign_models import db

SDL = """
scalar JSON
scalar Decimal
scalar BigInt
enum Mood { happy SAD Indifferent }
enum OrderDirection { ASC ASC_NULLS_FIRST ASC_NULLS_LAST DESC DESC_NULLS_FIRST DESC_NULLS_LAST }
interface Node { id: ID! }
type Query {
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  people(filter: PersonFilter, orderBy: [PersonOrderBy!], first: Int, offset: Int): PersonConnection!
  chatRoom(id: ID!): ChatRoom
  chatRoomBy(key: ChatRoomKey!): ChatRoom
  chatRooms(filter: ChatRoomFilter, orderBy: [ChatRoomOrderBy!], first: Int, offset: Int): ChatRoomConnection!
}
type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! totalCount: Int! }
type PersonEdge { node: Person! }
type ChatRoomConnection { nodes: [ChatRoom!]! totalCount: Int! }
type Person implements Node {
  id: ID! handle: String! balance: Decimal steps: BigInt settings: JSON in: Int mood: Mood
  follows(filter: PersonFilter, orderBy: [PersonOrderBy!], first: Int, offset: Int): PersonConnection!
}
type ChatRoom implements Node { id: ID! code: String! owner: Person }
input StringFilter { eq: String neq: String in: [String!] notIn: [String!] isNull: Boolean contains: String }
input DecimalFilter { eq: Decimal gte: Decimal isNull: Boolean }
input PersonFilter {
  handle: StringFilter balance: DecimalFilter and: [PersonFilter!] or: [PersonFilter!] not: PersonFilter
}
input ChatRoomFilter { owner: PersonFilter and: [ChatRoomFilter!] or: [ChatRoomFilter!] not: ChatRoomFilter }
input PersonOrderBy @oneOf { handle: OrderDirection balance: OrderDirection }
input ChatRoomOrderBy @oneOf { code: OrderDirection owner: PersonOrderBy }
input ChatRoomKey @oneOf { id: ID code: String }
"""


def person(handle, balance=None, steps=None, settings=None, in_=None):
    return {"handle": handle, "balance": balance, "steps": steps, "settings": settings, "in_": in_, "mood": None}


DATASET = Dataset(
    models={
        "Person": [
            person("b", Decimal("2.5"), settings={"x": [1]}),
            person("a:%,", None, steps=2**63 - 1),
            person("c", Decimal("-1")),
        ],
        "ChatRoom": [
            {"code": "r1", "owner_handle": None, "moderator_handle": None},
            {"code": "r2", "owner_handle": "a:%,", "moderator_handle": None},
            {"code": "r3", "owner_handle": "c", "moderator_handle": "b"},
        ],
    },
    tables={"follow": [{"from_person": "b", "to_person": "c"}, {"from_person": "b", "to_person": "b"}]},
)


@pytest.fixture(scope="module")
def evaluator():
    return Evaluator(SDL, read_entities(db, {("Person", "label"): lambda row, _: None}, {}))


def codes(evaluator, arguments):
    answer = evaluator.answer(DATASET, "{ chatRooms(" + arguments + ") { nodes { code } totalCount } }")
    return [node["code"] for node in answer["chatRooms"]["nodes"]]


def handles(evaluator, arguments):
    answer = evaluator.answer(DATASET, "{ people(" + arguments + ") { edges { node { handle } } } }")
    return [edge["node"]["handle"] for edge in answer["people"]["edges"]]


def test_values_are_encoded_and_relations_followed(evaluator):
    document = """{
      people(first: 2) { totalCount nodes { id balance steps settings __typename follows { nodes { handle } } } }
    }"""
    assert evaluator.answer(DATASET, document)["people"] == {
        "totalCount": 3,
        "nodes": [
            {
                "id": "Person:a%3A%25%2C",
                "balance": None,
                "steps": "9223372036854775807",
                "settings": None,
                "__typename": "Person",
                "follows": {"nodes": []},
            },
            {
                "id": "Person:b",
                "balance": "2.5000",
                "steps": None,
                "settings": JsonLeaf({"x": [1]}),
                "__typename": "Person",
                "follows": {"nodes": [{"handle": "b"}, {"handle": "c"}]},
            },
        ],
    }


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        ("{}", ["a:%,", "b", "c"]),
        ("{and: []}", ["a:%,", "b", "c"]),
        ("{or: []}", []),
        ("{handle: {in: []}}", []),
        ("{handle: {notIn: []}}", ["a:%,", "b", "c"]),
        ("{balance: {gte: 0}}", ["b"]),
        ("{not: {balance: {gte: 0}}}", ["c"]),
        ("{or: [{balance: {gte: 0}}, {balance: {isNull: true}}]}", ["a:%,", "b"]),
        ('{not: {and: [{balance: {gte: 0}}, {handle: {eq: "b"}}]}}', ["a:%,", "c"]),
        ('{handle: {contains: "%"}}', ["a:%,"]),
    ],
)
def test_filters_are_three_valued(evaluator, filter_, expected):
    assert handles(evaluator, f"filter: {filter_}") == expected


def test_a_relation_in_a_filter_is_exists_and_two_valued(evaluator):
    assert codes(evaluator, "filter: {owner: {}}") == ["r2", "r3"]
    assert codes(evaluator, "filter: {not: {owner: {}}}") == ["r1"]
    assert codes(evaluator, "filter: {not: {owner: {balance: {gte: 0}}}}") == ["r1", "r2", "r3"]


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        ("ASC", ["c", "b", "a:%,"]),
        ("ASC_NULLS_FIRST", ["a:%,", "c", "b"]),
        ("DESC", ["a:%,", "b", "c"]),
        ("DESC_NULLS_LAST", ["b", "c", "a:%,"]),
    ],
)
def test_nulls_have_their_place(evaluator, direction, expected):
    assert handles(evaluator, f"orderBy: [{{balance: {direction}}}]") == expected


def test_ordering_by_a_relation_counts_a_missing_row_as_null(evaluator):
    assert codes(evaluator, "orderBy: [{owner: {balance: DESC}}]") == ["r1", "r2", "r3"]
    assert codes(evaluator, "orderBy: [{owner: {handle: DESC_NULLS_LAST}}]") == ["r3", "r2", "r1"]


def test_look_ups_find_by_node_id_and_by_key(evaluator):
    document = """{
      found: chatRoom(id: "ChatRoom:r2") { owner { handle } }
      raw: chatRoom(id: "r3") { code }
      none: chatRoom(id: "ChatRoom:r9") { code }
      key: chatRoomBy(key: {code: "r1"}) { code owner { handle } }
      nodes(ids: ["Person:b", "Person:x", "ChatRoom:r1"]) { __typename id }
    }"""
    assert evaluator.answer(DATASET, document) == {
        "found": {"owner": {"handle": "a:%,"}},
        "raw": {"code": "r3"},
        "none": None,
        "key": {"code": "r1", "owner": None},
        "nodes": [{"__typename": "Person", "id": "Person:b"}, None, {"__typename": "ChatRoom", "id": "ChatRoom:r1"}],
    }


@pytest.mark.parametrize("field", ["people(first: -1)", "people(first: 501)", "people(offset: -1)"])
def test_a_page_that_cannot_be_is_refused(evaluator, field):
    with pytest.raises(RequestError):
        evaluator.answer(DATASET, "{ " + field + " { totalCount } }")


def test_another_types_id_is_refused(evaluator):
    with pytest.raises(RequestError):
        evaluator.answer(DATASET, '{ chatRoom(id: "Person:b") { code } }')
