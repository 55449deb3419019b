"""Node ids: what the database writes, Python writes and reads, for every kind of value that a key can have."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import graphene
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import mapped_column

from gql_server.catalog.codecs import PARSERS
from gql_server.catalog.kinds import Kind
from gql_server.catalog.node_id import encode_part, read_id, write_id
from gql_server.catalog.reflect import reflect
from tests.engine.small_models import make_db, make_model, make_type
from tests.harness import close_with_database, expect_data, expect_error, make_app

if TYPE_CHECKING:
    from flask import Flask

ByName = enum.Enum("ByName", "A B C")
Mood = enum.Enum("Mood", {"happy": "a:1", "SAD": "b,2", "None_": "%"})
LABELS = ["in progress", "new", "2nd", "true"]

text = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)
texts = st.one_of(text, st.text(":,%/ \n\"'\\2CA", max_size=10), st.sampled_from(["Ab:1", "Pair:x,1", "%3A", ""]))
moments = st.datetimes(timezones=st.just(dt.UTC))

# SQLAlchemy reads a Numeric without scale from SQLite with ten decimals, so it is exact up to five digits before them.
KEYS: dict[str, tuple[sa.types.TypeEngine[Any], st.SearchStrategy[Any]]] = {
    "Boolean": (sa.Boolean(), st.booleans()),
    "Int": (sa.Integer(), st.integers(-(2**31), 2**31 - 1)),
    "BigInt": (sa.BigInteger(), st.integers(-(2**63), 2**63 - 1)),
    "Decimal": (sa.Numeric(12, 4), st.decimals(-99_999_999, 99_999_999, places=4)),
    "FreeDecimal": (sa.Numeric(), st.decimals(-9_999, 9_999, places=3)),
    "Text": (sa.String(), texts),
    "Date": (sa.Date(), st.dates()),
    "Time": (sa.Time(), st.times()),
    "DateTime": (sa.DateTime(), st.datetimes()),
    "Instant": (sa.DateTime(timezone=True), moments),
    "Uuid": (sa.Uuid(), st.uuids()),
    "EnumByName": (sa.Enum(ByName), st.sampled_from(ByName)),
    "EnumByValue": (sa.Enum(Mood, values_callable=lambda moods: [mood.value for mood in moods]), st.sampled_from(Mood)),
    "Label": (sa.Enum(*LABELS, name="label"), st.sampled_from(LABELS)),
}

db = make_db()
MODELS = {
    name: make_model(
        db, f"{name}Row", key=mapped_column(f"key of {name}", type_, primary_key=True, autoincrement=False)
    )
    for name, (type_, _) in KEYS.items()
}
PAIR = make_model(
    db,
    "Pair",
    left=mapped_column(sa.String, primary_key=True),
    middle=mapped_column(sa.DateTime(timezone=True), primary_key=True),
    right=mapped_column(sa.Integer, primary_key=True, autoincrement=False),
)


def resolve_me(self: Any, info: Any) -> str:
    return repr(tuple(sa.inspect(self).identity))


TYPES = [
    make_type(model, f"{model.__name__}Type", me=graphene.String(required=True), resolve_me=resolve_me)
    for model in (*MODELS.values(), PAIR)
]


@pytest.fixture(scope="module")
def app(module_database_url: str) -> Flask:
    app = make_app(db, module_database_url, types=TYPES)
    with app.app_context():
        db.create_all()
    return app


def put(app: Flask, model: type, rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Replace the rows of a model, and return their keys as the ORM reads them, in the order of the key."""
    with app.app_context():
        db.session.execute(sa.delete(model))
        db.session.add_all(model(**row) for row in rows)
        db.session.commit()
        mapper = sa.inspect(model)
        key = [getattr(model, mapper.get_property_by_column(column).key) for column in mapper.primary_key]
        return [tuple(row) for row in db.session.execute(sa.select(*key).order_by(*key))]


def check(app: Flask, model: type, keys: list[tuple[Any, ...]]) -> None:
    service = app.extensions["gql_server"]
    entity = service.catalog.find_entity(model)
    nodes = expect_data(app, f"{{ {entity.plural} {{ nodes {{ id me }} }} }}")[entity.plural]["nodes"]
    ids = [node["id"] for node in nodes]
    assert sorted(ids) == sorted(write_id(entity, key) for key in keys)
    assert {node["id"]: node["me"] for node in nodes} == {write_id(entity, key): repr(key) for key in keys}
    names = service.catalog.entities.keys()
    assert sorted(write_id(entity, read_id(entity, id_, names)) for id_ in ids) == sorted(ids)
    document = f"""query ($ids: [ID!]!, $some: ID!) {{
        nodes(ids: $ids) {{ id }}
        one: {entity.singular}(id: $some) {{ id }} by: {entity.by_key}(key: {{id: $some}}) {{ id }}
        some: {entity.plural}(filter: {{id: {{in: $ids}}}}) {{ totalCount }}
        others: {entity.plural}(filter: {{id: {{notIn: $ids}}}}) {{ totalCount }}
        same: {entity.plural}(filter: {{id: {{eq: $some}}}}) {{ nodes {{ id }} }}
    }}"""
    for some in ids[:3]:
        assert expect_data(app, document, {"ids": ids, "some": some}) == {
            "nodes": [{"id": id_} for id_ in ids],
            "one": {"id": some},
            "by": {"id": some},
            "some": {"totalCount": len(ids)},
            "others": {"totalCount": 0},
            "same": {"nodes": [{"id": some}]},
        }


drawn = settings(
    max_examples=15, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip


def test_every_kind_that_a_key_can_have_is_tried():
    kinds = {attribute.kind for model in MODELS.values() for attribute in entity_of(model).primary_key}
    assert kinds == {*PARSERS, Kind.ENUM}


def entity_of(model: type) -> Any:
    return reflect([sa.inspect(model)], {}).find_entity(model)


@pytest.mark.parametrize("name", KEYS)
@drawn
@given(data=st.data())
def test_ids_of_every_kind_are_the_same_in_python_and_in_the_database(app, name, data):
    values = data.draw(st.lists(KEYS[name][1], unique=True, max_size=8))
    check(app, MODELS[name], put(app, MODELS[name], [{"key": value} for value in values]))


@drawn
@given(rows=st.lists(st.tuples(texts, moments, st.integers(-5, 5)), unique=True, max_size=8))
def test_ids_of_several_parts_are_the_same_in_python_and_in_the_database(app, rows):
    check(app, PAIR, put(app, PAIR, [dict(zip(("left", "middle", "right"), row, strict=True)) for row in rows]))


@given(parts=st.lists(texts, min_size=1, max_size=4))
@settings(derandomize=True, database=None)
def test_parts_are_encoded_so_that_they_can_be_told_apart(parts):
    encoded = [encode_part(part) for part in parts]
    assert ",".join(encoded).split(",") == encoded
    assert all(":" not in part for part in encoded)


@pytest.mark.parametrize(
    ("model", "id_", "words"),
    [
        ("Int", "IntRow:x", "whole number"), ("Int", "", "whole number"), ("Int", "IntRow:1,2", "IntRow:<key>"),
        ("Int", "2147483648", "from -2147483648"), ("BigInt", "9223372036854775808", "whole number from"),
        ("Int", "\u0661", "whole number"), ("Int", " 1", "whole number"), ("Int", "1.0", "whole number"),
        ("Int", "TextRow:1", "the id of a TextRow"), ("Boolean", "1", "true or false"),
        ("Decimal", "NaN", "decimal"), ("Date", "2026-02-30", "date"), ("Date", "20260301", "date"),
        ("Time", "12:00+01:00", "offset"), ("DateTime", "2026-03-01T00:00:00Z", "offset"),
        ("Uuid", "x", "UUID"), ("EnumByValue", "a:1", "happy, SAD"), ("Text", "\x00", "NUL"),
        ("Text", "TextRow:%FF", "be an id"),
    ],
)  # fmt: skip
def test_what_cannot_be_an_id_is_refused(app, model, id_, words):
    singular = f"{model[0].lower()}{model[1:]}Row"
    error = expect_error(app, f"query ($id: ID!) {{ {singular}(id: $id) {{ id }} }}", {"id": id_}, code="INVALID_ID")
    assert error["path"] == [singular]
    assert words in error["message"] + error["extensions"]["hint"]


@pytest.mark.parametrize(
    ("model", "key", "ids"),
    [
        ("Int", 7, ["7", "IntRow:7", "007", 7]),
        ("Text", "a:b", ["a:b", "TextRow:a%3Ab", "TextRow:a:b"]),
        ("Text", "IntRow", ["IntRow", "TextRow:IntRow"]),
        ("Text", "%41", ["%41", "TextRow:%2541"]),
        ("Text", "ä", ["ä", "TextRow:ä", "TextRow:%C3%A4"]),
        ("Uuid", uuid.UUID(int=1), ["00000000-0000-0000-0000-000000000001", "0" * 31 + "1"]),
        ("Instant", dt.datetime(2026, 3, 1, tzinfo=dt.UTC), ["2026-03-01T01:00:00+01:00", "2026-03-01T00:00Z"]),
        ("Decimal", Decimal("1.5"), ["1.5", "DecimalRow:1.5000", "1.50", "15e-1"]),
    ],
)
def test_an_id_can_be_written_in_several_ways(app, model, key, ids):
    put(app, MODELS[model], [{"key": key}])
    singular = f"{model[0].lower()}{model[1:]}Row"
    for id_ in ids:
        document = f"query ($id: ID!) {{ {singular}(id: $id) {{ id }} }}"
        assert expect_data(app, document, {"id": id_})[singular] is not None, id_


def test_ids_do_not_depend_on_how_the_server_writes_dates(fresh_database):
    made_up = make_db()
    day = make_model(made_up, "Day", day=mapped_column(sa.Date, primary_key=True))
    with fresh_database("postgresql") as url:
        german = sa.make_url(url).update_query_dict({"options": "-c datestyle=German"})
        app = make_app(made_up, german.render_as_string(hide_password=False))
        close_with_database(app, url)
        with app.app_context():
            made_up.create_all()
            made_up.session.add(day(day=dt.date(2026, 3, 1)))
            made_up.session.commit()
        found = expect_data(app, '{ days { nodes { id day } } day(id: "Day:2026-03-01") { id } }')
    assert found == {
        "days": {"nodes": [{"id": "Day:2026-03-01", "day": "2026-03-01"}]},
        "day": {"id": "Day:2026-03-01"},
    }
