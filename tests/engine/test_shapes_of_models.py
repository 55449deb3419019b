"""Models of unusual shape: what SQLAlchemy can map is answered as the ORM would, or refused at start-up."""

import datetime as dt
import decimal
import uuid

import pytest
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from gql_server import Access, Identity, StartupError, read
from tests.engine.shapes import BILLS, KEYS, Bill, Code, PairCode, Thing, Token, db, head, line, tail
from tests.harness import expect_data, expect_error, make_app


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.execute(sa.text("DROP TABLE listed"))
        db.session.execute(sa.text("CREATE VIEW listed AS SELECT id, count(*) OVER () AS total FROM bill"))
        for number, key in enumerate(KEYS, 1):
            keys = {"text_key": key, "digits_key": key, "hyphens_key": key, "bytes_key": key}
            texts = {"plain_key": str(key), "variant_key": str(key)}
            decorated = {"opens_at": dt.time(8 + number, 59), "seal": b"%d" % number}
            db.session.add(
                Thing(id=number, r=decimal.Decimal("9.99"), **keys, **texts, **decorated, data={"n": number})
            )
        db.session.add(Token(key=KEYS[0]))
        db.session.add_all(
            [
                *(Bill(id=n, parent_id=parent) for n, parent in BILLS.items()),
                Code(code="abc"),
                PairCode(code="abc", number=1),
            ]
        )
        db.session.flush()
        db.session.execute(line.insert(), [{"bill_id": n, "number": n, "thing_id": 1} for n in (1, 3)])
        db.session.execute(line.insert(), {"bill_id": 1, "number": 2, "thing_id": 1})
        db.session.commit()
    return app


def test_no_key_and_no_column_hides_the_row(app):
    data = expect_data(app, "{ r: thing(id: 1) { r pk: r } things { nodes { r } e: edges { r: node { r } } } }")
    assert data["r"] == {"r": "9.99", "pk": "9.99"}
    assert data["things"]["nodes"] == [{"r": "9.99"}, {"r": "9.99"}]
    assert data["things"]["e"] == [{"r": {"r": "9.99"}}, {"r": {"r": "9.99"}}]


def test_a_row_that_is_linked_twice_is_listed_once(app):
    data = expect_data(app, "{ bill(id: 1) { things { totalCount nodes { pk } } } }")
    assert data["bill"]["things"] == {"totalCount": 1, "nodes": [{"pk": 1}]}


def test_aliases_are_never_names_of_tables(app):
    data = expect_data(app, "{ things(filter: {siblings: {eq: 2}}) { nodes { pk siblings } } }")
    assert data["things"]["nodes"] == [{"pk": 1, "siblings": 2}, {"pk": 2, "siblings": 2}]


def test_expressions_keep_their_decimals(app):
    data = expect_data(app, "{ thing(id: 1) { taxed kind } things(first: 1) { nodes { kind } } }")
    assert data == {"thing": {"taxed": "11.93805", "kind": "thing"}, "things": {"nodes": [{"kind": "thing"}]}}


def test_keys_are_not_cut(app):
    data = expect_data(
        app,
        """{
          nodes(ids: ["Code:abcd", "Code:abc"]) { id }
          one: codes(filter: {id: {in: ["Code:abcd"]}}) { totalCount }
          two: pairCodes(filter: {id: {in: ["PairCode:abcd,1"]}}) { totalCount }
          three: pairCodes(filter: {id: {in: ["PairCode:abc,1"]}}) { totalCount }
        }""",
    )
    assert data["nodes"] == [None, {"id": "Code:abc"}]
    assert [data[key]["totalCount"] for key in ("one", "two", "three")] == [0, 0, 1]


@pytest.mark.parametrize("field", ["textKey", "plainKey", "digitsKey", "hyphensKey", "variantKey"])
def test_uuids_are_the_same_however_they_are_stored(app, field):
    key = str(KEYS[0])
    data = expect_data(
        app,
        f"""query($key: UUID!) {{
          thingBy(key: {{{field}: $key}}) {{ {field} }}
          things(filter: {{{field}: {{in: [$key]}}}}) {{ nodes {{ {field} }} }}
        }}""",
        {"key": key},
    )
    assert data == {"thingBy": {field: key}, "things": {"nodes": [{field: key}]}}


@pytest.mark.parametrize("key", ["text_key", "plain_key", "digits_key", "hyphens_key", "variant_key"])
def test_claims_are_compared_with_uuids_however_they_are_stored(app, database_url, key):
    column, other = getattr(Thing, key), Thing.text_key

    def rule(me):
        return sa.and_(column == me.claim("sub"), me.claim("sub") == other)

    access = Access(claims={"sub": uuid.UUID}, anonymous=[read(Thing, rows=rule)])
    caller = Identity(role="anonymous", claims={"sub": str(KEYS[1])})
    narrow = make_app(db, database_url, access=access, identify=lambda request: caller)
    answer = narrow.test_client().post("/graphql", json={"query": "{ things { nodes { pk } } }"}).get_json()
    assert answer == {"data": {"things": {"nodes": [{"pk": 2}]}}}


def test_a_uuid_of_bytes_is_for_postgresql(app, dialect):
    document = "{ things(first: 1) { nodes { bytesKey } } }"
    if dialect == "sqlite":
        assert "16 bytes" in expect_error(app, document, code="UNSUPPORTED")["message"]
    else:
        assert expect_data(app, document)["things"]["nodes"] == [{"bytesKey": str(KEYS[0])}]


def test_keys_of_a_type_that_differs_between_databases_are_uuids(app):
    key = str(KEYS[0])
    parents = (f'parentKey: "{key}"', f'parent: {{connect: {{key: "{key}"}}}}', f'parent: {{connect: {{id: "{key}"}}}}')
    for parent in parents:
        field = (
            f"createToken(input: {{data: {{{parent}}}}}) {{ token {{ id key parent {{ id }} }} errors {{ message }} }}"
        )
        token = expect_data(app, f"mutation {{ {field} }}")["createToken"]["token"]
        assert token == {"id": f"Token:{token['key']}", "key": token["key"], "parent": {"id": f"Token:{key}"}}
    wrong = f'mutation {{ createToken(input: {{data: {{parentKey: "{KEYS[1]}"}}}}) {{ errors {{ code }} }} }}'
    assert expect_data(app, wrong)["createToken"]["errors"] == [{"code": "FOREIGN_KEY_VIOLATION"}]


def test_what_is_stored_on_postgresql_says_how_a_value_travels(app):
    fields = app.extensions["gql_server"].schema.type_map["Thing"].fields
    assert str(fields["counted"].type) == "BigInt"
    data = expect_data(
        app,
        """{
          things(filter: {data: {eq: {n: 1}}}) { nodes { data } }
          other: things(filter: {data: {in: [{n: 2}]}}) { nodes { data } }
        }""",
    )
    assert data == {"things": {"nodes": [{"data": {"n": 1}}]}, "other": {"nodes": [{"data": {"n": 2}}]}}


def test_a_decorated_type_is_filtered_as_what_it_stores(app):
    data = expect_data(
        app,
        """{
          hour: things(filter: {opensAt: {hour: {eq: 10}}}) { nodes { pk opensAt } }
          in: things(filter: {seal: {in: ["Mg=="]}}) { nodes { pk seal } }
          notIn: things(filter: {seal: {notIn: ["Mg=="]}}) { nodes { pk } }
        }""",
    )
    assert data["hour"]["nodes"] == [{"pk": 2, "opensAt": "10:59:00"}]
    assert (data["in"]["nodes"], data["notIn"]["nodes"]) == ([{"pk": 2, "seal": "Mg=="}], [{"pk": 1}])


@pytest.mark.parametrize("field", ["isThing", "rank", "sort"])
def test_what_is_the_same_for_all_rows_sorts_nothing(app, field):
    page = "query ($after: String) { things(orderBy: [{%s: DESC}], first: 1, after: $after) { %s } }"
    page %= (field, "edges { cursor node { pk } }")
    [first] = expect_data(app, page)["things"]["edges"]
    [second] = expect_data(app, page, {"after": first["cursor"]})["things"]["edges"]
    assert (first["node"], second["node"]) == ({"pk": 1}, {"pk": 2})


def test_a_time_that_is_too_long_to_be_stored_is_refused(app, dialect):
    field = 'updateThing(input: {id: 1, data: {warranty: "P3000000D"}}) { thing { warranty } errors { code path } }'
    payload = expect_data(app, f"mutation {{ {field} }}")["updateThing"]
    refusal = {"thing": None, "errors": [{"code": "INVALID", "path": ["input", "data", "warranty"]}]}
    assert payload == (refusal if dialect == "sqlite" else {"thing": {"warranty": "PT259200000000S"}, "errors": []})


def test_a_class_mapped_to_a_join_is_served(app):
    field = 'createSnake(input: {data: {title: "a", end: "b"}}) { snake { id title end } errors { message } }'
    made = {"id": "Snake:1", "title": "a", "end": "b"}
    assert expect_data(app, f"mutation {{ {field} }}")["createSnake"] == {"snake": made, "errors": []}
    assert expect_data(app, '{ snakes(filter: {end: {eq: "b"}}) { nodes { id title end } } }')["snakes"]["nodes"] == [
        made
    ]


@pytest.mark.parametrize(("direction", "keys"), [("ASC", [8, 7, 9]), ("DESC", [7, 9, 8])])
def test_a_class_mapped_to_an_outer_join_has_all_its_rows(app, direction, keys):
    with app.app_context():
        db.session.execute(head.insert(), [{"id": number, "title": "h"} for number in (7, 8, 9)])
        db.session.execute(tail.insert(), {"id": 8, "end": "t"})
        db.session.commit()
    page = "query ($after: String) { heads(orderBy: [{tailId: %s}], first: 1, after: $after) { %s } }"
    page %= (direction, "nodes { pk } pageInfo { endCursor }")
    seen, after = [], None
    while (found := expect_data(app, page, {"after": after})["heads"])["nodes"]:
        seen += [node["pk"] for node in found["nodes"]]
        after = found["pageInfo"]["endCursor"]
    assert seen == keys


def test_a_relation_by_way_of_joined_tables_goes_through_all_of_them(app):
    data = expect_data(
        app,
        """{
          bills { nodes { pk thingsBelow { totalCount nodes { pk } } } }
          some: bills(filter: {thingsBelow: {some: {pk: {eq: 1}}}}) { nodes { pk } }
          counted: bills(filter: {thingsBelowAggregate: {count: {eq: 0}}}) { totalCount }
        }""",
    )
    found = {bill["pk"]: bill["thingsBelow"] for bill in data["bills"]["nodes"]}
    assert found.pop(1) == {"totalCount": 1, "nodes": [{"pk": 1}]}
    assert list(found.values()) == [{"totalCount": 0, "nodes": []}] * 5
    assert (data["some"]["nodes"], data["counted"]["totalCount"]) == ([{"pk": 1}], 5)


def test_a_class_mapped_to_a_select_is_served(app):
    data = expect_data(app, "{ totals { nodes { billId total } } }")
    assert data["totals"]["nodes"] == [{"billId": 1, "total": 2}, {"billId": 3, "total": 1}]


def test_a_relationship_to_an_aliased_class_is_refused(tmp_path):
    class OtherBase(DeclarativeBase):
        pass

    other = SQLAlchemy(model_class=OtherBase)

    class Shop(other.Model):
        id: Mapped[int] = mapped_column(primary_key=True)

    class Sale(other.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        shop_id: Mapped[int] = mapped_column(sa.ForeignKey("shop.id"))

    latest = sa.orm.aliased(Sale, sa.select(Sale).order_by(Sale.id).subquery())
    Shop.latest = relationship(latest, primaryjoin=Shop.id == latest.shop_id, viewonly=True)
    with pytest.raises(StartupError, match=r"Shop\.latest: the relationship leads to an aliased class"):
        make_app(other, f"sqlite:///{tmp_path / 'shops.sqlite3'}")


def test_of_several_rows_of_a_to_one_relation_the_model_says_which(app):
    data = expect_data(
        app,
        """{
          bills(orderBy: [{latest: {pk: DESC_NULLS_LAST}}, {pk: ASC}]) { nodes { pk latest { pk } } }
          found: bills(filter: {latest: {pk: {eq: 3}}}) { nodes { pk } }
          other: bills(filter: {latest: {pk: {eq: 2}}}) { nodes { pk } }
        }""",
    )
    found = {bill["pk"]: bill["latest"] and bill["latest"]["pk"] for bill in data["bills"]["nodes"]}
    assert list(found.items()) == [(3, 6), (2, 5), (1, 3), (4, None), (5, None), (6, None)]
    assert (data["found"]["nodes"], data["other"]["nodes"]) == ([{"pk": 1}], [])


def test_where_the_model_does_not_say_it_is_the_first_by_key(app):
    """In filters, in orders and by way of association proxies too."""
    data = expect_data(
        app,
        """{
          bill(id: 1) { eldest { pk } eldestNumber eldestLatest { pk } eldestThings { totalCount } }
          lower: bill(id: 1) { lowerEldest { nodes { pk } } }
          found: bills(filter: {eldest: {pk: {eq: 4}}}) { nodes { pk } }
          other: bills(filter: {eldest: {pk: {eq: 3}}}) { nodes { pk } }
          number: bills(filter: {eldestNumber: {gt: 2}}) { nodes { pk } }
          through: bills(filter: {eldestLatest: {pk: {in: [5, 6]}}}) { nodes { pk } }
          beside: bills(filter: {eldestThings: {some: {}}}) { nodes { pk } }
          counted: bills(filter: {eldestThingsAggregate: {count: {gt: 0}}}) { nodes { pk } }
          ordered: bills(orderBy: [{eldestLatest: {pk: ASC}}, {eldest: {pk: DESC_NULLS_LAST}}]) { nodes { pk } }
        }""",
    )
    first = {"eldest": {"pk": 2}, "eldestNumber": 2, "eldestLatest": {"pk": 5}, "eldestThings": {"totalCount": 0}}
    assert data.pop("bill") == first
    assert data.pop("lower") == {"lowerEldest": {"nodes": [{"pk": 4}, {"pk": 6}]}}
    assert {key: [node["pk"] for node in each["nodes"]] for key, each in data.items()} == {
        "found": [2], "other": [], "number": [2, 3], "through": [1], "beside": [], "counted": [],
        "ordered": [1, 3, 2, 4, 5, 6],
    }  # fmt: skip


def test_a_view_is_read_and_not_written(app):
    assert expect_data(app, "{ listeds { nodes { pk total } } }")["listeds"]["nodes"][0] == {"pk": 1, "total": 6}
    for field in ("createListed(input: {data: {pk: 2, total: 2}})", "deleteListed(input: {id: 1})"):
        error = expect_error(app, f"mutation {{ {field} {{ affectedCount }} }}", code="UNSUPPORTED")
        assert error["message"] == "The database does not write these rows: they are those of a view."
