"""Python fields of rows whose keys the ORM reads otherwise than the database writes them."""

import datetime as dt
import uuid

import graphene
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from gql_server import ModelList
from tests.engine.small_models import make_db, make_model, make_type
from tests.harness import execute, expect_data, make_app


class Reversed(sa.types.TypeDecorator):
    """Text that is stored back to front."""

    impl = sa.String(20)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value[::-1]

    def process_result_value(self, value, dialect):
        return value and value[::-1]


class Tight(sa.types.TypeDecorator):
    """CHAR that loses its padding, on the way out alone."""

    impl = sa.CHAR(6)
    cache_ok = True

    def process_result_value(self, value, dialect):
        return value and value.rstrip()


KEYS = {
    "Moment": (sa.DateTime(timezone=True), [dt.datetime(year, 3, 1, 2, 3, 4, 5, dt.UTC) for year in (1999, 2026)]),
    "Padded": (sa.CHAR(5), ["ab", "a:c", "abcde"]),
    "Tightened": (Tight(), ["ab", "abcdef"]),
    "TextUuid": (sa.Uuid(as_uuid=False), [str(uuid.UUID(int=1 << 99)), str(uuid.UUID(int=7))]),
    "Reversing": (Reversed(), ["abc", "x,y"]),
    "Short": (sa.String(3), ["abc", "ab"]),
}  # fmt: skip

db = make_db()
MODELS = {name: make_model(db, name, key=mapped_column(type_, primary_key=True)) for name, (type_, _) in KEYS.items()}
MODELS["Pair"] = make_model(
    db, "Pair", left=mapped_column(sa.CHAR(4), primary_key=True), right=mapped_column(Reversed(), primary_key=True)
)
MODELS["Parent"] = make_model(
    db, "Parent", children=relationship("Child", lazy="joined"), name=mapped_column(sa.String)
)
CHILD = make_model(db, "Child", parent_id=mapped_column(sa.ForeignKey("parent.id")))


def resolve_me(self, info):
    return repr(sa.inspect(self).identity)


def resolve_all_of_us(self, info):
    return info.context.session.scalars(sa.select(type(self))).unique().all()


TYPES = [
    make_type(
        model,
        f"{name}Type",
        me=graphene.String(required=True),
        resolve_me=resolve_me,
        all_of_us=ModelList(model),
        resolve_all_of_us=resolve_all_of_us,
    )
    for name, model in MODELS.items()
]


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(db, module_database_url, types=TYPES)
    with app.app_context():
        db.create_all()
        for name, (_, values) in KEYS.items():
            db.session.add_all(MODELS[name](key=value) for value in values)
        db.session.add_all(MODELS["Pair"](left=left, right=f"{left}r") for left in ("a", "ab"))
        db.session.add_all(MODELS["Parent"](id=number) for number in (1, 2))
        db.session.flush()
        db.session.add_all(CHILD(id=number, parent_id=1) for number in (1, 2))
        db.session.commit()
    return app


@pytest.mark.parametrize("name", MODELS)
def test_every_row_has_its_own_self(app, name):
    plural = app.extensions["gql_server"].catalog.entities[name].plural
    nodes = expect_data(app, f"{{ {plural} {{ nodes {{ id me allOfUs {{ id me }} }} }} }}")[plural]["nodes"]
    with app.app_context():
        identities = {
            repr(sa.inspect(row).identity) for row in db.session.scalars(sa.select(MODELS[name])).unique().all()
        }
    assert {node["me"] for node in nodes} == identities
    assert len(identities) >= 2
    us = {node["id"]: node["me"] for node in nodes}
    for node in nodes:
        assert {each["id"]: each["me"] for each in node["allOfUs"]} == us


def test_a_row_that_is_not_loaded_is_an_error_and_no_resolver_runs(app):
    """An application may hide rows from its sessions; a resolver must not meet None as self."""
    hidden = MODELS["Short"]

    def hide(state):
        state.statement = state.statement.options(sa.orm.with_loader_criteria(hidden, lambda cls: cls.key != "ab"))

    with app.app_context():
        session = db.session.session_factory.class_
    sa.event.listen(session, "do_orm_execute", hide)
    try:
        answer = execute(app, '{ short(id: "ab") { me key } all: shorts { nodes { key } } }')
    finally:
        sa.event.remove(session, "do_orm_execute", hide)
    assert answer["data"] == {"short": None, "all": {"nodes": [{"key": "ab"}, {"key": "abc"}]}}
    (error,) = answer["errors"]
    assert error["path"] == ["short", "me"]
    assert error["extensions"]["code"] == "INVALID_RESULT"
    assert error["message"] == "The Short that the field needs is not in the database."
