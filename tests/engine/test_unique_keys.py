"""Which unique constraints and indexes find one row by key."""

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model, start
from tests.harness import expect_data, expect_error, make_app


def make_item():
    db = make_db()
    columns = {"code": sa.String, "shop": sa.Integer, "gone": sa.Boolean}
    item = make_model(db, "Item", **{name: mapped_column(type_, nullable=True) for name, type_ in columns.items()})
    return db, item, item.__table__.c


def test_an_index_of_the_rows_with_values_is_a_key_and_other_partial_ones_are_none():
    db, _, column = make_item()
    has_values = sa.and_(column.shop.is_not(None), column.code.is_not(None))
    is_there = column.gone.is_(None)
    sa.Index("has_values", column.shop, column.code, unique=True, postgresql_where=has_values, sqlite_where=has_values)
    sa.Index("is_there", column.code, unique=True, postgresql_where=is_there, sqlite_where=is_there)
    sa.Index("of_another", column.shop, unique=True, postgresql_where=column.gone.is_not(None))
    keys = start(db).extensions["gql_server"].schema.type_map["ItemKey"].fields
    assert set(keys) == {"id", "pk", "shopAndCode"}


@pytest.mark.parametrize(
    ("condition", "is_key"),
    [
        ("code IS NOT NULL", True),
        (' "shop" is not null AND code IS NOT NULL', True),
        ("code IS NOT NULL AND gone IS NOT NULL", False),
        ("code IS NOT NULL OR shop IS NOT NULL", False),
        ("code IS NULL", False),
        ("NOT gone", False),
    ],
)
def test_the_condition_of_an_index_may_be_text(condition, is_key):
    db, _, column = make_item()
    sa.Index("some", column.shop, column.code, unique=True, sqlite_where=sa.text(condition))
    keys = start(db).extensions["gql_server"].schema.type_map["ItemKey"].fields
    assert ("shopAndCode" in keys) is is_key


def test_a_key_never_finds_rows_with_nulls(database_url):
    db, item, column = make_item()
    item.__table__.append_constraint(sa.UniqueConstraint(column.shop, column.code, postgresql_nulls_not_distinct=False))
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([item(id=1, shop=1), item(id=2, shop=1), item(id=3, shop=1, code="")])
        db.session.commit()
        db.session.remove()
    document = "query ($key: ItemKey!) { itemBy(key: $key) { pk } }"
    found = expect_data(app, document, {"key": {"shopAndCode": {"shop": 1, "code": ""}}})
    assert found == {"itemBy": {"pk": 3}}
    key = app.extensions["gql_server"].schema.type_map["ItemShopAndCodeKey"].fields
    assert [str(field.type) for field in key.values()] == ["Int!", "String!"]


def test_a_null_can_be_taken_and_still_finds_no_row(dialect, database_url):
    db, item, column = make_item()
    item.__table__.append_constraint(sa.UniqueConstraint(column.code, postgresql_nulls_not_distinct=True))
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
    document = """mutation ($code: String) {
        createItem(input: {data: {code: $code}}) {
            item { code }
            errors { code path ... on UniqueViolation { fields } }
        }
    }"""
    assert expect_data(app, document)["createItem"] == {"item": {"code": None}, "errors": []}
    again = expect_data(app, document)["createItem"]
    if dialect == "postgresql":
        assert again["errors"] == [{"code": "UNIQUE_VIOLATION", "path": ["input", "data"], "fields": ["code"]}]
    else:
        assert again == {"item": {"code": None}, "errors": []}
    assert expect_data(app, document, {"code": "a"})["createItem"]["errors"] == []
    assert expect_data(app, '{ itemBy(key: {code: "a"}) { code } }') == {"itemBy": {"code": "a"}}
    assert str(app.extensions["gql_server"].schema.type_map["ItemKey"].fields["code"].type) == "String"
    expect_error(app, "query ($no: String!) { itemBy(key: {code: $no}) { pk } }", {"no": None}, code="BAD_USER_INPUT")
