"""The service as it is deployed: its own process, the production server, a migrated and seeded database."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
STOREFRONT = ROOT / "examples" / "storefront"
START_SECONDS = 60


SERVICE = ("gql_server", "models", "schema", "wsgi.py")


def copy_without_graphiql(directory: Path) -> Path:
    """Copy the service as it is on a machine without Node: nothing of GraphiQL was built."""
    for name in SERVICE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, directory / name, ignore=shutil.ignore_patterns("dist", "__pycache__"))
        else:
            shutil.copy2(source, directory / name)
    return directory


def prepare_database(directory: Path, scale: float = 0.02) -> str:
    """Migrate and seed a small SQLite file as a newcomer does, by the commands; return its URL."""
    url = f"sqlite:///{directory / 'shop.sqlite'}"
    for command in (["db", "upgrade"], ["seed", "--scale", str(scale)]):
        subprocess.run(
            [sys.executable, "-m", "flask", "--app", "wsgi", *command],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": url},
            check=True,
            capture_output=True,
        )
    return url


@contextmanager
def serve(directory: Path, database: str, log: Path) -> Iterator[str]:
    """Serve the shop by the production server on a free port, and yield its address.

    Args:
        directory: Where `wsgi.py` and its packages lie.
        database: The URL of the database.
        log: Where the output of the server goes.
    """
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    with _run([*command, "wsgi:app"], directory, {"DATABASE_URL": database}, f"http://127.0.0.1:{port}/healthz", log):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def serve_storefront(api: str, log: Path) -> Iterator[str]:
    """Serve the example storefront as `make storefront-build` built it, in front of an API, and yield its address."""
    port = _free_port()
    command = ["node", "node_modules/vite/bin/vite.js", "preview", "--port", str(port), "--strictPort"]
    with _run(command, STOREFRONT, {"API": api}, f"http://127.0.0.1:{port}/", log):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _run(command: list[str], directory: Path, variables: dict[str, str], url: str, log: Path) -> Iterator[None]:
    """Run a server until the end of the block; it has started when the address answers."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=directory, env={**os.environ, **variables}, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            _wait_until_healthy(process, url, log)
            yield
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    message = f"The server did not start:\n{log.read_text(errors='replace')}"
    raise RuntimeError(message)
