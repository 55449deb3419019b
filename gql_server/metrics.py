"""Counters and timings for Prometheus, of one process or of all that share `PROMETHEUS_MULTIPROC_DIR`.

The client library reads that variable when it is imported, so this module is imported only where metrics are on.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from gql_server.trace import Trace

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """The metrics of one service."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._operations = Counter(
            "gql_operations",
            "Operations that were answered, by whether they had errors.",
            ["outcome"],
            registry=registry,
        )
        self._errors = Counter("gql_errors", "Errors in responses, by code.", ["code"], registry=registry)
        self._refusals = Counter(
            "gql_refusals",
            "Operations that a limit refused, by its name.",
            ["limit"],
            registry=registry,
        )
        self._cost = Counter("gql_cost_rows", "Cost of the operations, in rows by estimate.", registry=registry)
        self._seconds = Histogram(
            "gql_operation_seconds", "How long an operation took.", buckets=SECONDS, registry=registry
        )
        self._stages = Counter("gql_stage_seconds", "Time in each stage of a request.", ["stage"], registry=registry)
        self._lookups = Counter(
            "gql_cache_lookups", "Look-ups in the caches, by whether they hit.", ["cache", "hit"], registry=registry
        )
        self._connections = Gauge(
            "gql_pool_connections",
            "Connections to the database, by whether they are in use.",
            ["state"],
            registry=registry,
            multiprocess_mode="livesum",
        )

    def count(self, codes: Iterable[str], limits: Iterable[str], trace: Trace, connections: Mapping[str, int]) -> None:
        """Count one operation.

        Args:
            codes: of its errors.
            limits: for which it was refused.
            trace: what it did.
            connections: in the pool now, by state.
        """
        found = list(codes)
        self._operations.labels("errors" if found else "ok").inc()
        for code in found:
            self._errors.labels(code).inc()
        for limit in limits:
            self._refusals.labels(limit).inc()
        self._cost.inc(trace.counts.get("cost", 0))
        self._seconds.observe(sum(trace.stages.values()) / 1e9)
        for stage, amount in trace.stages.items():
            self._stages.labels(stage).inc(amount / 1e9)
        for cache, is_hit in trace.hits.items():
            self._lookups.labels(cache, str(is_hit).lower()).inc()
        for state, number in connections.items():
            self._connections.labels(state).set(number)

    def write(self) -> bytes:
        """All metrics, as Prometheus reads them."""
        directory = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
        if not directory:
            return generate_latest(self._registry)
        _forget_dead_processes(Path(directory))
        registry = CollectorRegistry()
        MultiProcessCollector(registry, directory)  # type: ignore[no-untyped-call]
        return generate_latest(registry)


def _forget_dead_processes(directory: Path) -> None:
    """What a process holds now does not count any more when it has ended; what it has counted does."""
    for file in directory.glob("gauge_live*_*.db"):
        pid = int(file.stem.rpartition("_")[2])
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            mark_process_dead(pid, str(directory))  # type: ignore[no-untyped-call]
        except PermissionError:
            continue
