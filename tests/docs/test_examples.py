"""Every operation in the papers is run, on the sample rows of both databases, and answers what the paper says.

``GOLDEN=write pytest tests/docs`` rewrites the answers and the SQL in the papers; the difference is reviewed like code.
"""

from __future__ import annotations

import json

import pytest

from gql_server.sql.layout import lay_out
from gql_server.trace import record
from tests.docs.markdown import IS_WRITING, PAPERS, ROOT, lay_out_json, read_examples, rewrite
from tests.harness import execute, statements

EXAMPLES = [
    pytest.param(paper, number, id=f"{paper.relative_to(ROOT)}:{example.operation.start}")
    for paper in PAPERS
    for number, example in enumerate(read_examples(paper))
]


@pytest.mark.parametrize(("paper", "number"), EXAMPLES)
def test_operation_answers_what_the_paper_says(sample_app, paper, number):
    example = read_examples(paper)[number]
    with statements(sample_app) as executed, record() as trace:
        answer = execute(sample_app, example.operation.text, example.variables)
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
