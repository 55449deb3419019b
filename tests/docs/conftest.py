"""The shop as `make serve` shows it: the sample rows of scale 1, on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.harness import close_with_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from flask import Flask


@pytest.fixture(scope="session")
def sample_app(dialect: str, fresh_database: Callable[[str], AbstractContextManager[str]]) -> Iterator[Flask]:
    """Serve the sample rows as `wsgi.py` does; shared by all tests, which only read."""
    from models import db  # noqa: PLC0415
    from models.seed.load import seed  # noqa: PLC0415
    from wsgi import create_app  # noqa: PLC0415

    with fresh_database(dialect) as url:
        app = create_app({"SQLALCHEMY_DATABASE_URI": url})
        close_with_database(app, url)
        with app.app_context():
            db.create_all()
            seed(db.session)
        yield app
