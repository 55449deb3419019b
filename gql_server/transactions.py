"""A mutation operation as one transaction: kept whole or not at all, and tried again when others were in its way.

Nothing is sent to the client before the commit, so that a try leaves no trace. What retries cannot help is an error:
``CONFLICT`` when other operations were faster each time, or hold what this one needs for too long.
"""

import logging
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

import graphql
import sqlalchemy as sa

from gql_server.errors import ConflictError, GqlServerError, LockedError
from gql_server.execution import Database, explain_failure
from gql_server.failures import causes_of, is_collision, is_lock_timeout, is_unavailable
from gql_server.responses import Result, failure, request_error

log = logging.getLogger("gql_server")

FIRST_PAUSE, LONGEST_PAUSE = 0.01, 0.5
"""Seconds: the pause before a retry is drawn below a bound, which doubles from the first to the longest."""


class Transactions:
    """Runs mutation operations.

    Args:
        database: whose session the operations work in.
        retries: how often an operation is tried again.
    """

    def __init__(self, database: Database, retries: int) -> None:
        self._database = database
        self._retries = retries

    def run(self, work: Callable[[], Result]) -> Result:
        """Run one operation. Never raises; after any error nothing is kept, and nothing answered.

        A transaction that the application has begun before is its own, with work in it that cannot be done again:
        then there is one try.

        Args:
            work: the operation; it may be called several times, each time in a new transaction.
        """
        retries = 0 if self._database.is_in_transaction else self._retries
        for number in range(retries):
            try:
                return self._try(work)
            except LockedError as error:
                return _nothing(request_error([error]))
            except ConflictError:
                time.sleep(random.uniform(0, min(FIRST_PAUSE * 2**number, LONGEST_PAUSE)))  # noqa: S311 - no secret
        try:
            return self._try(work)
        except ConflictError as error:
            return _nothing(request_error([error]))

    def _try(self, work: Callable[[], Result]) -> Result:
        """Run the operation once.

        Raises:
            ConflictError: other operations were in the way; all is undone.
        """
        try:
            self._database.begin()
            result = work()
            if not result.errors:
                self._database.commit()
                return result
        except (GqlServerError, graphql.GraphQLError) as error:
            self._database.rollback()
            if any(map(is_lock_timeout, causes_of(error))):
                raise LockedError(
                    "Other operations hold what this one needs for too long.", hint="Send it again in a moment."
                ) from error
            if isinstance(error, ConflictError):
                raise
            return _nothing(request_error([error]))
        except Exception:
            result = failure(log)
        self._database.rollback()
        return _nothing(result)


def raise_obstacle(errors: Iterable[graphql.GraphQLError]) -> None:
    """Raise what stood in the way of resolvers and is no fault of theirs, so that it is not taken for a bug.

    Args:
        errors: that graphql-core collected.

    Raises:
        ConflictError, DatabaseUnavailableError: the database said so to a resolver.
    """
    for error in errors:
        for cause in causes_of(error):
            if isinstance(cause, sa.exc.SQLAlchemyError) and (is_collision(cause) or is_unavailable(cause)):
                raise explain_failure(cause, f"at {error.path}") from cause


def _nothing(result: Result) -> Result:
    return replace(result, data="null")
