"""The application of wsgi.py on an empty database, and a place for migrations of the tests' own."""

import os
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

from models import db
from tests.harness import close_with_database
from wsgi import create_app


@pytest.fixture
def app(database_url):
    """Enters the context of the application, its database empty and its foreign keys enforced."""
    app = create_app({"TESTING": True, "SQLALCHEMY_DATABASE_URI": database_url})
    close_with_database(app, database_url)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            sa.event.listen(db.engine, "connect", lambda driver, _: driver.execute("PRAGMA foreign_keys = ON"))
        yield app


class Migrations:
    """Runs Alembic's commands on the application's database.

    Args:
        app: the application.
        own_versions: a directory for migrations that come after the committed ones.
    """

    def __init__(self, app, own_versions):
        self.config = app.extensions["migrate"].migrate.get_config()
        self.own_versions = own_versions
        committed = Path(self.config.get_main_option("script_location"), "versions")
        self.config.set_main_option("version_locations", f"{committed}{os.pathsep}{own_versions}")

    def upgrade(self, revision="heads"):
        command.upgrade(self.config, revision)

    def downgrade(self, revision="base"):
        command.downgrade(self.config, revision)

    def add(self, revision, after, upgrade):
        """Writes a migration whose upgrade is the given statements."""
        body = "".join(f"\n    {line}" for line in upgrade.strip().splitlines())
        (self.own_versions / f"{revision}.py").write_text(
            f"import sqlalchemy as sa\nfrom alembic import op\n\nrevision = {revision!r}\ndown_revision = {after!r}\n\n"
            f"\ndef upgrade() -> None:{body}\n\n\ndef downgrade() -> None:\n    pass\n"
        )


@pytest.fixture
def migrations(app, tmp_path):
    """Migrates the application's database; migrations added by a test are only this test's."""
    directory = tmp_path / "versions"
    directory.mkdir()
    return Migrations(app, directory)
