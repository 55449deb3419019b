"""The mutations in the paper are run, one after the other, on fresh sample rows of both databases."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from gql_server import user_errors
from gql_server.catalog import naming
from tests.docs.markdown import IS_WRITING, ROOT, Block, lay_out_json, read_blocks, read_table, rewrite
from tests.harness import execute

PAPER = ROOT / "docs" / "mutations.md"


@dataclass(frozen=True)
class Step:
    """A mutation, with the answer that the paper gives, if any."""

    operation: Block
    answer: Block | None


def read_steps() -> list[Step]:
    """Return the mutations of the paper in their order."""
    blocks = [block for block in read_blocks(PAPER) if block.info in {"graphql mutation", "json"}]
    return [
        Step(block, after if after is not None and after.info == "json" else None)
        for block, after in zip(blocks, [*blocks[1:], None], strict=True)
        if block.info == "graphql mutation"
    ]


@pytest.fixture
def writable_app(database_url):
    """Serve sample rows that nobody else reads."""
    from models import db  # noqa: PLC0415
    from models.seed.load import seed  # noqa: PLC0415
    from tests.harness import close_with_database  # noqa: PLC0415
    from wsgi import create_app  # noqa: PLC0415

    app = create_app({"SQLALCHEMY_DATABASE_URI": database_url})
    close_with_database(app, database_url)
    with app.app_context():
        db.create_all()
        seed(db.session)
    return app


def test_mutations_answer_what_the_paper_says(writable_app):
    for number in range(len(read_steps())):
        step = read_steps()[number]
        answer = execute(writable_app, step.operation.text)
        assert "errors" not in answer, answer
        if IS_WRITING and step.answer is not None:
            rewrite(PAPER, step.answer, lay_out_json(answer))
        elif step.answer is not None:
            assert answer == json.loads(step.answer.text)


def test_every_user_error_is_documented():
    documented = [(code, name, fields) for code, name, fields, _ in read_table(PAPER, "user error")]
    assert documented == [
        (kind.code, kind.__name__, " ".join(naming.field_name(each.name) for each in user_errors.own_fields(kind)))
        for kind in user_errors.USER_ERRORS
    ]
