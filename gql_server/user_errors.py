"""Errors of writes that a user can mend: data in the ``errors`` of a payload, not errors of the request.

The one list of them. Generated mutations and hand-written ones answer with the same: raise :class:`UserErrors` in the
resolver of a mutation whose payload has a field ``errors`` (:class:`gql_server.Payload`), and the whole operation is
taken back. ``typegen/user_errors.py`` makes a GraphQL type of each class, with its fields. This module imports nothing
of the engine but errors.
"""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from gql_server.errors import GqlServerError

InputPath = tuple[str, ...]
"""Where in the arguments of a mutation the fault is, such as ``("input", "data", "reviews", "1", "rating")``."""


@dataclass(frozen=True, kw_only=True)
class UserError:
    """What a user did wrong, for a form to show.

    Attributes:
        message: one sentence for people.
        path: of the input at fault; empty for the operation as a whole.
    """

    code: ClassVar[str]
    message: str
    path: InputPath = ()


@dataclass(frozen=True, kw_only=True)
class UniqueViolation(UserError):
    """Another row has these values already."""

    code = "UNIQUE_VIOLATION"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ForeignKeyViolation(UserError):
    """There is no row that these values could refer to."""

    code = "FOREIGN_KEY_VIOLATION"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CheckViolation(UserError):
    """The values break a rule of the database."""

    code = "CHECK_VIOLATION"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NotNullViolation(UserError):
    """A value is needed."""

    code = "NOT_NULL_VIOLATION"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TooLong(UserError):
    """The text, or the bytes, are longer than what is stored."""

    code = "TOO_LONG"
    max_length: int


@dataclass(frozen=True, kw_only=True)
class OutOfRange(UserError):
    """The number is smaller or greater than what is stored; both ends are allowed."""

    code = "OUT_OF_RANGE"
    minimum: str
    maximum: str


@dataclass(frozen=True, kw_only=True)
class Invalid(UserError):
    """The input contradicts itself, or the application refuses it."""

    code = "INVALID"


@dataclass(frozen=True, kw_only=True)
class NotFound(UserError):
    """There is no such row."""

    code = "NOT_FOUND"


@dataclass(frozen=True, kw_only=True)
class Forbidden(UserError):
    """The row would be one that the caller may not make, or make of it."""

    code = "FORBIDDEN"


@dataclass(frozen=True, kw_only=True)
class Conflict(UserError):
    """The row was changed in the meantime; the payload has it as it is now.

    Attributes:
        row: its node id, for the payload of a generated mutation.
    """

    code = "CONFLICT"
    row: str | None = None


@dataclass(frozen=True, kw_only=True)
class TooManyRows(UserError):
    """More rows match than the caller allowed."""

    code = "TOO_MANY_ROWS"
    matched: int
    at_most: int


@dataclass(frozen=True, kw_only=True)
class EmptyFilter(UserError):
    """The filter says nothing, so that every row would match."""

    code = "EMPTY_FILTER"


@dataclass(frozen=True, kw_only=True)
class Restricted(UserError):
    """Other rows hold the one that was to go.

    Attributes:
        by: their types.
        count: how many there are; 100 for 100 or more.
        ids: node ids of some of them.
    """

    code = "RESTRICTED"
    by: tuple[str, ...]
    count: int
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Aborted(UserError):
    """Nothing is wrong here, but with another field of the operation, which happens whole or not at all."""

    code = "ABORTED"


USER_ERRORS: tuple[type[UserError], ...] = (
    UniqueViolation, ForeignKeyViolation, CheckViolation, NotNullViolation, TooLong, OutOfRange, Invalid, NotFound,
    Forbidden, Conflict, TooManyRows, EmptyFilter, Restricted, Aborted,
)  # fmt: skip
"""Every kind, in the order of the docs."""


class UserErrors(GqlServerError):
    """Raised by a mutation that answers with user errors; the whole operation is taken back.

    Where the payload has no field for them, it is an error of the request with the code of the first.
    """

    status = 200

    def __init__(self, errors: Iterable[UserError]) -> None:
        self.errors = tuple(dict.fromkeys(errors))  # one input can be read for many rows
        if not self.errors:
            raise ValueError("UserErrors needs at least one error")
        super().__init__(self.errors[0].message)
        self.code = self.errors[0].code  # type: ignore[misc]


def own_fields(kind: type[UserError]) -> tuple[dataclasses.Field[object], ...]:
    """What a kind of error says beside code, message and path."""
    shared = {"message", "path", "row"}
    return tuple(field for field in dataclasses.fields(kind) if field.name not in shared)
