"""A host in the manner of Heroku: a clean checkout, an environment of its own, the processes of the Procfile."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.docs.test_deploy import find_free_port

ROOT = Path(__file__).parents[2]
SECONDS = 60
LOOPBACK = "127.0.0.1"
COUNT = "query Count { stores { totalCount } }"


def check_out(directory: Path) -> Path:
    """Copy what is or would be committed; the processes listen on this machine alone."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if not (ROOT / name).is_file():
            continue
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, directory / name)
    procfile = directory / "Procfile"
    procfile.write_text(procfile.read_text(encoding="utf-8").replace("0.0.0.0", LOOPBACK), encoding="utf-8")
    return directory


def build(directory: Path) -> Path:
    """Install the requirements of the service, and nothing else, and return the folder of its programs."""
    environment = directory / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python"), "install", "--quiet"]
    options = ["--disable-pip-version-check", "--no-compile", "--no-deps", "-r", "requirements.txt"]
    subprocess.run([*pip, *options], cwd=directory, check=True)
    return environment / "bin"


@dataclass(frozen=True, kw_only=True)
class Host:
    """Starts processes of a checkout.

    Attributes:
        directory: the checkout.
        programs: of its environment.
        settings: what the host sets.
        started: what it has started, which `stop` ends.
    """

    directory: Path
    programs: Path
    settings: dict[str, str]
    started: list[Running] = field(default_factory=list)

    def start(self, name: str, port: int = 0) -> Running:
        """Start a process of the Procfile, by honcho."""
        log = self.directory / f"{name}-{port}.log"
        scratch = self.directory / f"{name}-{port}"
        scratch.mkdir()
        honcho = shutil.which("honcho", path=str(Path(sys.executable).parent))
        assert honcho is not None
        with log.open("wb") as output:
            process = subprocess.Popen(
                [honcho, "--no-colour", "start", "-p", str(port), name],
                cwd=self.directory,
                env={
                    **self.settings,
                    "TMPDIR": str(scratch),
                    "PATH": f"{self.programs}{os.pathsep}/usr/bin{os.pathsep}/bin",
                },
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        running = Running(process=process, port=port, log=log, scratch=scratch)
        self.started.append(running)
        return running

    def stop(self) -> None:
        """End what still runs, so that a test that fails leaves nothing behind."""
        for running in self.started:
            if running.process.poll() is None:
                running.terminate()
        for running in self.started:
            running.process.wait(SECONDS)

    def serve(self) -> Running:
        """Start a `web` process, and wait until it is ready, and all of its workers answer.

        A worker that is still starting does not hear that it has to end, and is taken away 25 seconds later.
        """
        running = self.start("web", find_free_port())
        running.wait_until_ready()
        running.wait_for_workers(int(self.settings["WEB_CONCURRENCY"]))
        return running


@dataclass(frozen=True, kw_only=True)
class Running:
    """A process of the Procfile."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    scratch: Path

    def finish(self) -> None:
        """Wait until it has ended well."""
        assert self.process.wait(SECONDS) == 0, self.log.read_text(errors="replace")

    def terminate(self) -> None:
        """Send what a host sends before it takes a process away."""
        self.process.send_signal(signal.SIGTERM)

    def wait_until_ready(self) -> None:
        """Ask `/readyz` until it says so."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://{LOOPBACK}:{self.port}/readyz", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        message = f"not ready:\n{self.log.read_text(errors='replace')}"
        raise AssertionError(message)

    def wait_for_workers(self, number: int) -> None:
        """Ask until so many workers have counted what they answered, each in a file of its own."""
        deadline = time.monotonic() + SECONDS
        while len(list(self.scratch.glob("*/gauge_live*.db"))) < number:
            assert time.monotonic() < deadline, self.log.read_text(errors="replace")
            self.ask(COUNT)
            time.sleep(0.02)

    def ask(self, query: str) -> Any:
        """Post an operation, and return the answer."""
        request = urllib.request.Request(
            f"http://{LOOPBACK}:{self.port}/graphql",
            json.dumps({"query": query}).encode(),
            {"Content-Type": "application/json", "X-Request-ID": "from-the-router"},
        )
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            return json.load(response)

    def read_log(self) -> list[dict[str, Any]]:
        """The lines of the log that are JSON."""
        lines = [line.partition("| ")[2] for line in self.log.read_text(errors="replace").splitlines()]
        return [json.loads(line) for line in lines if line.startswith("{")]
