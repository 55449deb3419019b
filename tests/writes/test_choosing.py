"""Which mutations are generated, and what keeps an application from starting."""

from __future__ import annotations

import graphene
import pytest
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from gql_server import ModelType, StartupError
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
    assert mutations(make_app(db, database_url)) == {
        f"{verb}{name}"
        for one, many in (("Note", "Notes"), ("Log", "Logs"))
        for verb, names in {
            "create": (one, many),
            "update": (one, many),
            "upsert": (one,),
            "delete": (one, many),
        }.items()
        for name in names
    }


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
