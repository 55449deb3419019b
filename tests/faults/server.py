"""The service as it is deployed, as a process that can be killed and started again at the same address."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
START_SECONDS, ANSWER_SECONDS = 60, 10


class Server:
    """The ``web`` process of the Procfile, on this machine only.

    Args:
        database_url: that it serves.
        log: where its output goes.
    """

    def __init__(self, database_url: str, log: Path) -> None:
        self._database_url = database_url
        self._log = log
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        lines = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
        command = next(line.removeprefix("web:").strip() for line in lines if line.startswith("web:"))
        command = command.replace("GQL_ENV=production", "GQL_ENV=development GQL_DEV_ROLE=admin")  # no tokens here
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(
                ["sh", "-c", f"exec env {command.replace('0.0.0.0', '127.0.0.1')}"],
                cwd=ROOT,
                env={**os.environ, "PATH": path, "DATABASE_URL": self._database_url, "PORT": str(self._port)},
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait_until_healthy()

    def kill(self) -> None:
        """Have it die at once with its workers, as by a power cut."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def post(self, document: str, variables: Mapping[str, Any], key: str | None = None) -> tuple[int, dict[str, Any]]:
        """Send an operation; give the HTTP status and the answer.

        Raises:
            OSError, http.client.HTTPException: there was no answer.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=ANSWER_SECONDS)
        headers = {"Content-Type": "application/json"} | ({"Idempotency-Key": key} if key else {})
        try:
            connection.request("POST", "/graphql", json.dumps({"query": document, "variables": variables}), headers)
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def _wait_until_healthy(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                status, _ = self.post("{ __typename }", {})
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
            else:
                assert status == 200
                return
        message = f"The server did not start:\n{self._log.read_text(errors='replace')}"
        raise RuntimeError(message)


@contextmanager
def serve(database_url: str, log: Path) -> Iterator[Server]:
    """Run a server."""
    server = Server(database_url, log)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
