"""CHAR(n), which PostgreSQL fills up with blanks and SQLite does not: both are answered without."""

import pytest
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tests.harness import expect_data, make_app


class Base(DeclarativeBase):
    """Declarative base of this module's models."""


db = SQLAlchemy(model_class=Base)


class Country(db.Model):
    """Its key is padded."""

    code: Mapped[str] = mapped_column(sa.CHAR(3), primary_key=True)
    nick: Mapped[str | None] = mapped_column(sa.CHAR(5), unique=True)


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([Country(code="NO", nick="ab "), Country(code="SWE", nick="ab_cd"), Country(code="X")])
        db.session.commit()
    return app


def test_blanks_at_the_end_are_neither_answered_nor_compared(app):
    data = expect_data(
        app,
        """{
          countries(orderBy: [{nick: ASC}]) { edges { cursor } nodes { id code nick } }
          a: countries(filter: {nick: {eq: "ab"}}) { totalCount }
          b: countries(filter: {nick: {endsWith: "b"}}) { totalCount }
          c: countries(filter: {nick: {in: ["ab", "x"]}}) { totalCount }
          country(id: "NO") { id }
          node(id: "Country:NO") { id }
          countryBy(key: {nick: "ab"}) { code }
          d: countries(filter: {id: {in: ["Country:NO"]}}) { totalCount }
        }""",
    )
    assert data["countries"]["nodes"] == [
        {"id": "Country:NO", "code": "NO", "nick": "ab"},
        {"id": "Country:SWE", "code": "SWE", "nick": "ab_cd"},
        {"id": "Country:X", "code": "X", "nick": None},
    ]
    assert [data[key]["totalCount"] for key in "abcd"] == [1, 1, 1, 1]
    assert (data["country"], data["node"], data["countryBy"]) == (
        {"id": "Country:NO"},
        {"id": "Country:NO"},
        {"code": "NO"},
    )
    after = data["countries"]["edges"][0]["cursor"]
    document = "query($after: String) { countries(orderBy: [{nick: ASC}], after: $after) { nodes { code } } }"
    assert expect_data(app, document, {"after": after})["countries"]["nodes"] == [{"code": "SWE"}, {"code": "X"}]
