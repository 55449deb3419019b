"""Compares random operations with the naive evaluator for some minutes: ``make fuzz FUZZ_MINUTES=60``.

The work is cut into rounds. A round is one set of models on one database, filled with the rows of one seed, and some
hundred documents and walks through pages. A counterexample is printed, and the rounds go on. All of a round comes from
its seed, so the ``FUZZ_SEED`` that is printed with a counterexample finds it again.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.databases import DIALECTS, PostgresServer, run_postgresql, sqlite_url
from tests.differential.datasets import draw_tables, load, read_dataset
from tests.differential.documents import Operation, operations
from tests.differential.pages import draw_walk
from tests.differential.service import Service, check, start
from tests.differential.subjects import SUBJECTS
from tests.differential.vocabulary import read_vocabulary
from tests.harness import close_apps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.evaluator import Dataset

MOST_REPORTS = 3
"""Counterexamples of a round that are printed whole; a fault shows in many."""

WORKERS = os.cpu_count() or 1


@dataclass(frozen=True)
class Round:
    """A set of models on a database, with the rows of a seed.

    Attributes:
        documents: how many are drawn; one with variables is sent three times.
        walks: how many are drawn; each has about ten pages.
    """

    seed: int
    subject: str
    dialect: str
    documents: int = 150
    walks: int = 8


@dataclass
class Outcome:
    """What a round came to.

    Attributes:
        compared: operations that both answered.
        failures: a report of each counterexample.
    """

    round: Round
    compared: int = 0
    failures: list[str] = field(default_factory=list)


def main() -> int:
    """Run rounds on all cores until the time is over; return 1 where there was a counterexample."""
    minutes = float(os.environ.get("FUZZ_MINUTES") or 1)
    first = int(os.environ.get("FUZZ_SEED") or time.time_ns() // 10**6 % 10**6)
    print(f"FUZZ_SEED={first}, {minutes:g} minutes on {WORKERS} cores", flush=True)
    outcomes: list[Outcome] = []
    began, said = time.monotonic(), 0
    with run_postgresql() as server:
        for outcome in run_rounds(server, first, until=began + 60 * minutes):
            if outcome is not None:
                outcomes.append(outcome)
                print_failures(outcome)
            passed = int(time.monotonic() - began) // 60
            if passed > said:
                said = passed
                print(f"{passed:4} min: {describe(outcomes)}", flush=True)
    print_counts(outcomes)
    return int(any(outcome.failures for outcome in outcomes))


def make_rounds(first: int) -> Iterator[Round]:
    """Yield rounds without end: all models on all databases with one seed, then with the next."""
    for number in count(first):
        for subject in SUBJECTS:
            yield from (Round(number, subject, dialect) for dialect in DIALECTS)


def run_rounds(server: PostgresServer, first: int, *, until: float) -> Iterator[Outcome | None]:
    """Yield the outcomes of rounds as they end, and None from time to time while none does.

    All that there is for the first seed runs, whatever the time.
    """
    rounds = make_rounds(first)
    must_run = islice(rounds, len(SUBJECTS) * len(DIALECTS))
    running: set[Future[Outcome]] = set()
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        while True:
            chosen = list(islice(must_run, WORKERS - len(running)))
            if time.monotonic() < until:
                chosen += islice(rounds, WORKERS - len(running) - len(chosen))
            running |= {pool.submit(run_round, server, each) for each in chosen}
            if not running:
                return
            done, running = wait(running, timeout=5, return_when=FIRST_COMPLETED)
            yield from [each.result() for each in done] or [None]


def run_round(server: PostgresServer, round_: Round) -> Outcome:
    """Compare what is drawn for one round, on a database of its own."""
    with fresh_database(server, round_.dialect) as url:
        service = start(round_.subject, url)
        drawn = draw_tables(round_.seed, service.subject, round_.dialect)
        with service.app.app_context(), service.subject.db.engine.begin() as connection:
            load(connection, service.subject, drawn)
        return compare(service, read_dataset(service.subject, drawn), round_)


def compare(service: Service, dataset: Dataset, round_: Round) -> Outcome:
    """Draw operations and have both answer them, whatever they found before."""
    outcome = Outcome(round_)
    vocabulary = read_vocabulary(service, dataset)

    def check_all(chosen: Iterable[Operation]) -> None:
        try:
            for operation in chosen:
                check(service, dataset, operation)
                outcome.compared += 1
        except (Exception, pytest.fail.Exception) as failure:
            outcome.failures.append("".join(traceback.format_exception(failure)))

    draw_examples(round_, round_.documents, lambda data: check_all(data.draw(operations(service.schema, vocabulary))))
    draw_examples(round_, round_.walks, lambda data: check_all(draw_walk(data.draw, service, vocabulary)))
    return outcome


def draw_examples(round_: Round, most: int, run: Callable[[st.DataObject], None]) -> None:
    """Have hypothesis draw examples, the same ones for the same round."""

    @seed(Random(repr(round_)).getrandbits(64))
    @settings(
        max_examples=most,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def examples(data: st.DataObject) -> None:
        run(data)

    examples()


@contextmanager
def fresh_database(server: PostgresServer, dialect: str) -> Iterator[str]:
    """Give the URL of an empty database that lives inside."""
    if dialect == "sqlite":
        with tempfile.TemporaryDirectory() as directory:
            url = sqlite_url(Path(directory))
            yield url
            close_apps(url)
        return
    url = server.create_database()
    yield url
    close_apps(url)
    server.drop_database(url)


def print_failures(outcome: Outcome) -> None:
    """Print some counterexamples of a round, and how to see them again."""
    for report in outcome.failures[:MOST_REPORTS]:
        print(f"--- {outcome.round.subject} on {outcome.round.dialect}, FUZZ_SEED={outcome.round.seed}\n{report}")
    hidden = len(outcome.failures) - MOST_REPORTS
    if hidden > 0:
        print(f"--- and {hidden} more of this round", flush=True)


def print_counts(outcomes: list[Outcome]) -> None:
    """Print how much was compared of all models on all databases."""
    for subject in SUBJECTS:
        for dialect in DIALECTS:
            own = [each for each in outcomes if (each.round.subject, each.round.dialect) == (subject, dialect)]
            print(f"{subject:>8} on {dialect:10} {describe(own)}")
    print(f"{'all':>8} {'':13} {describe(outcomes)}", flush=True)


def describe(outcomes: list[Outcome]) -> str:
    """Say how much was compared."""
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        counts += Counter(rows=1, operations=outcome.compared, failures=len(outcome.failures))
    return f"{counts['operations']:,} operations over {counts['rows']} databases, {counts['failures']} counterexamples"


if __name__ == "__main__":
    sys.exit(main())
