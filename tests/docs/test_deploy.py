"""The processes of the Procfile start, serve and stop."""

from __future__ import annotations

import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.docs.markdown import ROOT

START_SECONDS = 60


def read_procfile() -> dict[str, str]:
    """Return the commands of the Procfile by the names of their processes."""
    lines = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    return {name: command.strip() for name, _, command in (line.partition(":") for line in lines)}


def start(command: str, environment: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    """Start a process as a host does, by a shell, with the packages of this interpreter."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with log.open("wb") as output:
        return subprocess.Popen(
            ["sh", "-c", f"exec env {command}"],
            cwd=ROOT,
            env={**os.environ, "PATH": path, **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def find_free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ask(url: str, process: subprocess.Popen[bytes], log: Path) -> dict:
    """Post an operation as soon as the server answers."""
    request = urllib.request.Request(
        url, json.dumps({"query": "{ stores { totalCount } }"}).encode(), {"Content-Type": "application/json"}
    )
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(request, timeout=5) as response:
                return json.load(response)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    message = f"the server did not start:\n{log.read_text(errors='replace')}"
    raise AssertionError(message)


def test_the_procfile_releases_and_serves(database_url, tmp_path):
    commands = read_procfile()
    assert set(commands) == {"release", "web"}
    assert all("GQL_ENV=production" in shlex.split(command) for command in commands.values())
    log, port = tmp_path / "log", str(find_free_port())
    environment = {"DATABASE_URL": database_url.replace("postgresql+psycopg", "postgres"), "PORT": port}
    environment |= {"GQL_JWT_KEY": "a secret that the host made for this deployment", "GQL_DEV_ROLE": ""}
    assert start(commands["release"], environment, log).wait(START_SECONDS) == 0, log.read_text(errors="replace")
    local = commands["web"].replace("0.0.0.0", "127.0.0.1")
    assert local != commands["web"]
    server = start(local, environment, log)
    try:
        assert ask(f"http://127.0.0.1:{port}/graphql", server, log) == {"data": {"stores": {"totalCount": 0}}}
    finally:
        server.send_signal(signal.SIGTERM)
        assert server.wait(START_SECONDS) == 0
