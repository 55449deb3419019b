"""Scalars: what is written can be read again, what is read is exact, and everything else is refused in words."""

import datetime as dt
import json
import re
import uuid
from decimal import Decimal

import graphql
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from gql_server.catalog import codecs
from gql_server.typegen import scalars

settings.register_profile("codecs", derandomize=True, database=None, max_examples=200)

zones = st.timezones() | st.builds(
    dt.timezone, st.timedeltas(-dt.timedelta(hours=23, minutes=59), dt.timedelta(hours=23, minutes=59))
)
finite = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)

VALUES = {
    scalars.Decimal: finite,
    scalars.BigInt: st.integers(-(2**63), 2**63 - 1),
    scalars.Date: st.dates(),
    scalars.Time: st.times(),
    scalars.DateTime: st.datetimes() | st.datetimes(timezones=st.just(dt.UTC)),
    scalars.Duration: st.timedeltas(),
    scalars.Base64: st.binary(max_size=90),
    scalars.UUID: st.uuids(),
}


def literal(text: str) -> graphql.ValueNode:
    return graphql.parse_value(text)


@pytest.mark.parametrize("scalar", VALUES, ids=lambda scalar: scalar.__name__)
@settings(settings.get_profile("codecs"))
@given(data=st.data())
def test_what_is_written_is_read_again(scalar, data):
    value = data.draw(VALUES[scalar])
    text = scalar.serialize(value)
    assert isinstance(text, str)
    for read in (scalar.parse_value(text), scalar.parse_literal(literal(json.dumps(text)))):
        assert read == value
        assert type(read) is type(value)
        assert scalar.serialize(read) == text or value == 0, "one value is written in two ways"


@settings(settings.get_profile("codecs"))
@given(value=finite)
def test_decimals_have_no_exponent_and_numbers_in_documents_are_exact(value):
    text = scalars.Decimal.serialize(value)
    assert "e" not in text.lower()
    assert scalars.Decimal.parse_literal(literal(f"{value:f}")) == value
    assert scalars.Decimal.parse_literal(literal(str(value).replace("E+", "e"))) == value


@settings(settings.get_profile("codecs"))
@given(value=st.datetimes(min_value=dt.datetime(2, 1, 1), max_value=dt.datetime(9998, 1, 1), timezones=zones))
def test_moments_are_written_in_utc(value):
    text = scalars.DateTime.serialize(value)
    assert text.endswith("+00:00")
    utc = value.astimezone(dt.UTC)  # Python holds no moment of an hour that a clock shows twice equal to another zone's
    assert scalars.DateTime.parse_value(text) == utc
    assert codecs.to_instant(value) == utc


@settings(settings.get_profile("codecs"))
@given(value=st.times() | st.datetimes())
@example(dt.time(1, 2, 3, 100_000))
@example(dt.datetime(2000, 10, 10))
def test_fractions_have_no_trailing_zeros(value):
    text = codecs.trim_fraction(value.isoformat())
    assert type(value).fromisoformat(text) == value
    if value.microsecond:
        assert not text.endswith("0")
    else:
        assert "." not in text


@settings(settings.get_profile("codecs"))
@given(value=st.text())
def test_text_is_refused_exactly_where_no_column_can_hold_it(value):
    is_bad = "\x00" in value or any("\ud800" <= char <= "\udfff" for char in value)
    try:
        assert codecs.check_text(value) == value
    except ValueError:
        assert is_bad
    else:
        assert not is_bad


@settings(settings.get_profile("codecs"))
@given(text=st.text(max_size=30) | st.from_regex(r"[-+0-9:.TZtz ]{1,30}", fullmatch=True))
@pytest.mark.parametrize("scalar", VALUES, ids=lambda scalar: scalar.__name__)
def test_any_text_is_read_or_refused_in_words(scalar, text):
    try:
        value = scalar.parse_value(text)
    except graphql.GraphQLError as error:
        message = error.message
    else:
        message = None
        assume(scalar is not scalars.DateTime or value.tzinfo is None)
        assert scalar.parse_value(scalar.serialize(value)) == value
    assert message is None or re.match(rf"(?s){scalar.__name__} cannot represent the value .*expected", message)


WRONG = {
    scalars.Decimal: [
        True,
        1.5,
        [],
        {},
        "",
        " 1",
        "1,5",
        "NaN",
        "Infinity",
        "1e99999",
        "0x1",
        "\u0661",
        "1" * 1001,
        "1 ",
    ],
    scalars.BigInt: [True, 1.0, 2**63, -(2**63) - 1, "", "1.0", "1e3", "+1", "\u0663", "9" * 100, "--1"],
    scalars.Date: [
        20260301,
        "",
        "2026-3-1",
        "20260301",
        "2026-02-30",
        "2026-W01-1",
        "2026-03-01T00:00:00",
        "0000-01-01",
        "2026-060",
        "2026-W01",
        "\u0662026-01-01",
    ],
    scalars.Time: [
        12,
        "",
        "25:00:00",
        "12:00:00+01:00",
        "12:00:00Z",
        "noon",
        "12",
        "120000",
        "T12:00",
        "12:00:00,5",
        "12:00:00.",
        "12:00:00.1234567",
    ],
    scalars.DateTime: [
        0,
        "",
        "2026-03-01",
        "2026-03-01T25:00:00",
        "2026-03-01 ",
        "now",
        "2026-13-01T00:00:00",
        "2026-W01-1T00:00:00",
        "2026-03-01T00:00:00.1234567",
        "2026-03-01T00",
        "20260301T000000",
        "2026-03-01_00:00:00",
        "2026-03-01T00:00:00+01",
        "2026-03-01T00:00:00+0100",
        "2026-03-01T00:00:00+01:00:30",
        "2026-03-01T00:00:00 Z",
        "2026-03-01T24:00:00",
        "2026-03-01T00:00:60Z",
        "2026-03-01T00:00:00,5",
        "2026-03-01T00:00:00+24:00",
    ],
    scalars.Duration: [
        90,
        "",
        "P",
        "PT",
        "1S",
        "P1Y",
        "P1M",
        "PT1.1234567S",
        "PT1,5S",
        "P1D2H",
        "PT" + "9" * 15 + "S",
        "P9" + "0" * 5000 + "D",
        "PT-1S",
        "pt1s",
        "--PT1S",
    ],
    scalars.Base64: [1, "a", "aGVsbG8", "aGVs bG8=", "aGVs\nbG8=", "ä", "_-8=", "===="],
    scalars.UUID: [
        1,
        "",
        "x",
        "0" * 31,
        "0" * 33,
        "7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b0g",
        "urn:uuid:7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b00",
        "{7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b00}",
        "7f3c-6a2e9d52-4d0b-8a53-3f6e1c1a9b00",
        "7f3c6a2e-9d524d0b8a533f6e1c1a9b00",
    ],
}


@pytest.mark.parametrize(
    ("scalar", "value"),
    [(scalar, value) for scalar, values in WRONG.items() for value in values],
    ids=lambda each: getattr(each, "__name__", None) or repr(each)[:30],
)
def test_what_is_no_value_is_refused(scalar, value):
    with pytest.raises(graphql.GraphQLError, match=f"{scalar.__name__} cannot represent the value") as caught:
        scalar.parse_value(value)
    assert "expected" in caught.value.message
    assert len(caught.value.message) < 400


@pytest.mark.parametrize("scalar", VALUES, ids=lambda scalar: scalar.__name__)
@pytest.mark.parametrize("text", ["true", "[]", "{}", "ENUM", "[1]"])
def test_literals_of_another_type_are_refused(scalar, text):
    with pytest.raises(graphql.GraphQLError, match=f"{scalar.__name__} cannot represent the value"):
        scalar.parse_literal(literal(text))


def test_whole_numbers_are_read_where_digits_may_stand():
    assert scalars.BigInt.parse_value(2**62) == 2**62
    assert scalars.BigInt.parse_literal(literal(str(2**62))) == 2**62
    assert scalars.Decimal.parse_value(10**30) == 10**30
    assert scalars.Decimal.parse_literal(literal("0.1")) == Decimal("0.1")


@pytest.mark.parametrize("text", ["7F3C6A2E-9D52-4D0B-8A53-3F6E1C1A9B00", "7f3c6a2e9d524d0b8a533f6e1c1a9b00"])
def test_uuids_are_read_in_any_case_and_written_in_one(text):
    value = scalars.UUID.parse_value(text)
    assert value == uuid.UUID("7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b00")
    assert scalars.UUID.serialize(value) == str(value)
    assert scalars.UUID.serialize(value.hex) == str(value)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T01:00:00+01:00", "2026-03-01T00:00Z", "2026-03-01 00:00:00Z", "2026-03-01t00:00:00.000z",
        "2026-02-28T23:30:00-00:30",
    ],
)  # fmt: skip
def test_moments_are_read_as_rfc_3339_has_them(text):
    assert scalars.DateTime.parse_value(text) == dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31 - 1) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.from_regex("[a-z]{1,5}", fullmatch=True), inner),
    max_leaves=8,
)


@settings(settings.get_profile("codecs"))
@given(value=json_values)
def test_json_is_what_it_is(value):
    assert scalars.JSON.parse_value(value) == value
    assert scalars.JSON.serialize(value) == value
    document = f"{{ f(x: {write_literal(value)}) }}"
    node = graphql.parse(document).definitions[0].selection_set.selections[0].arguments[0].value
    assert scalars.JSON.parse_literal(node) == value


def write_literal(value):
    """Write a JSON value as GraphQL does: the keys of objects are names."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {write_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(write_literal, value))}]"
    return json.dumps(value)


def test_json_literals_nest_and_take_variables():
    node = literal('{a: [1, 2.5, "x", true, null, ENUM], b: {c: $v}}')
    assert scalars.JSON.parse_literal(node, {"v": [7]}) == {"a": [1, 2.5, "x", True, None, "ENUM"], "b": {"c": [7]}}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, b"x", object()])
def test_what_is_no_json_is_not_written(value):
    with pytest.raises((TypeError, ValueError)):
        scalars.JSON.serialize({"a": value})
