"""Python fields of rows whose keys are text, UUIDs or composites."""

from uuid import UUID

import graphene
import pytest
import sqlalchemy as sa

from gql_server import ModelList, ModelType
from tests.foreign_models import Award, ChatMessage, ChatRoom, Equipment, Person, Profile, db
from tests.harness import expect_data, make_app, statements

HANDLES = ["a:b", "50%", "1,2", "%3A", "ä 'quoted' \"text\" \\ \n", "", "Person:a", "a,b:c%2C"]


def make_type(model):
    """A hand-written type with a computed field, and a list that leads back to the row and on to all."""

    def resolve_me(self, info):
        return repr(sa.inspect(self).identity)

    def resolve_all_of_us(self, info):
        return [self, *info.context.session.scalars(sa.select(model))]

    members = {
        "Meta": type("Meta", (), {"model": model}),
        "me": graphene.String(required=True),
        "all_of_us": ModelList(model),
        "resolve_me": resolve_me,
        "resolve_all_of_us": resolve_all_of_us,
    }
    return type(f"{model.__name__}Type", (ModelType,), members)


TYPES = [make_type(model) for model in (Person, Profile, ChatMessage, Award)]


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(db, module_database_url, types=TYPES)
    with app.app_context():
        db.create_all()
        db.session.add(Equipment(id=1))
        db.session.add_all(Person(handle=handle) for handle in HANDLES)
        db.session.add_all(ChatRoom(code=handle) for handle in HANDLES)
        db.session.flush()
        for number, handle in enumerate(HANDLES):
            db.session.add(Profile(key=UUID(int=number << 100 | 0xFF), person_handle=handle))
            db.session.add(ChatMessage(room_code=handle, number=number, sender_handle=HANDLES[0]))
            db.session.add(Award(person_handle=handle, equipment_id=1, reason=handle))
        db.session.commit()
    return app


@pytest.mark.parametrize("plural", ["people", "profiles", "chatMessages", "awards"])
def test_every_row_finds_itself_again(app, plural):
    with statements(app) as executed:
        nodes = expect_data(app, f"{{ {plural} {{ nodes {{ id me allOfUs {{ id me }} }} }} }}")[plural]["nodes"]
    me = {node["id"]: node["me"] for node in nodes}
    assert len(me) == len(HANDLES) == len(set(me.values())), "a computed field was given another row's instance"
    for node in nodes:
        assert node["allOfUs"][0] == {"id": node["id"], "me": node["me"]}
        assert {each["id"]: each["me"] for each in node["allOfUs"]} == me
    assert len(executed) == 1 + 1 + len(HANDLES) + 1, "the answer, self, a query of each resolver, what they returned"


def test_every_id_finds_its_row(app):
    for plural in ("people", "profiles", "chatMessages", "awards"):
        ids = [node["id"] for node in expect_data(app, f"{{ {plural} {{ nodes {{ id }} }} }}")[plural]["nodes"]]
        found = expect_data(app, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ids})["nodes"]
        assert [node["id"] for node in found] == ids


def test_python_fields_stand_at_both_ends_of_every_relation(app):
    document = """{ chatMessages(orderBy: [{number: ASC}], first: 2) { nodes {
        me sender { me sent { totalCount nodes { me sender { me } } } } room { messages { nodes { number me } } }
    } } }"""
    first, second = expect_data(app, document)["chatMessages"]["nodes"]
    assert [first["me"], second["me"]] == ["('a:b', 0)", "('50%', 1)"]
    assert first["sender"] == second["sender"]
    assert first["sender"]["me"] == "('a:b',)"
    sent = {repr((handle, number)) for number, handle in enumerate(HANDLES)}
    assert {node["me"] for node in first["sender"]["sent"]["nodes"]} == sent
    assert second["room"]["messages"]["nodes"] == [{"number": 1, "me": "('50%', 1)"}]
