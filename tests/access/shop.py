"""The shop with its roles, and callers of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from models import Category, Item, Payment, Review, Store, Tag, db
from schema.access import access
from schema.item import Item as ItemType
from schema.mutation import Mutation
from schema.query import Query
from schema.review import Review as ReviewType
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
    options = {"access": access, "types": [ItemType, ReviewType], "query": Query, "mutation": Mutation} | options
    app = make_app(db, url, config={"GQL_JWT_KEY": SECRET, **(config or {})}, **options)
    data.seed(app)
    return app


def reset(app: Flask) -> None:
    """Have the shop as it was at the beginning, with numbers for new rows that no row has."""
    with app.app_context():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(sa.delete(table))
        db.session.commit()
        data.seed(app)
        for model in (Category, Item, Payment, Review, Store, Tag) if db.engine.dialect.name == "postgresql" else ():
            name = f"{model.__tablename__}_id_seq"
            db.session.execute(sa.text(f"SELECT setval('{name}', 1000)"))
        db.session.commit()


def dump(app: Flask) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables."""
    with app.app_context(), db.engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(sa.select(table))), key=repr)
            for table in db.metadata.sorted_tables
        }


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


ERRORS = "errors { code message path ... on UniqueViolation { fields } ... on Restricted { by } }"


def write(app: Flask, caller: str | dict[str, Any] | None, field: str, variables: Any = None) -> Any:
    """Send one root field of a mutation, which may have user errors, and return its payload."""
    (payload,) = ask(app, caller, f"mutation {{ {field.replace('ERRORS', ERRORS)} }}", variables).values()
    return payload


def refuse(app: Flask, caller: str | dict[str, Any] | None, field: str) -> list[dict[str, Any]]:
    """Send one root field of a mutation, require that it has user errors and changes nothing, and return them."""
    before = dump(app)
    payload = write(app, caller, field)
    assert payload["errors"], payload
    assert dump(app) == before
    return payload["errors"]


def refusal(app: Flask, caller: str | dict[str, Any] | None, document: str, variables: Any = None) -> str:
    """Send an operation as a caller, require that it is refused, and return the first message."""
    answer = send(app, caller, document, variables)
    assert "data" not in answer, answer
    message: str = answer["errors"][0]["message"]
    return message


def schema_of(access, role="anonymous"):
    """The schema of a role of the shop."""
    return make_shop("sqlite://", access=access).extensions["gql_server"].apis.find(role).schema
