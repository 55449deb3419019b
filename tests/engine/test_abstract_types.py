"""Python fields whose type is Node, an interface or a union, and that answer with model instances."""

import graphene
import pytest

from gql_server import Access, ModelField, ModelType, fields, read
from tests.engine import library
from tests.engine.library import MAIN, Book, Branch, NoteValue, Shelf, db
from tests.harness import execute, expect_data, make_app, statements


class Labelled(graphene.Interface):
    label = graphene.String(required=True)


class Memo(graphene.ObjectType):
    """A plain type that has the interface, too."""

    class Meta:
        interfaces = (Labelled,)

    book = ModelField(Book)

    @classmethod
    def is_type_of(cls, value, info):
        return isinstance(value, NoteValue)

    def resolve_label(self, info):
        return "memo"


class BookType(ModelType):
    class Meta:
        model = Book
        interfaces = (graphene.relay.Node, Labelled)

    label = graphene.String(required=True)
    home = graphene.Field(graphene.relay.Node)

    def resolve_label(self, info):
        return f"book {self.title}"

    def resolve_home(self, info):
        return self.shelf


class ShelfType(ModelType):
    class Meta:
        model = Shelf
        interfaces = (Labelled,)

    label = graphene.String(required=True)

    def resolve_label(self, info):
        return f"shelf {self.number}"


class Thing(graphene.Union):
    class Meta:
        types = (BookType, ShelfType, Memo)


def find_things():
    book = db.session.get(Book, 1)
    return [book, db.session.get(Shelf, (MAIN, 2)), None, NoteValue(book), db.session.get(Book, 2)]


class Query(graphene.ObjectType):
    any_node = graphene.Field(graphene.relay.Node, branch=graphene.String())
    labelled = graphene.List(Labelled)
    things = graphene.List(Thing)
    strangers = graphene.List(Thing)

    def resolve_any_node(root, info, branch=None):
        return db.session.get(Branch, branch) if branch else db.session.get(Book, 1)

    def resolve_labelled(root, info):
        return find_things()

    resolve_things = resolve_labelled

    def resolve_strangers(root, info):
        return [object(), db.session.get(Branch, MAIN), db.session.get(Book, 1)]


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(db, module_database_url, types=[BookType, ShelfType], query=Query)
    with app.app_context():
        library.seed()
    return app


def test_node_is_one_interface(app):
    assert str(app.extensions["gql_server"].schema.type_map["Node"]) == "Node"
    answer = expect_data(
        app,
        """{
        anyNode { __typename id ... on Book { title label } }
        other: anyNode(branch: "Main") { id ... on Branch { name shelves { totalCount } } ... on Book { title } }
        none: anyNode(branch: "none") { id }
        node(id: "Book:1") { id ... on Labelled { label } }
    }""",
    )
    assert answer == {
        "anyNode": {"__typename": "Book", "id": "Book:1", "title": "B1", "label": "book B1"},
        "other": {"id": "Branch:Main", "name": MAIN, "shelves": {"totalCount": 3}},
        "none": None,
        "node": {"id": "Book:1", "label": "book B1"},
    }


@pytest.mark.parametrize("field", ["labelled", "things"])
def test_rows_and_plain_values_stand_in_one_list(app, field):
    document = f"""{{ {field} {{
        __typename ... on Labelled {{ label }} ... on Book {{ title home {{ id ... on Shelf {{ number }} }} }}
        ... on Shelf {{ number branch {{ name }} }} ... on Memo {{ book {{ title }} }}
    }} }}"""
    with statements(app) as executed:
        answer = expect_data(app, document)
    home = {"id": "Shelf:Main,1", "number": 1}
    assert answer[field] == [
        {"__typename": "Book", "label": "book B1", "title": "B1", "home": home},
        {"__typename": "Shelf", "label": "shelf 2", "number": 2, "branch": {"name": MAIN}},
        None,
        {"__typename": "Memo", "label": "memo", "book": {"title": "B1"}},
        {"__typename": "Book", "label": "book B2", "title": "B2", "home": home},
    ]
    resolvers = 4  # three rows by key, and the shelf of the two books, which is loaded once
    assert len(executed) == resolvers + 2 + 2, "books and shelves; books of memos, and the books' homes"


def test_what_is_of_no_type_of_the_union_is_an_error_in_its_place(app):
    answer = execute(app, "{ strangers { __typename } }")
    assert answer["data"]["strangers"] == [None, None, {"__typename": "Book"}]
    assert [error["path"] for error in answer["errors"]] == [["strangers", 0], ["strangers", 1]]


def test_what_the_caller_may_not_see_is_null_whatever_its_type_is(app, module_database_url):
    grants = [read(Book, rows=lambda me: Book.title != "B2"), fields("Query.anyNode", "Query.things", "Query.labelled")]
    grants.append(fields("Book.label"))
    seen = make_app(db, module_database_url, types=[BookType, ShelfType], query=Query, access=Access(anonymous=grants))
    answer = expect_data(
        seen,
        """{
        anyNode(branch: "Main") { id } things { __typename ... on Book { title } } labelled { label }
        one: anyNode { id }
    }""",
    )
    memo, book = {"__typename": "Memo"}, {"__typename": "Book", "title": "B1"}
    assert answer == {
        "anyNode": None,
        "things": [book, None, None, memo, None],
        "labelled": [{"label": "book B1"}, None, None, {"label": "memo"}, None],
        "one": {"id": "Book:1"},
    }
