"""Drawn rows satisfy the constraints of their tables, on both databases."""

import pytest
import sqlalchemy as sa

from tests.differential.datasets import draw_tables, load, read_dataset
from tests.differential.subjects import SUBJECTS
from tests.harness import make_models_app


@pytest.mark.parametrize("name", SUBJECTS)
def test_drawn_rows_can_be_loaded(name, dialect, database_url):
    subject = SUBJECTS[name]
    app = make_models_app(subject.db, database_url)
    with app.app_context():
        if dialect == "sqlite":
            sa.event.listen(subject.db.engine, "connect", _check_foreign_keys)
        subject.db.create_all()
        for seed in range(30):
            drawn = draw_tables(seed, subject, dialect)
            with subject.db.engine.begin() as connection:
                load(connection, subject, drawn)
                counts = {
                    table.name: connection.scalar(sa.select(sa.func.count()).select_from(table))
                    for table in subject.db.metadata.sorted_tables
                }
            assert counts == {name: len(rows) for name, rows in drawn.items()}
            dataset = read_dataset(subject, drawn)
            # a class without a table of its own is counted with the class that it inherits from
            mappers = [mapper for mapper in subject.db.Model.registry.mappers if not mapper.single]
            models = {mapper.local_table.name: len(dataset.models[mapper.class_.__name__]) for mapper in mappers}
            assert models | {name: len(rows) for name, rows in dataset.tables.items()} == counts


def _check_foreign_keys(connection, _record):
    connection.execute("PRAGMA foreign_keys = ON")
