"""Numbers have the same digits in operations with Python fields and without."""

import json
import re

import graphene
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import mapped_column

from gql_server import ModelField
from gql_server.numbers import JsonText
from tests.engine.small_models import make_db, make_model
from tests.harness import make_app

NUMBERS = [
    "1.10",
    "1e400",
    "-1E-400",
    "12345678901234567890.12345678901234567890",
    "1E5",
    "-0.0",
    "0.1",
    "-0",
    "9" * 50,
]


@pytest.mark.parametrize("number", [*NUMBERS, "7" * 5_000, "1" + "0" * 301])
def test_digits_are_kept(number):
    text = f'{{"a":[{number},"{number}",{{"b":{number}}}]}}'
    numbers = JsonText()
    assert numbers.write(numbers.read(text)) == text


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_numbers_stay_as_they_are(number):
    text = json.dumps([number])
    assert JsonText().write(JsonText().read(text)) == text


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_json_cannot_hold_is_never_written(number):
    with pytest.raises(ValueError, match="JSON"):
        JsonText().write({"a": number})


def test_python_fields_do_not_change_the_numbers_beside_them(database_url):
    db = make_db()
    item = make_model(db, "Item", data=mapped_column(sa.JSON), size=mapped_column(sa.Double))

    class Query(graphene.ObjectType):
        first = ModelField(item)
        one = graphene.Int()

        def resolve_first(root, info):
            return info.context.session.get(item, 1)

        def resolve_one(root, info):
            return 1

    app = make_app(db, database_url, query=Query)
    with app.app_context():
        db.create_all()
        db.session.add(item(data=None, size=1e22))
        db.session.commit()
        with db.engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE item SET data = '[{','.join(NUMBERS[:-2])}]'")

    def answer(document):
        response = app.test_client().post("/graphql", json={"query": document})
        text = response.get_data(as_text=True)
        return re.search(r'"data":(\[.*?\])', text).group(1), re.search(r'"size":([^,}]*)', text).group(1)

    plain = answer("{ items { nodes { data size } } }")
    assert answer("{ one items { nodes { data size } } }") == plain
    assert answer("{ first { data size } }") == plain
    assert "Infinity" not in plain[0]


def test_json_comes_back_as_the_same_value_in_other_words(dialect, database_url):
    db = make_db()
    item = make_model(db, "Item", data=mapped_column(sa.JSON().with_variant(JSONB(), "postgresql")))
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add(item(data={"large": 1e300, "zero": -0.0, "a": 1}))
        db.session.commit()
    body = app.test_client().post("/graphql", json={"query": "{ items { nodes { data } } }"}).get_data(as_text=True)
    (node,) = json.loads(body)["data"]["items"]["nodes"]
    assert (float(node["data"]["large"]), node["data"]["zero"]) == (1e300, 0)
    words = re.search(r'"large": ?([0-9e+]+)', body).group(1)
    assert words == ("1" + "0" * 300 if dialect == "postgresql" else "1e+300")
