"""Hand-written fields of every sort, in one answer with the generated ones."""

import datetime as dt
import decimal
import enum

import graphene
import pytest

import gql_server
from gql_server import ModelType
from tests.engine import library
from tests.engine.library import EAST, MAIN, Book, Shelf, db
from tests.engine.reference import answer_by_graphql_core
from tests.harness import execute, expect_data, make_app

DOCUMENTS = {
    "computed fields": "{ books { nodes { mark title grade } } }",
    "a text key with odd characters": "{ branches { nodes { id motto best { id } } } }",
    "a composite key": "{ shelves { nodes { id label best { title } } } }",
    "aliases": "{ books { nodes { a: mark b: mark t: title c: twin { x: mark x: mark y: title } d: twin { id } } } }",
    "one instance twice": '{ a: pick(title: "B1") { title } b: pick(title: "B1") { mark shelf { label } } }',
    "a list that repeats an instance": '{ picks(titles: ["B1", "B2", "B1", "none"]) { title twin { title } } }',
    "lists of lists": "{ grid { title mark shelf { label } } }",
    "edges and nodes of one page": "{ books { edges { node { mark } } nodes { title mark } totalCount } }",
    "to-one and to-many below": """{
        books { nodes { twin { shelf { label branch { motto shelves { nodes { best { mark } } } } } } } }
    }""",
    "plain types at any depth": """{
        jotting { text hint about { title note { text notes { about { grade } notes { notes { text } } } } } }
    }""",
    "fragments": """{
        books { nodes { ...on Node { id ...on Book { mark } } ...Twin } } node(id: "Book:3") { id ...Twin }
      } fragment Twin on Book { twin { id ...Marks } } fragment Marks on Book { mark alike { ...More } }
      fragment More on Node { ... on Book { grade } id __typename }
    """,
    "nodes of several types": """{
        nodes(ids: ["Branch:Main", "Book:1", "Shelf:Main,2", "Book:2", "Book:99"]) {
          __typename id
          ... on Book { mark shelf { label } } ... on Shelf { branch { name } } ... on Branch { name }
        }
    }""",
    "one path, other selections": """{
        nodes(ids: ["Shelf:Main,1", "Branch:Main"]) { ... on Shelf { best { id } } ... on Branch { best { title } } }
    }""",
    "rows without Python fields beside rows with them": """{
        nodes(ids: ["Branch:Main", "Book:1"]) { ... on Book { shelf { best { title } } } ... on Branch { name } }
    }""",
    "nothing there": '{ book(id: 99) { mark } pick(title: "none") { mark } node(id: "Book:99") { id } }',
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_answers_are_those_of_graphql_core(library_app, document):
    expected = answer_by_graphql_core(library_app, document)
    assert expected.errors is None
    answer = execute(library_app, document)
    assert answer == {"data": expected.data}
    assert str(answer["data"]) == str(expected.data), "the response keys are in another order"


def test_introspection_stands_beside_python_fields(library_app):
    answer = expect_data(
        library_app, '{ __typename pick(title: "B1") { __typename mark } __type(name: "Note") { name kind } }'
    )
    assert answer == {
        "__typename": "Query",
        "pick": {"__typename": "Book", "mark": "*B1*"},
        "__type": {"name": "Note", "kind": "OBJECT"},
    }


def test_selections_below_a_python_field_take_arguments_and_variables(library_app):
    document = """query ($title: String!, $like: String!, $first: Int, $whole: Boolean = true) {
        pick(title: $title) {
          mark @include(if: $whole)
          shelf { books(first: $first, filter: {title: {startsWith: $like}}, orderBy: [{pk: DESC}]) {
            totalCount nodes { title mark @skip(if: $whole) }
          } }
        }
    }"""
    for title, first, expected in [("B1", 1, ["B2"]), ("B4", 2, ["B4", "B3"]), ("B4", 0, [])]:
        pick = expect_data(library_app, document, {"title": title, "like": "B", "first": first})["pick"]
        assert pick["mark"] == f"*{title}*"
        assert pick["shelf"]["books"]["totalCount"] == 2
        assert pick["shelf"]["books"]["nodes"] == [{"title": each} for each in expected]
    other = expect_data(library_app, document, {"title": "B1", "like": "B1", "whole": False})["pick"]
    assert other == {"shelf": {"books": {"totalCount": 1, "nodes": [{"title": "B1", "mark": "*B1*"}]}}}


def test_what_is_wrong_below_a_python_field_has_its_path(library_app):
    document = 'query ($n: Int) { pick(title: "B1") { shelf { books(first: $n) { totalCount nodes { id } } } } }'
    for first in (-1, 100_000):
        (error,) = execute(library_app, document, {"n": first})["errors"]
        assert error["extensions"]["code"] == "INVALID_PAGE"
        assert error["path"] == ["pick", "shelf", "books"]


class Size(graphene.Enum):
    class Meta:
        name = "Size"
        enum = enum.Enum("Size", {"SMALL": "s", "LARGE": "l"})


class Wish(graphene.InputObjectType):
    title = graphene.String(required=True)
    not_after = graphene.InputField(gql_server.Date)
    sizes = graphene.List(graphene.NonNull(Size))


class Values(graphene.ObjectType):
    """Root fields that answer with everything but model instances."""

    number = graphene.Int(required=True, plus=graphene.Int(default_value=1))
    price = graphene.Field(gql_server.Decimal)
    graphene_price = graphene.Decimal()
    count = graphene.Field(gql_server.BigInt)
    moment = graphene.Field(gql_server.DateTime)
    anything = graphene.Field(gql_server.JSON)
    matrix = graphene.List(graphene.List(graphene.NonNull(graphene.Int)))
    wished = graphene.String(wish=graphene.Argument(Wish))

    def resolve_number(root: None, info: graphene.ResolveInfo, plus: int) -> int:
        return 1 + plus

    def resolve_price(root: None, info: graphene.ResolveInfo) -> decimal.Decimal:
        return decimal.Decimal("12.50")

    resolve_graphene_price = resolve_price

    def resolve_count(root: None, info: graphene.ResolveInfo) -> int:
        return 2**60

    def resolve_moment(root: None, info: graphene.ResolveInfo) -> dt.datetime:
        return dt.datetime(2026, 3, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))

    def resolve_anything(root: None, info: graphene.ResolveInfo) -> object:
        return {"a": [1, None, {"$id": "ä"}]}

    def resolve_matrix(root: None, info: graphene.ResolveInfo) -> object:
        return ([1, 2], None, (each for each in [3]))

    def resolve_wished(root: None, info: graphene.ResolveInfo, wish: Wish | None = None) -> str:
        return "nothing" if wish is None else f"{wish['title']} {wish.get('not_after')} {wish.get('sizes')}"


class Shadow(ModelType):
    """Generated fields that give way to hand-written ones."""

    class Meta:
        model = Book
        exclude_fields = ("shelf_branch",)

    title = graphene.Int(description="How long the title is.")
    shelf_branch = graphene.Boolean(required=True)

    def resolve_title(self: Book, info: graphene.ResolveInfo) -> int:
        return len(self.title)

    def resolve_shelf_branch(self: Book, info: graphene.ResolveInfo) -> bool:
        return self.shelf_branch == MAIN

    def resolve_shelf_number(self: Book, info: graphene.ResolveInfo) -> int:
        return -self.shelf_number

    def resolve_pk(self: Book, info: graphene.ResolveInfo) -> int:
        return 100 + self.id

    def resolve_shelf(self: Book, info: graphene.ResolveInfo) -> Shelf:
        return db.session.get(Shelf, (EAST, 3))


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url, types=[Shadow], query=Values)
    with app.app_context():
        library.seed()
    return app


def test_root_fields_answer_with_plain_values(app):
    answer = expect_data(app, "{ number more: number(plus: 41) price graphenePrice count moment anything matrix }")
    assert answer == {
        "number": 2,
        "more": 42,
        "price": "12.50",
        "graphenePrice": "12.50",
        "count": str(2**60),
        "moment": "2026-03-01T10:00:00+00:00",
        "anything": {"a": [1, None, {"$id": "ä"}]},
        "matrix": [[1, 2], None, [3]],
    }


def test_arguments_arrive_as_python_values(app):
    document = """query ($wish: Wish, $day: Date) {
        a: wished b: wished(wish: $wish) c: wished(wish: {title: "t", notAfter: $day})
    }"""
    answer = expect_data(app, document, {"wish": {"title": "x", "sizes": ["LARGE"]}, "day": "2026-03-01"})
    assert answer == {"a": "nothing", "b": "x None [<Size.LARGE: 'l'>]", "c": "t 2026-03-01 None"}


def test_hand_written_fields_replace_generated_ones(app):
    answer = expect_data(app, "{ book(id: 1) { id pk title shelfBranch shelfNumber shelf { id } } }")
    assert answer["book"] == {
        "id": "Book:1",
        "pk": 101,
        "title": 2,
        "shelfBranch": True,
        "shelfNumber": -1,
        "shelf": {"id": "Shelf:East%3A 50%25%2C or so,3"},
    }


def test_a_replaced_column_still_filters_and_sorts_by_its_values(app):
    document = '{ books(filter: {title: {in: ["B2", "B1"]}}, orderBy: [{title: DESC}]) { nodes { id title } } }'
    assert expect_data(app, document)["books"]["nodes"] == [{"id": "Book:2", "title": 2}, {"id": "Book:1", "title": 2}]


def test_an_excluded_column_is_nowhere(app):
    (error,) = execute(app, '{ books(filter: {shelfBranch: {eq: "x"}}) { totalCount } }')["errors"]
    assert "shelfBranch" in error["message"]
