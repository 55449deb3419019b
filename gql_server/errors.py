"""Every error of the engine, grouped by the stage that raises it.

A message quotes what the caller wrote and says what was expected; ``hint`` says the next step. ``code`` is stable:
clients switch on it, and ``docs/errors.md`` lists each one. This module imports nothing of the engine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

ResponsePath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Excess:
    """By what a limit was passed; goes into ``extensions.limit`` of the error.

    Attributes:
        name: of the limit, as :func:`gql_server.limits` has it, or else of the setting without ``GQL_MAX_``.
        allowed: at most.
        actual: what it was; None where counting stopped at the limit.
    """

    name: str
    allowed: int
    actual: int | None = None


class GqlServerError(Exception):
    """Base of all errors.

    Attributes:
        code: stable identifier, in ``extensions.code`` of a GraphQL error.
        status: HTTP status when the whole request is refused with this error.
        hint: what to do next, or None.
        path: response path of the field at fault, or None when the error belongs to the whole request.
        locations: of that field in the document, line and column; set where the document is known.
        excess: the limit that was passed, where it is one.
    """

    code: ClassVar[str] = "INTERNAL_SERVER_ERROR"
    status: ClassVar[int] = 500

    def __init__(self, message: str, *, hint: str | None = None, path: ResponsePath | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path
        self.locations: tuple[dict[str, int], ...] = ()
        self.excess: Excess | None = None

    @property
    def extensions(self) -> dict[str, Any]:
        """What a client's program reads of it."""
        found: dict[str, Any] = {"code": self.code}
        if self.hint:
            found["hint"] = self.hint
        if self.excess is not None:
            shown = {"name": self.excess.name, "allowed": self.excess.allowed, "actual": self.excess.actual}
            found["limit"] = {key: value for key, value in shown.items() if value is not None}
        return found


# start-up


class StartupError(GqlServerError):
    """The models, types or settings cannot be served. Lists every fault at once."""

    code = "STARTUP_FAILED"

    def __init__(self, faults: Sequence[str]) -> None:
        lines = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(f"{len(faults)} fault(s) keep the schema from being built:\n{lines}")
        self.faults = tuple(faults)


# HTTP


class BadRequestError(GqlServerError):
    """The HTTP body is not a GraphQL request."""

    code = "BAD_REQUEST"
    status = 400


class MethodNotAllowedError(GqlServerError):
    """The HTTP method is neither GET nor POST, or not fit for the operation."""

    code = "METHOD_NOT_ALLOWED"
    status = 405


class NotAcceptableError(GqlServerError):
    """The client takes no media type that is spoken."""

    code = "NOT_ACCEPTABLE"
    status = 406


class BodyTooLargeError(GqlServerError):
    """The HTTP body has more bytes than the settings allow."""

    code = "BODY_TOO_LARGE"
    status = 413


class UnsupportedMediaTypeError(GqlServerError):
    """The body is not declared as JSON."""

    code = "UNSUPPORTED_MEDIA_TYPE"
    status = 415


# identity


class UnauthenticatedError(GqlServerError):
    """The request says who calls, and that cannot be believed. Never taken for a request that does not say."""

    code = "UNAUTHENTICATED"
    status = 401


class ForbiddenError(GqlServerError):
    """The caller is known, and may not act so."""

    code = "FORBIDDEN"
    status = 403


class IdentityUnavailableError(GqlServerError):
    """Who calls cannot be found out at the moment."""

    code = "IDENTITY_UNAVAILABLE"
    status = 503


class PersistedQueryNotFoundError(GqlServerError):
    """The document is not known by this hash or id. Clients go by the message, and want status 200."""

    code = "PERSISTED_QUERY_NOT_FOUND"
    status = 200


class PersistedQueryNotSupportedError(GqlServerError):
    """Documents of clients are not kept here. Clients go by the message, and want status 200."""

    code = "PERSISTED_QUERY_NOT_SUPPORTED"
    status = 200


class DocumentNotTrustedError(GqlServerError):
    """Only documents of the manifest are run."""

    code = "DOCUMENT_NOT_TRUSTED"
    status = 403


# document


class OperationNotFoundError(GqlServerError):
    """The document has no operation of the given name, or several and no name was given."""

    code = "OPERATION_NOT_FOUND"
    status = 400


# plan: request errors, nothing has been executed


class PlanningError(GqlServerError):
    """Base of what a valid document can still ask for wrongly."""

    status = 400


class InvalidIdError(PlanningError):
    """An ID that cannot be an id of the type it is used for."""

    code = "INVALID_ID"


class InvalidPageError(PlanningError):
    """``first``, ``last`` or ``offset`` outside what is allowed, or given together where they contradict each other."""

    code = "INVALID_PAGE"


class InvalidCursorError(PlanningError):
    """A cursor of another order, or a text that is no cursor."""

    code = "INVALID_CURSOR"


class InvalidGroupError(PlanningError):
    """``groupBy`` without keys."""

    code = "INVALID_GROUP"


class NullOperandError(PlanningError):
    """A null where SQL would answer 'unknown' for every row."""

    code = "NULL_OPERAND"


class InvalidValueError(PlanningError):
    """A value that GraphQL's types admit and no database column can hold, such as text with a NUL."""

    code = "INVALID_VALUE"


class UnsupportedError(PlanningError):
    """Something that the schema offers, because other databases can do it, and this one cannot."""

    code = "UNSUPPORTED"


class OperationTooLargeError(PlanningError):
    """More tokens, fields or nesting than the limits allow, or than one statement of the database can have."""

    code = "OPERATION_TOO_LARGE"

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        path: ResponsePath | None = None,
        excess: Excess | None = None,
    ) -> None:
        super().__init__(message, hint=hint, path=path)
        self.excess = excess


# execution


class RateLimitedError(GqlServerError):
    """The caller has used up what the role may take in a while.

    Attributes:
        retry_after: seconds until the same operation can be answered.
    """

    code = "RATE_LIMITED"
    status = 429

    def __init__(self, message: str, *, retry_after: int, excess: Excess) -> None:
        super().__init__(message, hint=f"Send it again in {retry_after} seconds.")
        self.retry_after = retry_after
        self.excess = excess


class InvalidResultError(GqlServerError):
    """A Python field answered with something that its type cannot be."""

    code = "INVALID_RESULT"


class DatabaseError(GqlServerError):
    """The database refused or broke off the statement. The cause is in the log, never in the message."""

    code = "DATABASE_ERROR"


class DatabaseUnavailableError(GqlServerError):
    """No connection to the database could be had."""

    code = "DATABASE_UNAVAILABLE"
    status = 503


class ConflictError(GqlServerError):
    """Other operations changed the same rows at the same time, again and again."""

    code = "CONFLICT"
    status = 409


class IdempotencyKeyReusedError(GqlServerError):
    """The ``Idempotency-Key`` of the request belongs to another request."""

    code = "IDEMPOTENCY_KEY_REUSED"
    status = 422


class LockedError(ConflictError):
    """Other operations held what this one needs for longer than it may wait; trying again at once would not help."""

    def __init__(
        self,
        message: str = "Other operations hold what this one needs for too long.",
        hint: str = "Send it again in a moment.",
    ) -> None:
        super().__init__(message, hint=hint)


class DatabaseTimeoutError(GqlServerError):
    """The database ran for longer than it may, and was stopped."""

    code = "TIMEOUT"
    status = 504
