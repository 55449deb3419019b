"""Roles drawn at random: every answer equals the naive evaluator's over only the rows and columns that the role has."""

from __future__ import annotations

from dataclasses import replace

import pytest
from graphql import print_schema
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.datasets import draw_tables, load, read_dataset
from tests.differential.documents import operations
from tests.differential.grants import draw_grants
from tests.differential.search import find_by_postgresql
from tests.differential.service import Service, check
from tests.differential.subjects import SEARCH_LANGUAGE, SUBJECTS
from tests.differential.vocabulary import read_vocabulary
from tests.evaluator import Evaluator, read_entities
from tests.evaluator.search import find_plainly
from tests.harness import make_app

SEEDS = range(2)


@pytest.fixture(scope="module", params=[(name, seed) for name in SUBJECTS for seed in SEEDS], ids=str)
def served(request, dialect, fresh_database):
    """A service of a random role over a random database, and what the role has of it."""
    name, seed = request.param
    subject = SUBJECTS[name]
    entities = read_entities(subject.db, subject.computed, subject.conditions)
    grants = draw_grants(seed, subject, entities)
    with fresh_database(dialect) as url:
        config = {"GQL_MAX_COST": 10**12}
        app = make_app(subject.db, url, types=subject.make_types(), access=grants.access, config=config)
        drawn = draw_tables(seed, subject, dialect)
        with app.app_context():
            subject.db.create_all()
            with subject.db.engine.begin() as connection:
                load(connection, subject, drawn)
        schema = app.extensions["gql_server"].apis.find("anonymous").schema
        search = (
            find_by_postgresql(app, subject.db, subject.search, SEARCH_LANGUAGE)
            if dialect == "postgresql"
            else find_plainly(subject.search)
        )
        evaluator = Evaluator(print_schema(schema), grants.narrow(entities), search)
        service = Service(dialect, subject, app, schema, entities, evaluator)
        whole = read_dataset(subject, drawn)
        yield service, _forget(read_vocabulary(service, whole), grants.models, entities), grants.leave(whole)


def _forget(vocabulary, models, entities):
    """Leave out ids of types that do not exist for the role: the engine refuses them, as it does those of no type."""
    prefixes = {(entities[name].id_name or name) for name in models}
    named = [id_ for id_ in vocabulary.ids["*"] if id_.partition(":")[0] in prefixes]
    return replace(vocabulary, ids={**vocabulary.ids, "*": named})


@given(data=st.data())
def test_every_answer_equals_the_naive_evaluators_over_what_is_visible(served, data):
    service, vocabulary, visible = served
    for operation in data.draw(operations(service.schema, vocabulary)):
        check(service, visible, operation)


def test_a_random_role_has_less_than_everything(served):
    service, _, _ = served
    assert len(service.schema.type_map) < len(service.app.extensions["gql_server"].schema.type_map)
