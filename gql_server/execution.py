"""Stage 7: statement → JSON text. One round trip, on a connection that goes back at once.

In go a statement and the values of its variables, out comes the text that the database wrote. Rows, columns and
types of the answer are never looked at. What the database says when it fails goes to the log; the client gets an
error of ours.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeVar

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.connections import ConnectionSettings, TimeLimit
from gql_server.errors import (
    ConflictError,
    DatabaseError,
    DatabaseTimeoutError,
    DatabaseUnavailableError,
    GqlServerError,
    InvalidValueError,
    OperationTooLargeError,
    UnsupportedError,
)
from gql_server.failures import is_collision, is_of_view, is_timeout, is_too_large, is_unavailable, withhold_values
from gql_server.plan.operands import Operand, decode
from gql_server.sql.dialect import Dialect
from gql_server.sql.postgresql import PostgreSQL
from gql_server.sql.sqlite import SQLite
from gql_server.sql.statement import Statement
from gql_server.trace import current
from gql_server.turns import Turns
from gql_server.variables import shorten

FindHindrance = Callable[[sa.Connection], str | None]
"""What an application lacks to serve, such as a migration; or None."""

_UNLIMITED = nullcontext()
log = logging.getLogger("gql_server")

Answer = TypeVar("Answer")

DIALECTS: Mapping[str, type[Dialect]] = {"postgresql": PostgreSQL, "sqlite": SQLite}


class Database:
    """One engine and the scoped session over it.

    Args:
        engine: of the bind that all models share.
        session: the application's, whose transaction must be read from when there is one.
        mapper: of any served model, to find the bind in the session.
        settings: of the connections.
    """

    def __init__(
        self,
        engine: sa.Engine,
        session: sa_orm.scoped_session[Any],
        mapper: sa_orm.Mapper[Any],
        settings: ConnectionSettings,
    ) -> None:
        self.engine = engine
        self.dialect: Dialect = DIALECTS[engine.dialect.name]()
        self._session = session
        self._mapper = mapper
        self._turns = Turns(settings.lock_timeout / 1000) if self.dialect.has_one_writer else None
        self._is_shared = isinstance(engine.pool, sa.pool.StaticPool)
        # each SELECT is its own transaction: no BEGIN and no ROLLBACK around it, where no bounds have to be set in one
        is_alone = engine.dialect.name == "postgresql" and not settings.is_pooled
        self._reader = engine.execution_options(**({"isolation_level": "AUTOCOMMIT"} if is_alone else {}))

    def limit_time(self, milliseconds: int) -> AbstractContextManager[None]:
        """Bound the time of what the database does inside, on connections that are taken from the pool there."""
        return TimeLimit(milliseconds)

    def run_read(self, statement: Statement, values: Mapping[str, Any]) -> str:
        """The answer of a statement, as JSON text.

        Raises:
            PlanningError: a value is not what its operand must be; nothing was sent.
            DatabaseError, DatabaseUnavailableError, OperationTooLargeError: the database did not answer.
        """
        parameters = statement.bind(values)
        trace = current()
        stage = trace.enter("database")
        try:
            if self._must_share():
                connection = self._session.connection(bind_arguments={"mapper": self._mapper})
                return _read_text(connection, statement.text, parameters)
            with self._reader.connect() as connection:
                return _read_text(connection, statement.text, parameters)
        except sa.exc.SQLAlchemyError as error:
            if statement.regexes and _is_bad_regex(error):
                raise refuse_regex(error, statement.regexes, values) from error
            raise explain_failure(error, statement.text) from error
        finally:
            trace.enter(stage)

    def load(self, select: sa.Select[Any], parameters: Mapping[str, Any] | None = None) -> Sequence[sa.Row[Any]]:
        """The rows of an ORM query of model instances, in the session.

        Raises:
            DatabaseError, DatabaseUnavailableError: the database did not answer.
        """
        trace = current()
        stage = trace.enter("session")
        try:
            return self._session.execute(select, parameters).unique().all()
        except sa.exc.SQLAlchemyError as error:
            raise explain_failure(error, str(select)) from error
        finally:
            trace.enter(stage)

    def count_connections(self) -> dict[str, int]:
        """The connections of the pool by what they do, where the pool keeps some."""
        pool = self.engine.pool
        return {"in use": pool.checkedout(), "idle": pool.checkedin()} if isinstance(pool, sa.pool.QueuePool) else {}

    def find_hindrance(self, look: FindHindrance | None) -> str | None:
        """What keeps the database from serving, or None.

        Args:
            look: asks for what the application needs of it, too.
        """
        try:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("SELECT 1")
                return look(connection) if look else None
        except sa.exc.SQLAlchemyError as error:
            log.warning("the database is not ready: %s", error)
            return "the database does not answer"

    @property
    def is_in_transaction(self) -> bool:
        """Whether the session is in a transaction; before a mutation begins its own, it is the application's."""
        return self._session.registry.has() and self._session().in_transaction()

    def turn(self) -> AbstractContextManager[None]:
        """Wait until no other thread of the process writes, where there is one writer.

        The database would only let each look again now and then, so that some wait for seconds and give up.

        Raises:
            LockedError: others write for too long.
        """
        return _UNLIMITED if self._turns is None else self._turns.wait()

    def begin(self) -> None:
        """Begin the transaction of a mutation.

        SQLite lets one transaction write at a time. It waits for its turn here, since one that has read before it
        writes could not wait any more: the file may have changed since.

        Raises:
            DatabaseUnavailableError: there is no connection, or another transaction writes for too long.
        """
        self.run(self.dialect.begin_write)

    def begin_nested(self) -> sa_orm.SessionTransaction:
        """Set a savepoint in the transaction of the session."""
        return self._session.begin_nested()

    def run(self, work: Callable[[sa.Connection], Answer]) -> Answer:
        """Have work done on the session's connection, in its transaction.

        Raises:
            ConflictError, DatabaseError, DatabaseUnavailableError: the database did not do it.
        """
        try:
            return work(self._session.connection(bind_arguments={"mapper": self._mapper}))
        except sa.exc.SQLAlchemyError as error:
            raise explain_failure(error, f"in {work}") from error

    def connection(self) -> sa.Connection:
        """The connection of the session."""
        return self._session.connection(bind_arguments={"mapper": self._mapper})

    def flush(self) -> None:
        """Send to the database what the session holds back.

        Raises:
            ConflictError, DatabaseError, DatabaseUnavailableError: it was refused.
        """
        self._send(self._session.flush)

    def commit(self) -> None:
        """Commit the transaction of the session.

        Raises:
            ConflictError, DatabaseError, DatabaseUnavailableError: it was refused.
        """
        try:
            self._send(self._session.commit)
        except DatabaseUnavailableError as error:
            error.hint = "It may have been kept before the connection broke: look before you send it again."
            raise

    def rollback(self, savepoint: sa_orm.SessionTransaction | None = None) -> None:
        """Undo the transaction of the session; or, where that is still open, what was done after a savepoint."""
        nested = self._session().get_nested_transaction()
        while nested is not None and nested is not savepoint:
            nested = nested.parent
        (nested or self._session).rollback()

    def _send(self, send: Callable[[], None]) -> None:
        trace = current()
        stage = trace.enter("session")
        try:
            send()
        except sa.exc.SQLAlchemyError as error:
            raise explain_failure(error, f"at {send.__name__}") from error
        finally:
            trace.enter(stage)

    def _must_share(self) -> bool:
        """Whether the read must see, or must not disturb, a transaction of the session."""
        if not self.is_in_transaction:
            return self._is_shared
        if self._session().autoflush:
            self.flush()
        return True


def _read_text(connection: sa.Connection, text: str, parameters: Sequence[Any] | Mapping[str, Any]) -> str:
    trace = current()
    trace.start_statement(text, parameters)
    answer: str = connection.exec_driver_sql(text, parameters).scalar_one()
    trace.end_statement()
    return answer


def explain_failure(error: sa.exc.SQLAlchemyError, statement: str) -> GqlServerError:
    """What the client is told of a failure; what the database said is logged."""
    if is_too_large(error):
        return OperationTooLargeError(
            "The operation is larger than what the database takes in one statement.",
            hint="Nest fewer relations and select fewer fields at once; PostgreSQL takes far more than SQLite.",
        )
    if _is_bad_regex(error):
        return InvalidValueError(
            "A regular expression of a filter is not one that PostgreSQL understands.",
            hint=_REGEX_HINT,
        )
    if is_collision(error):
        return ConflictError(
            "Other operations change the same rows at the same time.", hint="Send the operation again in a moment."
        )
    if is_of_view(error):
        return UnsupportedError(
            "The database does not write these rows: they are those of a view.",
            hint="Take the mutations out with `operations` in the Meta of the model's type.",
        )
    withhold_values(error)
    log.error("the database failed\n%s", statement, exc_info=error)
    if is_timeout(error):
        return DatabaseTimeoutError(
            "The database took too long, and was stopped.",
            hint="Ask for fewer rows, or filter and order by columns that have an index.",
        )
    if is_unavailable(error):
        return DatabaseUnavailableError("The database does not answer.", hint="Try again in a moment.")
    reason = ": it breaks a constraint" if isinstance(error, sa.exc.IntegrityError) else ""
    return DatabaseError(f"The database refused the operation{reason}.")


def refuse_regex(
    error: BaseException | None, regexes: Sequence[Operand], values: Mapping[str, Any]
) -> InvalidValueError:
    """Name what the client wrote; where there are several, the database does not say which one it means."""
    written = dict.fromkeys(f"{operand.name} {shorten(decode(operand, values))}" for operand in regexes)
    paths = {operand.path for operand in regexes}
    reason = (
        str(error.orig).partition("\n")[0].removeprefix("invalid regular expression: ")
        if isinstance(error, sa.exc.DBAPIError)
        else ""
    )
    return InvalidValueError(
        f"{' or '.join(written)} is not a regular expression that PostgreSQL understands: {reason}.",
        hint=_REGEX_HINT,
        path=paths.pop() if len(paths) == 1 else None,
    )


def _is_bad_regex(error: sa.exc.SQLAlchemyError) -> bool:
    return isinstance(error, sa.exc.DBAPIError) and getattr(error.orig, "sqlstate", None) == _INVALID_REGULAR_EXPRESSION


_REGEX_HINT = "It takes POSIX regular expressions: https://www.postgresql.org/docs/current/functions-matching.html"
_INVALID_REGULAR_EXPRESSION = "2201B"
