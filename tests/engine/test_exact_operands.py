"""Decimal operands with more digits than a column has compare as exact numbers do, on both databases."""

import operator
from decimal import Decimal
from fractions import Fraction
from math import isqrt

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app

STORED = [Decimal(text) for text in ("-3.5", "-0.01", "0", "0.01", "249.96", "249.97", "249.98", "99999999.99")]
OPERANDS = [
    "249.97", "249.970", "249.9700000000000000001", "249.9699999999999999999", "249.975", "-249.97", "0", "-0",
    "1e-400", "-1e-400", "0.009999999999999999999999", "1e400", "-1e400", "99999999.9900000001",
    f"249.97{'0' * 900}1", "1e9999",
]  # fmt: skip
DEPTHS = ["0.1", "0.3", "0.30000000000001", "123456789.123456", "-0.1"]
MEANINGS = {
    "eq": operator.eq, "neq": operator.ne, "isDistinctFrom": operator.ne, "lt": operator.lt, "lte": operator.le,
    "gt": operator.gt, "gte": operator.ge,
}  # fmt: skip


@pytest.fixture
def app(database_url):
    db = make_db()
    stock = make_model(
        db, "Stock", price=mapped_column(sa.Numeric(10, 2)), weight=mapped_column(sa.Numeric()),
        count=mapped_column(sa.Integer), key=mapped_column(sa.Numeric(10, 2), unique=True),
    )  # fmt: skip
    slot = make_model(
        db, "Slot",
        width=mapped_column(sa.Numeric(10, 2), primary_key=True), depth=mapped_column(sa.Numeric(), primary_key=True),
    )  # fmt: skip
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([slot(width=width, depth=depth) for width in STORED for depth in map(Decimal, DEPTHS)])
        db.session.add_all(
            [stock(price=price, weight=price, key=price, count=7 * row) for row, price in enumerate(STORED)]
        )
        db.session.commit()
    return app


@pytest.mark.parametrize("column", ["price", "weight"])
@pytest.mark.parametrize("name", MEANINGS)
def test_every_digit_of_an_operand_counts(app, column, name):
    fields = " ".join(
        f'f{index}: stocks(filter: {{{column}: {{{name}: "{operand}"}}}}) {{ totalCount }}'
        for index, operand in enumerate(OPERANDS)
    )
    answer = expect_data(app, f"{{ {fields} }}")
    counts = {operand: answer[f"f{index}"]["totalCount"] for index, operand in enumerate(OPERANDS)}
    assert counts == {operand: sum(MEANINGS[name](price, Decimal(operand)) for price in STORED) for operand in OPERANDS}


@pytest.mark.parametrize("column", ["price", "weight"])
def test_lists_keys_and_measures_compare_every_digit_too(app, column):
    document = """query ($some: [Decimal!]!, $one: Decimal!) {
        in: stocks(filter: {COLUMN: {in: $some}}) { totalCount }
        notIn: stocks(filter: {COLUMN: {notIn: $some}}) { totalCount }
        groups: stocks { groupBy(keys: [COUNT], having: {max: {COLUMN: {gt: $one}}}) { count } }
        stockBy(key: {key: $one}) { pk }
    }""".replace("COLUMN", column)
    answer = expect_data(app, document, {"some": OPERANDS, "one": "249.9700000000000000001"})
    found = [price for price in STORED if price in {Decimal(operand) for operand in OPERANDS}]
    assert answer["in"]["totalCount"] == len(found) == 2
    assert answer["notIn"]["totalCount"] == len(STORED) - len(found)
    assert len(answer["groups"]["groupBy"]) == 2
    assert answer["stockBy"] is None


@pytest.mark.parametrize(("column", "numbers"), [("count", range(0, 56, 7)), ("price", STORED), ("weight", STORED)])
def test_of_averages_and_variances_only_the_result_is_rounded(app, column, numbers):
    numbers = list(map(Fraction, numbers))
    fields = "aggregate { avg { COLUMN } variance { COLUMN } stddev { COLUMN } }".replace("COLUMN", column)
    for left_out in range(len(numbers) - 2):  # other rows, other fractions
        few = numbers[left_out:]
        mean = sum(few) / len(few)
        variance = sum((number - mean) ** 2 for number in few) / (len(few) - 1)
        root = Fraction(isqrt(int(variance * 10**80)), 10**40)
        aggregate = expect_data(app, f"{{ stocks(filter: {{pk: {{gt: {left_out}}}}}) {{ {fields} }} }}")["stocks"]
        assert {name: value[column] for name, value in aggregate["aggregate"].items()} == {
            "avg": float(mean), "variance": float(variance), "stddev": float(root),
        }  # fmt: skip


def test_cursors_of_decimals_hold_the_very_number(app):
    document = """query ($after: String, $before: String, $first: Int, $last: Int) {
        slots(after: $after, before: $before, first: $first, last: $last, orderBy: [{depth: DESC}, {width: ASC}]) {
            nodes { width depth } pageInfo { startCursor endCursor }
        }
    }"""
    expected = sorted(((width, Decimal(depth)) for width in STORED for depth in DEPTHS), key=lambda s: (-s[1], s[0]))
    for paging, cursor, place in (("first", "after", "endCursor"), ("last", "before", "startCursor")):
        seen, at = [], None
        while page := (answer := expect_data(app, document, {paging: 3, cursor: at})["slots"])["nodes"]:
            numbers = [(Decimal(node["width"]), Decimal(node["depth"])) for node in page]
            seen = seen + numbers if paging == "first" else numbers + seen
            at = answer["pageInfo"][place]
        assert seen == expected


def test_rows_are_found_by_keys_of_decimals(app):
    slots = expect_data(app, "{ slots { nodes { id width depth } } }")["slots"]["nodes"]
    ids = [slot["id"] for slot in slots]
    document = """query ($ids: [ID!]!, $width: Decimal!, $depth: Decimal!) {
        nodes(ids: $ids) { id }
        slots(filter: {id: {in: $ids}}) { totalCount }
        slotBy(key: {widthAndDepth: {width: $width, depth: $depth}}) { id }
    }"""
    for slot in slots[:8]:
        answer = expect_data(app, document, {"ids": ids, "width": slot["width"], "depth": slot["depth"]})
        assert [node["id"] for node in answer["nodes"]] == ids
        assert answer["slots"]["totalCount"] == len(STORED) * len(DEPTHS) == len(ids)
        assert answer["slotBy"] == {"id": slot["id"]}
