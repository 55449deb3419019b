"""Composites: objects of several columns, read, filtered, sorted and written."""

import dataclasses

import pytest
import sqlalchemy as sa
from graphql import print_type
from sqlalchemy.orm import composite, mapped_column

from gql_server import Access, all_but, read
from tests.engine.small_models import expect_faults, make_db, make_model, make_type, start
from tests.harness import expect_data, make_app


@dataclasses.dataclass
class Address:
    """Where somebody lives."""

    street: str | None
    city: str | None

    def __post_init__(self):
        if self.city == "Atlantis":
            raise ValueError("Atlantis has sunk.")


class Point:
    """No dataclass, with values of its own making."""

    def __init__(self, x, y_position):
        self.x, self.y = x, y_position

    def __composite_values__(self):
        return self.x, self.y


def make_people(**members):
    """Map a class with a composite whose columns are nowhere else."""
    db = make_db()
    columns = {
        "name": mapped_column(sa.String, nullable=False),
        "home": composite(
            Address,
            mapped_column("home_street", sa.String(10)), mapped_column("home_city", sa.String),
        ),
    }  # fmt: skip
    return db, make_model(db, "Person", **columns, **members)


@pytest.fixture
def people(database_url):
    db, person = make_people()
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all(
            [
                person(name="Ada", home=Address("Main St", "Ulm")), person(name="Bob", home=Address(None, None)),
                person(name="Cem", home=Address(None, "Aachen")),
            ]
        )  # fmt: skip
        db.session.commit()
    return app


def test_the_columns_of_a_composite_are_fields_of_an_object_and_no_others():
    db, _ = make_people()
    types = start(db).extensions["gql_server"].schema.type_map
    assert list(types["Person"].fields) == ["id", "pk", "name", "home"]
    assert print_type(types["PersonHome"]) == "type PersonHome {\n  street: String\n  city: String\n}"
    for name in ("PersonHomeFilter", "PersonHomeOrderBy", "PersonHomeCreate", "PersonHomeUpdate"):
        assert set(types[name].fields) >= {"street", "city"}
    assert types["PersonHomeOrderBy"].is_one_of
    assert {"HOME_STREET", "HOME_CITY"} <= types["PersonColumn"].values.keys()


def test_columns_that_are_declared_beside_a_composite_are_fields_too():
    db = make_db()
    make_model(
        db, "Item",
        x=mapped_column(sa.Integer, nullable=False), y=mapped_column(sa.Integer), place=composite(Point, "x", "y"),
    )  # fmt: skip
    types = start(db).extensions["gql_server"].schema.type_map
    assert {name: str(field.type) for name, field in types["Item"].fields.items()} == {
        "id": "ID!", "pk": "Int!", "x": "Int!", "y": "Int", "place": "ItemPlace!",
    }  # fmt: skip
    assert {name: str(field.type) for name, field in types["ItemPlace"].fields.items()} == {
        "x": "Int!", "yPosition": "Int",
    }  # fmt: skip
    assert set(types["ItemCreate"].fields) == {"x", "y"}


def test_private_columns_are_served_as_members():
    db = make_db()
    make_model(
        db, "Item",
        _x=mapped_column(sa.Integer), _y=mapped_column(sa.Integer), place=composite(Point, "_x", "_y"),
        _hidden=mapped_column(sa.Integer),
    )  # fmt: skip
    types = start(db).extensions["gql_server"].schema.type_map
    assert list(types["Item"].fields) == ["id", "pk", "place"]
    assert set(types["ItemSum"].fields) == {"pk", "placeX", "placeYPosition"}


def test_an_object_of_nulls_is_null(people):
    document = """{
        people(orderBy: [{home: {city: DESC_NULLS_LAST}}]) { nodes { name home { town: city street __typename } } }
        homeless: people(filter: {home: {isNull: true}}) { nodes { name } }
        others: people(filter: {home: {isNull: false, city: {startsWith: "A"}}}) { nodes { name } }
    }"""
    assert expect_data(people, document) == {
        "people": {
            "nodes": [
                {"name": "Ada", "home": {"town": "Ulm", "street": "Main St", "__typename": "PersonHome"}},
                {"name": "Cem", "home": {"town": "Aachen", "street": None, "__typename": "PersonHome"}},
                {"name": "Bob", "home": None},
            ]
        },
        "homeless": {"nodes": [{"name": "Bob"}]},
        "others": {"nodes": [{"name": "Cem"}]},
    }


def test_members_stand_by_themselves_in_aggregates_and_groups(people):
    document = """{ people {
        aggregate { countDistinct { homeCity } max { homeStreet } }
        groupBy(keys: [HOME_CITY], having: {count: {gte: 1}}) { keys { homeCity } count }
    } }"""
    assert expect_data(people, document)["people"] == {
        "aggregate": {"countDistinct": {"homeCity": 2}, "max": {"homeStreet": "Main St"}},
        "groupBy": [
            {"keys": {"homeCity": "Aachen"}, "count": 1}, {"keys": {"homeCity": "Ulm"}, "count": 1},
            {"keys": {"homeCity": None}, "count": 1},
        ],
    }  # fmt: skip


def test_a_page_by_a_member_goes_on_after_its_cursor(people):
    document = """query ($after: String) {
        people(orderBy: [{home: {street: ASC}}], first: 1, after: $after) { nodes { name } pageInfo { endCursor } }
    }"""
    names, cursor = [], None
    for _ in range(3):
        page = expect_data(people, document, {"after": cursor})["people"]
        names += [node["name"] for node in page["nodes"]]
        cursor = page["pageInfo"]["endCursor"]
    assert names == ["Ada", "Bob", "Cem"]


CREATE = "mutation ($data: PersonCreate!) { createPerson(input: {data: $data}) { person { home { street city } } %s } }"
UPDATE = """mutation ($id: ID!, $data: PersonUpdate!) {
    updatePerson(input: {id: $id, data: $data}) { person { home { street city } } %s }
}"""
ERRORS = "errors { code message path }"


def create(app, **data):
    answer = expect_data(app, CREATE % ERRORS, {"data": {"name": "Eve", **data}})["createPerson"]
    return answer["errors"] or answer["person"]["home"]


def update(app, **data):
    answer = expect_data(app, UPDATE % ERRORS, {"id": "Person:1", "data": data})["updatePerson"]
    return answer["errors"] or answer["person"]["home"]


def test_rows_are_written_with_their_objects(people):
    assert create(people, home={"city": "Rome"}) == {"street": None, "city": "Rome"}
    assert create(people) is None
    assert create(people, home=None) is None
    assert update(people, home={"city": "Bonn"}) == {"street": "Main St", "city": "Bonn"}
    assert update(people, home={"street": None}) == {"street": None, "city": "Bonn"}
    assert update(people, home=None) is None


def test_what_is_wrong_with_a_member_is_said_at_its_place(people):
    too_long = {"code": "TOO_LONG", "path": ["input", "data", "home", "street"]}
    sunk = {"code": "INVALID", "path": ["input", "data", "home"], "message": "Atlantis has sunk."}
    for write in (create, update):
        (error,) = write(people, home={"street": "x" * 11})
        assert error.items() >= too_long.items()
        assert write(people, home={"street": "y", "city": "Atlantis"}) == [sunk]


def test_a_member_that_needs_a_value_needs_it_in_every_write(database_url):
    db = make_db()
    make_model(
        db, "Item",
        place=composite(
            Point, mapped_column("x", sa.Integer, nullable=False), mapped_column("y", sa.Integer, default=7)
        ),
    )  # fmt: skip
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
    types = app.extensions["gql_server"].schema.type_map
    assert str(types["ItemCreate"].fields["place"].type) == "ItemPlaceCreate!"
    document = "mutation { createItem(input: {data: {place: {x: 1}}}) { item { place { x yPosition } } } }"
    assert expect_data(app, document)["createItem"]["item"]["place"] == {"x": 1, "yPosition": 7}
    document = "mutation { updateItem(input: {id: 1, data: {place: null}}) { errors { code path } } }"
    assert expect_data(app, document)["updateItem"]["errors"] == [
        {"code": "NOT_NULL_VIOLATION", "path": ["input", "data", "place"]}
    ]
    document = "mutation { updateItem(input: {id: 1, data: {}, inc: {placeX: 2}}) { item { place { x } } } }"
    assert expect_data(app, document)["updateItem"]["item"]["place"] == {"x": 3}


def test_a_role_has_the_members_that_it_may_read(database_url):
    db, person = make_people()
    access = Access(
        a=[read(person, columns=all_but("home_city"))], b=[read(person, columns=all_but("home_city", "home_street"))]
    )
    app = make_app(db, database_url, access=access)
    with app.app_context():
        db.create_all()
        db.session.add(person(name="Ada", home=Address(None, "Ulm")))
        db.session.commit()
    apis = app.extensions["gql_server"].apis.by_role
    assert list(apis["a"].schema.type_map["PersonHome"].fields) == ["street"]
    assert set(apis["a"].schema.type_map["PersonHomeFilter"].fields) == {"street", "isNull"}
    assert "home" not in apis["b"].schema.type_map["Person"].fields
    assert "PersonHome" not in apis["b"].schema.type_map


def test_names_that_cannot_be_are_reported_at_the_start():
    db, _ = make_people(other=mapped_column(sa.Integer))
    make_model(
        db, "Item",
        place=composite(
            lambda is_null, is__null: None, mapped_column("x", sa.Integer), mapped_column("y", sa.Integer)
        ),
    )  # fmt: skip
    other = make_type(db.kept_models[0], meta={"field_names": {"home": "other"}})
    expect_faults(
        db,
        *["Item.place: 'isNull' cannot be the field of a member"] * 2,
        "Item.place: two members become the field 'isNull'",
        "Item: attributes 'x' and 'y' both become the field 'placeIsNull'",
        "Person: attributes 'other' and 'home' both become the field 'other'",
        types=[other],
    )


def test_a_type_of_a_composite_can_be_taken():
    db, _ = make_people()
    make_model(db, "PersonHome")
    suffixes = ("", "Filter", "OrderBy", "Create", "Update")
    expect_faults(db, *(f"the type name 'PersonHome{suffix}' is taken by model" for suffix in suffixes))


def test_a_composite_that_is_left_out_leaves_its_columns():
    db, person = make_people()
    app = start(db, types=[make_type(person, meta={"exclude_fields": ("home",)})])
    assert list(app.extensions["gql_server"].schema.type_map["Person"].fields) == [
        "id", "pk", "name", "homeStreet", "homeCity",
    ]  # fmt: skip
