"""TypeScript finds nothing wrong with the source of the page."""

from __future__ import annotations

import subprocess

from tests.browser.service import ROOT
from tests.clients.programs import SECONDS, require_node


def test_the_source_of_the_page_fits_its_types() -> None:
    require_node(ROOT / "web", "web")
    command = ["npm", "run", "--silent", "check"]
    done = subprocess.run(command, cwd=ROOT / "web", capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stdout
