"""The shop on an empty database, for writes: few rows, whose keys the database gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import models
from models import db
from schema.item import Item
from tests.harness import execute, expect_data, make_app

if TYPE_CHECKING:
    from flask import Flask

TYPES = (Item,)


def serve(url: str, **options: Any) -> Flask:
    """Serve the shop with one store, two categories, a tag and a customer."""
    app = make_app(db, url, **{"types": TYPES, **options})
    with app.app_context():
        db.create_all()
        db.session.add_all(
            [
                models.Store(name="Acorn", city="Berlin"),
                models.Category(name="Tools", children=[models.Category(name="Saws")]),
                models.Tag(name="wood"),
                models.Customer(email="ada@example.org", name="Ada"),
            ]
        )
        db.session.commit()
    return app


def write(app: Flask, field: str, variables: dict[str, Any] | None = None, *, head: str = "") -> Any:
    """Run one mutation without errors, and return its payload."""
    (payload,) = expect_data(app, f"mutation {head} {{ {field} }}", variables).values()
    assert payload.get("errors", []) == [], payload
    return payload


ERRORS = """errors {
  __typename code message path
  ... on UniqueViolation { fields } ... on ForeignKeyViolation { fields } ... on CheckViolation { fields }
  ... on NotNullViolation { fields } ... on TooLong { maxLength } ... on OutOfRange { minimum maximum }
  ... on TooManyRows { matched atMost } ... on Restricted { by count ids }
}"""


def refuse(app: Flask, field: str, variables: dict[str, Any] | None = None, *, head: str = "") -> list[dict[str, Any]]:
    """Run one mutation that must have user errors, and return them. ``ERRORS`` in the field selects all of them."""
    answer = execute(app, f"mutation {head} {{ {field.replace('ERRORS', ERRORS)} }}", variables)
    assert "errors" not in answer, answer
    (payload,) = answer["data"].values()
    assert payload["errors"], payload
    return payload["errors"]


def told(errors: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Shorten errors to code and path."""
    return [(error["code"], ".".join(error["path"])) for error in errors]


def count(app: Flask, *plurals: str) -> list[int]:
    """Count the rows of some lists."""
    answer = expect_data(app, "{ " + " ".join(f"{each} {{ totalCount }}" for each in plurals) + " }")
    return [answer[each]["totalCount"] for each in plurals]
