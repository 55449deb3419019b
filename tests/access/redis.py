"""A real Redis, for as long as a test needs one."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.clients.programs import leave_out
from tests.docs.test_deploy import find_free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 20


@contextmanager
def run_redis() -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run Redis on this machine, and yield its URL and its process; without the program the test is left out."""
    program, port = shutil.which("redis-server"), find_free_port()
    if program is None:
        leave_out("no Redis here, so its tests are left out: `make system-deps` installs it")
    assert program is not None
    options = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield f"redis://127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait(SECONDS)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    message = "Redis did not start"
    raise AssertionError(message)
