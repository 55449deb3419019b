"""Decimal columns of more digits than SQLite keeps are named at start-up."""

import logging

import pytest

from gql_server.extension import OPEN
from tests import foreign_models
from tests.harness import make_app


def test_the_columns_are_named_on_sqlite_only(
    dialect: str, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "gql_server"):
        make_app(foreign_models.db, database_url)
    warnings = [record.getMessage() for record in caplog.records if record.name == "gql_server"]
    assert warnings.pop(0) == OPEN
    if dialect == "postgresql":
        assert warnings == []
    else:
        (warning,) = [each for each in warnings if "digits" in each]
        assert "Person.fortune" in warning
        assert "Person.balance" not in warning
