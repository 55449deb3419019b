"""Golden cases of roles with rules: ``golden/a_<role>_<does_something>.graphql``, its plan, statements and answer.

``GOLDEN=write pytest tests/access/test_golden.py`` rewrites what stands beside the operations.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gql_server.sql.layout import lay_out
from tests.access.shop import ask, make_shop, reset
from tests.databases import DIALECTS
from tests.golden.plan_text import write_plan
from tests.harness import statements

CASES = sorted((Path(__file__).parent / "golden").glob("*.graphql"))
IS_WRITING = os.environ.get("GOLDEN") == "write"


def expect(path: Path, text: str) -> None:
    """Compare one artefact with its file, or write the file."""
    if IS_WRITING:
        path.write_text(text + "\n", encoding="utf-8")
    else:
        assert path.read_text(encoding="utf-8") == text + "\n", path.name


@pytest.fixture(scope="module", params=DIALECTS)
def served(request, fresh_database):
    with fresh_database(request.param) as url:
        yield request.param, make_shop(url)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_is_as_reviewed(served, path):
    dialect, app = served
    reset(app)
    document, role = path.read_text(encoding="utf-8"), path.stem.split("_")[1]
    with app.app_context():
        compiled = app.extensions["gql_server"].compile(document, role=role)
    with statements(app) as executed:
        answer = ask(app, role, document)
    expect(path.with_suffix(".plan"), write_plan(compiled.writes.plan if compiled.writes else compiled.plan))
    expect(path.with_suffix(f".{dialect}.sql"), ";\n\n".join(map(lay_out, executed)))
    expect(path.with_suffix(".json"), json.dumps(answer, ensure_ascii=False, indent=2))
