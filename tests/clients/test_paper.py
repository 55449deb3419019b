"""What docs/clients.md says of Python runs as it stands, but for the address."""

from __future__ import annotations

from tests.clients.programs import run_program
from tests.clients.test_clients import PYTHON, require_python
from tests.docs.markdown import ROOT, read_blocks


def test_the_program_of_the_paper_prints_a_page(endpoint: str) -> None:
    require_python()
    (program,) = [block.text for block in read_blocks(ROOT / "docs" / "clients.md") if block.info == "python"]
    assert "http://127.0.0.1:8000/graphql" in program
    printed = run_program(
        [str(PYTHON), "-c", program.replace("http://127.0.0.1:8000/graphql", endpoint)], ROOT, endpoint
    )
    assert "'nodes': [{'name': " in printed
