"""Clients, with their own packages, against the real server; what each must do stands in its program."""

from __future__ import annotations

import pytest

from tests.clients.programs import FOLDER, leave_out, run_program

PYTHON = FOLDER / "python" / ".venv" / "bin" / "python"


def require_python() -> None:
    """Leave a test out where the environment of the package gql is missing."""
    if not PYTHON.exists():
        leave_out("no environment for the package gql here, so its tests are left out: `make clients` makes it")


@pytest.mark.usefixtures("node")
@pytest.mark.parametrize("program", ["apollo.mjs", "urql.mjs", "relay.mjs"])
def test_a_client_of_a_front_end_does_what_its_program_asks(endpoint: str, program: str) -> None:
    run_program(["node", "--test", "--test-reporter=spec", program], FOLDER, endpoint)


def test_the_client_in_python_does_what_its_program_asks(endpoint: str) -> None:
    require_python()
    run_program([str(PYTHON), "program.py"], FOLDER / "python", endpoint)
