"""Mutations written by hand answer with user errors as the generated ones do."""

import graphene
import pytest

import gql_server
import models
from tests.harness import execute, expect_data
from tests.writes.shop import count, serve


class Rename(gql_server.Payload):
    tag = gql_server.ModelField(models.Tag)
    affected_count = graphene.Int(required=True)


class Strict(gql_server.Payload):
    tag = gql_server.ModelField(models.Tag, required=True)


class Mutation(graphene.ObjectType):
    rename_tag = graphene.Field(Rename, required=True, name=graphene.String(required=True))
    strict_tag = graphene.Field(Strict, required=True)
    plain = graphene.String()

    def resolve_rename_tag(root, info, name):
        tag = info.context.session.get(models.Tag, 1)
        tag.name = name
        if name == "bad":
            raise gql_server.UserErrors(
                [
                    gql_server.Invalid(message="That is no name.", path=("name",)),
                    gql_server.TooManyRows(message="Too many.", matched=3, at_most=1),
                ]
            )
        return Rename(tag=tag, affected_count=1)

    def resolve_strict_tag(root, info):
        raise gql_server.UserErrors([gql_server.NotFound(message="Nothing there.")])

    def resolve_plain(root, info):
        raise gql_server.UserErrors([gql_server.Invalid(message="Not so.")])


@pytest.fixture
def app(database_url):
    return serve(database_url, mutation=Mutation)


def test_a_mutation_by_hand_is_done(app):
    answer = expect_data(app, 'mutation { renameTag(name: "oak") { tag { name } affectedCount errors { code } } }')
    assert answer["renameTag"] == {"tag": {"name": "oak"}, "affectedCount": 1, "errors": []}


def test_errors_that_are_raised_are_data_and_take_all_back(app):
    answer = execute(
        app,
        """mutation {
            a: createTag(input: {data: {name: "x"}}) { tag { name } errors { code message } }
            b: renameTag(name: "bad") { __typename tag { name } affectedCount
                errors { code message path ... on TooManyRows { __typename matched atMost } } }
            c: renameTag(name: "good") { affectedCount errors { code } }
        }""",
    )
    assert answer == {
        "data": {
            "a": {
                "tag": None,
                "errors": [
                    {
                        "code": "ABORTED",
                        "message": "Another field of the operation failed, so that nothing of it is kept.",
                    }
                ],
            },
            "b": {
                "__typename": "Rename", "tag": None, "affectedCount": 0,
                "errors": [
                    {"code": "INVALID", "message": "That is no name.", "path": ["name"]},
                    {
                        "code": "TOO_MANY_ROWS", "message": "Too many.", "path": [], "__typename": "TooManyRows",
                        "matched": 3, "atMost": 1,
                    },
                ],
            },
            "c": {"affectedCount": 0, "errors": [{"code": "ABORTED"}]},
        }
    }  # fmt: skip
    assert count(app, "tags") == [1]
    assert expect_data(app, "{ tags { nodes { name } } }")["tags"]["nodes"] == [{"name": "wood"}]


@pytest.mark.parametrize(
    ("field", "code"), [("strictTag { tag { name } errors { code } }", "NOT_FOUND"), ("plain", "INVALID")]
)
def test_errors_without_a_place_are_errors_of_the_request(app, field, code):
    answer = execute(app, f"mutation {{ {field} }}")
    assert answer["data"] is None
    assert [error["extensions"]["code"] for error in answer["errors"]] == [code]


def test_errors_have_a_place_when_what_cannot_be_null_is_not_selected(app):
    answer = expect_data(app, "mutation { strictTag { errors { code } } }")
    assert answer == {"strictTag": {"errors": [{"code": "NOT_FOUND"}]}}
