"""What of a variable's value is part of the plan's key: never what a client can make up without end."""

import graphene
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from gql_server.typegen.scalars import JSON
from tests.engine.small_models import make_db, make_model, start
from tests.harness import execute, expect_data, expect_error


class Words(graphene.InputObjectType):
    first_word = graphene.String(required=True)
    word = graphene.Int(name="secondWord")
    second_word = graphene.String(name="word")


class Query(graphene.ObjectType):
    joined = graphene.String(words=graphene.Argument(Words))
    said = graphene.String(values=graphene.List(JSON), ids=graphene.List(graphene.ID))
    added = graphene.Int(numbers=graphene.List(graphene.Int))

    def resolve_joined(root, info, words):
        return f"{words.first_word} {words.word} {words.second_word}"

    def resolve_said(root, info, values=(), ids=()):
        return repr([*values, *ids])

    def resolve_added(root, info, numbers):
        return sum(number or 0 for number in numbers)


@pytest.fixture(scope="module")
def app():
    db = make_db()
    item = make_model(db, "Item", name=mapped_column(sa.String, unique=True))
    make_model(db, "Shop", name=mapped_column(sa.String, primary_key=True))
    app = start(db, query=Query)
    with app.app_context():
        db.create_all()
        db.session.add(item(name="a"))
        db.session.commit()
        yield app
        db.session.remove()
        db.engine.dispose()


def plans(app):
    return app.extensions["gql_server"].cache_info()["plans"].size


@pytest.mark.parametrize(
    ("document", "ids"),
    [
        ("query ($x: ID!) { shop(id: $x) { name } }", [f"made{number}:up" for number in range(20)]),
        ("query ($x: ID!) { shops(filter: {id: {neq: $x}}) { totalCount } }", [f"q{n}:a" for n in range(20)]),
        ("query ($x: [ID!]!) { shops(filter: {id: {in: $x}}) { totalCount } }", [[f"q{n}:a", "b"] for n in range(20)]),
    ],
)
def test_prefixes_that_name_no_type_share_a_plan(app, document, ids):
    before = plans(app)
    for id_ in ids:
        expect_data(app, document, {"x": id_})
    assert plans(app) == before + 1


def test_the_order_of_the_types_does_not_matter(app):
    document = "query ($x: [ID!]!) { nodes(ids: $x) { id } }"
    before = plans(app)
    assert expect_data(app, document, {"x": ["Item:1", "Shop:2"]}) == {"nodes": [{"id": "Item:1"}, None]}
    assert expect_data(app, document, {"x": ["Shop:2", "Item:1"]}) == {"nodes": [None, {"id": "Item:1"}]}
    assert plans(app) == before + 1


@pytest.mark.parametrize("id_", ["Made:1", "1", "Node:1", "PageInfo:1", ":"])
def test_node_says_what_is_wrong_with_an_id(app, id_):
    for document, value in (
        ("query ($x: ID!) { node(id: $x) { id } }", id_),
        ("query ($x: [ID!]!) { nodes(ids: $x) { id } }", ["Item:1", id_]),
    ):
        error = expect_error(app, document, {"x": value}, code="INVALID_ID")
        assert "served; expected a node id such as Item:5." in error["message"]
        hint = "Use the value of an `id` field; a key alone will do where the field says of which type it is."
        assert error["extensions"]["hint"] == hint


def test_a_list_with_null_is_one_parameter(app):
    document = "query ($x: [JSON]) { said(values: $x) }"
    before = plans(app)
    for values in ([None, {"a": [1]}], [[1], None], [None], [None, None, {}]):
        assert expect_data(app, document, {"x": values}) == {"said": repr(values)}
    assert plans(app) == before + 1
    assert expect_data(app, document, {"x": [{}]}) == {"said": "[{}]"}
    assert plans(app) == before + 2


def test_lists_with_null_reach_resolvers(app):
    assert expect_data(app, "query ($x: [Int]) { added(numbers: $x) }", {"x": [1, None, 2]}) == {"added": 3}
    assert expect_data(app, "query ($x: [ID]) { said(ids: $x) }", {"x": ["a:1", None]}) == {"said": "['a:1', None]"}


@pytest.mark.parametrize("operator", ["in", "notIn"])
@pytest.mark.parametrize("values", [[None], ["a", None]])
def test_null_operands_are_refused_all_the_same(app, operator, values):
    schema_type = app.extensions["gql_server"].schema.get_type("StringFilter").fields[operator].type
    document = f"query ($x: {schema_type}) {{ items(filter: {{name: {{{operator}: $x}}}}) {{ totalCount }} }}"
    answer = execute(app, document, {"x": values})
    assert answer["errors"][0]["extensions"]["code"] in {"NULL_OPERAND", "BAD_USER_INPUT"}
    assert "data" not in answer


def test_columns_in_a_variable_change_the_plan(app):
    document = "query ($x: [ItemColumn!]) { items(distinctOn: $x, orderBy: [{pk: ASC}]) { totalCount } }"
    for columns in ("NAME", ["NAME", "PK"], [], None):
        assert expect_data(app, document, {"x": columns}) == {"items": {"totalCount": 1}}
    error = expect_error(app, document, {"x": ["COLOUR"]}, code="BAD_USER_INPUT")
    assert "Value 'COLOUR' does not exist in 'ItemColumn' enum." in error["message"]


def test_inputs_written_by_hand_have_names_in_python(app):
    document = "query ($words: Words!) { joined(words: $words) }"
    words = {"firstWord": "a", "secondWord": 2, "word": "c"}
    assert expect_data(app, document, {"words": words}) == {"joined": "a 2 c"}
