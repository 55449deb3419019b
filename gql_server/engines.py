"""What each connection of an engine needs before statements of ours run on it."""

import logging
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.codecs import format_stored_bytes, format_stored_decimal, format_stored_duration
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Catalog

log = logging.getLogger("gql_server")

EXACT_DIGITS = 15
"""Decimal digits that every double keeps."""

BUSY_TIMEOUT = 5_000
"""Milliseconds that a SQLite writer waits for another."""


def prepare_engine(engine: sa.Engine) -> None:
    """Install what new connections of the engine get; connections made before are not touched."""
    prepare = {"sqlite": _prepare_sqlite, "postgresql": _prepare_postgresql}[engine.dialect.name]
    if not sa.event.contains(engine, "connect", prepare):
        sa.event.listen(engine, "connect", prepare)


def warn_of_lost_digits(engine: sa.Engine, catalog: Catalog) -> None:
    """Say which columns hold more digits than the engine keeps: SQLite stores NUMERIC as a double."""
    if engine.dialect.name != "sqlite":
        return
    columns = [
        f"{entity.name}.{attribute.key}"
        for entity in catalog.entities.values()
        for attribute in entity.attributes.values()
        if attribute.kind is Kind.DECIMAL and (getattr(attribute.type_, "precision", None) or 0) > EXACT_DIGITS
    ]
    if columns:
        log.warning(
            "SQLite keeps %d digits of a decimal number, and these columns may hold more: %s. Use PostgreSQL for them.",
            EXACT_DIGITS,
            ", ".join(columns),
        )


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Foreign keys hold, writers wait, readers of a file do not block writers."""
    connection.create_function("gql_decimal", 1, format_stored_decimal, deterministic=True)
    connection.create_function("gql_duration", 1, format_stored_duration, deterministic=True)
    connection.create_function("gql_base64", 1, format_stored_bytes, deterministic=True)
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    cursor.execute("PRAGMA journal_mode = WAL")  # stays "memory" for a database in memory
    cursor.close()


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    """Statements keep their plan: with LIMIT as a parameter the server would plan each call anew."""
    previous = connection.autocommit
    connection.autocommit = True
    connection.execute("SET plan_cache_mode = force_generic_plan")
    connection.autocommit = previous
