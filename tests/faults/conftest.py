"""A PostgreSQL server of the tests' own, that keeps its promises (fsync) and may be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.databases import run_restartable_postgresql, sqlite_url
from tests.harness import close_apps, close_with_database
from wsgi import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask

    from tests.databases import RestartableServer


@pytest.fixture(scope="package")
def own_postgresql() -> Iterator[RestartableServer]:
    """Run a server that tests may restart."""
    with run_restartable_postgresql() as server:
        yield server


@pytest.fixture
def database_url(request: pytest.FixtureRequest, dialect: str, tmp_path: Path) -> Iterator[str]:
    """Give an empty database that outlives the service, as in production."""
    if dialect == "sqlite":
        url = sqlite_url(tmp_path)
        yield url
        close_apps(url)
        return
    server = request.getfixturevalue("own_postgresql")
    url = server.create_database()
    yield url
    close_apps(url)
    server.drop_database(url)


@pytest.fixture
def app(database_url: str) -> Flask:
    """Make the application in this process too, to look at the database."""
    app = create_app({"SQLALCHEMY_DATABASE_URI": database_url})
    close_with_database(app, database_url)
    return app
