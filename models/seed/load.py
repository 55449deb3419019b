"""Writing the sample rows: in batches, in one transaction, so an interrupted run leaves the database empty."""

import itertools
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, scoped_session
from tqdm import tqdm

from models import db
from models.seed.rows import Row, Sizes, list_tables

BATCH = 1_000  # rows

AnySession = Session | scoped_session[Any]


class SeedError(Exception):
    """The database cannot be filled; the message says why and what to do."""


def seed(session: AnySession, scale: float = 1.0, *, show_progress: bool = False) -> dict[str, int]:
    """Fills an empty database with sample rows and commits.

    Args:
        session: on the database, whose tables exist and have no rows.
        scale: 1 makes 20 stores, 2,000 items and 5,000 orders; the rows follow from the scale alone.
        show_progress: whether to draw a progress bar on standard error.

    Returns:
        The number of rows made, by table.

    Raises:
        SeedError: tables are absent or have rows.
    """
    filled = list_filled_tables(session)
    if filled:
        raise SeedError(
            f"The database already has rows (in {', '.join(filled)}), and sample rows only go into an empty one. "
            "Name another in DATABASE_URL, or leave this one as it is with --if-empty."
        )
    tables = list_tables(Sizes.of_scale(scale))
    with tqdm(total=sum(each.count for each in tables), unit="row", disable=not show_progress) as bar:
        for each in tables:
            bar.set_description(each.table.name)
            for batch in split(each.rows):
                session.execute(sa.insert(each.table), batch)
                bar.update(len(batch))
        bar.set_description("done")
    advance_sequences(session)
    session.execute(sa.text("ANALYZE"))  # without it the planner thinks that the tables are still empty
    session.commit()
    return {each.table.name: each.count for each in tables}


def list_filled_tables(session: AnySession) -> list[str]:
    """Names the tables of the shop that have rows.

    Raises:
        SeedError: tables are absent.
    """
    existing = set(sa.inspect(session.connection()).get_table_names())
    absent = [table.name for table in db.metadata.sorted_tables if table.name not in existing]
    if absent:
        raise SeedError(f"The database has no table {', '.join(absent)}. Run `flask db upgrade` first.")
    return [
        table.name
        for table in db.metadata.sorted_tables
        if session.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first()
    ]


def split(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Cuts rows into lists of at most `BATCH`."""
    while batch := list(itertools.islice(rows, BATCH)):
        yield batch


def advance_sequences(session: AnySession) -> None:
    """Has PostgreSQL number the next rows after those that came with their numbers; SQLite does so by itself."""
    if session.connection().dialect.name != "postgresql":
        return
    for table in db.metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
            last = sa.select(sa.func.max(column)).scalar_subquery()
            session.execute(sa.select(sa.func.setval(sequence, last)))
