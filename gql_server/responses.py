"""Results and their errors as JSON text, in the shape of https://spec.graphql.org/October2021/#sec-Response-Format.

Whatever is put into an error here reaches a client: messages of our own errors and of graphql-core, never those of a
database or of the application's code.
"""

import json
import logging
import sys
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import graphql

from gql_server.errors import GqlServerError, RateLimitedError
from gql_server.failures import withhold_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer to one request.

    Attributes:
        data: JSON text; None when the request was refused before anything was executed.
        errors: as JSON objects.
        status: HTTP status for a request that was refused; 200 when there is data.
        is_replayed: whether it is the stored answer of the same request, sent before.
        retry_after: seconds after which a refused request may be sent again; None where waiting does not help.
        extensions: of the response, as JSON objects; they come first, so that more can be put beside them.
    """

    data: str | None = None
    errors: tuple[dict[str, Any], ...] = ()
    status: int = 200
    is_replayed: bool = False
    retry_after: int | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """The response body; the data is spliced in as the database wrote it.

        Half of a surrogate pair, which Python's strings can hold and UTF-8 cannot, is written as JSON escapes it.
        """
        members = []
        if self.extensions:
            members.append(f'"extensions":{json.dumps(self.extensions, ensure_ascii=False)}')
        if self.errors:
            members.append(f'"errors":{json.dumps(self.errors, ensure_ascii=False)}')
        if self.data is not None:
            members.append(f'"data":{self.data}')
        return ("{" + ",".join(members) + "}").encode(errors="backslashreplace")


def request_error(errors: Iterable[GqlServerError | graphql.GraphQLError]) -> Result:
    """The request was refused: there is no data."""
    found = list(errors)
    statuses = [error.status for error in found if isinstance(error, GqlServerError)]
    waits = [error.retry_after for error in found if isinstance(error, RateLimitedError)]
    return Result(
        errors=tuple(map(format_error, found)),
        status=max(statuses, default=400),
        retry_after=max(waits, default=None),
    )


def variables_error(errors: Iterable[graphql.GraphQLError]) -> Result:
    """The variables do not fit the operation."""
    code = {"extensions": {"code": "BAD_USER_INPUT"}}
    return Result(errors=tuple(dict(error.formatted) | code for error in errors), status=400)


def failure(log: logging.Logger) -> Result:
    """An exception that nobody foresaw: the client gets a number, the log gets the rest. Call it while handling one."""
    number = uuid.uuid4().hex
    withhold_values(sys.exception())
    log.exception("unexpected failure %s", number)
    return Result(errors=(_unexpected(number),), status=500)


def format_errors(errors: Sequence[graphql.GraphQLError], log: logging.Logger) -> tuple[dict[str, Any], ...]:
    """Errors of resolvers. A GraphQLError was meant for the client; any other exception is a bug and stays here."""
    return tuple(_format_resolver_error(error, log) for error in errors)


def format_error(error: GqlServerError | graphql.GraphQLError) -> dict[str, Any]:
    """One error as a JSON object."""
    if isinstance(error, GqlServerError):
        formatted: dict[str, Any] = {"message": error.message}
        if error.locations:
            formatted["locations"] = list(error.locations)
        if error.path:
            formatted["path"] = list(error.path)
        formatted["extensions"] = error.extensions
        return formatted
    original = error.original_error
    if isinstance(original, GqlServerError):
        return dict(error.formatted) | {"message": original.message, "extensions": original.extensions}
    extensions = {"code": _code_of(error)} | dict(error.extensions or {})
    return dict(error.formatted) | {"extensions": extensions}


def _format_resolver_error(error: graphql.GraphQLError, log: logging.Logger) -> dict[str, Any]:
    original = error.original_error
    if original is None or isinstance(original, GqlServerError | graphql.GraphQLError):
        return format_error(error)
    number = uuid.uuid4().hex
    withhold_values(original)
    log.error("a resolver failed %s at %s", number, error.path, exc_info=original)
    return {key: value for key, value in error.formatted.items() if key in {"locations", "path"}} | _unexpected(number)


def _unexpected(number: str) -> dict[str, Any]:
    return {
        "message": "The server failed unexpectedly.",
        "extensions": {"code": "INTERNAL_SERVER_ERROR", "correlationId": number},
    }


def _code_of(error: graphql.GraphQLError) -> str:
    if isinstance(error, graphql.GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    return "BAD_USER_INPUT" if error.path else "GRAPHQL_VALIDATION_FAILED"
