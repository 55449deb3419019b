"""Programs of Node beside this file, run with the packages of `package-lock.json`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent
SECONDS = 60


def require_node() -> None:
    """Leave a test out where Node or its packages are missing; under `CI=true`, fail it."""
    if shutil.which("node") and (FOLDER / "node_modules").is_dir():
        return
    reason = "no Node packages here, so tests with real clients are left out: `make clients` installs them"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def run_node(program: str, *arguments: str) -> Any:
    """Run a program, and return what it printed as JSON."""
    done = subprocess.run(
        ["node", program, *arguments], cwd=FOLDER, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
