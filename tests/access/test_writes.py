"""What a caller may not write, it does not write by any route, and learns nothing of by trying.

Ada wrote the reviews 1 and 3, Bob review 2. A clerk of store 1 has the items 1, 3 and 6; items 2, 4 and 5 are hidden.
"""

from __future__ import annotations

import time

import pytest

from gql_server import Access, create, delete, read, update
from models import Customer, Item, Order, OrderLine, Payment, Store
from tests.access.callers import sign
from tests.access.shop import ask, dump, make_shop, refusal, refuse, reset, write
from tests.golden import data
from tests.harness import statements

CLERK = {"roles": ["clerk"], "store_id": 1}


@pytest.fixture(scope="module")
def served(module_database_url):
    return make_shop(module_database_url, idempotency=True)


@pytest.fixture
def app(served):
    reset(served)
    return served


def told(errors):
    return [(error["code"], ".".join(error["path"])) for error in errors]


def test_a_customer_writes_its_own_review(app):
    field = "createReview(input: {data: {itemId: 5, rating: 4}}) { review { pk rating } affectedCount ERRORS }"
    payload = write(app, "customer", field)
    assert payload["errors"] == []
    key = payload["review"]["pk"]
    assert ask(app, "admin", f"{{ review(id: {key}) {{ rating customerId }} }}")["review"] == {
        "rating": 4, "customerId": str(data.ADA),
    }  # fmt: skip


def test_a_preset_is_in_no_input(app):
    for name in ("customerId", "customer"):
        value = "{connect: {pk: 1}}" if name == "customer" else f'"{data.BOB}"'
        message = refusal(
            app,
            "customer",
            f"mutation {{ createReview(input: {{data: {{rating: 1, {name}: {value}}}}}) {{ affectedCount }} }}",
        )
        assert f"Field '{name}' is not defined by type 'ReviewCreate'" in message
    types = app.extensions["gql_server"].apis.find("clerk").schema.type_map
    assert {"storeId", "store"}.isdisjoint({**types["ItemCreate"].fields, **types["ItemUpdate"].fields})
    assert {"categoryId", "tags", "cost"} <= types["ItemCreate"].fields.keys()
    assert "updateReview" not in app.extensions["gql_server"].apis.find("clerk").schema.mutation_type.fields


BULK = "affectedCount counts { type updated deleted } ERRORS"
SAME = {
    # who, and a field with the id of a row in it: the answer is the same for both ids, the first of which is hidden
    "update": ("customer", "updateReview(input: {id: %s, data: {rating: 1}}) { review { pk } ERRORS }", 2, 99),
    "delete": ("customer", "deleteReview(input: {id: %s}) { review { pk } deletedIds ERRORS }", 2, 99),
    "foreign key": ("customer", "createReview(input: {data: {itemId: %s, rating: 1}}) { review { pk } ERRORS }", 4, 99),
    "connect": (
        "customer",
        "createReview(input: {data: {item: {connect: {pk: %s}}, rating: 1}}) { review { pk } ERRORS }",
        4,
        99,
    ),
    "inc": ("clerk", "updateItem(input: {id: %s, inc: {stock: 1}}) { item { pk } ERRORS }", 2, 99),
    "version": (
        "clerk",
        "updateItem(input: {id: %s, inc: {stock: 1}, expectedVersion: 7}) { item { pk } ERRORS }",
        2,
        99,
    ),
    "version of a deleted one": (
        "clerk",
        "deleteItem(input: {id: %s, expectedVersion: 7}) { item { pk } deletedIds ERRORS }",
        2,
        99,
    ),
    "bulk update": (
        "clerk",
        f"updateItems(input: {{filter: {{pk: {{eq: %s}}}}, inc: {{stock: 1}}}}) {{ items {{ pk }} {BULK} }}",
        2,
        99,
    ),
    "dry run": (
        "clerk",
        f"deleteItems(input: {{filter: {{pk: {{eq: %s}}}}, dryRun: true}}) {{ deletedIds {BULK} }}",
        2,
        99,
    ),
    "filter through a relation": (
        {"roles": ["clerk"], "store_id": 2},
        f"updateItems(input: {{filter: {{reviews: {{some: {{pk: {{eq: %s}}}}}}}}, inc: {{stock: 1}}}}) {{ {BULK} }}",
        1,
        99,
    ),
}


@pytest.mark.parametrize(("caller", "field", "hidden", "absent"), SAME.values(), ids=SAME)
def test_a_hidden_row_is_answered_as_one_that_is_not_there(app, caller, field, hidden, absent):
    before, answers, sent = dump(app), [], []
    for key in (hidden, absent):
        with statements(app) as executed:
            answers.append(write(app, caller, field % key))
        sent.append(executed)
    assert answers[0] == answers[1]
    assert sent[0] == sent[1]
    assert dump(app) == before


def test_an_error_of_a_hidden_row_is_not_found(app):
    errors = refuse(app, "customer", "updateReview(input: {id: 2, data: {rating: 1}}) { ERRORS }")
    assert errors == [{"code": "NOT_FOUND", "message": "There is no Review with this key.", "path": ["input", "id"]}]


def test_a_conflict_shows_the_row_as_the_role_reads_it(app):
    field = """updateItem(input: {id: 3, inc: {stock: 1}, expectedVersion: 9}) {
        item { pk stock category { name } orderLines { nodes { quantity } } } ERRORS }"""
    payload = write(app, CLERK, field)
    assert told(payload["errors"]) == [("CONFLICT", "input.expectedVersion")]
    assert payload["item"] == {
        "pk": 3, "stock": 100, "category": {"name": "Toys"}, "orderLines": {"nodes": [{"quantity": 1}]},
    }  # fmt: skip


def test_a_payload_is_read_with_the_callers_eyes(app):
    field = """createReview(input: {data: {itemId: 1, rating: 1}}) { review { pk } query {
        items { nodes { pk } } customers { nodes { name } } } ERRORS }"""
    payload = write(app, {"roles": ["customer"], "sub": str(data.CEM)}, field)
    assert {node["pk"] for node in payload["query"]["items"]["nodes"]} == {1, 2, 5}
    assert [node["name"] for node in payload["query"]["customers"]["nodes"]] == ["Çem 🪚"]


def test_a_unique_key_tells_no_column_that_the_role_does_not_know(app):
    """Ada has reviewed item 1; who wrote a review is no column of hers."""
    (error,) = refuse(app, "customer", "createReview(input: {data: {itemId: 1, rating: 1}}) { ERRORS }")
    assert error == {
        "code": "UNIQUE_VIOLATION",
        "message": "Another Review has this itemId already.",
        "path": ["input", "data", "itemId"],
        "fields": ["itemId"],
    }


def test_a_dry_run_counts_what_the_role_sees(app):
    """A review goes with the item; of reviews, a clerk does not see all."""
    field = "deleteItems(input: {filter: {pk: {in: [1, 2, 6]}}, atMost: 9, dryRun: true}) { deletedIds %s ERRORS }"
    assert told(write(app, CLERK, field % "")["errors"]) == [("RESTRICTED", "input")]
    write(app, "admin", "deleteOrders(input: {filter: {status: {eq: PAID}}}) { affectedCount }")
    payload = write(app, CLERK, field % "counts { type deleted }")
    assert payload["deletedIds"] == ["Item:1", "Item:6"]
    assert payload["counts"] == [{"type": "Item", "deleted": 2}]
    everything = write(app, "admin", field.replace(", 2", "") % "counts { type deleted }")["counts"]
    assert {"Item": 2, "Review": 2}.items() <= {each["type"]: each["deleted"] for each in everything}.items()


def test_mutations_by_hand_are_granted_one_by_one(app):
    field = f"""placeOrder(input: {{customerId: "{data.ADA}", lines: [{{itemId: 5, quantity: 1}}]}}) {{
        order {{ customer {{ name }} lines {{ nodes {{ item {{ pk }} }} }} }} total ERRORS }}"""
    payload = write(app, "customer", field)
    assert payload["order"] == {"customer": {"name": "Ada"}, "lines": {"nodes": [{"item": {"pk": 5}}]}}
    assert "Cannot query field 'placeOrder'" in refusal(app, "clerk", f"mutation {{ {field.replace('ERRORS', '')} }}")
    others = write(app, {"roles": ["customer"], "sub": str(data.CEM)}, field)
    assert told(others["errors"]) == [("NOT_FOUND", "input.customerId")]


def test_a_key_of_a_request_belongs_to_its_caller(app):
    document = "mutation { createReview(input: {data: {itemId: 5, rating: %s}}) { affectedCount } }"
    for customer in (data.ADA, data.BOB):
        claims = {"roles": ["customer"], "sub": str(customer)}
        headers = {"Authorization": f"Bearer {sign(**claims)}", "Idempotency-Key": "k"}
        for rating, expected in ((1, 200), (1, 200), (2, 422)):
            answer = app.test_client().post("/graphql", json={"query": document % rating}, headers=headers)
            assert answer.status_code == expected
    assert ask(app, "admin", "{ reviews(filter: {itemId: {eq: 5}}) { totalCount } }")["reviews"]["totalCount"] == 2


def test_the_same_subject_with_other_claims_is_another_caller(app):
    document = 'mutation { updateItem(input: {id: 6, data: {name: "x"}}) { affectedCount errors { code } } }'
    answers = []
    for store, lifetime in ((1, 600), (1, 900), (2, 600)):
        claims = {**CLERK, "store_id": store, "exp": int(time.time()) + lifetime}
        headers = {"Authorization": f"Bearer {sign(**claims)}", "Idempotency-Key": "tenants"}
        answer = app.test_client().post("/graphql", json={"query": document}, headers=headers)
        payload = answer.get_json()["data"]["updateItem"]
        answers.append((payload["affectedCount"], answer.headers.get("Idempotent-Replayed")))
    assert answers == [(1, None), (1, "true"), (0, None)]  # a renewed token is the same caller, another store is not


def test_grants_of_a_class_hold_for_those_that_inherit():
    little = Payment.amount < 10
    grants = [
        *map(read, (Customer, Item, Order, OrderLine, Store)),
        read(Payment, rows=lambda me: Payment.amount < 30),
        create(Payment, check=lambda me: little),
        update(Payment, columns=("amount",), check=lambda me: little),
        delete(Payment, rows=lambda me: Payment.amount < 1),
    ]
    app = make_shop("sqlite://", access=Access(anonymous=grants))
    data_ = f'amount: "%s", iban: "x", orderId: "{data.FIRST}"'
    for field, errors in (
        (f"createTransferPayment(input: {{data: {{{data_ % 9}}}}}) {{ ERRORS }}", []),
        (f"createTransferPayment(input: {{data: {{{data_ % 11}}}}}) {{ ERRORS }}", [("FORBIDDEN", "input.data")]),
        ('updateTransferPayment(input: {id: 2, data: {amount: "11"}}) { ERRORS }', [("FORBIDDEN", "input")]),
        ('updatePayment(input: {id: 2, data: {amount: "11"}}) { ERRORS }', [("FORBIDDEN", "input")]),
        ('updatePayment(input: {id: 1, data: {amount: "1"}}) { ERRORS }', [("NOT_FOUND", "input.id")]),
        ("deleteCardPayment(input: {id: 3}) { ERRORS }", [("NOT_FOUND", "input.id")]),
        ("deletePayment(input: {id: 4}) { ERRORS }", []),
    ):
        assert told(write(app, "anonymous", field)["errors"]) == errors
    many = 'updatePayments(input: {filter: {pk: {gt: 1}}, atMost: 9, data: {amount: "2"}}) { counts { type updated } }'
    assert write(app, "anonymous", many)["counts"] == [
        {"type": "CardPayment", "updated": 1}, {"type": "TransferPayment", "updated": 2},
    ]  # fmt: skip
    types = app.extensions["gql_server"].apis.find("anonymous").schema.type_map
    assert set(types["CardPaymentUpdate"].fields) == {"amount"}
