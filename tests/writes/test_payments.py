"""Writes of classes that inherit, whose keys are in several tables; and of many rows at once that are refused."""

# ruff: noqa: E501 - operations read best in one piece

import pytest

import models
from gql_server import ModelType
from schema.item import Item
from tests.writes.shop import count, refuse, serve, told, write

TRANSFER = 'createTransferPayment(input: {data: {pk: 7, amount: 5, iban: "X", order: {create: {externalNumber: 1, storeId: 1, customer: {connect: {email: "ada@example.org"}}}}}}) { transferPayment { id orderId } errors { message } }'
CARD = 'amount: 5, brand: "V", lastFour: "1234", authorization: "a"'


class PaymentType(ModelType):
    class Meta:
        model = models.Payment
        name = "Payment"
        client_keys = True


@pytest.fixture
def app(database_url):
    return serve(database_url, types=(Item, PaymentType))


def test_a_key_of_another_class_is_taken(app):
    order = write(app, TRANSFER)["transferPayment"]["orderId"]
    data = f'{CARD}, orderId: "{order}"'
    (error,) = refuse(app, f"createCardPayment(input: {{data: {{pk: 7, {data}}}}}) {{ ERRORS }}")
    assert (error["code"], error["path"], error["fields"]) == ("UNIQUE_VIOLATION", ["input", "data", "pk"], ["pk"])
    (error,) = refuse(app, f"upsertCardPayment(input: {{key: {{pk: 7}}, data: {{{data}}}}}) {{ ERRORS }}")
    assert (error["code"], error["path"], error["fields"]) == ("UNIQUE_VIOLATION", ["input", "key", "pk"], ["pk"])
    assert count(app, "payments") == [1]


def test_errors_of_many_rows_are_grouped_and_say_which(app):
    rows = ", ".join(f'{{sku: "S{n}", name: "n", price: 1, stock: {n}, storeId: 1, categoryId: 1}}' for n in range(4))
    write(app, f"createItems(input: {{data: [{rows}]}}) {{ errors {{ message }} }}")
    field = "updateItems(input: {filter: {pk: {gt: 0}}, atMost: 9, inc: {stock: -2}}) { ERRORS }"
    (error,) = refuse(app, field)
    assert told([error]) == [("CHECK_VIOLATION", "input.inc.stock")]
    assert error["message"] == "stock breaks a rule of Item (Item:1, Item:2)."


def test_rows_that_others_hold_are_told_of_together(app):
    stores = ", ".join(
        f'{{name: "s{n}", city: "c", items: {{create: [{{sku: "S{n}", name: "n", price: 1, categoryId: 1}}]}}}}'
        for n in range(5)
    )
    write(app, f"createStores(input: {{data: [{stores}]}}) {{ errors {{ message }} }}")
    (error,) = refuse(app, "deleteStores(input: {filter: {pk: {gt: 0}}, atMost: 99}) { ERRORS }")
    assert (error["code"], error["by"]) == ("RESTRICTED", ["Item"])
