"""An operation is one statement, and a few for each level that has Python fields, whatever the number of rows."""

import graphene
import pytest
import sqlalchemy as sa

from gql_server import ModelField, ModelList
from tests.engine import library
from tests.harness import expect_data, make_app, statements

ANSWER, SELF, FOUND, LOADED = (
    "one statement answers",
    "self is loaded",
    "a resolver queries",
    "one statement for a field",
)

CASES = {
    "{ books { nodes { title } } }": [ANSWER],
    "{ books { nodes { mark grade } } }": [ANSWER, SELF],
    "{ books { nodes { mark } } again: books { edges { node { grade } } } }": [ANSWER, SELF],
    "{ branches { nodes { motto shelves { nodes { label books { nodes { mark } } } } } } }": [ANSWER, SELF, SELF, SELF],
    "{ books { nodes { note { text hint } } } }": [ANSWER, SELF],
    "{ books { nodes { note { about { title } } } } }": [ANSWER, SELF, LOADED],
    "{ books { nodes { note { about { title grade } } } } }": [ANSWER, SELF, LOADED],
    "{ books { nodes { note { about { shelf { label } } } } } }": [ANSWER, SELF, LOADED, SELF],
    "{ books { nodes { mirror { mirror { mirror { title } } } } } }": [ANSWER, SELF, LOADED, LOADED, LOADED],
    "{ books { nodes { a: mirror { title } b: mirror { title } } } }": [ANSWER, SELF, LOADED, LOADED],
    "{ books { nodes { mirrors { title mirrors { mark } } } } }": [ANSWER, SELF, LOADED, LOADED],
    "{ everything { title shelf { branch { name } books { nodes { title } } } } }": [FOUND, LOADED],
    "{ everything { mark shelf { branch { name } } } }": [FOUND, LOADED],
    "{ everything { shelf { branch { motto } } } }": [FOUND, LOADED, SELF],
    "{ everything { mirror { title } } branches { totalCount } }": [ANSWER, FOUND, LOADED, LOADED],
    "{ jotted }": [],
    "{ __typename jotted __schema { queryType { name } } }": [],
}
"""What is executed for each operation; neither the order nor the number of rows matters."""


class Book(library.BookType):
    """Fields whose resolvers execute nothing themselves."""

    class Meta:
        model = library.Book

    mirror = ModelField(library.Book)
    mirrors = ModelList(library.Book)

    def resolve_mirror(self, info):
        return self

    def resolve_mirrors(self, info):
        return [self, self]


class Query(graphene.ObjectType):
    everything = ModelList(library.Book)
    jotted = graphene.String()

    def resolve_everything(root, info):
        return info.context.session.scalars(sa.select(library.Book))

    def resolve_jotted(root, info):
        return "once"


@pytest.fixture(scope="module", params=[1, 5], ids=["few rows", "many rows"])
def app(request, dialect, fresh_database):
    with fresh_database(dialect) as url:
        app = make_app(library.db, url, types=[Book, library.ShelfType, library.BranchType], query=Query)
        with app.app_context():
            library.seed(shelves=request.param, books=request.param)
        yield app


@pytest.mark.parametrize("document", CASES)
def test_statements_are_one_for_each_level_of_python_fields(app, document):
    with statements(app) as executed:
        expect_data(app, document)
    assert len(executed) == len(CASES[document]), "\n".join(executed)


def test_a_second_request_executes_the_same_and_no_more(app):
    document = "{ books { nodes { mark mirror { title shelf { label } } } } }"
    with statements(app) as first:
        expect_data(app, document)
    with statements(app) as second:
        expect_data(app, document)
    assert first == second


def test_a_field_that_answers_with_rows_of_several_types_is_one_statement_for_each(app):
    document = (
        '{ nodes(ids: ["Book:1", "Shelf:Main,1", "Branch:Main"]) { id ... on Book { mark } ... on Shelf { label } } }'
    )
    with statements(app) as executed:
        expect_data(app, document)
    assert len(executed) == 1 + 2
