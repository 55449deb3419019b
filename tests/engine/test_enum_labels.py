"""Enums of labels: whatever a label is, its value works, or start-up names it."""

import enum

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import expect_faults, make_db, make_model
from tests.harness import expect_data, make_app

NAMES = {
    "100%": "_100", "%": "_", "50 - 60 %": "_50_60", "mro": "mro_", "__init__": "_init", "__x": "_x",
    "_ignore_": "_ignore", "_under": "_under", "under_": "under_", "name": "name", "value": "value", "None": "None_",
    "class": "class_", "null": "null_",
    "in progress": "in_progress", "2nd": "_2nd", "größer": "gr_er", "A": "A", "self": "self",
}  # fmt: skip


def test_values_of_odd_labels_work(database_url):
    db = make_db()
    item = make_model(db, "Item", size=mapped_column(sa.Enum(*NAMES, name="odd_size")))
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all(item(size=label) for label in NAMES)
        db.session.commit()
    nodes = expect_data(app, "{ items { nodes { size } } }")["items"]["nodes"]
    assert [node["size"] for node in nodes] == list(NAMES.values())
    for number, name in enumerate(NAMES.values(), start=1):
        document = f"{{ items(filter: {{size: {{eq: {name}}}}}) {{ nodes {{ pk }} }} }}"
        assert expect_data(app, document) == {"items": {"nodes": [{"pk": number}]}}
        document = "query ($size: OddSize!) { items(filter: {size: {in: [$size]}}) { nodes { pk } } }"
        assert expect_data(app, document, {"size": name}) == {"items": {"nodes": [{"pk": number}]}}


@pytest.mark.parametrize(
    ("type_", "fault"),
    [
        (sa.Enum("100", "100%", name="size"), "Item.size: two of '100', '100%' become one value; use a Python enum"),
        (sa.Enum("_Size__x", name="size"), "Item.size: Python takes no enum of '_Size__x'; use a Python enum"),
        (sa.Enum("A", name="shirt-size"), "Item.size: 'Shirt-size' is not a name in GraphQL; give the sa.Enum another"),
    ],
)
def test_what_cannot_be_a_value_is_a_fault(type_, fault):
    db = make_db()
    make_model(db, "Item", size=mapped_column(type_))
    expect_faults(db, fault)


def test_one_enum_may_be_stored_by_name_here_and_by_value_there(database_url):
    db = make_db()
    size = enum.Enum("Size", {"SMALL": "s", "LARGE": "l"})
    by_value = sa.Enum(size, values_callable=lambda members: [each.value for each in members], name="by_value")
    item = make_model(db, "Item", one=mapped_column(sa.Enum(size)), other=mapped_column(by_value))
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add(item(one=size.SMALL, other=size.LARGE))
        db.session.commit()
    document = "query ($size: Size!) { items(filter: {other: {eq: $size}}) { nodes { one other } } }"
    expected = {"items": {"nodes": [{"one": "SMALL", "other": "LARGE"}]}}
    assert expect_data(app, document, {"size": "LARGE"}) == expected
