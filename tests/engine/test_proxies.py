"""Association proxies: which are served, as what, and which are left out."""

import logging

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import attribute_keyed_dict, mapped_column, relationship

from tests.engine.small_models import expect_faults, make_db, make_model, make_type, start
from tests.harness import expect_data, make_app


def make_shelf(**members):
    """Map items and tags with a class in between."""
    db = make_db()
    make_model(
        db, "Tag",
        name=mapped_column(sa.String, nullable=False), note=mapped_column(sa.String, doc="What it is about."),
    )  # fmt: skip
    make_model(
        db, "ItemTag", __tablename__="item_tag",
        item_id=mapped_column(sa.ForeignKey("item.id"), nullable=False), item=relationship("Item"),
        tag_id=mapped_column(sa.ForeignKey("tag.id")), tag=relationship("Tag"),
        item_name=association_proxy("item", "name"), tag_note=association_proxy("tag", "note"),
    )  # fmt: skip
    item = make_model(
        db, "Item",
        name=mapped_column(sa.String, nullable=False), item_tags=relationship("ItemTag", back_populates="item"),
        tags=association_proxy("item_tags", "tag"), **members,
    )  # fmt: skip
    return db, item


def type_of(app, coordinate):
    type_name, field = coordinate.split(".")
    return str(app.extensions["gql_server"].schema.type_map[type_name].fields[field].type)


def test_proxies_have_the_types_of_what_they_lead_to():
    db, _ = make_shelf(tag_ids=association_proxy("item_tags", "tag_id"), keys=association_proxy("item_tags", "id"))
    app = start(db)
    assert {name: type_of(app, name) for name in ("Item.tags", "Item.tagIds", "Item.keys")} == {
        "Item.tags": "TagConnection!", "Item.tagIds": "[Int]!", "Item.keys": "[Int!]!",
    }  # fmt: skip
    assert {name: type_of(app, name) for name in ("ItemTag.itemName", "ItemTag.tagNote")} == {
        "ItemTag.itemName": "String!", "ItemTag.tagNote": "String",
    }  # fmt: skip
    fields = app.extensions["gql_server"].schema.type_map
    assert fields["ItemTag"].fields["tagNote"].description == "What it is about."


def test_rows_that_are_reached_twice_are_there_once(database_url):
    db, item = make_shelf(tag_ids=association_proxy("item_tags", "tag_id"))
    app = make_app(db, database_url)
    models = {model.__name__: model for model in db.kept_models}
    link, tag = models["ItemTag"], models["Tag"]
    with app.app_context():
        db.create_all()
        saw, wood, new = item(id=1, name="saw"), tag(id=1, name="wood"), tag(id=2, name="new")
        db.session.add_all([saw, wood, new, item(id=2, name="axe")])
        db.session.flush()
        db.session.add_all([link(id=each, item_id=1, tag_id=to) for each, to in ((1, 2), (2, 1), (3, 2), (4, None))])
        db.session.commit()
    answer = expect_data(
        app,
        """{
            items { nodes { tagIds tags { totalCount nodes { name } aggregate { count } } } }
            byCount: items(orderBy: [{tagsAggregate: {count: DESC}}]) { nodes { name } }
            untagged: items(filter: {tags: {isEmpty: true}}) { nodes { name } }
            none: itemTags(filter: {tagNote: {isNull: true}}, orderBy: [{tagNote: ASC}]) { totalCount }
            other: itemTags(filter: {tagNote: {isDistinctFrom: "x"}}) { totalCount }
        }""",
    )
    assert answer == {
        "items": {
            "nodes": [
                {
                    "tagIds": [2, 1, 2, None],
                    "tags": {"totalCount": 2, "nodes": [{"name": "wood"}, {"name": "new"}], "aggregate": {"count": 2}},
                },
                {"tagIds": [], "tags": {"totalCount": 0, "nodes": [], "aggregate": {"count": 0}}},
            ]
        },
        "byCount": {"nodes": [{"name": "saw"}, {"name": "axe"}]},
        "untagged": {"nodes": [{"name": "axe"}]},
        "none": {"totalCount": 4},
        "other": {"totalCount": 4},
    }


def test_a_relation_that_is_left_out_can_still_be_gone_through():
    db, item = make_shelf()
    app = start(db, types=[make_type(item, meta={"exclude_fields": ("item_tags",)})])
    assert "itemTags" not in app.extensions["gql_server"].schema.type_map["Item"].fields
    assert type_of(app, "Item.tags") == "TagConnection!"


@pytest.mark.parametrize("left_out", ["name", "note"])
def test_what_is_left_out_of_the_target_is_not_shown_by_a_proxy(left_out):
    db, _ = make_shelf(names=association_proxy("tags", "name"))
    tag = next(model for model in db.kept_models if model.__name__ == "Tag")
    app = start(db, types=[make_type(tag, meta={"exclude_fields": (left_out,)})])
    assert ("tagNote" in app.extensions["gql_server"].schema.type_map["ItemTag"].fields) is (left_out == "name")


def test_proxies_that_cannot_be_served_are_named_in_the_log(caplog):
    db, item = make_shelf(
        of_proxy=association_proxy("tags", "name"),
        by_id=relationship("ItemTag", collection_class=attribute_keyed_dict("id"), viewonly=True),
        of_dictionary=association_proxy("by_id", "tag"), of_python=association_proxy("item_tags", "shout"),
        _hidden=association_proxy("tags", "name"), excluded=association_proxy("tags", "name"),
    )  # fmt: skip
    with caplog.at_level(logging.INFO, "gql_server"):
        start(db, types=[make_type(item, meta={"exclude_fields": ("excluded",)})])
    (message,) = [record.getMessage() for record in caplog.records if "left out" in record.getMessage()]
    assert "relationships: Item.of_proxy, Item.of_dictionary, Item.of_python;" in message


def test_names_of_proxies_must_be_free():
    db, _ = make_shelf(itemTags=association_proxy("item_tags", "id"), not_=association_proxy("item_tags", "id"))
    expect_faults(
        db,
        "Item: attributes 'item_tags' and 'itemTags' both become the field 'itemTags'",
        "Item.not_: the field name 'not' is reserved",
    )
