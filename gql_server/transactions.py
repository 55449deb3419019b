"""A mutation operation as one transaction: kept whole or not at all, and tried again when others were in its way.

Nothing is sent to the client before the commit, so that a try leaves no trace. What retries cannot help is an error:
``CONFLICT`` when other operations were faster each time, or hold what this one needs for too long. A request with a
key (:mod:`gql_server.idempotency`) stores its answer in the same transaction; what the operation did is then undone by
a savepoint, so that also the answer "it was refused" is stored.
"""

import logging
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

import graphql
import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.errors import ConflictError, GqlServerError, LockedError, UnsupportedError
from gql_server.execution import Database, explain_failure
from gql_server.failures import causes_of, is_collision, is_lock_timeout, is_timeout, is_unavailable
from gql_server.idempotency import Claim, KeptAnswers, is_final
from gql_server.responses import Result, failure, request_error

log = logging.getLogger("gql_server")

FIRST_PAUSE, LONGEST_PAUSE = 0.01, 0.5
"""Seconds: the pause before a retry is drawn below a bound, which doubles from the first to the longest."""

OBSTACLES = (is_collision, is_unavailable, is_timeout)
"""What a resolver can meet that is no fault of it."""


class Transaction:
    """One try of one operation.

    Attributes:
        is_undone: whether nothing of the operation will be kept.
    """

    def __init__(self, database: Database, savepoint: sa_orm.SessionTransaction | None = None) -> None:
        self._database = database
        self._savepoint = savepoint
        self.is_undone = False

    def undo(self) -> None:
        """Take back what the operation did. What is read from now on is what was there before."""
        if not self.is_undone:
            self.is_undone = True
            self._database.rollback(self._savepoint)


Work = Callable[[Transaction], Result]
"""An operation: works in the session, and answers. An answer with errors is one that keeps nothing."""


class Transactions:
    """Runs mutation operations.

    Args:
        database: whose session the operations work in.
        retries: how often an operation is tried again.
        answers: of requests with a key; None where none are kept.
    """

    def __init__(self, database: Database, retries: int, answers: KeptAnswers | None) -> None:
        self._database = database
        self._retries = retries
        self._answers = answers

    def run(self, work: Work, claim: Claim | None = None) -> Result:
        """Run one operation. Never raises; after any error nothing is kept, and nothing answered.

        A transaction that the application has begun before is its own, with work in it that cannot be done again:
        then there is one try.

        Args:
            work: the operation; it may be called several times, each time in a new transaction.
            claim: of a request with a key.
        """
        retries = 0 if self._database.is_in_transaction else self._retries
        for number in range(retries):
            try:
                return self._try(work, claim)
            except LockedError as error:
                return _nothing(request_error([error]))
            except ConflictError:
                time.sleep(random.uniform(0, min(FIRST_PAUSE * 2**number, LONGEST_PAUSE)))  # noqa: S311 - no secret
        try:
            return self._try(work, claim)
        except ConflictError as error:
            return _nothing(request_error([error]))

    def _try(self, work: Work, claim: Claim | None) -> Result:
        """Run the operation once, as soon as it may write.

        Raises:
            ConflictError: other operations were in the way; all is undone.
        """
        with self._database.turn():
            try:
                self._database.begin()
                return self._run(work) if claim is None else self._run_once(work, claim)
            except (GqlServerError, graphql.GraphQLError) as error:
                self._database.rollback()
                if any(map(is_lock_timeout, causes_of(error))):
                    raise LockedError from error
                if isinstance(error, ConflictError):
                    raise
                return _nothing(request_error([error]))
            except Exception:
                result = failure(log)
                self._database.rollback()
                return _nothing(result)

    def _run(self, work: Work) -> Result:
        transaction = Transaction(self._database)
        result = _do(work, transaction)
        if transaction.is_undone:
            self._database.rollback()  # what was read after it
        else:
            self._database.commit()
        return result

    def _run_once(self, work: Work, claim: Claim) -> Result:
        """Run an operation whose request has a key, or give the answer that it was given."""
        if self._answers is None:
            raise UnsupportedError(
                "This service keeps no answers, so it cannot tell whether the request has been here.",
                hint="Leave the Idempotency-Key out.",
            )
        kept = self._database.run(partial(self._answers.take, claim=claim))
        if kept is not None:
            self._database.rollback()
            return kept
        transaction = Transaction(self._database, self._database.begin_nested())
        result = _do(work, transaction)
        if not is_final(result):
            self._database.rollback()
            return result
        self._database.run(partial(self._answers.keep, claim=claim, result=result))
        self._database.commit()
        self._answers.drop_expired(self._database.engine)
        return result


def raise_obstacle(errors: Iterable[graphql.GraphQLError]) -> None:
    """Raise what stood in the way of resolvers and is no fault of theirs, so that it is not taken for a bug.

    Args:
        errors: that graphql-core collected.

    Raises:
        ConflictError, DatabaseUnavailableError, DatabaseTimeoutError: the database said so to a resolver.
    """
    for error in errors:
        for cause in causes_of(error):
            if isinstance(cause, sa.exc.SQLAlchemyError) and any(each(cause) for each in OBSTACLES):
                raise explain_failure(cause, f"at {error.path}") from cause


def _do(work: Work, transaction: Transaction) -> Result:
    result = work(transaction)
    if not result.errors:
        return result
    transaction.undo()
    return _nothing(result)


def _nothing(result: Result) -> Result:
    return replace(result, data="null")
