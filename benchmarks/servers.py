"""WSGI servers side by side: the same application under each, one worker, one processor."""

import statistics
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from benchmarks.cases import Case
from benchmarks.server import deployed_command, serve
from benchmarks.throughput import Run, measure

_GRANIAN = "granian --interface wsgi --port $PORT --log-level warning --factory benchmarks.app:make_app"
_GUNICORN = "gunicorn --bind 127.0.0.1:$PORT --log-level warning 'benchmarks.app:make_app()' --worker-class gthread"

CONNECTIONS = 16  # more than threads, so that it shows what a server does with those that wait

COMMANDS = {
    "granian as in the Procfile": deployed_command(),
    "granian, 1 thread": f"{_GRANIAN} --blocking-threads 1",
    "granian, its default of 512 threads": _GRANIAN,
    "gunicorn, gthread, 4 threads": f"{_GUNICORN} --threads 4",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRuns:
    """What one server did with one case. Medians."""

    name: str
    case: Case
    runs: Sequence[Run]

    @property
    def rate(self) -> float:
        """Requests per second."""
        return statistics.median(run.rate for run in self.runs)

    @property
    def cpu(self) -> float:
        """Processor time in µs a request."""
        return statistics.median(run.cpu for run in self.runs)

    @property
    def slowest(self) -> float:
        """Latency in ms that one request of a hundred exceeded."""
        return statistics.median(run.slowest for run in self.runs)


def compare_servers(
    database_url: str, cases: Sequence[Case], rounds: int, step: Callable[[], object]
) -> list[ServerRuns]:
    """Run all servers at once, and measure them in turns; an idle one costs nothing."""
    found = []
    with ExitStack() as stack:
        servers = {name: stack.enter_context(serve(command, database_url)) for name, command in COMMANDS.items()}
        for case in cases:
            runs: dict[str, list[Run]] = {name: [] for name in servers}
            for server in servers.values():
                measure(server, "/graphql", case.engine_bodies(), seconds=0.4, connections=CONNECTIONS)
            for _ in range(rounds):
                for name, server in servers.items():
                    runs[name].append(measure(server, "/graphql", case.engine_bodies(), connections=CONNECTIONS))
                    step()
            found += [ServerRuns(name=name, case=case, runs=each) for name, each in runs.items()]
    return found
