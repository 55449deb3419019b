"""Which mutations are generated, and what keeps an application from starting."""

from __future__ import annotations

import uuid

import graphene
import pytest
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from gql_server import ModelType, StartupError
from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(5))


class Log(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)


def mutations(app):
    found = expect_data(app, "{ __schema { mutationType { fields { name } } } }")["__schema"]["mutationType"]
    return found and {field["name"] for field in found["fields"]}


def test_all_are_generated_by_default(database_url):
    """But a client can say nothing of a row that is nothing but its number."""
    of_notes = {f"{verb}{name}" for verb in ("create", "update", "delete") for name in ("Note", "Notes")}
    of_logs = {f"{verb}{name}" for verb in ("update", "delete") for name in ("Log", "Logs")}
    assert mutations(make_app(db, database_url)) == {*of_notes, "upsertNote", *of_logs}


def inputs(app):
    found = expect_data(app, "{ types: __schema { types { name inputFields { name type { kind } } } } }")["types"][
        "types"
    ]
    return {
        type_["name"]: {each["name"]: each["type"]["kind"] for each in type_["inputFields"]}
        for type_ in found
        if type_["inputFields"]
    }


def test_clients_give_the_keys_that_nobody_counts(database_url):
    other = make_db()
    counted = sa.Sequence("counted_id_seq")
    for name, key in {
        "Named": mapped_column(sa.String(9), primary_key=True),
        "Random": mapped_column(sa.Uuid, primary_key=True, default=uuid.uuid4),
        "Coded": mapped_column(sa.Integer, primary_key=True, autoincrement=False),
        "Hashed": mapped_column(sa.Integer, primary_key=True, default=lambda: 7),
        "Fixed": mapped_column(sa.Integer, primary_key=True, server_default="1"),
        "Big": mapped_column(sa.BigInteger, primary_key=True),
        "Chosen": mapped_column(sa.Integer, sa.Identity(), primary_key=True),
        "Always": mapped_column(sa.Integer, sa.Identity(always=True), primary_key=True),
        "Counted": mapped_column(sa.Integer, counted, primary_key=True),
        "Next": mapped_column(sa.Integer, primary_key=True, server_default=counted.next_value()),
        "Text": mapped_column(sa.Integer, primary_key=True, server_default=sa.text("nextval('counted_id_seq')")),
        "Triggered": mapped_column(sa.Integer, primary_key=True, server_default=sa.FetchedValue()),
    }.items():
        make_model(other, name, id=key, note=mapped_column(sa.String))
    found = inputs(make_app(other, database_url))
    needed = {"Named": "NON_NULL", "Random": "SCALAR", "Coded": "NON_NULL", "Hashed": "SCALAR", "Fixed": "SCALAR"}
    names = [each.class_.__name__ for each in other.Model.registry.mappers]
    assert {name: found[f"{name}Create"]["pk"] for name in names if "pk" in found[f"{name}Create"]} == needed


def test_a_type_lets_clients_give_keys(database_url):
    class NoteType(ModelType):
        class Meta:
            model = Note
            client_keys = True

    app = make_app(db, database_url, types=[NoteType])
    assert inputs(app)["NoteCreate"] == {"pk": "SCALAR", "text": "NON_NULL"}
    with app.app_context():
        db.create_all()
    made = expect_data(
        app,
        """mutation {
            createNote(input: {data: {pk: 70, text: "a"}}) { note { pk text } }
            upsertNote(input: {key: {pk: 71}, data: {text: "b"}}) { note { pk text } }
        }""",
    )
    notes = [each["note"] for each in made.values()]
    assert notes == [{"pk": 70, "text": "a"}, {"pk": 71, "text": "b"}]


def test_an_application_and_a_type_choose(database_url):
    class LogType(ModelType):
        class Meta:
            model = Log
            operations = ()

    app = make_app(db, database_url, types=[LogType], operations=("create", "delete_many"))
    assert mutations(app) == {"createNote", "deleteNotes"}
    assert mutations(make_app(db, database_url, operations=())) is None


def test_an_operation_that_does_not_exist_is_refused(database_url):
    with pytest.raises(ValueError, match="'remove' is no operation; there are create, create_many"):
        make_app(db, database_url, operations=("remove",))


def test_a_mutation_by_hand_cannot_have_the_name_of_a_generated_one(database_url):
    class Mutation(graphene.ObjectType):
        create_note = graphene.Boolean()

    with pytest.raises(StartupError, match=r"Mutation\.createNote is generated and written by hand"):
        make_app(db, database_url, mutation=Mutation)
    assert "createNote" in mutations(make_app(db, database_url, mutation=Mutation, operations=("update",)))


def test_names_that_mutations_take_are_reserved(database_url):
    class OtherBase(DeclarativeBase):
        pass

    other = SQLAlchemy(model_class=OtherBase)
    models = [  # kept, since a registry alone does not
        type(name, (other.Model,), {"id": mapped_column(sa.Integer, primary_key=True)})
        for name in ("Note", "NoteCreate")
    ]
    assert len(models) == len(other.Model.registry.mappers)
    with pytest.raises(StartupError, match="the type name 'NoteCreate' is taken by"):
        make_app(other, database_url)
    assert make_app(other, database_url, operations=())
