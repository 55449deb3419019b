"""Hand-written mutations: one after the other, together or not at all, with compiled payloads."""

import graphene
import graphql
import pytest
import sqlalchemy as sa

from gql_server import ModelField, ModelList
from tests.engine import library
from tests.engine.library import Book, Branch, Shelf, db
from tests.harness import assert_no_connection_leaked, execute, expect_data, make_app, statements

RAN: list[str] = []


class BookType(library.BookType):
    class Meta:
        model = Book

    seen = graphene.String()

    def resolve_seen(self, info):
        if self.title == "invisible":
            raise graphql.GraphQLError("Nobody sees it.", extensions={"code": "UNSEEN"})
        return self.title


TYPES = [BookType, library.ShelfType, library.BranchType]


class Payload(graphene.ObjectType):
    book = ModelField(Book)
    branch = ModelField(Branch)
    books = ModelList(Book)
    done = graphene.Boolean(required=True)

    def resolve_done(self, info):
        return True


class Mutation(graphene.ObjectType):
    rename = graphene.Field(Payload, title=graphene.String(required=True))
    open_branch = graphene.Field(Payload, name=graphene.String(required=True))
    add_book = ModelField(Book, required=True, pk=graphene.Int())
    delete = graphene.Field(Payload)
    commit_early = graphene.Field(Payload)
    fail = graphene.Boolean(required=True)
    count = graphene.Int()

    def resolve_rename(root, info, title):
        RAN.append(title)
        book = info.context.session.get(Book, 1)
        book.title = title
        return Payload(book=book)

    def resolve_open_branch(root, info, name):
        branch = Branch(name=name, shelves=[Shelf(number=number) for number in (1, 2)])
        info.context.session.add(branch)
        return Payload(branch=branch)

    def resolve_add_book(root, info, pk=None):
        book = Book(id=pk, title="new")
        info.context.session.add(book)
        return book

    def resolve_delete(root, info):
        book = info.context.session.get(Book, 2)
        info.context.session.delete(book)
        return Payload(book=book)

    def resolve_commit_early(root, info):
        books = info.context.session.scalars(sa.select(Book)).all()
        info.context.session.commit()
        return Payload(books=books)

    def resolve_fail(root, info):
        raise RuntimeError("secret")

    def resolve_count(root, info):
        return info.context.session.scalar(sa.select(sa.func.count()).select_from(Branch))


class Query(graphene.ObjectType):
    scribble = ModelField(Book)

    def resolve_scribble(root, info):
        book = info.context.session.get(Book, 1)
        book.title = "scribbled"
        return book


@pytest.fixture
def app(database_url):
    RAN.clear()
    app = make_app(db, database_url, types=TYPES, query=Query, mutation=Mutation)
    with app.app_context():
        library.seed()
        if db.engine.dialect.name == "postgresql":  # the rows were given their keys by hand
            db.session.execute(sa.text("SELECT setval('book_id_seq', 100)"))
            db.session.commit()
    return app


def titles(app):
    return [node["title"] for node in expect_data(app, "{ books { nodes { title } } }")["books"]["nodes"]]


def branches(app):
    return [node["name"] for node in expect_data(app, "{ branches { nodes { name } } }")["branches"]["nodes"]]


def test_what_a_mutation_did_is_kept(app):
    document = "mutation ($title: String!) { __typename rename(title: $title) { done book { title mark } } }"
    answer = expect_data(app, document, {"title": "x"})
    assert answer == {"__typename": "Mutation", "rename": {"done": True, "book": {"title": "x", "mark": "*x*"}}}
    assert titles(app)[0] == "x"


def test_a_payload_is_one_statement_and_sees_rows_that_are_not_committed(app):
    with statements(app) as executed:
        answer = expect_data(
            app,
            """mutation {
                openBranch(name: "n") { branch { id shelves { totalCount nodes { number branch { name } } } } }
            }""",
        )
    nodes = [{"number": 1, "branch": {"name": "n"}}, {"number": 2, "branch": {"name": "n"}}]
    assert answer == {"openBranch": {"branch": {"id": "Branch:n", "shelves": {"totalCount": 2, "nodes": nodes}}}}
    assert len([each for each in executed if each.startswith("SELECT")]) == 1


def test_python_fields_stand_in_payloads(app):
    answer = expect_data(
        app, 'mutation { openBranch(name: "n") { branch { motto shelves { nodes { label best { title } } } } } }'
    )
    shelves = [{"label": "n/1", "best": None}, {"label": "n/2", "best": None}]
    assert answer["openBranch"]["branch"] == {"motto": "Read at n", "shelves": {"nodes": shelves}}


def test_each_field_is_answered_before_the_next_one_runs(app):
    answer = expect_data(
        app, 'mutation { a: rename(title: "x") { book { title seen } } b: rename(title: "y") { book { title seen } } }'
    )
    assert answer == {"a": {"book": {"title": "x", "seen": "x"}}, "b": {"book": {"title": "y", "seen": "y"}}}
    assert RAN == ["x", "y"]
    assert titles(app)[0] == "y"


def test_what_was_added_is_flushed_before_it_is_answered(app):
    answer = expect_data(app, "mutation { addBook { id title shelf { label } } }")["addBook"]
    assert answer["title"] == "new"
    assert expect_data(app, "query ($id: ID!) { book(id: $id) { title } }", {"id": answer["id"]})["book"]


def test_an_error_takes_everything_back_and_the_rest_does_not_run(app):
    answer = execute(
        app,
        """mutation {
            a: rename(title: "x") { done } openBranch(name: "n") { done } fail b: rename(title: "y") { done }
        }""",
    )
    assert answer["data"] is None
    (error,) = answer["errors"]
    assert error["path"] == ["fail"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert RAN == ["x"]
    assert titles(app)[0] == "B1"
    assert branches(app) == sorted([library.EAST, library.MAIN])


@pytest.mark.parametrize(
    ("selection", "code", "path"),
    [
        ('rename(title: "invisible") { book { title seen } }', "UNSEEN", ["rename", "book", "seen"]),
        ('rename(title: "x") { book { shelf { books(first: -1) { totalCount } } } }', "INVALID_PAGE", None),
        (
            'rename(title: "x") { book { shelf { books(filter: {title: {eq: null}}) { totalCount } } } }',
            "NULL_OPERAND",
            None,
        ),
        ("delete { book { id } }", None, ["delete", "book"]),
        ("addBook(pk: 1) { id }", "DATABASE_ERROR", None),
    ],
)
def test_any_error_below_a_field_takes_everything_back(app, selection, code, path):
    answer = execute(app, f'mutation {{ openBranch(name: "n") {{ done }} {selection} }}')
    assert answer["data"] is None
    (error,) = answer["errors"]
    if code:
        assert error["extensions"]["code"] == code
    if path:
        assert error["path"] == path
    assert_no_connection_leaked(app)
    assert titles(app)[:2] == ["B1", "B2"]
    assert branches(app) == sorted([library.EAST, library.MAIN])


def test_what_the_database_refuses_at_the_end_is_an_error(app):
    """Nothing is selected of the book, so that only the commit sends it."""
    answer = execute(app, 'mutation { rename(title: "x") { done } openBranch(name: "Main") { done } }')
    assert answer["data"] is None
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "DATABASE_ERROR"
    assert "INSERT" not in error["message"]
    assert_no_connection_leaked(app)
    assert titles(app)[0] == "B1"


def test_a_resolver_may_commit_and_its_instances_are_not_loaded_again_one_by_one(app):
    with statements(app) as executed:
        answer = expect_data(app, "mutation { commitEarly { books { title } } }")
    assert len(answer["commitEarly"]["books"]) == 12
    assert len(executed) == 2


def test_a_document_with_a_query_and_a_mutation_runs_what_is_named(app):
    document = 'query Q { books { totalCount } } mutation M { openBranch(name: "n") { done } count }'
    assert expect_data(app, document, operation_name="Q") == {"books": {"totalCount": 12}}
    assert expect_data(app, document, operation_name="M") == {"openBranch": {"done": True}, "count": 3}
    assert len(branches(app)) == 3


def test_a_query_keeps_nothing(app):
    assert expect_data(app, "{ scribble { title } }") == {"scribble": {"title": "scribbled"}}
    assert titles(app)[0] == "B1"


def test_a_fault_of_the_client_that_shows_late_is_the_clients(app):
    document = """mutation ($x: Boolean = true) { rename(title: "y") { book { title @skip(if: $x) } } }"""
    answer = execute(app, document, {"x": None})
    assert "data" not in answer
    assert answer["errors"][0]["extensions"]["code"] != "INTERNAL_SERVER_ERROR"
    assert titles(app)[0] != "y"
