"""Names as long as a database takes, and response keys that are longer, at every place of a document."""

import datetime
import json
import re

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from gql_server.catalog import naming
from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app

LONG = "x" * 63
"""PostgreSQL cuts names after so many bytes, so that keys which begin with it would be one."""

DOCUMENT = """{
  k1: items(first: 3, orderBy: [{sku: ASC}]) {
    k2: nodes {
      k3: name k4: sku k5: id k6: __typename
      k7: store { k8: name k9: city k10: __typename k11: items(first: 1) { k12: totalCount } }
      k13: category { k14: name k15: parent { k16: name k17: pk } }
      k18: reviews(first: 2) { k19: nodes { k20: rating k21: customer { k22: id } } k23: totalCount }
    }
    k24: edges { k25: cursor k26: node { k27: name k28: pk } k29: __typename }
    k30: pageInfo { k31: hasNextPage k32: hasPreviousPage k33: startCursor k34: endCursor k35: __typename }
    k36: totalCount
    k37: aggregate { k38: count k39: sum { k40: stock k41: price } k42: max { k43: name k44: __typename } }
    k45: groupBy(keys: [STORE_ID, STATUS]) {
      k46: keys { k47: storeId k48: status k49: createdAtMonth k50: __typename } k51: count k52: sum { k53: stock }
    }
    k54: __typename
  }
  k55: item(id: "1") { k56: name k57: sku }
  k58: item(id: "99999") { k59: name k60: sku }
  k61: nodes(ids: ["Item:1", "Store:1", "Item:99999"]) { k62: id ... on Item { k63: name } k64: __typename }
  k65: node(id: "Store:1") { k66: id ... on Store { k67: name } }
  k68: payments { k69: nodes {
    k70: id k71: amount k72: __typename ... on CardPayment { k73: brand k74: order { k75: id } }
  } }
  k76: items(filter: {pk: {eq: 99999}}) { k77: nodes { k78: name } k79: aggregate { k80: max { k81: name } } }
  k82: __typename
}"""

CHOICES = {
    "all": lambda _: True,
    "even": lambda number: number % 2 == 0,
    "odd": lambda number: number % 2 == 1,
    "some": lambda number: number % 5 == 0,
}


@pytest.mark.parametrize("choice", CHOICES)
def test_keys_may_be_longer_than_names_of_the_database(shop_app, choice):
    def lengthen(found):
        return LONG + found[0] if CHOICES[choice](int(found[1])) else found[0]

    document = re.sub(r"\bk(\d+)(?=:)", lengthen, DOCUMENT)
    assert document.count(LONG) >= DOCUMENT.count(":") / 10
    answer = expect_data(shop_app, document)
    assert json.loads(json.dumps(answer).replace(LONG, "")) == expect_data(shop_app, DOCUMENT)


def test_keys_may_be_longer_where_nothing_is_found(shop_app):
    nodes, edges = f"{LONG}b: nodes {{ {LONG}c: name {LONG}d: sku }}", f"{LONG}e: edges {{ {LONG}f: cursor }}"
    document = f"{{ {LONG}a: items(first: 0) {{ {nodes} {edges} }} }}"
    assert expect_data(shop_app, document) == {f"{LONG}a": {f"{LONG}b": [], f"{LONG}e": []}}


def pad(name, filler="l"):
    """A name of 63 bytes that differs from the others in its last three."""
    return filler * 60 + name


def serve_long_names(url):
    """Serve two models of which every table, column, attribute, relation and class has a name of 63 bytes."""
    db = make_db()
    child = make_model(
        db, pad("Kid", "L"), __tablename__=pad("tab"),
        **{
            pad("kid"): mapped_column(sa.Integer, primary_key=True),
            pad("cay"): mapped_column(sa.Integer),
            pad("own"): mapped_column(sa.ForeignKey(f"{pad('tac')}.{pad('kez')}")),
        },
    )  # fmt: skip
    parent = make_model(
        db, pad("Elk", "L"), __tablename__=pad("tac"),
        **{
            pad("kez"): mapped_column(sa.Integer, primary_key=True),
            pad("cab"): mapped_column("\u00e4" * 30 + "cab", sa.String(9), unique=True),
            pad("cac"): mapped_column("\u00e4" * 30 + "cac", sa.Date),
            pad("rel"): relationship(child, backref=pad("bak")),
        },
    )  # fmt: skip
    app = make_app(db, url)
    with app.app_context():
        db.create_all()
        for name, day, numbers in (("a", 1, (3, 4)), ("b", 2, ()), ("c", None, (1,))):
            values = {pad("cab"): name, pad("cac"): day and datetime.date(2026, 3, day)}
            db.session.add(parent(**values, **{pad("rel"): [child(**{pad("cay"): number}) for number in numbers]}))
        db.session.commit()
    return app


def test_classes_that_inherit_may_have_long_tables(database_url):
    db, many = make_db(), "l" * 58
    column, key = mapped_column(sa.Integer), {"primary_key": True}
    base = make_model(
        db, "Base", __tablename__=f"{many}_base", kind=mapped_column(sa.String(9)), name=mapped_column(sa.String(9)),
        __mapper_args__={"polymorphic_on": "kind", "polymorphic_identity": "base"},
    )  # fmt: skip
    heir = make_model(
        db, "Heir", bases=(base,), __tablename__=f"{many}_heir", extra=column,
        id=mapped_column(sa.ForeignKey(f"{many}_base.id"), **key), __mapper_args__={"polymorphic_identity": "heir"},
    )  # fmt: skip
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([base(name="a"), heir(name="b", extra=2), heir(name="b", extra=3)])
        db.session.commit()
    found = expect_data(
        app,
        '{ heirs(filter: {name: {eq: "b"}}, orderBy: [{extra: DESC}], distinctOn: [NAME]) { nodes { name extra } } }',
    )
    assert found == {"heirs": {"nodes": [{"name": "b", "extra": 3}]}}


NAMES = {
    **{name: pad(name) for name in ("kid", "kez", "cab", "cac", "cay", "own", "rel", "bak")},
    "relAggregate": f"{pad('rel')}Aggregate",
    "kids": naming.plural(pad("Kid", "L")),
    "elks": naming.plural(pad("Elk", "L")),
    "elkBy": naming.by_key(pad("Elk", "L")),
    "CAC_MONTH": f"{pad('cac').upper()}_MONTH",
    "CAB": pad("cab").upper(),
    "createElk": f"create{pad('Elk', 'L')}",
    "elk": naming.singular(pad("Elk", "L")),
}


def ask_by_short_names(app, document):
    """Write a document with the long names, and take them out of the answer again."""
    long = re.sub(r"\w+", lambda found: NAMES.get(found[0], found[0]), document)
    answer = json.dumps(expect_data(app, long))
    for short, name in sorted(NAMES.items(), key=lambda each: -len(each[1])):
        answer = answer.replace(f'"{name}"', f'"{short}"')
    return json.loads(answer.replace("L" * 60, ""))


def test_tables_columns_and_relations_may_have_long_names(database_url):
    app = serve_long_names(database_url)
    found = ask_by_short_names(
        app,
        """{
          elks(
            orderBy: [{relAggregate: {sum: {cay: DESC_NULLS_LAST}}}, {cac: ASC}]
            filter: {or: [{rel: {some: {cay: {gte: 4}}}}, {relAggregate: {count: {eq: 0}}}]}
          ) {
            nodes { id kez cab cac rel(orderBy: [{cay: DESC}], first: 1) { totalCount nodes { cay bak { cab cac } } } }
            pageInfo { hasNextPage }
            aggregate { max { cab cac } countDistinct { cab cac } }
            groupBy(keys: [CAC_MONTH, CAB]) { keys { cab } count min { cac } }
          }
          kids(filter: {bak: {cab: {neq: "c"}}}, orderBy: [{bak: {cac: DESC}}, {cay: DESC}]) { nodes { cay own } }
          elkBy(key: {cab: "b"}) { cac rel { totalCount } }
        }""",
    )
    assert found == {
        "elks": {
            "nodes": [
                {
                    "id": "Elk:1", "kez": 1, "cab": "a", "cac": "2026-03-01",
                    "rel": {"totalCount": 2, "nodes": [{"cay": 4, "bak": {"cab": "a", "cac": "2026-03-01"}}]},
                },
                {"id": "Elk:2", "kez": 2, "cab": "b", "cac": "2026-03-02", "rel": {"totalCount": 0, "nodes": []}},
            ],
            "pageInfo": {"hasNextPage": False},
            "aggregate": {"max": {"cab": "b", "cac": "2026-03-02"}, "countDistinct": {"cab": 2, "cac": 2}},
            "groupBy": [
                {"keys": {"cab": "a"}, "count": 1, "min": {"cac": "2026-03-01"}},
                {"keys": {"cab": "b"}, "count": 1, "min": {"cac": "2026-03-02"}},
            ],
        },
        "kids": {"nodes": [{"cay": 4, "own": 1}, {"cay": 3, "own": 1}]},
        "elkBy": {"cac": "2026-03-02", "rel": {"totalCount": 0}},
    }  # fmt: skip


def test_rows_with_long_names_can_be_written(database_url):
    app = serve_long_names(database_url)
    document = """mutation { %s: createElk(input: {data: {cab: "d", rel: {create: [{cay: 9}]}}}) {
      errors { code } %s: elk { cab rel { nodes { cay } } }
    } }"""
    found = ask_by_short_names(app, document % (f"{LONG}a", f"{LONG}b"))
    assert found == {f"{LONG}a": {"errors": [], f"{LONG}b": {"cab": "d", "rel": {"nodes": [{"cay": 9}]}}}}
