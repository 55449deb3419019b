"""Names: a table of examples that must never change, since clients depend on each, and what holds for all of them."""

import enum

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gql_server.catalog import naming

stable = settings(derandomize=True, database=None, max_examples=300)
identifiers = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,20}", fullmatch=True)

PLURALS = {
    "Item": "items", "OrderLine": "orderLines", "Category": "categories", "Day": "days", "Box": "boxes",
    "Address": "addresses", "Status": "statuses", "Bus": "buses", "Quiz": "quizzes", "Movie": "movies",
    "Person": "people", "Child": "children", "Man": "men", "Mouse": "mice", "Analysis": "analyses",
    "SalesPerson": "salesPeople", "Item2": "item2s", "SKU": "sKUs", "URL": "uRLs", "A": "as", "item": "items",
    "Series": "seriesList", "News": "newsList", "Equipment": "equipmentList", "Data": "dataList",
    "Items": "itemsList", "ShopSettings": "shopSettingsList", "Sheep": "sheepList", "UserData": "userDataList",
}  # fmt: skip

FIELDS = {
    "id": "pk", "store_id": "storeId", "in_stock": "inStock", "class_": "class", "in_": "in", "from_": "from",
    "a1_b2": "a1B2", "html_url": "htmlUrl", "HTMLUrl": "hTMLUrl", "alreadyCamel": "alreadyCamel", "x__y": "xY",
    "X": "x", "a_1": "a1",
}  # fmt: skip


@pytest.mark.parametrize(("name", "plural"), PLURALS.items())
def test_plurals(name, plural):
    assert naming.plural(name) == plural


@pytest.mark.parametrize(("key", "field"), FIELDS.items())
def test_fields(key, field):
    assert naming.field_name(key) == field


@stable
@given(name=identifiers)
def test_root_fields_of_one_model_are_names_and_differ(name):
    fields = [naming.singular(name), naming.plural(name), naming.by_key(name)]
    assert all(map(naming.is_name, fields))
    assert len(set(fields)) == 3
    assert naming.singular(name)[0].lower() == naming.singular(name)[0]


@stable
@given(key=identifiers)
@example("id")
def test_fields_are_names(key):
    field = naming.field_name(key)
    assert naming.is_name(field)
    assert not field.startswith("_")
    assert field[0].lower() == field[0]
    assert naming.field_name(field) == field or field == "id", "a name that is camelCase already is kept"
    assert field != "id" or key.strip("_").lower() == "id"


@stable
@given(label=st.text(max_size=12))
@example("")
@example("null")
@example("None")
@example("2nd")
@example("100%")
@example("mro")
@example("__x")
def test_any_label_becomes_a_value_of_an_enum(label):
    name = naming.enum_member(label)
    assert naming.is_name(name)
    assert name not in {"true", "false", "null"}
    assert list(enum.Enum("Labels", {name: label}).__members__) == [name]
    if naming.is_name(label) and not (label.startswith("_") and label.endswith("_")):
        assert name in {label, f"{label}_"}


@stable
@given(fields=st.lists(identifiers, min_size=1, max_size=3), name=identifiers)
def test_derived_types_of_one_model_are_names_and_differ(fields, name):
    types = [
        mint(name)
        for mint in (
            naming.connection_type, naming.edge_type, naming.filter_type, naming.order_type, naming.key_type
        )
    ]  # fmt: skip
    types.append(naming.composite_key_type(name, fields))
    assert all(type_.startswith(name) and naming.is_name(type_) for type_ in types)
    assert len(set(types)) == len(types)
    assert naming.is_name(naming.key_name(fields))


@pytest.mark.parametrize("text", ["", "2x", "a b", "a-b", "größe", "__x", "a\n", "a.b", "\uff41"])
def test_what_is_no_name(text):
    assert not naming.is_name(text)
