"""Golden mutations: ``golden/<sentence_as_name>.graphql`` with its plan, its statements, its answer, and what it left.

``GOLDEN=write pytest tests/writes/test_golden.py`` rewrites what stands beside the operations.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gql_server.sql.layout import lay_out
from tests.databases import DIALECTS
from tests.golden.plan_text import write_plan
from tests.harness import execute, expect_data, statements
from tests.writes.shop import serve

HERE = Path(__file__).parent / "golden"
CASES = sorted(HERE.glob("*.graphql"))
IS_WRITING = os.environ.get("GOLDEN") == "write"
ROWS = """{
  items { nodes { sku name } } tags { nodes { name } } categories { nodes { name } } customers { nodes { name } }
}"""


def expect(path: Path, text: str) -> None:
    """Compare one artefact with its file, or write the file."""
    if IS_WRITING:
        path.write_text(text + "\n", encoding="utf-8")
    else:
        assert path.read_text(encoding="utf-8") == text + "\n", path.name


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_is_as_reviewed(path, fresh_database):
    document, plans, answers = path.read_text(encoding="utf-8"), [], []
    for dialect in DIALECTS:
        with fresh_database(dialect) as url:
            app = serve(url)
            with app.app_context():
                plans.append(write_plan(app.extensions["gql_server"].compile(document).writes.plan))
            with statements(app) as executed:
                answer = execute(app, document)
            expect(path.with_suffix(f".{dialect}.sql"), ";\n\n".join(map(lay_out, executed)))
            answers.append({"answer": answer, "rows": expect_data(app, ROWS)})
    assert plans[0] == plans[1], "the plan depends on the dialect"
    assert answers[0] == answers[1], "the databases disagree"
    expect(path.with_suffix(".plan"), plans[0])
    expect(path.with_suffix(".json"), json.dumps(answers[0], ensure_ascii=False, indent=2))
