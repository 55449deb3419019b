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
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
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
