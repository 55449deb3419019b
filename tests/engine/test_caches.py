"""The caches: what is a hit, what is a miss, and that they are bounded."""

import enum

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model, start
from tests.harness import execute, expect_data

Size = enum.Enum("Size", "SMALL LARGE")


@pytest.fixture
def app():
    db = make_db()
    make_model(db, "Item", name=mapped_column(sa.String), size=mapped_column(sa.Enum(Size)))
    make_model(db, "Shop", name=mapped_column(sa.String))
    app = start(db)
    with app.app_context():
        db.create_all()
        yield app
        db.session.remove()
        db.engine.dispose()


def plans(app):
    return app.extensions["gql_server"].cache_info()["plans"]


def is_hit(app, document, first, second):
    """Run a document with two sets of variables, and say whether the second found the first's plan."""
    expect_data(app, document, first)
    before = plans(app)
    expect_data(app, document, second)
    after = plans(app)
    assert (after.hits - before.hits) + (after.misses - before.misses) == 1
    return after.hits > before.hits


FILTER = "query ($x: ItemFilter) { items(filter: $x) { totalCount } }"
PAGE = "query ($n: Int, $m: Int) { items(first: $n, offset: $m) { nodes { pk } } }"
ORDER = "query ($x: [ItemOrderBy!]) { items(orderBy: $x) { nodes { pk } } }"
NODES = "query ($x: [ID!]!) { nodes(ids: $x) { id } }"
ONE = "query ($x: ID!) { item(id: $x) { pk } }"
LAST = "query ($n: Int!) { ...Part } fragment Part on Query { items(last: $n) { nodes { pk } } }"
SKIP = "query ($x: Boolean!) { items { totalCount @skip(if: $x) nodes { pk } } }"


@pytest.mark.parametrize(
    ("document", "first", "second"),
    [
        (FILTER, {"x": {"name": {"eq": "a"}}}, {"x": {"name": {"eq": "b"}}}),
        (FILTER, {"x": {"name": {"in": ["a"]}}}, {"x": {"name": {"in": ["b", "c", "d"]}}}),
        (FILTER, {"x": {"name": {"in": []}}}, {"x": {"name": {"in": ["b"]}}}),
        (FILTER, {"x": {"and": [{"pk": {"gt": 1}}]}}, {"x": {"and": [{"pk": {"gt": 2}}]}}),
        (FILTER, {"x": {"id": {"in": ["1", "2"]}}}, {"x": {"id": {"in": ["3"]}}}),
        (PAGE, {"n": 1, "m": 0}, {"n": 1, "m": 7}),
        (NODES, {"x": ["Item:1"]}, {"x": ["Item:2", "Item:3"]}),
        (NODES, {"x": ["Item:1", "Shop:1"]}, {"x": ["Item:2", "Shop:9", "Item:4"]}),
        (ONE, {"x": "Item:1"}, {"x": "Item:2"}),
        (ONE, {"x": 1}, {"x": "2"}),
    ],
    ids=repr,
)
def test_other_values_find_the_plan(app, document, first, second):
    assert is_hit(app, document, first, second)


@pytest.mark.parametrize(
    ("document", "first", "second"),
    [
        (FILTER, {"x": None}, {"x": {}}),
        (FILTER, {}, {"x": None}),
        (FILTER, {"x": {"name": {"eq": "a"}}}, {"x": {"name": {"neq": "a"}}}),
        (FILTER, {"x": {"name": {"eq": "a"}}}, {"x": {"name": {"eq": "a"}, "pk": {"gt": 1}}}),
        (FILTER, {"x": {"name": {"isNull": True}}}, {"x": {"name": {"isNull": False}}}),
        (FILTER, {"x": {"size": {"eq": "SMALL"}}}, {"x": {"size": {"eq": "LARGE"}}}),
        (FILTER, {"x": {"or": []}}, {"x": {"or": [{}]}}),
        (FILTER, {"x": {"or": [{}]}}, {"x": {"or": [{}, {}]}}),
        (PAGE, {"n": 1}, {"n": 100}),
        (LAST, {"n": 1}, {"n": 2}),
        (PAGE, {"n": 1}, {"n": None}),
        (PAGE, {"n": 1}, {"m": 1}),
        (ORDER, {"x": [{"name": "ASC"}]}, {"x": [{"name": "DESC"}]}),
        (ORDER, {"x": [{"name": "ASC"}, {"pk": "ASC"}]}, {"x": [{"pk": "ASC"}, {"name": "ASC"}]}),
        (NODES, {"x": ["Item:1"]}, {"x": ["Shop:1"]}),
        (NODES, {"x": ["Item:1"]}, {"x": ["Item:1", "Shop:1"]}),
        (SKIP, {"x": True}, {"x": False}),
    ],
    ids=repr,
)
def test_another_shape_needs_a_plan_of_its_own(app, document, first, second):
    assert not is_hit(app, document, first, second)


def test_the_operation_name_and_the_text_are_part_of_the_key(app):
    document = "query A { items { totalCount } } query B { items { totalCount } }"
    for name in ("A", "B", "A"):
        expect_data(app, document, operation_name=name)
    expect_data(app, f"{document} ", operation_name="A")
    assert (plans(app).hits, plans(app).misses, plans(app).size) == (1, 3, 3)


def test_documents_are_counted_right_or_wrong(app):
    for document in ("{ items { totalCount } }", "{ nothing }", "{", "{ items { totalCount } }", "{ nothing }", "{"):
        execute(app, document)
    documents = app.extensions["gql_server"].cache_info()["documents"]
    assert (documents.hits, documents.misses, documents.size) == (3, 3, 3)
    assert (plans(app).hits, plans(app).misses) == (1, 1)


def test_a_request_that_is_refused_in_planning_leaves_no_plan(app):
    for _ in range(2):
        execute(app, "{ items(first: -1) { nodes { pk } } }")
        execute(app, "query ($x: ItemFilter) { items(filter: $x) { totalCount } }", {"x": {"name": None}})
    assert plans(app).size == 0


def test_the_caches_are_bounded_and_keep_what_was_used_last():
    db = make_db()
    make_model(db, "Item")
    app = start(db, config={"GQL_PLAN_CACHE_SIZE": 2, "GQL_DOCUMENT_CACHE_SIZE": 3})
    with app.app_context():
        db.create_all()
    first, second, third = (f"{{ items(first: {number}) {{ totalCount }} }}" for number in (1, 2, 3))
    for document in (first, second, first, third):
        expect_data(app, document)
    info = app.extensions["gql_server"].cache_info()
    assert (info["plans"].size, info["plans"].capacity) == (2, 2)
    expect_data(app, first)
    assert plans(app).hits == 2, "what was used last was dropped"
    expect_data(app, second)
    assert plans(app).misses == 4, "what was used least recently was kept"
    for number in range(50):
        execute(app, f"{{ items(offset: {number}) {{ totalCount }} }}")
        execute(app, f"{{ nothing{number} }}")
    info = app.extensions["gql_server"].cache_info()
    assert info["documents"].size == 3
    assert info["plans"].size == 2
    with app.app_context():
        db.engine.dispose()


def test_statements_of_python_fields_are_kept_with_the_plan(library_app):
    """Their number is that of the places in the document, not of the requests or rows."""
    service = library_app.extensions["gql_server"]
    document = "query ($n: Int) { books(first: 5, offset: $n) { nodes { twin { title alike { mark } } } } }"
    for number in (1, 2, 5, 5):
        expect_data(library_app, document, {"n": number})
    assert len(service.compile(document, {"n": 7}).answers) == 2
