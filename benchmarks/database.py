"""The database that is measured: the shop with its sample rows, on PostgreSQL."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.processors import REST, pinned
from tests.databases import PostgresServer, run_postgresql

ROOT = Path(__file__).parents[1]


@contextmanager
def run_server() -> Iterator[PostgresServer]:
    """The server of ``BENCH_DATABASE_URL``, where databases are made and dropped, or the embedded one of the tests."""
    given = os.environ.get("BENCH_DATABASE_URL")
    if given:
        server = PostgresServer(given.replace("postgres://", "postgresql://", 1))
        yield server
        server.close()
        return
    with ExitStack() as stack:
        with pinned(REST):
            server = stack.enter_context(run_postgresql())
        yield server


@contextmanager
def shop(server: PostgresServer, scale: int) -> Iterator[str]:
    """A new database with sample rows, as the commands make them; its URL."""
    url = server.create_database()
    try:
        for command in (["db", "upgrade"], ["seed", "--scale", str(scale)]):
            subprocess.run(
                [sys.executable, "-m", "flask", "--app", "wsgi", *command],
                cwd=ROOT,
                env={**os.environ, "DATABASE_URL": url},
                check=True,
                capture_output=True,
            )
        yield url
    finally:
        server.drop_database(url)
