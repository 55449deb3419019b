"""The shop with its roles, and callers of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models import db
from schema.access import access
from schema.item import Item
from schema.mutation import Mutation
from schema.query import Query
from schema.review import Review
from tests.access.callers import SECRET, sign
from tests.golden import data
from tests.harness import make_app

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask

CALLERS: Mapping[str, dict[str, Any] | None] = {
    "anonymous": None,
    "customer": {"roles": ["customer"], "sub": str(data.ADA)},
    "clerk": {"roles": ["clerk"], "sub": "clerk 7", "store_id": 1},
    "admin": {"roles": ["admin"], "sub": "boss"},
}


def make_shop(url: str, config: Mapping[str, Any] | None = None, **options: Any) -> Flask:
    """Serve the small fixed shop with the roles of the sample service."""
    options = {"access": access, "types": [Item, Review], "query": Query, "mutation": Mutation} | options
    app = make_app(db, url, config={"GQL_JWT_KEY": SECRET, **(config or {})}, **options)
    data.seed(app)
    return app


def send(app: Flask, caller: str | dict[str, Any] | None, document: str, variables: Any = None) -> Any:
    """Send an operation as a caller, by name or by claims, and return the decoded response."""
    claims = CALLERS[caller] if isinstance(caller, str) else caller
    headers = {} if claims is None else {"Authorization": f"Bearer {sign(**claims)}"}
    body = {"query": document, "variables": variables or {}}
    return app.test_client().post("/graphql", json=body, headers=headers).get_json()


def ask(app: Flask, caller: str | dict[str, Any] | None, document: str, variables: Any = None) -> Any:
    """Send an operation as a caller, require that it has no errors, and return its data."""
    answer = send(app, caller, document, variables)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


def refusal(app: Flask, caller: str | dict[str, Any] | None, document: str, variables: Any = None) -> str:
    """Send an operation as a caller, require that it is refused, and return the first message."""
    answer = send(app, caller, document, variables)
    assert "data" not in answer, answer
    message: str = answer["errors"][0]["message"]
    return message
