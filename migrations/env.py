"""Alembic's environment, run by `flask db …`: each migration is one transaction, on PostgreSQL and on SQLite.

SQLite changes a table by rebuilding it (batch mode): a new table, a copy of the rows, DROP of the old one. Were foreign
keys enforced meanwhile, the DROP would delete every row that refers to the old table with ON DELETE CASCADE. So they
are off while migrations run, and each migration is checked for dangling references before it is committed.
"""

import fcntl
import hashlib
import logging
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations import MigrationScript
from alembic.runtime.migration import MigrationContext
from flask import current_app
from sqlalchemy.dialects.postgresql import JSONB

from models.base import utc_now

logger = logging.getLogger("alembic.env")

MIGRATION_LOCK = 5_141_720_321_126_001
"""The key of the advisory lock; any number will do that nothing else in the database takes."""

SEARCH_INDEX = r"ix_\w+_search"

LONGEST_WAIT = "30s"


def run_offline() -> None:
    """Prints the SQL of the migrations, without a database."""
    url = migrate.db.engine.url.render_as_string(hide_password=False)
    context.configure(
        url=url,
        target_metadata=migrate.db.metadata,
        literal_binds=True,
        transactional_ddl=True,
        **migrate.configure_args,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_online() -> None:
    """Runs the migrations on the application's database."""
    engine = migrate.db.engine
    with alone(engine), engine.connect() as connection, prepared_for_ddl(connection):
        context.configure(
            connection=connection,
            target_metadata=migrate.db.metadata,
            transactional_ddl=True,
            on_version_apply=check_references,
            process_revision_directives=drop_empty_revision,
            render_item=render_item,
            **migrate.configure_args,
        )
        with context.begin_transaction(), warnings.catch_warnings():
            # indexes for full text search are PostgreSQL's: elsewhere there is nothing to compare them with
            warnings.filterwarnings("ignore", rf"autogenerate skipping .* index '{SEARCH_INDEX}'")
            context.run_migrations()


def drop_empty_revision(_context: MigrationContext, _revision: Any, directives: list[MigrationScript]) -> None:
    """Writes no migration where the models equal the database."""
    if getattr(context.config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives.clear()
        logger.info("The models equal the database: no migration to write.")


def render_item(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Writes into a new migration what Alembic would write for the connected database only, or wrongly."""
    if kind == "server_default" and isinstance(item, sa.DefaultClause) and isinstance(item.arg, utc_now):
        autogen.imports.add("from models.base import utc_now")
        return "utc_now()"
    if kind == "type" and isinstance(item, JSONB):  # Alembic writes JSONB(astext_type=Text()) and imports no Text
        autogen.imports.add("from sqlalchemy.dialects.postgresql import JSONB")
        return "JSONB()"
    return False


@contextmanager
def alone(engine: sa.Engine) -> Iterator[None]:
    """Waits until no other process migrates this database: releases of several machines may start at once.

    On PostgreSQL the lock is held by a transaction that does nothing else, so that it works behind a pooler, too, and
    ends with the process however that ends. On SQLite, whose file is on this machine, it is a lock of the system.
    """
    if engine.dialect.name == "postgresql":
        with engine.connect() as holder, holder.begin():
            for bound in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"):
                holder.execute(sa.select(sa.func.set_config(bound, "0", True)))
            holder.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATION_LOCK)))
            yield
    elif engine.url.database in {None, "", ":memory:"}:
        yield
    else:
        name = hashlib.sha256(str(Path(str(engine.url.database)).resolve()).encode()).hexdigest()
        with Path(tempfile.gettempdir(), f"migrate-{name[:16]}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


@contextmanager
def prepared_for_ddl(connection: sa.Connection) -> Iterator[None]:
    """Prepares the connection for migrations.

    On SQLite, stops foreign keys, and opens transactions that hold DDL. On PostgreSQL, lets them run for as long as
    they need, and wait for what the processes of the release before still hold, which is bounded by a timeout, too.
    """
    if connection.dialect.name != "sqlite":

        @sa.event.listens_for(connection, "begin")
        def set_bounds(_connection: sa.Connection) -> None:
            connection.execute(sa.select(sa.func.set_config("statement_timeout", "0", True)))
            connection.execute(sa.select(sa.func.set_config("lock_timeout", LONGEST_WAIT, True)))

        yield
        return
    # The pragma does nothing inside a transaction and SQLAlchemy would begin one, so this goes to the driver.
    driver: Any = connection.connection.driver_connection
    [enforced] = driver.execute("PRAGMA foreign_keys").fetchone()
    isolation_level = driver.isolation_level
    driver.isolation_level = None
    driver.execute("PRAGMA foreign_keys = OFF")

    # The driver begins no transaction before DDL by itself; the application's engine may have been taught to.
    @sa.event.listens_for(connection, "begin")
    def begin(_connection: sa.Connection) -> None:
        if not driver.in_transaction:
            driver.execute("BEGIN")

    try:
        yield
    finally:
        # Leaving the transaction first: the pool gets the connection back as it gave it.
        connection.rollback()
        driver.execute(f"PRAGMA foreign_keys = {enforced}")
        driver.isolation_level = isolation_level


def check_references(ctx: MigrationContext, **_: Any) -> None:
    """Refuses a migration, before its commit, that leaves a SQLite row referring to none."""
    if ctx.dialect.name != "sqlite" or ctx.connection is None:
        return
    dangling = ctx.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if dangling:
        listed = ", ".join(f"{table} row {rowid} → {parent}" for table, rowid, parent, _ in dangling[:10])
        raise RuntimeError(f"{len(dangling)} references would dangle after this migration, undone: {listed}")


# Flask's command line sets up no logging; where the application did, this changes nothing.
logging.basicConfig(format="%(message)s")
logging.getLogger("alembic").setLevel(logging.INFO)
migrate = current_app.extensions["migrate"]
if context.is_offline_mode():
    run_offline()
else:
    run_online()
