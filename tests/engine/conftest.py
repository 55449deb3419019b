"""Fixtures of the engine's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.engine import library
from tests.harness import make_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask


@pytest.fixture(scope="module")
def library_app(module_database_url: str) -> Iterator[Flask]:
    """Serve the library with six shelves of two books; the tests of a module share it, and only read."""
    app = make_app(
        library.db, module_database_url, types=library.TYPES, query=library.Query, config={"GQL_MAX_COST": 10**12}
    )
    with app.app_context():
        library.seed()
    return app
