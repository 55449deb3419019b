"""What a client can say by the schema alone: hypothesis-graphql draws operations from its introspection.

Whatever they ask for, the shop does not fail, no SQL reaches the client, and the response is one of GraphQL. Few are
drawn by default, since the package takes a second for each from a schema of this size; the fuzzer's profile has more.
"""

import re

import graphql
import pytest
from graphql import Visitor, print_ast
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis_graphql import mutations, nodes, queries

from models import db
from models.seed import seed
from tests.harness import assert_no_connection_leaked, close_with_database
from wsgi import create_app

TEXTS = {
    "ID": ["1", "2"],
    "BigInt": ["0", "-1", str(2**63 - 1), str(-(2**63))],
    "Decimal": ["0", "-1.5", "1e2", "12345678.99"],
    "Date": ["2026-03-31", "0001-01-01"],
    "Time": ["13:45:00.5", "00:00"],
    "DateTime": ["2026-03-31T13:45:00+05:30", "9999-12-31T23:59:59.999999Z"],
    "UUID": ["00000000-0000-0000-0000-000000000001"],
    "Duration": ["PT90.5S", "-P1D"],
    "Base64": ["", "AAEC"],
    "JSON": ["", "text", "null"],
}
ODD_TEXTS = {
    "ID": ["", ":", "Item:", "Item:x", "Nothing:1", "Item:99999999999999999999"],
    "BigInt": ["x", str(2**63), ""],
    "Decimal": ["NaN", "Infinity", "9" * 400, "1e400", ""],
    "Date": ["0000-00-00", "2026-02-30", ""],
    "Time": ["25:00", ""],
    "DateTime": ["2026-03-31", "0001-01-01T00:00:00+23:59", ""],
    "UUID": ["0", ""],
    "Duration": ["P", "P999999999999D", ""],
    "Base64": ["%", "A"],
}
INTEGERS = [0, 1, 2, 5, 50]
BROKEN = {"DATABASE_ERROR", "INTERNAL_SERVER_ERROR", "DATABASE_UNAVAILABLE", "INVALID_RESULT"}
INTERNALS = re.compile(r"SELECT |INSERT INTO|DELETE FROM|psycopg|sqlite3|sqlalchemy|Traceback", re.IGNORECASE)
CODE = re.compile(r"[A-Z][A-Z_]+")


def few(share):
    """Settings by which a share of the profile's examples is drawn."""
    return settings(
        max_examples=settings().max_examples // share,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )


@pytest.fixture(scope="module")
def app(module_database_url):
    app = create_app({"SQLALCHEMY_DATABASE_URI": module_database_url})
    close_with_database(app, module_database_url)
    with app.app_context():
        db.create_all()
        seed(db.session, 0.05)
        db.session.close()
    return app


def send(app, document):
    return app.test_client().post("/graphql", json={"query": document})


@pytest.fixture(scope="module")
def schema(app):
    introspection = graphql.get_introspection_query(input_object_one_of=True, input_value_deprecation=True)
    return graphql.build_client_schema(send(app, introspection).get_json()["data"])


class Sense(Visitor):
    """Takes out what the package does not know to be refused always, so that most operations reach the database.

    Args:
        types: of the nodes visited.
    """

    def __init__(self, types):
        super().__init__()
        self.types = types

    def enter_object_value(self, node, *_):
        """Leaves the first field of an input that takes exactly one."""
        input_type = graphql.get_named_type(self.types.get_input_type())
        if getattr(input_type, "is_one_of", False):
            return graphql.ObjectValueNode(fields=node.fields[:1])
        return None

    def enter_field(self, node, *_):
        """Leaves one way to page."""
        arguments = [each for each in node.arguments if each.name.value not in {"last", "before", "after"}]
        return graphql.FieldNode(
            alias=node.alias, name=node.name, arguments=arguments, selection_set=node.selection_set, directives=()
        )


def make_sensible(schema):
    def printed(document):
        types = graphql.TypeInfo(schema)
        return print_ast(graphql.visit(document, graphql.TypeInfoVisitor(types, Sense(types))))

    return printed


def draw_from(operations, schema, texts):
    """Operations of a schema, with some texts for the values of each scalar."""
    scalars = {name: st.sampled_from(each).map(nodes.String) for name, each in texts.items()}
    scalars = {name: each for name, each in scalars.items() if name in schema.type_map}
    scalars["Int"] = st.sampled_from(INTEGERS).map(nodes.Int)
    return operations(schema, custom_scalars=scalars, allow_null=False, print_ast=make_sensible(schema))


def check(app, document):
    """Whatever was asked: no failure, nothing of the inside, and a response of GraphQL."""
    response = send(app, document)
    answer = response.get_json()
    assert response.status_code in {200, 400}, (document, answer)
    assert set(answer) <= {"data", "errors", "extensions"}, answer
    assert "data" in answer or answer["errors"], answer
    assert isinstance(answer.get("data"), dict | None), answer
    errors = answer.get("errors", [])
    assert isinstance(errors, list)
    assert "errors" not in answer or errors, answer
    for error in errors:
        assert set(error) <= {"message", "locations", "path", "extensions"}, error
        assert CODE.fullmatch(error["extensions"]["code"]), error
        assert error["extensions"]["code"] not in BROKEN, (document, error)
        assert not INTERNALS.search(error["message"]), error
    assert_no_connection_leaked(app)


@few(6)
@given(data=st.data())
def test_queries(app, schema, data):
    check(app, data.draw(draw_from(queries, schema, TEXTS)))


@few(15)
@given(data=st.data())
def test_queries_with_odd_values(app, schema, data):
    check(app, data.draw(draw_from(queries, schema, TEXTS | ODD_TEXTS)))


@few(9)
@given(data=st.data())
def test_mutations(app, schema, data):
    check(app, data.draw(draw_from(mutations, schema, TEXTS)))
