"""Drawn rows satisfy the constraints of their tables, on both databases."""

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.differential.datasets import load, read_dataset, tables
from tests.differential.subjects import SUBJECTS
from tests.harness import make_models_app


@pytest.fixture(scope="module", params=SUBJECTS)
def subject_and_app(request, dialect, fresh_database):
    with fresh_database(dialect) as url:
        subject = SUBJECTS[request.param]
        app = make_models_app(subject.db, url)
        with app.app_context():
            if dialect == "sqlite":
                sa.event.listen(subject.db.engine, "connect", _check_foreign_keys)
            subject.db.create_all()
        yield subject, app


@settings(max_examples=30)
@given(data=st.data())
def test_drawn_rows_can_be_loaded(subject_and_app, dialect, data):
    subject, app = subject_and_app
    drawn = data.draw(tables(subject, dialect))
    with app.app_context(), subject.db.engine.begin() as connection:
        load(connection, subject, drawn)
        counts = {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in subject.db.metadata.sorted_tables
        }
    assert counts == {name: len(rows) for name, rows in drawn.items()}
    dataset = read_dataset(subject, drawn)
    assert sum(map(len, (*dataset.models.values(), *dataset.tables.values()))) == sum(counts.values())


def _check_foreign_keys(connection, _record):
    connection.execute("PRAGMA foreign_keys = ON")
