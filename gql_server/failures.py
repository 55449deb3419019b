"""Failures that are no fault of the operation: other operations were in its way, or the database was not there.

Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html, https://www.sqlite.org/rescode.html.
"""

import re
import sqlite3
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

SERIALIZATION_FAILURE, DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE = "40001", "40P01", "55P03"
QUERY_CANCELED = "57014"
RAISED, EXCLUDED = "P0001", "23P01"
FEATURE_NOT_SUPPORTED, NOT_IN_PREREQUISITE_STATE = "0A000", "55000"

_COLLISIONS = frozenset(
    {SERIALIZATION_FAILURE, DEADLOCK_DETECTED, sqlite3.SQLITE_BUSY_SNAPSHOT, sqlite3.SQLITE_LOCKED_SHAREDCACHE}
)
_WAITS = frozenset({LOCK_NOT_AVAILABLE, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY, sqlite3.SQLITE_LOCKED})

DATA, INTEGRITY, PROGRAM_LIMIT_EXCEEDED = "22", "23", "54"  # classes of codes

_SQLITE_RESTRICTED = "FOREIGN KEY constraint failed"
"""What SQLite says of ON DELETE RESTRICT, which it does by a trigger of its own."""

_SQLITE_LIMITS = re.compile(
    r"parser stack overflow|at most \d+ tables|too many |too large|too deep|too big|too complex"
)
_NO_OUTAGES = frozenset({sqlite3.SQLITE_ERROR, NOT_IN_PREREQUISITE_STATE})


def find_refusal(error: BaseException) -> str | None:
    """What a trigger, or a function of the database, says when it raises an exception of its own; None for others."""
    original = error.orig if isinstance(error, sa.exc.DBAPIError) else None
    match _code_of(error):
        case sqlite3.SQLITE_CONSTRAINT_TRIGGER:
            return None if str(original) == _SQLITE_RESTRICTED else str(original)
        case str() as code if code == RAISED or _is_of_class(code, INTEGRITY):
            details: Any = getattr(original, "diag", None)
            named = (details.constraint_name, details.column_name, details.datatype_name)
            said: str | None = details.message_primary
            return said if code == RAISED or not any(named) else None
        case _:
            return None


def is_refused(error: BaseException) -> bool:
    """Whether the database stands against values that it was sent, which is for the client to mend."""
    return isinstance(error, sa.exc.IntegrityError) or find_refusal(error) is not None or is_of_value(error)


def is_of_value(error: BaseException) -> bool:
    """Whether a value is none that its column takes, such as an address that is none."""
    return isinstance(error, sa.exc.DataError) and _is_of_class(_code_of(error), DATA)


def is_exclusion(error: BaseException) -> bool:
    """Whether another row excludes the values (``EXCLUDE``), without being equal in them."""
    return _code_of(error) == EXCLUDED


def is_too_large(error: BaseException) -> bool:
    """Whether a limit of the database stands against the statement, so that trying again never helps."""
    if not isinstance(error, sa.exc.DBAPIError):
        return False
    if isinstance(error.orig, sqlite3.Error):
        return bool(_SQLITE_LIMITS.search(str(error.orig)))
    return _is_of_class(_code_of(error), PROGRAM_LIMIT_EXCEEDED)


def is_of_view(error: BaseException) -> bool:
    """Whether the database does not write, or lock, rows that a view makes."""
    match _code_of(error):
        case sqlite3.SQLITE_ERROR:
            return "it is a view" in str(error)
        case code:
            return code == NOT_IN_PREREQUISITE_STATE or (code == FEATURE_NOT_SUPPORTED and "FOR UPDATE" in str(error))


def is_collision(error: BaseException) -> bool:
    """Whether the transaction was ended because of what another one did meanwhile.

    A row whose version is not the one that was read (``version_id_col``) counts: the next try reads the new one.
    """
    return isinstance(error, sa_orm.exc.StaleDataError) or _code_of(error) in _COLLISIONS


def is_lock_timeout(error: BaseException) -> bool:
    """Whether another transaction held rows, or the SQLite file, for longer than this one may wait."""
    return _code_of(error) in _WAITS


def is_timeout(error: BaseException) -> bool:
    """Whether the database broke the statement off, because it ran for too long."""
    return _code_of(error) in {QUERY_CANCELED, sqlite3.SQLITE_INTERRUPT}


def is_unavailable(error: BaseException) -> bool:
    """Whether there was no connection, or none any more. Drivers call some refusals an operational error, too."""
    if isinstance(error, sa.exc.DBAPIError):
        if error.connection_invalidated:
            return True
        is_sqlite = isinstance(error.orig, sqlite3.Error)
        if _code_of(error) in _NO_OUTAGES or (is_sqlite and _code_of(error) is None):
            return False
    return isinstance(error, sa.exc.OperationalError | sa.exc.InterfaceError | sa.exc.TimeoutError)


def causes_of(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and what it came from: graphql-core, and stages of ours, wrap what the database said."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = getattr(error, "original_error", None) or error.__cause__ or error.__context__


def withhold_values(error: BaseException | None) -> None:
    """Have an error, and what it came from, say nothing of bound values and of rows, before it is logged.

    SQLAlchemy writes the parameters of a statement into its text. PostgreSQL quotes rows in its details, and the value
    itself in messages about data (class 22), of which only the name of the error is left.
    """
    for each in causes_of(error):
        if not isinstance(each, sa.exc.StatementError):
            continue
        each.hide_parameters = True
        diagnosis = getattr(each.orig, "diag", None)
        code = _code_of(each)
        is_about_data = _is_of_class(code, DATA)
        said = type(each.orig).__name__ if is_about_data else getattr(diagnosis, "message_primary", None)
        if each.orig is not None and said:
            each.args = (str(each.args[0]).replace(str(each.orig), said), *each.args[1:])
            each.orig.args = (said,)


def _is_of_class(code: str | int | None, class_: str) -> bool:
    return isinstance(code, str) and code.startswith(class_)


def _code_of(error: BaseException) -> str | int | None:
    original = error.orig if isinstance(error, sa.exc.DBAPIError) else None
    code: str | int | None = getattr(original, "sqlstate", None) or getattr(original, "sqlite_errorcode", None)
    return code
