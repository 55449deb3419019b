"""Databases of a few models that a test makes up on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, mapped_column

from gql_server import GraphQL, ModelType, StartupError

if TYPE_CHECKING:
    from collections.abc import Mapping


def make_db() -> SQLAlchemy:
    """Make a Flask-SQLAlchemy object whose models are its own."""

    class Base(DeclarativeBase):
        pass

    return SQLAlchemy(model_class=Base)


def make_model(db: SQLAlchemy, class_name: str, *, bases: tuple[type, ...] | None = None, **members: Any) -> type:
    """Map a class with an integer key called ``id``, unless the members have a key."""
    members = {"__tablename__": class_name.lower(), "__module__": "made_up", **members}
    columns = [getattr(member, "column", None) for member in members.values()]
    if bases is None and not any(column is not None and column.primary_key for column in columns):
        members = {"id": mapped_column(sa.Integer, primary_key=True), **members}
    model = type(class_name, bases or (db.Model,), members)
    db.__dict__.setdefault("kept_models", []).append(model)  # the registry alone would let them go
    return model


def make_type(model: type, class_name: str = "ByHand", *, meta: Mapping[str, Any] | None = None, **fields: Any) -> Any:
    """Write a type of a model by hand."""
    return type(class_name, (ModelType,), {"Meta": type("Meta", (), {"model": model, **(meta or {})}), **fields})


def start(db: SQLAlchemy, *, config: Mapping[str, Any] | None = None, **graphql_options: Any) -> Flask:
    """Serve the models from a database in memory."""
    app = Flask("small")
    app.config.update(SQLALCHEMY_DATABASE_URI="sqlite://", **(config or {}))
    db.init_app(app)
    GraphQL(db, **graphql_options).init_app(app)
    return app


def expect_faults(db: SQLAlchemy, *expected: str, **options: Any) -> None:
    """Require that starting fails, with one line for each of the expected beginnings, in any order."""
    with pytest.raises(StartupError) as caught:
        start(db, **options)
    faults = caught.value.faults
    for each in expected:
        assert any(fault.startswith(each) for fault in faults), f"{each!r} is not among {faults}"
    for fault in faults:
        assert fault in str(caught.value)
    assert len(faults) == len(expected), faults
