"""Requests per second of the real server: the engine beside hand-written SQL."""

import json
import statistics
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks import load
from benchmarks.cases import Case
from benchmarks.server import Server

CONNECTIONS = 4
SECONDS = 0.8
MAX_REQUESTS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One measurement: requests per second, latencies in milliseconds, processor time of the server in µs a request."""

    rate: float
    median: float
    slowest: float
    cpu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Runs of the engine and of the control, as many of each."""

    case: Case
    engine: Sequence[Run]
    control: Sequence[Run]

    @property
    def pairs(self) -> Sequence[tuple[Run, Run]]:
        """Engine and control, measured one after the other."""
        return tuple(zip(self.engine, self.control, strict=True))

    @property
    def ratio(self) -> float:
        """Requests per second of the engine for one of the control: the median of all pairs."""
        return statistics.median(mine.rate / theirs.rate for mine, theirs in self.pairs)

    @property
    def cpu_ratio(self) -> float:
        """The same for requests per second of the server's processor time."""
        return statistics.median(theirs.cpu / mine.cpu for mine, theirs in self.pairs)


def compare_with_control(
    server: Server, cases: Sequence[Case], rounds: int, step: Callable[[], object]
) -> list[Comparison]:
    """Measure cases; ``step`` is called after each of ``2 * rounds`` runs of a case."""
    return [_compare(server, case, rounds, step) for case in cases]


def _compare(server: Server, case: Case, rounds: int, step: Callable[[], object]) -> Comparison:
    arms = {
        "engine": ("/graphql", case.engine_bodies()),
        "control": (f"/control/{case.name}", case.control_bodies()),
    }
    _check_equality(server, case, arms)
    for path, bodies in arms.values():
        measure(server, path, bodies, seconds=SECONDS / 2)  # each thread connects, each connection prepares
    runs: dict[str, list[Run]] = {name: [] for name in arms}
    for number in range(rounds):
        for name in sorted(arms, reverse=bool(number % 2)):  # A B, B A, A B, …
            path, bodies = arms[name]
            runs[name].append(measure(server, path, bodies))
            step()
    return Comparison(case=case, engine=runs["engine"], control=runs["control"])


def measure(
    server: Server, path: str, bodies: Sequence[str], *, seconds: float = SECONDS, connections: int = CONNECTIONS
) -> Run:
    """Keep the server busy for a while."""
    before = server.cpu_seconds()
    measured = load.run(
        load.Load(
            port=server.port,
            path=path,
            bodies=bodies,
            connections=connections,
            seconds=seconds,
            max_requests=MAX_REQUESTS,
        )
    )
    return Run(
        rate=measured.requests / measured.seconds,
        median=measured.median * 1e3,
        slowest=measured.slowest * 1e3,
        cpu=(server.cpu_seconds() - before) / measured.requests * 1e6,
    )


def _check_equality(server: Server, case: Case, arms: dict[str, tuple[str, list[str]]]) -> None:
    """Nothing is measured that does not answer the same."""
    for index in range(0, len(case.variables), 50):
        answers = [_post(server, path, bodies[index]) for path, bodies in arms.values()]
        if answers[0] != answers[1] or None in answers[0]["data"].values():
            raise ValueError(f"engine and control of ({case.name}) differ: {str(answers)[:500]}")


def _post(server: Server, path: str, body: str) -> dict[str, dict[str, object]]:
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{path}", body.encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        answer: dict[str, dict[str, object]] = json.load(response)
        return answer
