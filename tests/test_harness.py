"""The plumbing itself: databases are empty, in the locale that the suites rely on, and apart from each other."""

import pytest
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tests.harness import assert_no_connection_leaked, make_models_app, statements


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Word(db.Model):
    text: Mapped[str] = mapped_column(primary_key=True)


def test_a_database_is_fresh_for_each_test(database_url):
    app = make_models_app(db, database_url)
    with app.app_context():
        assert sa.inspect(db.engine).get_table_names() == []
        db.create_all()
        assert sa.inspect(db.engine).get_table_names() == ["word"]


def test_text_is_ordered_by_code_point_and_the_dialect_is_the_named_one(database_url, dialect):
    words = ["B", "Z", "a", "é", "ﬀ", "😀"]
    app = make_models_app(db, database_url)
    with app.app_context():
        assert db.engine.dialect.name == dialect
        db.create_all()
        db.session.add_all(Word(text=word) for word in reversed(words))
        db.session.commit()
        assert db.session.scalars(sa.select(Word.text).order_by(Word.text)).all() == words


def test_statements_are_recorded_without_session_set_up(database_url):
    app = make_models_app(db, database_url)
    with statements(app) as executed, app.app_context(), db.engine.begin() as connection:
        connection.execute(sa.text("SELECT 1"))
        connection.begin_nested().rollback()
    assert executed == ["SELECT 1"]


def test_a_leaked_connection_is_seen(database_url):
    app = make_models_app(db, database_url)
    leak = pytest.raises(AssertionError, match="Current Checked out connections: 1")
    with app.app_context(), db.engine.connect(), leak:
        assert_no_connection_leaked(app)
