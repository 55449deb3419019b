"""Every operation in the papers is run, on the sample rows of both databases, and answers what the paper says.

``GOLDEN=write pytest tests/docs`` rewrites the answers and the SQL in the papers; the difference is reviewed like code.
"""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gql_server.operators import OPERATORS
from gql_server.sql.layout import lay_out
from gql_server.trace import record
from tests.docs.markdown import IS_WRITING, PAPERS, ROOT, lay_out_json, read_blocks, read_examples, rewrite
from tests.engine.small_models import make_db
from tests.harness import execute, expect_error, make_app, statements

EXAMPLES = [
    pytest.param(paper, number, id=f"{paper.relative_to(ROOT)}:{example.operation.start}")
    for paper in PAPERS
    for number, example in enumerate(read_examples(paper))
    if not example.has_own_models
]


@pytest.mark.parametrize(("paper", "number"), EXAMPLES)
def test_operation_answers_what_the_paper_says(sample_app, dialect, paper, number):
    example = read_examples(paper)[number]
    if dialect == "sqlite" and not example.is_portable:
        expect_error(sample_app, example.operation.text, example.variables, code="UNSUPPORTED")
    else:
        check(sample_app, paper, example)


def test_arrays_are_answered_as_the_paper_says(fresh_database):
    """The paper has the model, and its rows."""
    paper = ROOT / "docs" / "querying.md"
    db = make_db()
    names = {"db": db, "sa": sa, "Mapped": Mapped, "mapped_column": mapped_column, "__name__": "recipes"}
    [source] = [block.text for block in read_blocks(paper) if block.info == "python" and "sa.ARRAY" in block.text]
    exec(compile(source, "recipes", "exec", dont_inherit=True), names)
    with fresh_database("postgresql") as url:
        app = make_app(db, url)
        with app.app_context():
            db.create_all()
            names["add_recipes"]()
        [example] = [each for each in read_examples(paper) if each.has_own_models]
        check(app, paper, example)


def check(app, paper, example):
    """Run an example, and compare its answer with what the paper says; or write it there."""
    with statements(app) as executed, record() as trace:
        answer = execute(app, example.operation.text, example.variables)
    assert example.cost in {None, trace.counts.get("cost")}
    if IS_WRITING and "json" in example.companions:
        rewrite(paper, example.companions["json"], lay_out_json(answer))
        return
    if "json" in example.companions:
        assert answer == json.loads(example.companions["json"].text)
    else:
        assert "errors" not in answer
    assert len(executed) == (example.statements if "data" in answer else 0)


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("paper", "number"),
    [each for each in EXAMPLES if "sql" in read_examples(each.values[0])[each.values[1]].companions],
)
def test_operation_becomes_the_statement_of_the_paper(sample_app, paper, number):
    example = read_examples(paper)[number]
    with sample_app.app_context():
        compiled = sample_app.extensions["gql_server"].compile(example.operation.text, example.variables)
    sql = lay_out(compiled.statement.text) + "\n"
    if IS_WRITING:
        rewrite(paper, example.companions["sql"], sql)
    else:
        assert example.companions["sql"].text == sql


def test_there_are_examples():
    assert len(EXAMPLES) >= 18


def test_every_operator_has_an_example():
    """Those of the truth tables stand there."""
    paper = ROOT / "docs" / "querying.md"
    tables = [line for line in paper.read_text(encoding="utf-8").splitlines() if line.startswith("| `{")]
    texts = "\n".join([*(example.operation.text for example in read_examples(paper)), *tables])
    assert [each.name for each in OPERATORS if f"{{{each.name}: " not in texts and f" {each.name}: " not in texts] == []
