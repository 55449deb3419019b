"""``search``: what it finds, what it takes, and what it is declared by; golden cases have the SQL."""

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import column_property, mapped_column

from gql_server.sqlite_search import matches_search
from tests.engine.small_models import expect_faults, make_db, make_model, make_type, start
from tests.harness import expect_data, expect_error

ODD_TEXTS = [
    "", " ", "\t\n", '"', '""', '"" - ""', "-", "--", "- -", "or", "or or", "OR", "-or", "&", "|", "!", "&&", "a & | b",
    "( ( (", "a:*", "a <-> b", "<2>", "'", "''", "\\", "\\'", "%s", ":p", "?", "{}", "\u2028", "\ufeff", "\U0010ffff",
    "-" * 500, '"' * 500, "a " * 250, "or " * 166, "\U0010ffff" * 500, "Ⱥ" * 500, "ab-" * 166, "a/" * 250, "@" * 500,
    "- " * 250, "-\u2003" * 250, "--" * 60 + "a b", "http://example.org/?q=%00", "1e400", "-1.5e-9",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD_TEXTS, ids=ascii)
def test_any_text_is_taken(shop_app, text):
    document = "query ($text: String) { items(search: $text) { totalCount edges { cursor } } }"
    found = expect_data(shop_app, document, {"text": text})
    assert found["items"]["totalCount"] == len(found["items"]["edges"])


@pytest.mark.parametrize("text", ["", " ", "-", '""', "or", '"-"', "."], ids=ascii)
def test_a_text_without_words_finds_nothing(shop_app, text):
    assert expect_data(shop_app, "query ($x: String) { items(search: $x) { totalCount } }", {"x": text}) == {
        "items": {"totalCount": 0}
    }


@pytest.mark.parametrize("text", ["a\0b", "\ud800"], ids=ascii)
def test_a_text_that_no_database_holds_is_refused(shop_app, text):
    expect_error(shop_app, "query ($x: String) { items(search: $x) { totalCount } }", {"x": text}, code="INVALID_VALUE")


def test_a_search_has_500_characters_at_most(shop_app):
    document = "query ($x: String) { items(search: $x) { totalCount } }"
    expect_data(shop_app, document, {"x": "x" * 500})
    error = expect_error(shop_app, document, {"x": "x" * 501}, code="INVALID_VALUE")
    assert error["message"] == "search has 501 characters; expected 500 at most."


def test_what_is_found_has_cursors(shop_app):
    document = """query ($after: String) {
      items(search: "saw or train or axe", first: 1, after: $after) { edges { cursor node { sku } } }
    }"""
    seen, after = [], None
    while edges := expect_data(shop_app, document, {"after": after})["items"]["edges"]:
        seen.append(edges[0]["node"]["sku"])
        after = edges[0]["cursor"]
    whole = expect_data(shop_app, '{ items(search: "saw or train or axe") { nodes { sku } } }')["items"]["nodes"]
    assert seen == [node["sku"] for node in whole]
    assert len(seen) >= 3


def test_lists_of_other_types_have_no_search(shop_app):
    assert "search" not in shop_app.extensions["gql_server"].schema.query_type.fields["stores"].args


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("BREAD", True), ("read kni", True), ('"bread knife"', True), ('"knife bread"', False), ("-spoon", True),
        ("-bread", False), ("bread -knife", False), ("spoon or knife", True), ('-"bread knife"', False),
        ("knife,", True), ("éclair", True), ("ÉCLAIR", True), ('"bread', True),
    ],
)  # fmt: skip
def test_sqlite_looks_for_parts_of_words(text, is_found):
    assert matches_search(text, None, "Bread knife", "ÉCLAIR") is is_found


def test_what_is_no_served_text_cannot_be_searched():
    db = make_db()
    shout = column_property(sa.func.upper(sa.literal_column("name"), type_=sa.Text()))
    item = make_model(
        db,
        "Item",
        name=mapped_column(sa.String),
        size=mapped_column(sa.Integer),
        secret=mapped_column(sa.Text),
        shout=shout,
    )
    meta = {"search": ("name", "size", "secret", "shout"), "exclude_fields": ("secret",)}
    said = "Meta.search takes columns of text that are served; take it out"
    expect_faults(
        db, f"Item.size: {said}", f"Item.secret: {said}", f"Item.shout: {said}", types=[make_type(item, meta=meta)]
    )


def test_the_language_is_a_name():
    db = make_db()
    item = make_model(db, "Item", name=mapped_column(sa.String))
    with pytest.raises(ValueError, match="expected the name of a text search configuration"):
        make_type(item, meta={"search": ("name",), "search_language": "english')--"})
    with pytest.raises(ValueError, match="names nothing, which Item does not map"):
        make_type(item, meta={"search": ("nothing",)})


def test_the_indexes_are_printed():
    db = make_db()
    item = make_model(db, "Item", name=mapped_column("label", sa.String), text=mapped_column("end", sa.Text))
    app = start(db, types=[make_type(item, meta={"search": ("text", "name"), "search_language": "simple"})])
    printed = app.test_cli_runner().invoke(args=["graphql", "indexes"]).output
    assert printed == (
        "CREATE INDEX ix_item_search ON item USING gin "
        "((setweight(to_tsvector('simple', coalesce(\"end\", '')), 'A') || "
        "setweight(to_tsvector('simple', coalesce(label, '')), 'B')));\n"
    )
