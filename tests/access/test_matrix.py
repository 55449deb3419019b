"""What each role has: the matrix of the shop, and what a grant leaves of a class and of those that inherit."""

import pytest
import sqlalchemy as sa

from gql_server import (
    Access,
    all_but,
    delete,
    everything,
    read,
    update,
)
from models import (
    Item,
    Payment,
    Store,
    Tag,
)
from tests.access.shop import make_shop, schema_of

MATRIX = {
    # rows that are read: of none, some by a rule, or all; writes: create, update and delete by their first letters
    # model, in the API:   anonymous, customer, clerk, admin
    "Category": ("all", "all", "all", "all cud"),
    "Customer": ("none", "some", "some", "all cud"),
    "Item": ("some", "some", "some cud", "all cud"),
    "Order": ("none", "some", "some u", "all cud"),
    "OrderLine": ("none", "some", "some", "all cud"),
    "Payment": ("none", "some", "some", "all cud"),
    "CardPayment": ("none", "some", "some", "all cud"),
    "TransferPayment": ("none", "some", "some", "all cud"),
    "Review": ("some", "some cud", "some", "all cud"),
    "Store": ("all", "all", "all", "all cud"),
    "Tag": ("all", "all", "all", "all cud"),
}


def test_the_matrix_of_the_shop():
    """Role by model: which rows are read, and what is done to them."""
    apis = make_shop("sqlite://").extensions["gql_server"].apis
    assert tuple(apis.by_role) == ("anonymous", "customer", "clerk", "admin")
    found = {model: tuple(describe(api, model) for api in apis.by_role.values()) for model in MATRIX}
    assert found == MATRIX
    assert set(MATRIX) == set(apis.whole.catalog.entities)
    by_hand = {"placeOrder", "cancelOrder"}
    mutations = {role: set(getattr(api.schema.mutation_type, "fields", ())) for role, api in apis.by_role.items()}
    assert mutations["anonymous"] == set()
    assert mutations["customer"] == by_hand | {*root_fields("Review", "Reviews", "cud")}
    assert mutations["clerk"] == {*root_fields("Item", "Items", "cud"), *root_fields("Order", "Orders", "u")}
    assert mutations["admin"] == set(apis.whole.schema.mutation_type.fields)


def describe(api, model):
    """Say what a role does with a model, by the root fields that its schema has."""
    entity = api.catalog.entities.get(model)
    if entity is None:
        return "none"
    fields = getattr(api.schema.mutation_type, "fields", ())
    writes = "".join(verb[0] for verb in ("create", "update", "delete") if f"{verb}{model}" in fields)
    return f"{'some' if model in api.rules.by_entity else 'all'} {writes}".strip()


def root_fields(name, plural, letters):
    """Name the mutations of a model."""
    for verb in ("create", "update", "delete"):
        if verb[0] in letters:
            yield from (f"{verb}{name}", f"{verb}{plural}")
    if {"c", "u"} <= set(letters):
        yield f"upsert{name}"


def test_a_grant_of_its_own_limits_a_role_that_has_everything_else():
    grants = [everything(), read(Item, columns=all_but("cost")), update(Tag, columns=()), delete(Store, rows=nobody)]
    apis = make_shop("sqlite://", access=Access(anonymous=grants)).extensions["gql_server"].apis
    types = apis.find("anonymous").schema.type_map
    assert set(apis.whole.schema.type_map["Item"].fields) - set(types["Item"].fields) == {"cost"}
    assert "updateTag" not in types["Mutation"].fields
    assert {"updateStore", "deleteStore"} <= types["Mutation"].fields.keys()
    assert apis.find("anonymous").rules.rights["Store"].delete.rule is not None


@pytest.mark.parametrize("columns", [all_but("amount"), ("order_id",)])
def test_what_a_grant_hides_of_a_class_is_hidden_of_those_that_inherit(columns):
    types = schema_of(Access(anonymous=[everything(), read(Payment, columns=columns, aggregates=False)])).type_map
    for name in ("Payment", "CardPayment", "TransferPayment"):
        assert "amount" not in types[name].fields
        assert "totalCount" not in types[f"{name}Connection"].fields
    assert "brand" in types["CardPayment"].fields


def nobody(me):
    """No row."""
    return sa.false()


def test_commands_show_what_a_role_has():
    run = make_shop("sqlite://").test_cli_runner().invoke
    table = run(args=["graphql", "access"]).stdout
    assert "anonymous  Item" in table
    assert "item.status = 'ACTIVE'" in table
    clerk = [line.split() for line in run(args=["graphql", "access", "--role", "clerk"]).stdout.splitlines()]
    rule = "item.store_id = claim(store_id)"
    (create,), (update,), (delete,) = (
        [line for line in clerk if line[1:3] == ["Item", verb]] for verb in ("create", "update", "delete")
    )
    assert " ".join(create).endswith(f"create all but storeId, store - {rule} store_id = claim(store_id)")
    assert " ".join(update).endswith(f"update all but storeId, store {rule} {rule} -")
    assert " ".join(delete).endswith(f"delete - {rule} - -")
    schema = run(args=["graphql", "schema", "--role", "anonymous"]).stdout
    assert "type Item implements Node" in schema
    assert "cost" not in schema
    for command in ("access", "schema"):
        assert "The role king is not known here." in run(args=["graphql", command, "--role", "king"]).output
