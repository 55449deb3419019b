"""Fixtures of all suites: fresh databases on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import DIALECTS, PostgresServer, run_postgresql, sqlite_url
from tests.harness import close_apps, make_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from flask import Flask

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # how long an example takes is for the machine to say

os.environ.setdefault("GQL_DEV_ROLE", "admin")
"""The sample service, as `make serve` has it: a developer without a token is an administrator."""


@pytest.fixture(scope="session", params=DIALECTS)
def dialect(request: pytest.FixtureRequest) -> str:
    """Name the database of this run of the test."""
    return request.param


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresServer]:
    """Run one PostgreSQL server for this pytest process."""
    with run_postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def fresh_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], AbstractContextManager[str]]:
    """Return a context manager by dialect, giving the URL of an empty database that lives inside it."""

    @contextmanager
    def fresh(dialect: str) -> Iterator[str]:
        if dialect == "sqlite":
            url = sqlite_url(tmp_path_factory.mktemp("database"))
            yield url
            close_apps(url)
            return
        server = request.getfixturevalue("postgresql_server")
        url = server.create_database()
        yield url
        close_apps(url)
        server.drop_database(url)

    return fresh


@pytest.fixture
def database_url(dialect: str, fresh_database: Callable[[str], AbstractContextManager[str]]) -> Iterator[str]:
    """Give each test an empty database, on SQLite and on PostgreSQL."""
    with fresh_database(dialect) as url:
        yield url


@pytest.fixture(scope="module")
def module_database_url(dialect: str, fresh_database: Callable[[str], AbstractContextManager[str]]) -> Iterator[str]:
    """Give each test module an empty database that its tests share."""
    with fresh_database(dialect) as url:
        yield url


@pytest.fixture
def sqlite_database_url(tmp_path: Path) -> Iterator[str]:
    """Give a test that is about SQLite alone an empty database."""
    url = sqlite_url(tmp_path)
    yield url
    close_apps(url)


@pytest.fixture
def postgresql_database_url(fresh_database: Callable[[str], AbstractContextManager[str]]) -> Iterator[str]:
    """Give a test that is about PostgreSQL alone an empty database."""
    with fresh_database("postgresql") as url:
        yield url


@pytest.fixture(scope="session")
def shop_app(dialect: str, fresh_database: Callable[[str], AbstractContextManager[str]]) -> Iterator[Flask]:
    """Serve the shop of ``tests/golden/data.py``, by the engine alone; shared by all tests, which only read."""
    from models import db  # noqa: PLC0415
    from tests.golden import data  # noqa: PLC0415

    with fresh_database(dialect) as url:
        app = make_app(db, url, types=data.TYPES, config={"GQL_MAX_COST": 10**12})  # some tests nest without end
        data.seed(app)
        yield app
