"""Programs beside this file, run with packages of their own: those of `package-lock.json`, and those of `python/`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
SECONDS = 60


def leave_out(reason: str) -> None:
    """Skip a test; under `CI=true`, fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def require_node(folder: Path = FOLDER, target: str = "clients") -> None:
    """Leave a test out where Node or the packages of a folder are missing."""
    if not (shutil.which("node") and (folder / "node_modules").is_dir()):
        leave_out(f"no Node or no packages of it here, so tests that need them are left out: `make {target}` installs")


def run_program(command: list[str], folder: Path, endpoint: str) -> str:
    """Run a program that calls an endpoint, require that it is content, and return what it printed."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "ENDPOINT": endpoint},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
