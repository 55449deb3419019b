"""What each connection of the served engine gets: functions that SQLite lacks, foreign keys, and bounds of time.

Only for the engine that is served: what is set here holds for all statements on its connections.
"""

import contextlib
import sqlite3
from contextvars import ContextVar, Token
from dataclasses import dataclass
from time import monotonic
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.compiler import InsertmanyvaluesSentinelOpts

from gql_server.sqlite_exact import COLLATION, EXACT_AGGREGATES, compare_numbers
from gql_server.sqlite_functions import SQLITE_FUNCTIONS
from gql_server.sqlite_search import matches_search

IDLE_SECONDS = 10
"""A connection that was not used for so long is asked whether it is still there; busy ones cost nothing."""

STEPS_BETWEEN_LOOKS = 20_000
"""Of SQLite's machine, until it looks at the clock: well below a millisecond."""

_FUNCTIONS_ARE_THERE, _SETTINGS_ARE_THERE, _USED = "gql_server functions", "gql_server settings", "gql_server used"
"""Marks in the pool's record of a connection, which live as long as the connection."""

_limit: ContextVar["TimeLimit | None"] = ContextVar("gql_server time limit", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSettings:
    """What connections are prepared with.

    Attributes:
        lock_timeout: milliseconds that a statement waits for what another transaction holds.
        statement_timeout: milliseconds that a statement may run.
        is_pooled: whether a pooler such as PgBouncer gives each transaction another connection, so that nothing may be
            left on one: no settings, no prepared statements.
    """

    lock_timeout: int
    statement_timeout: int
    is_pooled: bool = False


def prepare_engine(engine: sa.Engine, settings: ConnectionSettings) -> None:
    """Prepare connections: new ones at once, older ones when they are next taken from the pool."""
    if engine.dialect.name == "sqlite":
        # SQLite numbers the rows of one INSERT in their order, so that they can be told apart by their keys. SQLAlchemy
        # does not rely on that by default, and sends each new row alone, to learn its key.
        engine.dialect.insertmanyvalues_implicit_sentinel = InsertmanyvaluesSentinelOpts.AUTOINCREMENT

    def prepare(connection: Any, record: Any, _proxy: Any) -> None:
        if engine.dialect.name == "sqlite":
            _prepare_sqlite(connection, record, settings)
        else:
            _check_idle(connection, record, engine.dialect)
            _prepare_postgresql(connection, record, settings)

    sa.event.listen(engine, "checkout", prepare)
    if settings.is_pooled and engine.dialect.name == "postgresql":

        def set_bounds(connection: sa.Connection) -> None:
            connection.exec_driver_sql(
                f"SELECT set_config('statement_timeout', '{_statement_timeout(settings):d}', true), "
                f"set_config('lock_timeout', '{settings.lock_timeout:d}', true)"
            )

        sa.event.listen(engine, "begin", set_bounds)


class TimeLimit:
    """Bounds what the database does inside, on connections that are taken from the pool there.

    Args:
        milliseconds: for each statement on PostgreSQL, and for all together on SQLite.
    """

    __slots__ = ("_token", "deadline", "milliseconds")

    def __init__(self, milliseconds: int) -> None:
        self.milliseconds = milliseconds
        self.deadline = 0.0
        self._token: Token[TimeLimit | None] | None = None

    def __enter__(self) -> None:
        self.deadline = monotonic() + self.milliseconds / 1000
        self._token = _limit.set(self)

    def __exit__(self, *_: object) -> None:
        assert self._token is not None
        _limit.reset(self._token)


def _statement_timeout(settings: ConnectionSettings) -> int:
    """Milliseconds that a statement may run here and now."""
    limit = _limit.get()
    return settings.statement_timeout if limit is None else limit.milliseconds


def _prepare_sqlite(connection: Any, record: Any, settings: ConnectionSettings) -> None:
    """Foreign keys hold, writers wait, readers of a file do not block writers, and nothing runs on past its time."""
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
        cursor.execute(f"PRAGMA busy_timeout = {settings.lock_timeout}")
        _keep_write_ahead_log(cursor)
        cursor.close()
        record.info[_SETTINGS_ARE_THERE] = True
    limit = _limit.get()
    late = None if limit is None else lambda: monotonic() > limit.deadline
    connection.set_progress_handler(late, STEPS_BETWEEN_LOOKS)


def _keep_write_ahead_log(cursor: Any) -> None:
    """Kept in the file, so that the first connection that can do it does it for all.

    It cannot while another connection is in a transaction, nor on a disk that is only read.
    """
    mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
    if mode not in {"wal", "memory"}:  # "memory" is a database in memory, which stays so
        with contextlib.suppress(sqlite3.OperationalError):
            cursor.execute("PRAGMA journal_mode = WAL")


def _check_idle(connection: Any, record: Any, dialect: sa.Dialect) -> None:
    """Have the pool replace a connection that broke while nobody used it; a restart of the server breaks all.

    SQLAlchemy's own pre-ping asks at each checkout, which would double the round trips of a small read.
    """
    now, used = monotonic(), record.info.get(_USED)
    record.info[_USED] = now
    if used is not None and now - used > IDLE_SECONDS:
        try:
            dialect.do_ping(connection)
        except Exception as error:
            raise sa.exc.InvalidatePoolError from error  # the pool connects anew, and tries again


def _prepare_postgresql(connection: Any, record: Any, settings: ConnectionSettings) -> None:
    """Statements end, and do not wait for locks for long.

    The settings belong to the connection; to set them around each statement would cost two more round trips. So the
    timeout is set when a connection goes from one role to another that has less time, or more.
    """
    timeout = _statement_timeout(settings)
    wanted = "pooled" if settings.is_pooled else timeout
    if record.info.get(_SETTINGS_ARE_THERE) == wanted or connection.info.transaction_status.name != "IDLE":
        return
    if settings.is_pooled:
        connection.prepare_threshold = None
    else:
        previous = connection.autocommit
        connection.autocommit = True
        connection.execute(f"SET lock_timeout = {settings.lock_timeout:d}; SET statement_timeout = {timeout:d}")
        connection.autocommit = previous
    record.info[_SETTINGS_ARE_THERE] = wanted
