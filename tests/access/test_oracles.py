"""What a caller may not see, it does not learn by any route: hidden rows and hidden columns, one route after the other.

A clerk of store 1 sees items 1, 3 and 6. Anybody sees items 1, 2 and 5, and not what they cost.
"""

import json

import graphene
import pytest
import sqlalchemy as sa

from gql_server import Access, ModelField, ModelList, everything, fields, read, update
from models import CardPayment, Item, ItemStatus, Store, Tag
from tests.access.shop import ask, make_shop, refusal, send, write
from tests.golden import data
from tests.harness import statements

METRICS_TOKEN = "for those who may see how the service does"
VISIBLE = {"anonymous": {1, 2, 5}, "clerk": {1, 3, 6}, "customer": {1, 2, 3, 5}, "admin": {1, 2, 3, 4, 5, 6}}


@pytest.fixture(scope="module")
def app(module_database_url):
    return make_shop(module_database_url, {"GQL_METRICS_TOKEN": METRICS_TOKEN})


def keys(connection):
    return {node["pk"] for node in connection["nodes"]}


@pytest.mark.parametrize("caller", VISIBLE)
def test_a_list_has_the_visible_rows(app, caller):
    answer = ask(app, caller, "{ items { totalCount nodes { pk } edges { node { pk } } aggregate { count } } }")
    assert keys(answer["items"]) == VISIBLE[caller]
    assert {edge["node"]["pk"] for edge in answer["items"]["edges"]} == VISIBLE[caller]
    assert answer["items"]["totalCount"] == answer["items"]["aggregate"]["count"] == len(VISIBLE[caller])


@pytest.mark.parametrize("caller", VISIBLE)
@pytest.mark.parametrize("key", range(1, 8))
def test_a_hidden_row_is_like_one_that_is_not_there(app, caller, key):
    document = """query ($id: ID!, $pk: Int!) {
        item(id: $id) { pk } itemBy(key: {pk: $pk}) { pk } byId: itemBy(key: {id: $id}) { pk }
        node(id: $id) { id } nodes(ids: [$id]) { id } items(filter: {id: {in: [$id]}}) { nodes { pk } }
    }"""
    answer = ask(app, caller, document, {"id": f"Item:{key}", "pk": key})
    is_visible = key in VISIBLE[caller]
    found = [
        answer["item"],
        answer["itemBy"],
        answer["byId"],
        answer["node"],
        answer["nodes"][0],
        *answer["items"]["nodes"],
    ]
    assert [each is not None for each in found] == [is_visible] * len(found)
    assert len(answer["items"]["nodes"]) == is_visible


def test_an_id_that_exists_and_one_that_does_not_make_the_same_statement(app):
    sent = []
    for key in (1, 3, 99):
        with statements(app) as executed:
            ask(app, "anonymous", "query ($id: ID!) { item(id: $id) { name } }", {"id": str(key)})
        sent += executed
    assert len(sent) == 3
    assert len(set(sent)) == 1


def test_metrics_and_headers_do_not_tell_a_hidden_row_from_a_missing_one(app):
    def counted(key):
        answer = app.test_client().post("/graphql", json={"query": "query ($id: ID!) { item(id: $id) { name } }",
                                                          "variables": {"id": str(key)}})  # fmt: skip
        text = app.test_client().get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})
        samples = dict(line.rsplit(" ", 1) for line in text.get_data(as_text=True).splitlines() if line[0] != "#")
        return answer, {name: float(value) for name, value in samples.items() if "seconds" not in name}

    counted(99)  # compiled from now on
    steps = []
    for key in (3, 99):
        (_, before), (answer, after) = counted(99), counted(key)
        headers = {name for name, _ in answer.headers}
        steps.append((answer.get_data(), headers, {name: after[name] - before.get(name, 0) for name in after}))
    assert steps[0] == steps[1]
    assert steps[0][2]['gql_operations_total{outcome="ok"}'] == 1


def test_unique_keys_find_visible_rows_only(app):
    document = "query ($sku: String!) { itemBy(key: {sku: $sku}) { name } }"
    assert ask(app, "anonymous", document, {"sku": "SAW-1"}) == {"itemBy": {"name": "Saw"}}
    assert ask(app, "anonymous", document, {"sku": "TOY-1"}) == ask(app, "anonymous", document, {"sku": "?"})


@pytest.mark.parametrize("caller", VISIBLE)
def test_nested_lists_and_objects_have_the_visible_rows(app, caller):
    document = """{
        stores { nodes { items { totalCount nodes { pk } } } }
        tags { nodes { items { nodes { pk } } } }
        reviews { nodes { item { pk } } }
    }"""
    answer = ask(app, caller, document)
    assert {key for store in answer["stores"]["nodes"] for key in keys(store["items"])} == VISIBLE[caller]
    assert sum(store["items"]["totalCount"] for store in answer["stores"]["nodes"]) == len(VISIBLE[caller])
    assert {key for tag in answer["tags"]["nodes"] for key in keys(tag["items"])} <= VISIBLE[caller]
    reviewed = {review["item"]["pk"] for review in answer["reviews"]["nodes"] if review["item"]}
    assert reviewed <= VISIBLE[caller]


def test_a_hidden_object_of_a_visible_row_is_null(app):
    document = "{ orders { nodes { pk customer { name } lines { nodes { itemId item { pk } } } } } }"
    answer = ask(app, "clerk", document)
    lines = [line for order in answer["orders"]["nodes"] for line in order["lines"]["nodes"]]
    assert {(line["itemId"], line["item"] and line["item"]["pk"]) for line in lines} == {(1, 1), (3, 3)}
    schema = app.extensions["gql_server"].apis.find("clerk").schema
    assert str(schema.type_map["OrderLine"].fields["item"].type) == "Item"
    assert str(schema.type_map["Item"].fields["store"].type) == "Store!"
    assert str(app.extensions["gql_server"].schema.type_map["OrderLine"].fields["item"].type) == "Item!"


FILTERS = [
    # (filter of stores, which stores fulfil it as anybody sees them)
    ("{items: {some: {status: {eq: DRAFT}}}}", set()),
    ("{items: {some: {name: {eq: \"Train_set\"}}}}", set()),
    ("{items: {none: {status: {neq: ACTIVE}}}}", {1, 2, 3}),
    ("{items: {every: {status: {eq: ACTIVE}}}}", {1, 2, 3}),
    ("{items: {isEmpty: true}}", {3}),
    ("{items: {isEmpty: false}}", {1, 2}),
    ("{not: {items: {some: {pk: {gt: 2}}}}}", {1, 3}),
    ("{itemsAggregate: {count: {eq: 1}}}", {1}),
    ("{itemsAggregate: {count: {eq: 0}}}", {3}),
    ("{itemsAggregate: {max: {price: {gt: \"20\"}}}}", set()),
    ("{itemsAggregate: {filter: {stock: {gt: 2}}, count: {gte: 1}}}", {1}),
]  # fmt: skip


@pytest.mark.parametrize(("filter_", "expected"), FILTERS)
def test_filters_through_relations_see_visible_rows(app, filter_, expected):
    assert keys(ask(app, "anonymous", f"{{ stores(filter: {filter_}) {{ nodes {{ pk }} }} }}")["stores"]) == expected


def test_filters_through_a_to_one_relation_see_visible_rows(app):
    document = "{ orderLines(filter: %s) { nodes { itemId } } }"
    for filter_, expected in (
        ('{item: {price: {gte: "0"}}}', {1, 3}),
        ("{item: {pk: {eq: 5}}}", set()),
        ('{item: {id: {eq: "Item:5"}}}', set()),
        ('{not: {item: {id: {eq: "Item:5"}}}}', {1, 3}),
    ):
        found = ask(app, "clerk", document % filter_)["orderLines"]["nodes"]
        assert {line["itemId"] for line in found} == expected


def test_a_foreign_key_does_not_tell_of_a_hidden_row(app):
    """The clerk of store 2 sees the line that sold item 5; so hide that item from a role, and ask by its id."""
    clerk = {"roles": ["clerk"], "store_id": 2}
    assert keys(ask(app, clerk, "{ items { nodes { pk } } }")["items"]) == {2, 5}
    customer = {"roles": ["customer"], "sub": str(data.BOB)}
    document = '{ orderLines(filter: {item: {id: {eq: "Item:5"}}}) { nodes { itemId } } }'
    assert ask(app, clerk, document)["orderLines"]["nodes"] == [{"itemId": 5}]
    assert ask(app, customer, document)["orderLines"]["nodes"] == []


def test_orders_through_relations_see_visible_rows(app):
    document = "{ reviews(orderBy: [{item: {name: DESC_NULLS_LAST}}]) { edges { cursor node { pk } } } }"
    edges = ask(app, "customer", document)["reviews"]["edges"]
    cursors = [json.loads(edge["cursor"].partition(":")[2]) for edge in edges]
    assert cursors == [["Saw", 1], ["Saw", 2]]
    lines = "{ orderLines(orderBy: [{item: {sku: ASC}}]) { edges { cursor node { itemId } } } }"
    rows = ask(app, {"roles": ["clerk"], "store_id": 1}, lines)["orderLines"]["edges"]
    assert [json.loads(edge["cursor"].partition(":")[2])[0] for edge in rows] == ["SAW-1", "TOY-1"]


def test_orders_by_aggregates_see_visible_rows(app):
    document = "{ stores(orderBy: [{itemsAggregate: {count: DESC}}]) { edges { cursor node { pk } } } }"
    edges = ask(app, "anonymous", document)["stores"]["edges"]
    assert [(edge["node"]["pk"], json.loads(edge["cursor"].partition(":")[2])[0]) for edge in edges] == [
        (2, 2), (1, 1), (3, 0),
    ]  # fmt: skip


def test_a_page_goes_on_where_a_hidden_object_is_sorted_by(app):
    """A cursor holds null for a related row that is hidden, and is taken back."""
    document = """query ($after: String) {
        orderLines(orderBy: [{item: {store: {name: ASC}}}, {quantity: ASC}], first: 1, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { itemId } } }"""
    clerk, found, after = {"roles": ["clerk"], "store_id": 1}, [], None
    for _ in range(5):
        page = ask(app, clerk, document, {"after": after})["orderLines"]
        found += [node["itemId"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert sorted(found) == [1, 3]


def test_pages_and_their_flags_see_visible_rows(app):
    document = "{ items(first: 3, orderBy: [{pk: ASC}]) { pageInfo { hasNextPage hasPreviousPage endCursor } } }"
    info = ask(app, "anonymous", document)["items"]["pageInfo"]
    assert (info["hasNextPage"], info["hasPreviousPage"]) == (False, False)
    assert json.loads(info["endCursor"].partition(":")[2]) == [5]


def test_aggregates_and_groups_see_visible_rows(app):
    document = """{ items { aggregate { count max { price } sum { stock } countDistinct { storeId } }
        groupBy(keys: [STATUS]) { keys { status } count } } }"""
    answer = ask(app, "anonymous", document)["items"]
    assert answer["aggregate"] == {
        "count": 3, "max": {"price": "19.90"}, "sum": {"stock": "7"}, "countDistinct": {"storeId": 2},
    }  # fmt: skip
    assert answer["groupBy"] == [{"keys": {"status": "ACTIVE"}, "count": 3}]


def test_distinct_rows_are_of_visible_ones(app):
    document = "{ items(distinctOn: [STATUS]) { totalCount nodes { status } } }"
    assert ask(app, "anonymous", document)["items"] == {"totalCount": 1, "nodes": [{"status": "ACTIVE"}]}


HIDDEN_COLUMN = [
    "{ items { nodes { cost } } }",
    "{ items(filter: {cost: {gt: \"0\"}}) { nodes { pk } } }",
    "{ items(orderBy: [{cost: ASC}]) { nodes { pk } } }",
    "{ items(distinctOn: [COST]) { nodes { pk } } }",
    "{ items { aggregate { sum { cost } } } }",
    "{ items { aggregate { countDistinct { cost } } } }",
    "{ items { groupBy(keys: [COST]) { count } } }",
    "{ stores { nodes { items(orderBy: [{cost: ASC}]) { nodes { pk } } } } }",
    "{ stores(filter: {items: {some: {cost: {isNull: false}}}}) { nodes { pk } } }",
    "{ stores(filter: {itemsAggregate: {max: {cost: {gt: \"1\"}}}}) { nodes { pk } } }",
    "{ stores(orderBy: [{itemsAggregate: {max: {cost: ASC}}}]) { nodes { pk } } }",
    "{ reviews(orderBy: [{item: {cost: ASC}}]) { nodes { pk } } }",
    "{ items { nodes { margin } } }",
    "{ reviews { nodes { customerId } } }",
    "{ reviews { nodes { customer { name } } } }",
    "{ customers { nodes { name } } }",
    "{ reviewBy(key: {customerIdAndItemId: {itemId: 1}}) { pk } }",
    "{ items { nodes { orderLines { nodes { quantity } } } } }",
    "{ items(filter: {orderLines: {some: {}}}) { nodes { pk } } }",
    "{ stores(filter: {orders: {isEmpty: false}}) { nodes { pk } } }",
    "{ stores { nodes { ordersAggregate { count } } } }",
]  # fmt: skip


@pytest.mark.parametrize("document", HIDDEN_COLUMN)
def test_what_is_not_granted_does_not_exist(app, document):
    message = refusal(app, "anonymous", document)
    assert "Did you mean" not in message or not any(
        word in message.split("Did you mean")[1] for word in ("cost", "margin")
    )
    with_everything = send(app, "admin", document)
    assert "data" in with_everything or "reviewBy" in document or "ordersAggregate" in document


@pytest.mark.parametrize(("wrong", "hidden"), [("cst", "cost"), ("margn", "margin"), ("orderLine", "orderLines")])
def test_hints_do_not_tell_of_hidden_fields(app, wrong, hidden):
    document = f"{{ items {{ nodes {{ {wrong} }} }} }}"
    assert f"'{hidden}'" in refusal(app, "admin", document)
    assert f"'{hidden}'" not in refusal(app, "anonymous", document)


def test_the_id_of_a_hidden_type_is_like_that_of_none(app):
    document = "query ($id: ID!) { node(id: $id) { id } }"
    hidden, absent = (refusal(app, "anonymous", document, {"id": f"{name}:1"}) for name in ("Customer", "Nonsense"))
    assert hidden.replace("Customer", "Nonsense") == absent


def test_of_a_hierarchy_a_role_may_see_one_class():
    grants = [read(CardPayment), update(CardPayment, columns=("brand",))]
    app = make_shop("sqlite://", access=Access(anonymous=grants))
    cards = ask(app, "anonymous", "{ cardPayments { nodes { id } } }")["cardPayments"]["nodes"]
    assert cards == [{"id": "Payment:1"}, {"id": "Payment:3"}]
    document = "query ($id: ID!) { node(id: $id) { id } cardPayment(id: $id) { id } nodes(ids: [$id]) { id } }"
    for key in range(1, 9):
        found = {"id": f"Payment:{key}"} if {"id": f"Payment:{key}"} in cards else None
        answer = ask(app, "anonymous", document, {"id": f"Payment:{key}"})
        assert answer == {"node": found, "cardPayment": found, "nodes": [found]}
        changed = f'updateCardPayment(input: {{id: "Payment:{key}", data: {{brand: "x"}}}}) {{ cardPayment {{ id }} }}'
        assert write(app, "anonymous", changed) == {"cardPayment": found}
    assert "names the type 'TransferPayment', which is not served" in refusal(
        app, "anonymous", '{ node(id: "TransferPayment:2") { id } }'
    )


def test_introspection_shows_what_the_role_has(app):
    document = "{ __schema { types { name fields { name } inputFields { name } enumValues { name } } } }"
    text = {caller: json.dumps(send(app, caller, document)) for caller in VISIBLE}
    for word in ("cost", "COST", "margin", "Customer", "OrderLine", "customerId"):
        assert f'"{word}"' not in text["anonymous"]
        assert f'"{word}"' in text["admin"]
    assert '"margin"' not in text["customer"]
    assert '"margin"' in text["clerk"]
    assert send(app, "anonymous", '{ __type(name: "Customer") { name } }') == {"data": {"__type": None}}


def test_a_fragment_on_a_hidden_type_is_refused(app):
    assert "Unknown type 'Customer'" in refusal(
        app, "anonymous", '{ node(id: "Store:1") { ... on Customer { email } } }'
    )


def test_what_a_python_field_returns_is_looked_at_with_the_callers_eyes(app):
    class Query(graphene.ObjectType):
        sold = ModelList(Item)
        best = ModelField(Item)

        def resolve_sold(root, info):
            return info.context.session.scalars(sa.select(Item).where(Item.order_lines.any()).order_by(Item.id)).all()

        def resolve_best(root, info):
            return info.context.session.get(Item, 3)

    allowed = fields("Query.sold", "Query.best")
    on_sale = read(Item, rows=lambda me: Item.status == ItemStatus.ACTIVE)
    access = Access(anonymous=[on_sale, read(Store), allowed], admin=[everything()])
    shop = make_shop("sqlite://", access=access, types=(), query=Query, mutation=None)
    document = "{ sold { pk store { items { nodes { pk } } } } best { pk } }"
    everything_ = ask(shop, "admin", document)
    assert ([item["pk"] for item in everything_["sold"]], everything_["best"]) == ([1, 3, 5], {"pk": 3})
    found = ask(shop, "anonymous", document)
    assert ([item["pk"] for item in found["sold"]], found["best"]) == ([1, 5], None)
    assert {key for item in found["sold"] for key in keys(item["store"]["items"])} == {1, 2, 5}


def test_the_first_of_the_bestsellers_tells_of_no_hidden_item(app):
    """Item 3, which is a draft, was ordered once, as others were."""
    for first in range(4):
        found = ask(app, "anonymous", f"{{ bestsellers(first: {first}) {{ pk }} }}")["bestsellers"]
        assert len(found) == min(first, 2)


def test_two_callers_share_the_plan_and_not_the_answer(app):
    service = app.extensions["gql_server"]
    document = "{ orders { nodes { pk } } }"
    answers = []
    for customer in (data.ADA, data.BOB, data.CEM):
        answers.append(len(ask(app, {"roles": ["customer"], "sub": str(customer)}, document)["orders"]["nodes"]))
    assert answers == [2, 1, 0]
    with app.app_context():
        compiled = service.compile(document, role="customer")
    assert str(data.ADA) not in repr(compiled.plan) + compiled.statement.text
    assert not any(str(data.ADA) in str(value) for value in compiled.statement.constants.values())


@pytest.mark.parametrize(
    "claims", [{}, {"store_id": None}, {"store_id": "x"}, {"store_id": True}, {"store_id": 2**63}, {"store_id": [1]}]
)
def test_a_claim_that_a_rule_needs_is_never_guessed(app, claims):
    with statements(app) as executed:
        answer = send(app, {"roles": ["clerk"], **claims}, "{ items { nodes { pk } } }")
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert "data" not in answer
    assert executed == []


@pytest.mark.parametrize("text", ["\0", "ada\ud800"])
def test_a_claim_that_no_database_takes_is_refused(text):
    access = Access(claims={"sub": str}, customer=[read(Tag, rows=lambda me: Tag.name == me.claim("sub"))])
    told = refusal(
        make_shop("sqlite://", access=access), {"roles": ["customer"], "sub": text}, "{ tags { totalCount } }"
    )
    assert told == "Your sub has a NUL or half a character in it, which no database takes."


def test_a_number_written_as_text_is_a_number(app):
    assert keys(ask(app, {"roles": ["clerk"], "store_id": "1"}, "{ items { nodes { pk } } }")["items"]) == {1, 3, 6}


def test_a_role_that_is_not_declared_is_refused(app):
    assert refusal(app, {"roles": ["king"]}, "{ __typename }") == "The role king is not known here."
