"""PostgreSQL reads by index what can be read by index: the shapes of plans over the sample rows of scale 10.

The plans are generic, since that is how the service's connections have them made: none knows the values.
"""

import re
from uuid import UUID

import psycopg
import pytest
import sqlalchemy as sa

from models import db
from models.seed import seed
from tests.harness import close_with_database, expect_data
from wsgi import create_app

PAGE = """query ($after: String, $before: String) {
  %s(%s after: $after, before: $before) { edges { cursor node { id } } }
}"""


@pytest.fixture(scope="module")
def app(fresh_database):
    with fresh_database("postgresql") as url:
        app = create_app({"SQLALCHEMY_DATABASE_URI": url})
        close_with_database(app, url)
        with app.app_context():
            db.create_all()
            seed(db.session, 10)
            db.session.close()
            with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(sa.text("CREATE INDEX ix_item_cost ON item (cost, id)"))
                connection.execute(sa.text("ANALYZE"))
        yield app


def explain(app, document, variables=None):
    """Return the nodes of the generic plan of an operation."""
    service = app.extensions["gql_server"]
    with app.app_context(), db.engine.connect() as connection:
        compiled = service.compile(document, variables or {})
        parameters = compiled.statement.bind(variables or {})
        driver = connection.connection.driver_connection
        text, values = _number_parameters(compiled.statement.text, parameters)
        literals = ", ".join(psycopg.sql.Literal(value).as_string(driver) for value in values)
        with driver.cursor() as cursor:
            cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
            cursor.execute(f"PREPARE explained AS {text}")
            cursor.execute(f"EXPLAIN (FORMAT JSON) EXECUTE explained{literals and f' ({literals})'}")
            [[plan]] = cursor.fetchone()
            cursor.execute("DEALLOCATE explained")
    return list(_walk(plan["Plan"]))


def _number_parameters(text, parameters):
    """The text as PREPARE takes it, and the values in the order of their numbers."""
    names = list(dict.fromkeys(re.findall(r"%\((\w+)\)s", text)))
    text = re.sub(r"%\((\w+)\)s", lambda found: f"${names.index(found[1]) + 1}", text)
    return text.replace("%%", "%"), [parameters[name] for name in names]


def _walk(node):
    yield node
    for child in node.get("Plans", ()):
        yield from _walk(child)


def indexes(nodes):
    return {node["Index Name"] for node in nodes if "Index Name" in node}


def scanned(nodes):
    """The tables that are read from end to end, other than by index."""
    return {node["Relation Name"] for node in nodes if node["Node Type"] == "Seq Scan"}


@pytest.mark.parametrize(
    ("document", "index"),
    [
        ('{ item(id: "Item:5") { name store { name } } }', "pk_item"),
        ('{ itemBy(key: {sku: "BRE-000001"}) { name } }', "uq_item_sku"),
        (
            f'{{ reviewBy(key: {{customerIdAndItemId: {{customerId: "{UUID(int=1)}", itemId: 5}}}}) {{ pk }} }}',
            "uq_review_customer_id_item_id",
        ),
        (f'{{ node(id: "Order:{UUID(int=1)}") {{ id }} }}', "pk_order"),
        ("{ items(filter: {pk: {in: [1, 2, 3]}}) { nodes { name } } }", "pk_item"),
        ("{ items(filter: {price: {eq: \"5\"}}) { nodes { name } } }", "ix_item_price"),
        ('{ items(search: "velvet knife") { nodes { name } } }', "ix_item_search"),
        ('{ reviews(search: "unobtainable") { nodes { pk } } }', "ix_review_search"),
    ],
)  # fmt: skip
def test_look_ups_use_indexes(app, document, index):
    nodes = explain(app, document)
    assert index in indexes(nodes)
    assert not {"item", "review", "order"} & scanned(nodes)


def test_limits_of_each_parent_use_indexes(app):
    document = "{ stores(first: 5) { nodes { items(first: 3) { nodes { reviews(first: 2) { nodes { pk } } } } } } }"
    nodes = explain(app, document)
    assert "ix_review_item_id" in indexes(nodes)
    assert not {"item", "review"} & scanned(nodes)


@pytest.mark.parametrize(
    ("root", "order", "index"),
    [
        ("items", "", "pk_item"),
        ("items", "[{price: ASC}]", "ix_item_price"),
        ("items", "[{price: DESC}]", "ix_item_price"),
        ("items", "[{name: ASC}, {price: DESC}]", "ix_item_name"),
        ("items", "[{createdAt: DESC}, {pk: DESC}]", "ix_item_created_at"),
        ("items", "[{cost: ASC}]", "ix_item_cost"),
        ("reviews", "[{rating: ASC}]", "ix_review_rating"),
        ("orders", "[{placedAt: DESC}]", "ix_order_placed_at"),
    ],
)
@pytest.mark.parametrize("size", ["first: 20,", "last: 20,"])
def test_pages_use_the_index_of_their_order(app, root, order, index, size):
    document = PAGE % (root, f"{size} {f'orderBy: {order},' if order else ''}")
    table = {"items": "item", "reviews": "review", "orders": "order"}[root]
    way = "after" if size.startswith("first") else "before"
    middle = f"{{ {root}({order and f'orderBy: {order},'} first: 1, offset: 3000) {{ edges {{ cursor }} }} }}"
    edges = expect_data(app, middle)[root]["edges"]
    for variables in ({}, {way: edges[0]["cursor"]}):
        nodes = explain(app, document, variables)
        assert table not in scanned(nodes)
        assert index in indexes(nodes)


@pytest.mark.parametrize("offset", [100, 3000])
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("flag", ["hasNextPage", "hasPreviousPage"])
def test_whether_there_is_more_is_asked_of_the_index_too(app, flag, direction, offset):
    document = """query ($after: String, $before: String) {
      after: items(orderBy: [{cost: DIRECTION}], first: 20, after: $after) { pageInfo { FLAG } }
      before: items(orderBy: [{cost: DIRECTION}], last: 20, before: $before) { pageInfo { FLAG } }
    }"""
    document = document.replace("DIRECTION", direction).replace("FLAG", flag)
    middle = f"{{ items(orderBy: [{{cost: {direction}}}], first: 1, offset: {offset}) {{ edges {{ cursor }} }} }}"
    (edge,) = expect_data(app, middle)["items"]["edges"]
    nodes = explain(app, document, {"after": edge["cursor"], "before": edge["cursor"]})
    assert "item" not in scanned(nodes)
    assert "ix_item_cost" in indexes(nodes)
