"""Servers of the application: processes that are started, watched and stopped."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.processors import SERVER, pinned

ROOT = Path(__file__).parents[1]
START_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server."""

    port: int
    process: psutil.Process

    def cpu_seconds(self) -> float:
        """Processor time that the server and its workers have used; the database's is not in it."""
        family = [self.process, *self.process.children(recursive=True)]
        return sum(times.user + times.system for times in (member.cpu_times() for member in family))


def deployed_command() -> str:
    """The ``web`` process of the Procfile, serving the application that is measured on this machine only."""
    lines = (ROOT / "Procfile").read_text().splitlines()
    web = next(line.removeprefix("web:").strip() for line in lines if line.startswith("web:"))
    return web.replace("wsgi:app", "--factory benchmarks.app:make_app").replace("0.0.0.0", "127.0.0.1")


@contextmanager
def serve(command: str, database_url: str) -> Iterator[Server]:
    """Run a server with one worker.

    Args:
        command: for the shell, that takes the port from ``PORT`` and the number of workers from ``WEB_CONCURRENCY``.
        database_url: for the application.
    """
    port = _free_port()
    variables = {
        "DATABASE_URL": database_url,
        "PORT": str(port),
        "WEB_CONCURRENCY": "1",
        "GQL_DEV_ROLE": "",
        "GQL_JWT_KEY": "a key that production asks for; the benchmark sends no tokens",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    with tempfile.TemporaryFile() as log:
        with pinned(SERVER):
            process = subprocess.Popen(
                ["sh", "-c", f"exec env {command}"],
                cwd=ROOT,
                env={**os.environ, **variables},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            _wait_until_healthy(process, f"http://127.0.0.1:{port}/healthz")
            yield Server(port=port, process=psutil.Process(process.pid))
        except BaseException:
            log.seek(0)
            sys.stderr.buffer.write(log.read())
            raise
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError("the server did not start")
