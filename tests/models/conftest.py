"""An application with the shop's tables, made from the models, with foreign keys enforced."""

import pytest
import sqlalchemy as sa

from models import db
from tests.harness import make_models_app


@pytest.fixture
def shop(database_url):
    """Enters the context of an application on a database that has the shop's tables and no rows."""
    app = make_models_app(db, database_url)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            sa.event.listen(db.engine, "connect", lambda driver, _: driver.execute("PRAGMA foreign_keys = ON"))
        db.create_all()
        yield app
