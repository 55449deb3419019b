"""The answers of the golden cases are the naive evaluator's too: `make golden` cannot write a wrong one unnoticed."""

import json

import pytest
import sqlalchemy as sa
from graphql import print_schema

from tests.differential.subjects import OF_POSTGRESQL, SUBJECTS, Subject
from tests.evaluator import Dataset, Evaluator, RequestError, read_entities
from tests.evaluator.comparison import explain_difference
from tests.evaluator.entities import CLASS
from tests.evaluator.search import find_plainly
from tests.golden.test_golden import CASES, Case
from tests.golden.worlds import find_world
from tests.harness import make_app


@pytest.fixture(scope="module")
def evaluate(fresh_database):
    """Give what makes the evaluator of a world, and reads its rows."""
    made = {}

    def make(world):
        if world.subject not in made:
            subject = {**SUBJECTS, **OF_POSTGRESQL}[world.subject]
            with fresh_database("postgresql") as url:  # SQLAlchemy reads decimals exactly from it
                app = make_app(world.db, url, types=world.types)
                world.seed(app)
                with app.app_context():
                    dataset = read_database(subject)
            schema = app.extensions["gql_server"].schema
            entities = read_entities(subject.db, subject.computed, subject.conditions)
            made[world.subject] = Evaluator(print_schema(schema), entities, find_plainly(subject.search)), dataset
        return made[world.subject]

    return make


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_golden_answer_is_the_evaluators(evaluate, path):
    evaluator, dataset = evaluate(find_world(path))
    case = Case(path)
    golden = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    if "errors" in golden:
        with pytest.raises(RequestError):
            evaluator.answer(dataset, case.document, case.variables)
        return
    assert explain_difference(evaluator.answer(dataset, case.document, case.variables), golden["data"]) is None


def read_values(row: object) -> dict[str, object]:
    """Read the attributes of an instance, and of which class it is."""
    mapper = sa.inspect(type(row))
    return {CLASS: mapper.class_.__name__} | {key: getattr(row, key) for key in mapper.column_attrs.keys()}  # noqa: SIM118


def read_database(subject: Subject) -> Dataset:
    """Read every row back."""
    mappers = subject.db.Model.registry.mappers
    models = {
        mapper.class_.__name__: [read_values(row) for row in subject.db.session.scalars(sa.select(mapper.class_))]
        for mapper in mappers
    }
    mapped = {mapper.local_table for mapper in mappers}
    links = [table for table in subject.db.metadata.sorted_tables if table not in mapped]
    tables = {
        table.name: [dict(row._mapping) for row in subject.db.session.execute(sa.select(table))] for table in links
    }
    return Dataset(models, tables)
