"""What each connection of an engine needs before statements of ours run on it."""

import contextlib
import logging
import sqlite3
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Catalog
from gql_server.errors import StartupError
from gql_server.sqlite_exact import COLLATION, EXACT_AGGREGATES, compare_numbers
from gql_server.sqlite_functions import SQLITE_FUNCTIONS
from gql_server.sqlite_search import matches_search
from gql_server.trace import current

log = logging.getLogger("gql_server")

EXACT_DIGITS = 15
"""Decimal digits that every double keeps."""

DRIVERS = {"sqlite": "pysqlite", "postgresql": "psycopg"}
"""The drivers that the engine speaks to, by database, as SQLAlchemy calls them."""

_REMEDIES = {
    "sqlite": "write the URL as sqlite:///path, for Python's own sqlite3",
    "postgresql": "install psycopg 3 (psycopg[binary]) and write the URL as postgresql+psycopg://…",
}
_FUNCTIONS_ARE_THERE, _SETTINGS_ARE_THERE = "gql_server functions", "gql_server settings"
"""Marks in the pool's record of a connection, which live as long as the connection."""


def check_engine(engine: sa.Engine) -> None:
    """Refuse databases and drivers that statements of ours cannot run on.

    Raises:
        StartupError: it is another database, or another driver.
    """
    name, driver = engine.dialect.name, engine.dialect.driver
    if name not in DRIVERS:
        raise StartupError([f"the database is {name}; gql_server speaks {' and '.join(sorted(DRIVERS))}"])
    if driver != DRIVERS[name]:
        raise StartupError([f"the driver of the database is {driver}, which is not served; {_REMEDIES[name]}"])


def prepare_engine(engine: sa.Engine, lock_timeout: int) -> None:
    """Install what connections of the engine get: new ones at once, older ones when they are next taken from the pool.

    Only for the engine that is served: what is set here holds for all statements on its connections.

    Args:
        engine: of the bind that all models share.
        lock_timeout: milliseconds that a statement waits for what another transaction holds.
    """
    prepare = {"sqlite": _prepare_sqlite, "postgresql": _prepare_postgresql}[engine.dialect.name]

    @sa.event.listens_for(engine, "checkout")
    def prepare_connection(connection: Any, record: Any, _proxy: Any) -> None:
        prepare(connection, record, lock_timeout)


def watch_engine(engine: sa.Engine) -> None:
    """Have the trace of a request see all statements, also those of resolvers and of the session.

    For development: SQLAlchemy's events cost a tenth of the time of a small statement. Generated statements reach the
    trace without them.
    """
    if not sa.event.contains(engine, "before_cursor_execute", _trace_start):
        sa.event.listen(engine, "before_cursor_execute", _trace_start)
        sa.event.listen(engine, "after_cursor_execute", _trace_end)


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


def warn_of_lost_offsets(engine: sa.Engine, catalog: Catalog) -> None:
    """Say which columns may hold moments of another zone: SQLAlchemy drops the offset of what it writes to SQLite.

    Attributes with a validator, and decorated types, are trusted to convert.
    """
    if engine.dialect.name != "sqlite":
        return
    columns = [
        f"{entity.name}.{attribute.key}"
        for entity in catalog.entities.values()
        for attribute in entity.attributes.values()
        if attribute.kind is Kind.INSTANT and _is_written_as_given(sa_orm.class_mapper(entity.model), attribute.key)
    ]
    if columns:
        log.warning(
            "SQLite keeps no offset, and what these columns hold is taken as UTC: %s. Convert moments to UTC before "
            "they are stored, with sqlalchemy.orm.validates or a TypeDecorator.",
            ", ".join(columns),
        )


def _is_written_as_given(mapper: sa_orm.Mapper[Any], key: str) -> bool:
    if key in mapper.validators or key not in mapper.column_attrs:
        return False
    column = mapper.column_attrs[key].columns[0]
    return isinstance(column, sa.Column) and not isinstance(column.type, sa.types.TypeDecorator)


def _trace_start(_connection: Any, _cursor: Any, text: str, parameters: Any, *_: Any) -> None:
    if current().stage != "database":  # there, whoever sends a statement records it
        current().start_statement(text, parameters)


def _trace_end(*_: Any) -> None:
    if current().stage != "database":
        current().end_statement()


def _prepare_sqlite(connection: Any, record: Any, lock_timeout: int) -> None:
    """Foreign keys hold, writers wait, readers of a file do not block writers."""
    if _FUNCTIONS_ARE_THERE not in record.info:
        for name, (arguments, function) in SQLITE_FUNCTIONS.items():
            connection.create_function(name, arguments, function, deterministic=True)
        for name, aggregate in EXACT_AGGREGATES.items():
            connection.create_aggregate(name, 2, aggregate)
        connection.create_collation(COLLATION, compare_numbers)
        connection.create_function("gql_search", -1, matches_search, deterministic=True)
        record.info[_FUNCTIONS_ARE_THERE] = True
    # a connection that all threads share may be in a transaction, which takes no such settings; then the next time
    if _SETTINGS_ARE_THERE not in record.info and not connection.in_transaction:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA busy_timeout = {lock_timeout}")
        _keep_write_ahead_log(cursor)
        cursor.close()
        record.info[_SETTINGS_ARE_THERE] = True


def _keep_write_ahead_log(cursor: Any) -> None:
    """Kept in the file, so that the first connection that can do it does it for all.

    It cannot while another connection is in a transaction, nor on a disk that is only read.
    """
    mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
    if mode not in {"wal", "memory"}:  # "memory" is a database in memory, which stays so
        with contextlib.suppress(sqlite3.OperationalError):
            cursor.execute("PRAGMA journal_mode = WAL")


def _prepare_postgresql(connection: Any, record: Any, lock_timeout: int) -> None:
    """Statements keep their plan, and do not wait for ever: with LIMIT as a parameter each call would be planned anew.

    The settings belong to the connection; to set them around each statement would cost two more round trips.
    """
    is_idle = connection.info.transaction_status.name == "IDLE"
    if _SETTINGS_ARE_THERE in record.info or not is_idle:
        return
    previous = connection.autocommit
    connection.autocommit = True
    connection.execute(f"SET plan_cache_mode = force_generic_plan; SET lock_timeout = {lock_timeout:d}")
    connection.autocommit = previous
    record.info[_SETTINGS_ARE_THERE] = True
