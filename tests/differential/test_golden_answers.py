"""The answers of the golden cases are the naive evaluator's too: `make golden` cannot write a wrong one unnoticed."""

import json

import pytest
import sqlalchemy as sa
from graphql import print_schema

from tests.differential.subjects import SUBJECTS
from tests.evaluator import Dataset, Evaluator, RequestError, read_entities
from tests.evaluator.comparison import explain_difference
from tests.evaluator.entities import CLASS
from tests.evaluator.search import find_plainly
from tests.golden import data
from tests.golden.test_golden import CASES, Case
from tests.harness import make_app

SHOP = SUBJECTS["shop"]


@pytest.fixture(scope="module")
def evaluator_and_dataset(fresh_database):
    with fresh_database("postgresql") as url:  # SQLAlchemy reads decimals exactly from it
        app = make_app(SHOP.db, url, types=data.TYPES)
        data.seed(app)
        with app.app_context():
            dataset = read_database()
        schema = app.extensions["gql_server"].schema
        entities = read_entities(SHOP.db, SHOP.computed, SHOP.conditions)
        yield Evaluator(print_schema(schema), entities, find_plainly(SHOP.search)), dataset


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_golden_answer_is_the_evaluators(evaluator_and_dataset, path):
    evaluator, dataset = evaluator_and_dataset
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


def read_database() -> Dataset:
    """Read every row back."""
    mappers = SHOP.db.Model.registry.mappers
    models = {
        mapper.class_.__name__: [read_values(row) for row in SHOP.db.session.scalars(sa.select(mapper.class_))]
        for mapper in mappers
    }
    mapped = {mapper.local_table for mapper in mappers}
    links = [table for table in SHOP.db.metadata.sorted_tables if table not in mapped]
    tables = {table.name: [dict(row._mapping) for row in SHOP.db.session.execute(sa.select(table))] for table in links}
    return Dataset(models, tables)
