"""Types that only PostgreSQL has: arrays and addresses."""

import datetime as dt
import enum
import uuid
from decimal import Decimal

import pytest
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tests.harness import execute, expect_data, expect_error, make_app, statements


class Base(DeclarativeBase):
    """Declarative base of this module's models."""


db = SQLAlchemy(model_class=Base)


class Mood(enum.Enum):
    """Stored under other names."""

    HAPPY = "happy"
    SAD = "sad"


MOOD = sa.Enum(Mood, name="mood", values_callable=lambda moods: [mood.value for mood in moods])


class Parcel(db.Model):
    """A list of each kind, and what else SQLite has not."""

    id: Mapped[int] = mapped_column(primary_key=True)
    numbers = mapped_column(sa.ARRAY(sa.Integer))
    names = mapped_column(postgresql.ARRAY(sa.String(20)), nullable=False, server_default="{}")
    texts = mapped_column(postgresql.ARRAY(sa.Text))
    big = mapped_column(sa.ARRAY(sa.BigInteger))
    prices = mapped_column(sa.ARRAY(sa.Numeric(10, 2)))
    rates = mapped_column(sa.ARRAY(sa.Float))
    flags = mapped_column(sa.ARRAY(sa.Boolean))
    days = mapped_column(sa.ARRAY(sa.Date))
    clocks = mapped_column(sa.ARRAY(sa.Time))
    stamps = mapped_column(sa.ARRAY(sa.DateTime))
    instants = mapped_column(sa.ARRAY(sa.DateTime(timezone=True)))
    spans = mapped_column(sa.ARRAY(sa.Interval))
    keys = mapped_column(sa.ARRAY(sa.Uuid))
    blobs = mapped_column(sa.ARRAY(sa.LargeBinary))
    moods = mapped_column(sa.ARRAY(MOOD))
    levels = mapped_column(sa.ARRAY(sa.SmallInteger))
    codes = mapped_column(sa.ARRAY(sa.CHAR(3)))
    ratios = mapped_column(sa.ARRAY(sa.REAL))
    hosts = mapped_column(sa.ARRAY(postgresql.INET))
    ratio = mapped_column(sa.REAL)
    span = mapped_column(postgresql.INTERVAL(precision=0))
    documents = mapped_column(sa.ARRAY(postgresql.JSONB))
    address = mapped_column(postgresql.INET)
    network = mapped_column(postgresql.CIDR)
    card = mapped_column(postgresql.MACADDR)
    first = mapped_column(sa.Integer)
    last = mapped_column(sa.Integer)
    __table_args__ = (
        postgresql.ExcludeConstraint((sa.func.int4range(first, last), "&&"), where=first.isnot(None)),
        sa.UniqueConstraint("address"),
    )


MOMENT = dt.datetime(2026, 3, 31, 13, 45, 0, 500_000)
KEY = uuid.UUID(int=7)
# column, values of the first row, their JSON, an operand, another that is not among them
LISTS = [
    ("numbers", [3, 1, None], [3, 1, None], [1, 3], [2]),
    ("names", ["b", "a'b", "é,{}"], ["b", "a'b", "é,{}"], ["a'b"], ["a"]),
    ("texts", ["", "NULL", None], ["", "NULL", None], ["NULL"], ["null"]),
    ("big", [2**63 - 1, -1], ["9223372036854775807", "-1"], ["-1"], ["1"]),
    ("prices", [Decimal("5"), None, Decimal("0.1")], ["5.00", None, "0.10"], ["5", "0.1"], ["0.2"]),
    ("rates", [0.1, float("inf"), 5e-324], [0.1, None, 5e-324], [0.1], [0.2]),
    ("flags", [True, None, False], [True, None, False], [True, False], None),
    ("days", [dt.date(2026, 3, 31)], ["2026-03-31"], ["2026-03-31"], ["2026-04-01"]),
    ("clocks", [dt.time(13, 45, 0, 500_000)], ["13:45:00.5"], ["13:45:00.5"], ["13:45"]),
    ("stamps", [MOMENT], ["2026-03-31T13:45:00.5"], ["2026-03-31T13:45:00.5"], ["2026-03-31T13:45:00"]),
    (
        "instants", [MOMENT.replace(tzinfo=dt.UTC)], ["2026-03-31T13:45:00.5+00:00"],
        ["2026-03-31T15:45:00.5+02:00"], ["2026-03-31T15:45:00.5Z"],
    ),
    ("spans", [dt.timedelta(seconds=90.5)], ["PT90.5S"], ["PT1M30.5S"], ["PT1M"]),
    ("keys", [KEY, None], [str(KEY), None], [str(KEY)], [str(uuid.UUID(int=8))]),
    ("blobs", [b"\x00a", b""], ["AGE=", ""], [""], ["AGI="]),
    ("moods", [Mood.SAD, Mood.HAPPY], ["SAD", "HAPPY"], ["HAPPY", "SAD"], None),
    ("levels", [3, None, 2**15 - 1], [3, None, 2**15 - 1], [2**15 - 1], [2**15]),
    ("codes", ["ab", "", "abc"], ["ab", "", "abc"], ["ab"], ["abcd"]),
    ("ratios", [0.1, 2.5], [0.1, 2.5], [0.1], [1e300]),
]  # fmt: skip


@pytest.fixture(scope="module")
def app(fresh_database):
    with fresh_database("postgresql") as url:
        app = make_app(db, url)
        with app.app_context():
            db.create_all()
            values = {column: value for column, value, *_ in LISTS}
            others = {"documents": [{"a": [1]}, None], "address": "10.0.0.1", "network": "10.1.0.0/16"}
            others |= {"card": "08:00:2b:01:02:03", "hosts": ["::1"], "ratio": 0.1, "span": dt.timedelta(seconds=90)}
            db.session.add_all([Parcel(id=1, **values, **others), Parcel(id=2, names=[]), Parcel(id=3, numbers=[])])
            db.session.execute(sa.text("SELECT setval('parcel_id_seq', 3)"))
            db.session.commit()
        yield app


@pytest.mark.parametrize(("column", "json"), [(column, json) for column, _, json, *_ in LISTS])
def test_a_list_is_answered_as_its_elements_are(app, column, json):
    with statements(app) as executed:
        data = expect_data(app, f"{{ parcels {{ nodes {{ {column} }} edges {{ node {{ {column} }} }} }} }}")
    assert data["parcels"]["nodes"][0][column] == json
    assert data["parcels"]["nodes"][1][column] == ([] if column == "names" else None)
    assert [edge["node"] for edge in data["parcels"]["edges"]] == data["parcels"]["nodes"]
    assert len(executed) == 1


def test_documents_and_addresses_in_a_list_are_answered_and_not_compared(app):
    data = expect_data(app, "{ parcel(id: 1) { documents hosts } other: parcel(id: 3) { documents numbers } }")
    first = {"documents": [{"a": [1]}, None], "hosts": ["::1"]}
    assert data == {"parcel": first, "other": {"documents": None, "numbers": []}}
    assert not {"documents", "hosts"} & app.extensions["gql_server"].schema.type_map["ParcelFilter"].fields.keys()


@pytest.mark.parametrize(
    ("condition", "is_found"),
    [
        ("ratio: {eq: 0.1}", True),
        ("ratio: {in: [0.1, 1e300]}", True),
        ("ratio: {gt: 0.1}", False),
        ("ratio: {lt: 1e300, gt: -1e300, gte: 0.1, lte: 0.1}", True),
        ('span: {eq: "PT90.4S"}', False),
        ('span: {lt: "PT90.4S"}', True),
    ],
)
def test_operands_are_as_precise_as_what_is_answered(app, condition, is_found):
    data = expect_data(app, f"{{ parcels(filter: {{pk: {{eq: 1}}, {condition}}}) {{ totalCount nodes {{ ratio }} }} }}")
    assert data["parcels"] == {"totalCount": int(is_found), "nodes": [{"ratio": 0.1}] * is_found}


@pytest.mark.parametrize(("column", "values", "json", "some", "other"), LISTS)
def test_every_operator_of_a_list(app, column, values, json, some, other):
    schema = app.extensions["gql_server"].schema
    type_ = schema.type_map["ParcelFilter"].fields[column].type
    item = type_.fields["contains"].type
    assert sorted(type_.fields) == [
        "containedBy", "contains", "eq", "isDistinctFrom", "isNull", "neq", "overlaps",
    ]  # fmt: skip

    def find(operator, operand):
        document = f"query($v: {item}) {{ parcels(filter: {{{column}: {{{operator}: $v}}}}) {{ nodes {{ pk }} }} }}"
        return [node["pk"] for node in expect_data(app, document, {"v": operand})["parcels"]["nodes"]]

    has_null = None in json
    whole = [value for value in json if value is not None]
    rest = [3] if column == "numbers" else [2, 3] if column == "names" else []
    assert find("contains", some) == [1]
    assert find("contains", []) == [1, *rest]
    assert find("overlaps", some) == [1]
    assert find("overlaps", []) == []
    assert find("containedBy", []) == rest
    if column != "rates":  # one of its elements is infinite, which JSON cannot say
        assert find("containedBy", [*whole, *some]) == ([] if has_null else [1]) + rest or has_null
        assert (1 in find("eq", whole)) is not has_null
    if other is not None:
        assert find("contains", other) == []
        assert find("overlaps", other) == []
        assert find("eq", other) == []
        assert find("neq", other) == [1, *rest]
        assert find("isDistinctFrom", other) == [1, 2, 3]


def test_what_does_not_fit_into_a_list_is_told_item_by_item(app):
    document = """mutation { updateParcel(input: {id: 3, data: {
      names: ["short", "one that is far too long"], prices: ["1.00", "0.001", null, "123456789.00"]
    }}) { parcel { names } errors { code path } } }"""
    answer = expect_data(app, document)["updateParcel"]
    assert answer["parcel"] is None
    assert [(each["code"], ".".join(each["path"])) for each in answer["errors"]] == [
        ("TOO_LONG", "input.data.names.1"), ("INVALID", "input.data.prices.1"), ("OUT_OF_RANGE", "input.data.prices.3"),
    ]  # fmt: skip


def test_null_is_refused_in_a_list_of_operands(app):
    document = "query($v: [Int!]) { parcels(filter: {numbers: {contains: $v}}) { totalCount } }"
    assert "errors" in execute(app, document, {"v": [None]})
    expect_error(app, document, {"v": None}, code="NULL_OPERAND")


def test_literals_and_variables_may_stand_in_a_list(app):
    data = expect_data(
        app,
        """query($one: Int!, $mood: Mood!) {
          a: parcels(filter: {numbers: {contains: [3, $one]}}) { totalCount }
          b: parcels(filter: {moods: {contains: [SAD, $mood]}}) { totalCount }
          c: parcels(filter: {numbers: {isNull: true}}) { totalCount }
        }""",
        {"one": 1, "mood": "HAPPY"},
    )
    assert [data[key]["totalCount"] for key in "abc"] == [1, 1, 1]


def test_lists_are_neither_sorted_by_nor_looked_up(app):
    types = app.extensions["gql_server"].schema.type_map
    assert not {column for column, *_ in LISTS} & set(types["ParcelOrderBy"].fields)


def test_addresses_are_text(app):
    data = expect_data(
        app,
        """{
          parcel(id: 1) { address network card }
          a: parcels(filter: {address: {eq: "10.0.0.1"}}) { totalCount }
          b: parcels(filter: {network: {startsWith: "10.1."}, card: {in: ["08:00:2b:01:02:03"]}}) { totalCount }
          c: parcels(filter: {address: {eq: "nonsense"}}) { totalCount }
          d: parcels(filter: {address: {isNull: true}}, orderBy: [{address: ASC}]) { totalCount }
        }""",
    )
    assert data["parcel"] == {"address": "10.0.0.1", "network": "10.1.0.0/16", "card": "08:00:2b:01:02:03"}
    assert [data[key]["totalCount"] for key in "abcd"] == [1, 1, 0, 2]


def test_a_value_that_is_none_of_its_type_is_told_of(app):
    document = """mutation { createParcels(input: {data: [%s]}) { affectedCount errors { code message path } } }"""
    for data, path in (('{card: "nonsense"}', "input.data.0"), ('{flags: []}, {address: "nonsense"}', "input.data")):
        (error,) = expect_data(app, document % data)["createParcels"]["errors"]
        assert (error["code"], ".".join(error["path"])) == ("INVALID", path)
        assert error["message"] == "A value is not one that its column takes."
    errors = expect_data(app, document % '{address: "10.0.0.1"}, {address: "nonsense"}')["createParcels"]["errors"]
    assert [error["code"] for error in errors] == ["INVALID"]


def test_a_row_that_another_one_excludes_is_told_of(app):
    document = """mutation {
      createParcels(input: {data: [{first: 1, last: 5}, {first: 9, last: 11}, {first: 4, last: 9}]}) {
        affectedCount errors { code message path ... on UniqueViolation { fields } }
      }
    }"""
    payload = expect_data(app, document)["createParcels"]
    message = "Another Parcel excludes this first."
    error = {"code": "UNIQUE_VIOLATION", "message": message, "path": ["input", "data"], "fields": ["first"]}
    assert payload == {"affectedCount": 0, "errors": [error]}


def test_pages_by_an_address(app):
    document = "query($after: String) { parcels(orderBy: [{address: ASC}], first: 1, after: $after) { %s } }"
    fields = "nodes { pk } pageInfo { endCursor }"
    first = expect_data(app, document % fields)["parcels"]
    assert first["nodes"] == [{"pk": 1}]
    second = expect_data(app, document % fields, {"after": first["pageInfo"]["endCursor"]})["parcels"]
    assert second["nodes"] == [{"pk": 2}]
