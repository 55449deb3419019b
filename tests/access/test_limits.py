"""What the operations of a role may take: counted before anything is sent, and refused by the name of the limit."""

import pytest

from gql_server import Access, StartupError, everything, inherit, limits, read
from gql_server.trace import record, watch
from tests.access.callers import SECRET, make_asking_app, sign
from tests.access.shop import make_shop, send
from tests.differential.rows import count_rows
from tests.engine import library
from tests.engine.small_models import make_db, make_model
from tests.harness import make_app, statements

TIGHT = limits(
    tokens=100, depth=6, root_fields=3, aliases=2, filter_size=2, cost=500, statement_timeout=5_000, introspection=False
)
ACCESS = Access(anonymous=[everything(), TIGHT], clerk=[everything(), limits(cost=400_000, shows_cost=True)])


@pytest.fixture(scope="module")
def app(module_database_url):
    return make_shop(module_database_url, access=ACCESS)


def refusal(app, document, variables=None, caller="anonymous"):
    """Send an operation that is refused before the database hears of it, and return its error."""
    with statements(app) as executed, watch() as trace:
        answer = send(app, caller, document, variables)
    assert "data" not in answer
    assert executed == []
    assert "database" not in trace.stages
    (error,) = answer["errors"]
    return error


FILTER = "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }"


@pytest.mark.parametrize(
    ("name", "allowed", "actual", "document"),
    [
        ("tokens", 100, None, "{ " + "__typename " * 100 + "}"),
        ("characters", 5_000, 5_001, "{ __typename" + " " * 4_988 + "}"),
        ("depth", 6, 7, "{ items { nodes { store { items { nodes { store { id } } } } } } }"),
        ("root_fields", 3, 4, "{ items { totalCount } stores { totalCount } tags { totalCount } __typename }"),
        ("aliases", 2, 3, "{ items { nodes { ...F } } } fragment F on Item { a: id b: id c: id }"),
        ("cost", 500, 501, "{ items(first: 250) { nodes { store { id } } } item(id: 1) { id } }"),
        ("cost", 500, 510, "{ stores(first: 10) { nodes { items { nodes { id } } } } }"),
    ],
)
def test_a_refusal_says_which_limit_it_is_and_by_how_much_the_operation_is_above(app, name, allowed, actual, document):
    with record() as trace:
        error = refusal(app, document)
    assert {"plan", "sql"}.isdisjoint(trace.stages)
    assert error["extensions"]["code"] == "OPERATION_TOO_LARGE"
    shown = {"name": name, "allowed": allowed} | ({"actual": actual} if actual else {})
    assert error["extensions"]["limit"] == shown
    for number in filter(None, (allowed, actual)):
        assert str(number) in error["message"]


def test_filters_are_as_large_as_the_role_may_have_them(app):
    three = {"or": [{"pk": {"eq": number}} for number in range(3)]}
    error = refusal(app, FILTER, {"filter": three})
    assert error["extensions"]["limit"] == {"name": "filter_size", "allowed": 2, "actual": 3}
    assert (error["message"], error["path"]) == ("filter has 3 conditions; expected 2 at most.", ["items"])
    long = {"pk": {"in": list(range(401))}}  # the service takes 100,000 for 500 conditions
    assert refusal(app, FILTER, {"filter": long})["extensions"]["limit"]["name"] == "list_size"
    assert "data" in send(app, "clerk", FILTER, {"filter": three})


def test_variables_are_counted_before_they_are_read(app):
    deep = {"filter": {"or": [{"not": {"pk": {"eq": 1}}}] * 10}}
    limit = refusal(app, FILTER, deep)["extensions"]["limit"]
    assert limit == {"name": "variable_objects", "allowed": 20}
    many = refusal(app, FILTER, {"filter": {"pk": {"in": list(range(500))}}})
    assert many["extensions"]["limit"] == {"name": "variable_values", "allowed": 402}


def test_the_cost_of_a_cached_plan_is_that_of_the_variables_at_hand(app):
    document = "query ($ids: [ID!]!) { items(first: 200) { nodes { store { id } } } nodes(ids: $ids) { id } }"
    for number in (1, 100):
        with record() as trace:
            assert "data" in send(app, "anonymous", document, {"ids": ["Item:1"] * number})
        assert trace.counts["cost"] == 400 + number
    assert trace.hits["plans"]
    error = refusal(app, document, {"ids": ["Item:1"] * 101})
    assert error["extensions"]["limit"]["actual"] == 501
    for size in (-1, 501):  # no page has these sizes
        error = refusal(app, "query ($n: Int!) { items(first: $n) { nodes { id } } }", {"n": size})
        assert error["extensions"]["code"] == "INVALID_PAGE"


COSTS = [
    ("{ __typename }", 0),
    ("{ items { nodes { id name } } }", 50),
    ("{ items(last: 3) { edges { cursor node { id } } } }", 3),
    ("{ items(first: 3) { edges { cursor } } }", 3),
    ("{ items(first: 3) { nodes { id } edges { node { id } again: node { id } } } }", 9),
    ("{ items(first: 3) { pageInfo { hasNextPage } } }", 3),
    ("{ items(first: 3) { totalCount } }", 50),
    ("{ items(first: 0) { nodes { store { id } } } }", 0),
    ("{ items(first: 3) { nodes { store { id } reviews(first: 2) { nodes { id } totalCount } } } }", 3 * (1 + 1 + 52)),
    ("{ items { aggregate { count } groupBy(keys: [STORE_ID], first: 7) { count } } }", 50 + 50 + 7),
    ("{ items { groupBy(keys: [STORE_ID]) { count } } }", 50 + 50),
    ("{ item(id: 1) { store { id } } itemBy(key: {pk: 1}) { id } }", 3),
    ('{ node(id: "Item:1") { ... on Item { store { id } } ... on Store { items(first: 9) { nodes { pk } } } } }', 10),
    ('{ nodes(ids: ["Item:1", "Store:1", "Item:1"]) { id ... on Item { store { id } } } }', 6),
    ("{ items(first: 3) { nodes { id @skip(if: true) store @include(if: false) { id } } } }", 3),
    ("{ payments(first: 3) { nodes { amount ... on CardPayment { order { id } } } } }", 6),
    ("{ items(first: 3) { nodes { margin } } }", 6),
    ("{ bestsellers(first: 4) { id store { id } } }", 8),
    ("{ bestsellers { id } }", 10),
    ('{ __type(name: "Item") { name } }', 1),
    ('mutation { createTag(input: {data: {name: "x"}}) { tag { id } } }', 2),
    (
        'mutation { createTags(input: {data: [{name: "x"}, {name: "y", items: {connect: [{pk: 1}, {pk: 2}]}}]}) '
        "{ tags { items(first: 3) { nodes { id } } } query { __typename } } }",
        4 + 2 * (1 + 3),
    ),
    (
        "mutation { updateTags(input: {filter: {pk: {gt: 0}}, data: {name: \"x\"}, atMost: 5}) { tags { id } } }",
        5 + 5,
    ),
    ("mutation { deleteTag(input: {id: 1}) { deletedIds query { items(first: 3) { nodes { id } } } } }", 1 + 3),
    ("mutation { a: deleteTag(input: {id: 1}) { deletedIds } b: deleteTag(input: {id: 2}) { deletedIds } }", 2),
]  # fmt: skip


@pytest.mark.parametrize(("document", "cost"), COSTS)
def test_the_cost_of_an_operation(app, document, cost):
    service = app.extensions["gql_server"]
    with app.app_context(), record() as trace:
        service.compile(document, role="clerk")
    assert trace.counts["cost"] == cost


@pytest.mark.parametrize(
    "document",
    [
        "{ items(first: 3) { nodes { id store { id items(first: 1) { edges { node { id } } } } } } }",
        "{ item(id: 1) { store { id } } itemBy(key: {pk: 1}) { id } items(last: 2) { edges { cursor } } }",
        '{ node(id: "Item:1") { ... on Item { store { id } } } nodes(ids: ["Item:1", "Store:1"]) { id } }',
    ],
)
def test_the_cost_is_the_number_of_rows_where_pages_are_full_and_all_is_there(app, document):
    answer = send(app, "clerk", document)
    with app.app_context():
        selected = app.extensions["gql_server"].compile(document, role="clerk").selected
    assert count_rows(selected, answer["data"]) == answer["extensions"]["cost"]["used"]


def test_answers_say_what_they_cost_to_those_who_may_see_it(app):
    document = "{ items(first: 2) { nodes { id } } }"
    assert send(app, "clerk", document)["extensions"] == {"cost": {"used": 2, "limit": 400_000}}
    headers = {"Authorization": f"Bearer {sign(roles=['clerk'])}", "GQL-Trace": "1"}
    traced = app.test_client().post("/graphql", json={"query": document}, headers=headers).get_json()
    assert (traced["extensions"]["cost"]["used"], traced["extensions"]["trace"]["counts"]["cost"]) == (2, 2)
    by_python = send(app, "clerk", "{ bestsellers(first: 2) { id } }")
    assert by_python["extensions"]["cost"]["used"] == 2
    assert "extensions" not in send(app, "anonymous", document)


@pytest.mark.parametrize(
    "document",
    [
        "{ __schema { types { name } } }",
        '{ __type(name: "Item") { name } }',
        '{ items { totalCount } ...F } fragment F on Query { x: __type(name: "Item") { name } }',
        "mutation { __schema { types { name } } }",
    ],
)
def test_a_role_may_not_ask_for_the_schema(app, document):
    error = refusal(app, document)
    assert error["extensions"]["code"] == "FORBIDDEN"
    assert "`__schema` and `__type` are not answered" in error["message"]
    assert send(app, "anonymous", "{ __typename items { __typename } }")["data"]["__typename"] == "Query"


def test_errors_do_not_say_what_else_there_is_where_the_schema_may_not_be_asked_for(app):
    wrong = [("{ item(id: 1) { nam } }", {}), (FILTER, {"filter": {"nam": {"eq": "x"}}})]
    for document, variables in wrong:
        assert "Did you mean 'name'" in send(app, "clerk", document, variables)["errors"][0]["message"]
        assert "Did you mean" not in send(app, "anonymous", document, variables)["errors"][0]["message"]


def bounds_of(role, config=None, **roles):
    small = make_db()
    make_model(small, "Item")
    app = make_app(small, "sqlite://", access=Access(**roles), config=config)
    return app.extensions["gql_server"].apis.find(role).bounds


def test_who_may_not_ask_for_the_schema_is_told_no_type_by_a_wrong_id(app):
    document = '{ node(id: "Nope:1") { id } }'
    messages = {caller: refusal(app, document, caller=caller)["message"] for caller in ("anonymous", "clerk")}
    start = "id: 'Nope:1' names the type 'Nope', which is not served; expected a node id such as "
    assert messages == {"anonymous": f"{start}Type:key.", "clerk": f"{start}Category:5."}


def test_limits_are_inherited_one_by_one_and_never_above_the_settings():
    roles = {
        "a": [everything(), limits(depth=7, cost=1_000, rate="600/minute", introspection=False)],
        "b": [everything(), limits(tokens=300, rate="600/minute")],
        "c": [inherit("a"), inherit("b"), limits(depth=9, aliases=10_000)],
    }
    bounds = bounds_of("c", {"GQL_MAX_DEPTH": 8}, **roles)
    assert (bounds.document.depth, bounds.document.tokens, bounds.document.aliases) == (8, 300, 200)
    assert (bounds.cost, str(bounds.rate), bounds.document.has_introspection) == (600, "600/minute", False)
    assert (bounds.filters.conditions, bounds.filters.values, bounds.statement_timeout) == (500, 100_000, 25_000)


def test_limits_that_cannot_be_are_start_up_errors():
    wrong = {
        "a": limits(depth=0, aliases=-1, cost="many", tokens=True),
        "b": limits(rate="often", introspection="no"),
        "c": limits(rate="0/minute", depth=3),
    }
    with pytest.raises(StartupError) as caught:
        bounds_of(
            "a", **{name: [everything(), each] for name, each in wrong.items()},
            d=[limits(depth=1), limits(cost=1)], e=[inherit("c"), inherit("d")],
        )  # fmt: skip
    assert list(caught.value.faults) == [
        "a: limits(depth=0): expected a whole number from 1",
        "a: limits(aliases=-1): expected a whole number from 0",
        "a: limits(tokens=True): expected a whole number from 1",
        "a: limits(cost='many'): expected a whole number from 1",
        "b: limits(rate='often'): 'often' is no rate; expected a cost and a time, such as '10000/minute'; there "
        "are second, minute, hour, day",
        "b: limits(introspection='no'): expected True or False",
        "c: limits(rate='0/minute'): '0/minute' is no rate; expected a cost and a time, such as '10000/minute'; there "
        "are second, minute, hour, day",
        "the role d has limits twice; write them as one",
        "the role e inherits two limits of depth; give it one of its own",
    ]


def test_the_command_shows_the_limits_of_each_role(app):
    table = app.test_cli_runner().invoke(args=["graphql", "access", "--role", "clerk"]).stdout
    line = next(line for line in table.splitlines() if line.startswith("clerk  limits"))
    assert "depth 25, root_fields 50, aliases 200, tokens 5000, filter_size 500, cost 400000, rate none" in line
    assert "statement_timeout 25000, introspection, graphiql, shows_cost" in line


def test_browsers_get_graphiql_in_roles_that_have_it():
    access = Access(anonymous=[everything()], clerk=[inherit("anonymous"), limits(graphiql=False)])
    client = make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET}, access=access).test_client()
    page = {"Accept": "text/html"}
    assert client.get("/graphql", headers=page).mimetype == "text/html"
    refused = client.get("/graphql", headers={**page, "Authorization": f"Bearer {sign(roles=['clerk'])}"})
    assert (refused.status_code, refused.mimetype) == (406, "application/json")
    # who does not say who it is yet, says so in the page
    assert client.get("/graphql", headers={**page, "Authorization": "Bearer nonsense"}).mimetype == "text/html"


@pytest.mark.parametrize(
    ("has_anonymous", "is_open", "status"), [(True, True, 406), (False, True, 200), (False, False, 406)]
)
def test_who_is_not_believed_gets_graphiql_as_one_who_says_nothing_does(has_anonymous, is_open, status):
    roles = {"anonymous": [everything(), limits(graphiql=False)]} if has_anonymous else {}
    access = Access(**roles, clerk=[everything(), limits(graphiql=is_open)])
    client = make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET}, access=access).test_client()
    king = {"Authorization": f"Bearer {sign(roles=['king'])}"}
    for headers in ({}, {"Authorization": "Bearer nonsense"}, {"X-GQL-Role": "clerk"}, king):
        assert client.get("/graphql", headers={"Accept": "text/html", **headers}).status_code == status


@pytest.mark.parametrize("name", ["clerk", "anonymous"])
def test_the_page_names_no_model_to_who_may_not_ask_for_the_schema(name):
    access = Access(**{name: [everything(), limits(introspection=False)]})
    client = make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET}, access=access).test_client()
    page = client.get("/graphql", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "__typename" in page
    assert "nodes" not in page


def test_the_page_offers_examples_that_run_in_the_role_of_who_opens_it(tmp_path):
    for name, text in (("1_names", "{ books { nodes { title } } }"), ("2_secret", "{ branches { nodes { id } } }")):
        (tmp_path / f"{name}.graphql").write_text(text)
    closed = limits(introspection=False)
    access = Access(anonymous=[read(library.Book)], clerk=[everything()], guest=[everything(), closed])
    app = make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET}, access=access, examples=tmp_path)
    offered = {}
    for role in (None, "clerk", "guest", "king"):
        token = {"Authorization": f"Bearer {sign(roles=[role])}"} if role else {}
        page = app.test_client().get("/graphql", headers={"Accept": "text/html", **token}).get_data(as_text=True)
        offered[role] = [title for title in ("Names", "Secret") if f"&quot;{title}&quot;" in page]
    assert offered == {None: ["Names"], "clerk": ["Names", "Secret"], "guest": [], "king": ["Names"]}
