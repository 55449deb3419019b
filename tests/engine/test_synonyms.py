"""Synonyms: served as columns, or left out and named in the log."""

import logging

import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship, synonym

from gql_server.extension import OPEN
from tests.engine.small_models import make_db, make_model, make_type, start
from tests.harness import expect_data, make_app


def test_a_synonym_of_a_column_is_a_field_like_it(database_url):
    db = make_db()
    item = make_model(
        db, "Item", sku=mapped_column("SKU", sa.String(20), nullable=False, doc="Of the shelf."), code=synonym("sku"),
        article=synonym("code"), number=synonym("id"),
    )  # fmt: skip
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([item(sku="b"), item(code="a")])
        db.session.commit()
    document = """{
        items(orderBy: [{article: ASC}]) { nodes { sku code article number } }
        some: items(filter: {code: {eq: "b"}, number: {lte: 1}}) { nodes { code } }
    }"""
    assert expect_data(app, document) == {
        "items": {
            "nodes": [
                {"sku": "a", "code": "a", "article": "a", "number": 2},
                {"sku": "b", "code": "b", "article": "b", "number": 1},
            ]
        },
        "some": {"nodes": [{"code": "b"}]},
    }
    field = app.extensions["gql_server"].schema.type_map["Item"].fields["article"]
    assert (str(field.type), field.description) == ("String!", "Of the shelf.")


def test_what_cannot_be_served_is_named_in_the_log(caplog):
    db = make_db()
    tag = make_model(db, "Tag", item_id=mapped_column(sa.ForeignKey("item.id")), name=mapped_column(sa.String))
    item = make_model(
        db, "Item",
        tags=relationship(tag), badges=synonym("tags"),
        secret=mapped_column(sa.String), alias_of_secret=synonym("secret"),
        plain=mapped_column(sa.String), cooked=synonym("plain", descriptor=property(lambda self: self.plain.upper())),
        excluded=synonym("tags"), _hidden=synonym("tags"),
    )  # fmt: skip
    with caplog.at_level(logging.INFO, "gql_server"):
        app = start(db, types=[make_type(item, meta={"exclude_fields": ("secret", "excluded")})])
    assert [record.getMessage() for record in caplog.records if record.name == "gql_server"] == [
        OPEN,
        "left out of the schema, because they are not columns or relationships: Item.badges, "
        "Item.alias_of_secret, Item.cooked; write fields by hand for them",
    ]
    fields = app.extensions["gql_server"].schema.type_map["Item"].fields
    assert set(fields) == {"id", "pk", "plain", "tags"}
