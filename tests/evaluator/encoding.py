"""How a value looks in the JSON answer, and what a value in an argument means."""

from __future__ import annotations

import math
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from uuid import UUID

from graphql import GraphQLEnumType, GraphQLNamedType

from tests.evaluator.entities import RequestError

if TYPE_CHECKING:
    from tests.evaluator.entities import Entity, Values


@dataclass(frozen=True)
class JsonLeaf:
    """The value of a JSON scalar: one leaf of the answer, in which the order of keys means nothing."""

    value: Any


def encode(value: Any, type_: GraphQLNamedType, scale: int | None) -> Any:
    """Return the JSON form of a value.

    Args:
        value: the Python value of an attribute.
        type_: the named type of its field.
        scale: the decimals of a Decimal, or None to print those it has.
    """
    if value is None:
        return None
    if isinstance(value, list) and type_.name != "JSON":
        return [encode(each, type_, scale) for each in value]
    if isinstance(type_, GraphQLEnumType):
        return value.name if isinstance(value, Enum) else value
    if type_.name == "Decimal":
        return _encode_decimal(value, scale)
    encoder = _ENCODERS.get(type_.name)
    return encoder(value) if encoder else value


def encode_id(entity: Entity, values: Values) -> str:
    """Return the node id of a row.

    >>> from tests.evaluator.entities import Entity
    >>> encode_id(Entity("Line", {}, {}, {"room": str, "number": int}), {"room": "a:b,100%", "number": 3})
    'Line:a%3Ab%2C100%25,3'
    """
    return f"{entity.id_name or entity.name}:" + ",".join(_encode_key_part(values[key]) for key in entity.key)


def decode_key(entity: Entity, text: str) -> tuple[Any, ...]:
    """Return the key that a node id or a raw key stands for.

    Raises:
        RequestError: it is another type's id, or cannot be an id of the model.
    """
    head, colon, tail = text.partition(":")
    if colon and head != (entity.id_name or entity.name):
        raise RequestError(text)
    is_encoded = colon or len(entity.key) > 1
    parts = [unquote(part) for part in (tail if colon else text).split(",")] if is_encoded else [text]
    if len(parts) != len(entity.key):
        raise RequestError(text)
    try:
        return tuple(type_(part) for part, type_ in zip(parts, entity.key.values(), strict=True))
    except ValueError:
        raise RequestError(text) from None


def key_of(entity: Entity, values: Values) -> tuple[Any, ...]:
    """Return the key of a row, to be compared with decode_key's."""
    return tuple(values[key] for key in entity.key)


def decode(operand: Any, like: Any) -> Any:  # noqa: C901 - one case for each type
    """Return the operand of a comparison as the type of the value that it is compared with."""
    match like:
        case list():
            item = next((each for each in like if each is not None), None)
            return operand if item is None else [decode(each, item) for each in operand]
        case Enum():
            return type(like)[operand]
        case bool() | str():
            return operand
        case int():
            return int(operand)
        case float():
            return float(operand)
        case Decimal():
            return Decimal(str(operand))
        case UUID():
            return UUID(operand)
        case datetime():
            return _decode_datetime(operand, like)
        case date():
            return date.fromisoformat(operand)
        case time():
            return time.fromisoformat(operand)
        case timedelta():
            return _decode_duration(operand)
        case bytes():
            return b64decode(operand)
    raise AssertionError(f"no operand is compared with {like!r}")


def _encode_key_part(value: Any) -> str:
    return str(value).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _encode_decimal(value: Decimal | int, scale: int | None) -> str:
    exact = Decimal(value)
    if scale is None:
        return f"{exact:f}"
    with_scale = f"{exact:.{scale}f}"
    return with_scale.removeprefix("-") if not exact else with_scale


def _encode_float(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _encode_datetime(value: datetime) -> str:
    if value.tzinfo is None:
        return _trim_fraction(value.isoformat(timespec="microseconds"))
    utc = value.astimezone(UTC).replace(tzinfo=None)
    return _trim_fraction(utc.isoformat(timespec="microseconds")) + "+00:00"


def _encode_duration(value: timedelta) -> str:
    seconds = Decimal(value // timedelta(microseconds=1)).scaleb(-6).normalize()
    return f"{'-' if seconds < 0 else ''}PT{abs(seconds):f}S"


def _decode_duration(text: str) -> timedelta:
    units = {"W": 604_800, "D": 86_400, "H": 3_600, "M": 60, "S": 1}
    amounts = re.findall(r"([0-9.]+)([WDHMS])", text)
    seconds = sum(Decimal(amount) * units[unit] for amount, unit in amounts)
    length = timedelta(microseconds=int(seconds * 10**6))
    return -length if text.startswith("-") else length


def _encode_time(value: time) -> str:
    return _trim_fraction(value.isoformat(timespec="microseconds"))


def _trim_fraction(text: str) -> str:
    return text.rstrip("0").removesuffix(".")


def _decode_datetime(text: str, like: datetime) -> datetime:
    value = datetime.fromisoformat(text)
    if like.tzinfo is None:
        return value
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


_ENCODERS = {
    "BigInt": str,
    "UUID": str,
    "Duration": _encode_duration,
    "Base64": lambda value: b64encode(value).decode(),
    "Float": _encode_float,
    "Date": date.isoformat,
    "Time": _encode_time,
    "DateTime": _encode_datetime,
    "JSON": JsonLeaf,
}
