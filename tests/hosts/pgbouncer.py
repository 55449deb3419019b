"""The real PgBouncer, in transaction mode, before the PostgreSQL of the tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import sqlalchemy as sa

from tests.clients.programs import leave_out
from tests.docs.test_deploy import find_free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 20


def find_pgbouncer() -> str:
    """Return the path of the program; without it the test is left out, or fails under `CI=true`."""
    program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
    if program is None:
        leave_out("no PgBouncer here, so its tests are left out: `make system-deps` installs it")
    assert program is not None
    return program


@contextmanager
def run_pgbouncer(url: str, *, servers: int) -> Iterator[str]:
    """Run PgBouncer before a database, with so many connections to it, and yield the URL through it."""
    with tempfile.TemporaryDirectory(prefix="gql-pgbouncer-") as directory:
        Path(directory).chmod(0o755)  # PgBouncer may run as another user
        with _run(url, Path(directory), servers) as through:
            yield through


@contextmanager
def _run(url: str, directory: Path, servers: int) -> Iterator[str]:
    target, port = sa.make_url(url), find_free_port()
    host = str(target.query.get("host") or target.host)
    password = f" password={target.password}" if target.password else ""
    configuration = directory / "pgbouncer.ini"
    configuration.write_text(
        f"[databases]\n* = host={host} port={target.port or 5432} user={target.username}{password}\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = any\n"
        f"pool_mode = transaction\ndefault_pool_size = {servers}\nmax_client_conn = 100\n",
        encoding="utf-8",
    )
    with (directory / "pgbouncer.log").open("wb") as log:
        command = [find_pgbouncer(), *_as_user(host), str(configuration)]
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    try:
        through = target.set(host="127.0.0.1", port=port, query={})
        _wait(through, process, directory / "pgbouncer.log")
        yield through.render_as_string(hide_password=False)
    finally:
        process.terminate()
        process.wait(SECONDS)


def _as_user(host: str) -> list[str]:
    """PgBouncer does not run as root; then it runs as whoever may open the server's socket."""
    if os.geteuid() != 0:
        return []
    return ["-u", Path(host).owner() if host.startswith("/") else "nobody"]


def _wait(url: sa.URL, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", url.port), timeout=1).close()
            psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False)).close()
        except (OSError, psycopg.OperationalError):
            time.sleep(0.05)
        else:
            return
    message = f"PgBouncer did not start:\n{log.read_text(errors='replace')}"
    raise AssertionError(message)
