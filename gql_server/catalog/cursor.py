"""Cursors: the place of a row in one order, as text.

``<fingerprint of the order>:<JSON array>``, where the array has the value of each sort term and ends with the primary
key. The database writes it (``sql/``), this module reads it. It says no more than a filter could, so it is not signed;
every part of it is checked, because clients can write one as well.
"""

import decimal
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from gql_server.catalog.codecs import (
    INT_MAX,
    INT_MIN,
    PARSERS,
    parse_base64,
    parse_decimal,
    parse_duration,
    parse_integer,
)
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute

_CURSOR = re.compile(r"([0-9a-f]{8}):(\[.*\])", re.ASCII | re.DOTALL)
_JSON_TYPES: Mapping[Kind, type] = {Kind.BOOLEAN: bool, Kind.INT: int}
"""What stands in the array for a value of a kind; text for all others."""

_SPECIAL = frozenset({"NaN", "Infinity", "-Infinity", "Inf", "-Inf"})


def find_nulls(text: str) -> tuple[bool, ...] | None:
    """Which values of a cursor are null; None when the text cannot be a cursor.

    >>> find_nulls('1f0c9a77:[null, "x", 5]'), find_nulls("x")
    ((True, False, False), None)
    """
    split = _split(text)
    return None if split is None else tuple(value is None for value in split[1])


def read_cursor(fingerprint: str, attributes: Sequence[Attribute], text: str) -> tuple[object, ...]:
    """The values that a cursor holds, as the types of the attributes bind them; None for null.

    Args:
        fingerprint: of the order that it must be of.
        attributes: that the order sorts by.
        text: the cursor.

    Raises:
        ValueError: the text is no cursor of the order; the message says why.
    """
    split = _split(text)
    if split is None:
        raise ValueError("it is no cursor")
    found, values = split
    if found != fingerprint:
        raise ValueError("it is a cursor of another order")
    if len(values) != len(attributes):
        raise ValueError(f"it holds {len(values)} values, and the order has {len(attributes)}")
    return tuple(_read_value(*pair) for pair in zip(attributes, values, strict=True))


def _split(text: str) -> tuple[str, list[Any]] | None:
    match = _CURSOR.fullmatch(text)
    if match is None:
        return None
    try:
        return match.group(1), json.loads(match.group(2))
    except (ValueError, RecursionError):
        return None


def _read_value(attribute: Attribute, value: Any) -> object:
    if value is None:
        return None
    if type(value) is not _JSON_TYPES.get(attribute.kind, str):
        raise ValueError(f"{value!r} is no value of {attribute.name}")
    if attribute.kind is Kind.BOOLEAN:
        return bool(value)
    return _read_text(attribute, str(value))


def _read_text(attribute: Attribute, text: str) -> object:
    match attribute.kind:
        case Kind.INT:
            return parse_integer(text, INT_MIN, INT_MAX)
        case Kind.FLOAT:
            return float(text) if text in _SPECIAL else float(parse_decimal(text))
        case Kind.DECIMAL:
            return decimal.Decimal(text) if text in _SPECIAL else parse_decimal(text)
        case Kind.ENUM:
            return _read_member(attribute, text)
        case Kind.DURATION:
            return parse_duration(text)
        case Kind.BYTES:
            return parse_base64(text)
        case kind:
            return PARSERS[kind](text)


def _read_member(attribute: Attribute, name: str) -> object:
    assert attribute.enum is not None
    if name not in attribute.enum.labels:
        raise ValueError(f"{name!r} is no value of {attribute.name}")
    member = attribute.enum.members[name]
    return member if attribute.enum.is_native else member.value
