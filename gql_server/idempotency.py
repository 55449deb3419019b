"""Answers that are kept, so that a mutation which is sent twice happens once.

A client that gives a request a key may send it again when it got no answer. The first time, the answer is stored in
the transaction of the mutation itself; after that, the stored one is given. The table lives in the database of the
models, so that all processes share it, before and after a restart.

Specification: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/.
"""

import hashlib
import json
import logging
import re
import time
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from gql_server.errors import (
    BadRequestError,
    DatabaseError,
    DatabaseTimeoutError,
    DatabaseUnavailableError,
    GqlServerError,
    IdempotencyKeyReusedError,
    InvalidResultError,
    LockedError,
)
from gql_server.responses import Result
from gql_server.sql.dialect import Dialect

log = logging.getLogger("gql_server")

TABLE_NAME = "idempotency_key"
LONGEST_KEY = 255
CLEANING_PERIOD = 600
"""Seconds between two looks for expired answers, of one process."""

_KEY = re.compile(r"[!-~ ]{1,255}")
_OF_THE_SERVER = frozenset(
    error.code
    for error in (GqlServerError, InvalidResultError, DatabaseError, DatabaseUnavailableError, DatabaseTimeoutError)
)
"""Codes of failures that are no answer to what was asked: the next try may do better."""


def declare_table(metadata: sa.MetaData) -> sa.Table:
    """The table of kept answers, as part of an application's own: migrations and ``create_all`` make it.

    ``response`` is null only while the mutation runs. Times are in seconds since 1970, UTC.
    """
    if TABLE_NAME in metadata.tables:
        return metadata.tables[TABLE_NAME]
    return sa.Table(
        TABLE_NAME,
        metadata,
        sa.Column("caller", sa.String(64), primary_key=True, comment="Who sent the request, as a hash."),
        sa.Column("key", sa.String(LONGEST_KEY), primary_key=True, comment="What the client calls the request."),
        sa.Column("fingerprint", sa.String(64), nullable=False, comment="Hash of the request itself."),
        sa.Column("response", sa.Text, comment="The answer as JSON."),
        sa.Column("expires_at", sa.BigInteger, nullable=False, index=True, comment="When the answer is forgotten."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A request that may come again.

    Attributes:
        caller: hash of who sent it: the same key of another caller is another key.
        key: that the client gave it.
        fingerprint: hash of what it asks for.
    """

    caller: str
    key: str
    fingerprint: str


def make_claim(header: str, caller: Any, request: Any) -> Claim:
    """The claim of a request.

    The header is a string of RFC 8941, in double quotes. Many clients leave them out, so both are taken.

    >>> make_claim('"8e03978e"', "anonymous", "mutation { f }").key
    '8e03978e'

    Args:
        header: value of ``Idempotency-Key``.
        caller: who sends the request, as JSON.
        request: what must be equal for it to be the same, as JSON.

    Raises:
        BadRequestError: the header holds no key.
    """
    key = header.strip()
    if len(key) > 1 and key[0] == key[-1] == '"':
        key = key[1:-1]
    if not _KEY.fullmatch(key):
        raise BadRequestError(
            f"The Idempotency-Key {key[:LONGEST_KEY]!r} is no key; expected 1 to {LONGEST_KEY} characters of ASCII.",
            hint='Give each request a new UUID, such as "8e03978e-40d5-43dd-bc93-6894a57f9324".',
        )
    return Claim(caller=_hash(caller), key=key, fingerprint=_hash(request))


class KeptAnswers:
    """The table in one database.

    Args:
        table: as ``declare_table`` declares it.
        dialect: of the database.
        lifetime: seconds for which an answer is kept.
    """

    def __init__(self, table: sa.Table, dialect: Dialect, lifetime: int) -> None:
        self._table = table
        self._dialect = dialect
        self._lifetime = lifetime
        self._next_cleaning = 0.0

    def take(self, connection: sa.Connection, claim: Claim) -> Result | None:
        """Take the claim, for the transaction of the connection; or the answer, when the request has been here.

        When the same request is running, this waits for its end.

        Raises:
            IdempotencyKeyReusedError: the key belongs to another request.
            LockedError: the transaction of the request was committed by a resolver, and the request failed after it.
        """
        table, now = self._table, int(time.time())
        values = {
            "caller": claim.caller,
            "key": claim.key,
            "fingerprint": claim.fingerprint,
            "response": None,
            "expires_at": now + self._lifetime,
        }
        insert = self._dialect.insert_or_replace(table, values, where=table.c.expires_at <= now)
        if connection.execute(insert.returning(table.c.key)).first():
            return None
        row = connection.execute(sa.select(table.c.fingerprint, table.c.response).where(*self._is(claim))).one()
        if row.fingerprint != claim.fingerprint:
            raise IdempotencyKeyReusedError(
                f"The Idempotency-Key {claim.key!r} belongs to another request: another document, other variables or "
                "another operation.",
                hint="Give each request a key of its own, and keep it only for sending the same request again.",
            )
        if row.response is None:
            raise LockedError(
                "The request with this Idempotency-Key began and did not end.",
                hint="Look at what was kept of it before you send it again with another key.",
            )
        return replace(Result(**json.loads(row.response)), is_replayed=True)

    def keep(self, connection: sa.Connection, claim: Claim, result: Result) -> None:
        """Store the answer, for the transaction of the connection."""
        response = json.dumps({"data": result.data, "errors": result.errors, "status": result.status})
        connection.execute(sa.update(self._table).where(*self._is(claim)).values(response=response))

    def drop_expired(self, engine: sa.Engine) -> None:
        """Delete what nobody may ask for any more, in a transaction of its own, now and then. Never raises."""
        if time.monotonic() < self._next_cleaning:
            return
        self._next_cleaning = time.monotonic() + CLEANING_PERIOD
        try:
            with engine.begin() as connection:
                connection.execute(sa.delete(self._table).where(self._table.c.expires_at <= int(time.time())))
        except sa.exc.SQLAlchemyError:
            log.warning("expired answers of idempotent requests could not be deleted", exc_info=True)

    def _is(self, claim: Claim) -> tuple[sa.ColumnElement[bool], ...]:
        return self._table.c.caller == claim.caller, self._table.c.key == claim.key


def is_final(result: Result) -> bool:
    """Whether the result is the answer to its request, kept or refused; a failure of the server is none."""
    return not any(error["extensions"]["code"] in _OF_THE_SERVER for error in result.errors)


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()
