"""What one request did: the time of each stage, what the caches had, which statements ran.

A transport that wants to know opens a record around the execution; all others pay a look at a context variable::

    with record() as trace:
        service.execute(request)
    trace.stages  # {"document": 10_000, "lookup": 5_000, "database": 800_000, …}

The stages write into :func:`current`, in whatever thread they run. Nothing here knows what a stage does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter_ns
from typing import Any, Literal

Stage = Literal[
    "document", "variables", "lookup", "selection", "plan", "sql", "database", "session", "python", "transport"
]  # fmt: skip
"""``lookup`` is the plan cache; ``selection``, ``plan`` and ``sql`` run when it has nothing.

``database`` is a generated statement with its round trip; ``session`` is the application's session, which loads,
flushes and commits; ``python`` is resolvers and the JSON around them; ``transport`` is all around the execution.
"""

CacheName = Literal["documents", "plans"]

CountName = Literal["tokens", "selections", "values", "cost", "budget"]
"""``selections`` of a document that were looked at to measure it, ``values`` of variables, ``cost`` in rows."""


@dataclass(slots=True, kw_only=True)
class TracedStatement:
    """A statement that was sent.

    Attributes:
        text: in the driver's parameter style.
        parameters: as the driver got them.
        started: nanoseconds of a clock that only differences mean something of.
        nanoseconds: until the driver had its answer; None when it failed, or has not answered yet.
    """

    text: str
    parameters: Any
    started: int
    nanoseconds: int | None = None


class Trace:
    """The record of one request.

    Attributes:
        stages: nanoseconds by stage, in the order in which they were entered first.
        hits: whether a cache had what was looked up, by the name of the cache; absent where nobody looked.
        statements: the generated ones that went to the database; in development, also those of resolvers and of the
            session.
        counts: how much there was of what is limited.
        stage: that runs.
    """

    __slots__ = ("_since", "counts", "hits", "stage", "stages", "statements")

    def __init__(self) -> None:
        self.stages: dict[Stage, int] = {}
        self.hits: dict[CacheName, bool] = {}
        self.statements: list[TracedStatement] = []
        self.counts: dict[CountName, int] = {}
        self.stage: Stage = "transport"
        self._since = perf_counter_ns()

    def enter(self, stage: Stage) -> Stage:
        """End the stage that runs, begin another, and return the one that ended."""
        now, ended = perf_counter_ns(), self.stage
        self.stages[ended] = self.stages.get(ended, 0) + now - self._since
        self.stage, self._since = stage, now
        return ended

    def note_hit(self, cache: CacheName, is_hit: bool) -> None:
        """Say whether a cache had what was looked up."""
        self.hits[cache] = is_hit

    def note_count(self, name: CountName, number: int) -> None:
        """Say how much there was of something."""
        self.counts[name] = number

    def start_statement(self, text: str, parameters: Any) -> None:
        """A statement is about to be sent."""
        self.statements.append(TracedStatement(text=text, parameters=parameters, started=perf_counter_ns()))

    def end_statement(self) -> None:
        """The statement that was started last has its answer."""
        statement = self.statements[-1]
        statement.nanoseconds = perf_counter_ns() - statement.started


class _NoTrace(Trace):
    """Stands where nobody asked: keeps nothing."""

    __slots__ = ()

    def enter(self, stage: Stage) -> Stage:
        return stage

    def note_hit(self, cache: CacheName, is_hit: bool) -> None:
        pass

    def note_count(self, name: CountName, number: int) -> None:
        pass

    def start_statement(self, text: str, parameters: Any) -> None:
        pass

    def end_statement(self) -> None:
        pass


_current: ContextVar[Trace] = ContextVar("gql_server trace", default=_NoTrace())  # noqa: B039 - keeps nothing

current = _current.get
"""The trace of the request that runs in this thread, or one that keeps nothing."""


@contextmanager
def record() -> Iterator[Trace]:
    """Record what happens inside; the clock of ``transport`` stops at the end."""
    trace = Trace()
    token = _current.set(trace)
    try:
        yield trace
    finally:
        trace.enter("transport")
        _current.reset(token)


@contextmanager
def watch() -> Iterator[Trace]:
    """The record that is open already, or else one of what happens inside."""
    outer = current()
    if isinstance(outer, _NoTrace):
        with record() as trace:
            yield trace
    else:
        yield outer
