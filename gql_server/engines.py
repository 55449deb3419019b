"""Which engines are served, what is lost on SQLite, and how a trace sees all statements of an engine."""

import logging
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Catalog
from gql_server.errors import StartupError
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
