"""Text to Python value, one function per kind, used for GraphQL input and for the parts of node ids alike.

Each function takes a string and returns the value that the column's SQLAlchemy type binds, or raises ValueError with
a message that completes the sentence "… cannot represent the value …: <message>".
"""

import base64
import datetime as dt
import decimal
import math
import re
import uuid
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from gql_server.catalog.kinds import Kind

T = TypeVar("T")

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
BIG_INT_MIN, BIG_INT_MAX = -(2**63), 2**63 - 1
DEEPEST_JSON = 200
"""Levels of arrays and objects inside each other. SQLite takes 1000 in an answer, and Python what it may recurse."""

_INTEGER = re.compile(r"-?[0-9]{1,20}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,4})?", re.ASCII)
_DURATION = re.compile(
    r"(-?)P(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?"
    r"(?:T(?:([0-9]{1,12})H)?(?:([0-9]{1,12})M)?(?:([0-9]{1,15})(?:\.([0-9]{1,6}))?S)?)?",
    re.ASCII,
)
_UNITS = (604_800, 86_400, 3_600, 60, 1)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?", re.ASCII)
_OFFSET = re.compile(r"[Zz]|[+-][0-9]{2}:[0-9]{2}", re.ASCII)
_DATETIME = re.compile(rf"{_DATE.pattern}[Tt ]{_TIME.pattern}({_OFFSET.pattern})?", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}", re.ASCII | re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_integer(text: str, low: int = BIG_INT_MIN, high: int = BIG_INT_MAX) -> int:
    """A whole number in ``[low, high]``."""
    if not _INTEGER.fullmatch(text):
        raise ValueError("expected a whole number in decimal digits")
    value = int(text)
    if not low <= value <= high:
        raise ValueError(f"expected a whole number from {low} to {high}")
    return value


def parse_decimal(text: str) -> decimal.Decimal:
    """An exact decimal number; not NaN, not infinite."""
    if len(text) > 1000 or not _DECIMAL.fullmatch(text):
        raise ValueError("expected a decimal number such as 12.50")
    return decimal.Decimal(text)


def parse_date(text: str) -> dt.date:
    """A calendar date, ISO 8601 (``2026-03-31``); neither week dates nor anything shortened."""
    return _parse_iso(_DATE, dt.date.fromisoformat, text, "a date such as 2026-03-31")


def parse_time(text: str) -> dt.time:
    """A time of day without offset, ISO 8601 (``13:45:00.5``); seconds and fraction may be left out."""
    if _OFFSET.search(text):
        raise ValueError("expected a time without an offset, such as 13:45:00")
    return _parse_iso(_TIME, dt.time.fromisoformat, text, "a time such as 13:45:00, with at most six decimals")


def parse_datetime(text: str) -> dt.datetime:
    """A date and time with or without offset, RFC 3339. Whether an offset is right depends on the column.

    A blank may stand for the T, and seconds may be left out.
    """
    expected = "a date and time such as 2026-03-31T13:45:00+00:00, with at most six decimals"
    return _parse_iso(_DATETIME, _read_datetime, text, expected)


def _read_datetime(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text.upper())


def parse_duration(text: str) -> dt.timedelta:
    """A length of time, ISO 8601, in weeks, days, hours, minutes and seconds (``P1DT2H``, ``PT90.5S``, ``-PT1S``).

    Years and months are refused: how long they are depends on the calendar.

    >>> parse_duration("P1DT1.5S"), parse_duration("-PT1M")
    (datetime.timedelta(days=1, seconds=1, microseconds=500000), datetime.timedelta(days=-1, seconds=86340))
    """
    match = _DURATION.fullmatch(text)
    if not match or text.endswith(("P", "T")):
        raise ValueError("expected a duration such as PT90S or P1DT2H30M")
    sign, weeks, days, hours, minutes, whole, fraction = match.groups()
    seconds = sum(
        int(number or 0) * unit for number, unit in zip((weeks, days, hours, minutes, whole), _UNITS, strict=True)
    )
    microseconds = int((fraction or "").ljust(6, "0") or 0)
    try:
        length = dt.timedelta(seconds=seconds, microseconds=microseconds)
    except OverflowError:
        raise ValueError("expected a duration of less than a billion days") from None
    return -length if sign else length


def format_duration(length: dt.timedelta) -> str:
    """ISO 8601, in seconds alone, so that equal lengths are equal texts.

    >>> format_duration(dt.timedelta(days=1, microseconds=500000)), format_duration(dt.timedelta(seconds=-0.5))
    ('PT86400.5S', '-PT0.5S')
    """
    microseconds = abs(length) // dt.timedelta(microseconds=1)
    seconds = trim_fraction(f"{microseconds // 10**6}.{microseconds % 10**6:06}")
    return f"{'-' if length < dt.timedelta() else ''}PT{seconds}S"


def parse_base64(text: str) -> bytes:
    """Bytes, in the standard alphabet of Base64 with padding (RFC 4648, section 4)."""
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise ValueError("expected Base64 with padding, such as aGVsbG8=") from None


def parse_uuid(text: str) -> uuid.UUID:
    """A UUID in the usual hyphenated form or as 32 digits, any case."""
    if not _UUID.fullmatch(text):
        raise ValueError("expected a UUID such as 7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b00")
    return uuid.UUID(text)


def check_text(text: str) -> str:
    """Refuse what no text column holds: NUL, and surrogates that stand alone."""
    if "\x00" in text:
        raise ValueError("text must not contain the NUL character (U+0000)")
    if _SURROGATE.search(text):
        raise ValueError("text must not contain half of a surrogate pair (U+D800 to U+DFFF)")
    return text


def check_json(value: Any, levels: int = DEEPEST_JSON) -> Any:
    """Refuse what a document of no database holds: text as above, numbers that are not finite, and what is no JSON.

    What nests deeper than some levels is refused as well: a row that holds it could not be read with all else.
    """
    match value:
        case dict() | list() if levels == 0:
            raise ValueError(f"JSON has arrays and objects inside each other on {DEEPEST_JSON} levels at most")
        case str():
            check_text(value)
        case dict():
            for key, item in value.items():
                check_text(key)
                check_json(item, levels - 1)
        case list():
            for item in value:
                check_json(item, levels - 1)
        case float() if not math.isfinite(value):
            raise ValueError("JSON has no NaN and no infinities")
        case None | bool() | int() | float():
            pass
        case _:
            raise ValueError(f"a {type(value).__name__} cannot be a part of a JSON value; write it as text")
    return value


def to_instant(value: dt.datetime) -> dt.datetime:
    """The same moment in UTC; a value without offset is taken as UTC."""
    if value.tzinfo is None:
        return value.replace(tzinfo=dt.UTC)
    try:
        return value.astimezone(dt.UTC)
    except OverflowError:
        raise ValueError("expected a moment between the years 1 and 9999 in UTC") from None


def to_wall_clock(value: dt.datetime) -> dt.datetime:
    """The value itself, when it has no offset.

    Raises:
        ValueError: the value has an offset, and the column stores wall-clock time without one.
    """
    if value.tzinfo is not None:
        raise ValueError("expected a date and time without an offset: the column stores wall-clock time")
    return value


_START = dt.datetime(1970, 1, 1)


def store_duration(length: dt.timedelta) -> str:
    """A length of time as SQLAlchemy stores it on SQLite, as text: the moment so long after 1970.

    What is longer than any that can be stored comes after the texts of all others, or before them.

    >>> store_duration(dt.timedelta(seconds=90.5)), store_duration(dt.timedelta.max), store_duration(dt.timedelta.min)
    ('1970-01-01 00:01:30.500000', '~', '')
    """
    try:
        return (_START + length).isoformat(" ", "microseconds")
    except OverflowError:
        return "" if length < dt.timedelta() else "~"


def format_stored_duration(text: str | None) -> str | None:
    """The contrary of :func:`store_duration`.

    >>> format_stored_duration("1970-01-01 00:01:30.500000"), format_stored_duration("1969-12-31 23:59:59.000000")
    ('PT90.5S', '-PT1S')
    """
    return None if text is None else format_duration(dt.datetime.fromisoformat(text) - _START)


def format_stored_bytes(value: bytes | None) -> str | None:
    """Base64 of a blob; SQLite has no function for it."""
    return None if value is None else base64.b64encode(value).decode("ascii")


def parse_boolean(text: str) -> bool:
    """``true`` or ``false``."""
    if text not in {"true", "false"}:
        raise ValueError("expected true or false")
    return text == "true"


def trim_fraction(text: str) -> str:
    """ISO 8601 as the API writes it: no trailing zeros in the fraction.

    >>> trim_fraction("13:45:00.500000"), trim_fraction("13:45:00")
    ('13:45:00.5', '13:45:00')
    """
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_decimal(value: decimal.Decimal, scale: int | None) -> str:
    """Digits without exponent: as many after the point as the column's scale says, or as many as say something.

    >>> format_decimal(decimal.Decimal("1.5"), 4), format_decimal(decimal.Decimal("1.500"), None)
    ('1.5000', '1.5')
    """
    value = value or abs(value)  # no database has a negative zero
    return trim_fraction(format(value, "f")) if scale is None else format(value, f".{scale}f")


def format_instant(value: dt.datetime) -> str:
    """A moment in UTC, with its offset; a naive value is in UTC already."""
    return trim_fraction(to_instant(value).replace(tzinfo=None).isoformat()) + "+00:00"


def format_stored_decimal(value: float | int | str | None) -> str | None:
    """A number of a SQLite column without scale: at most 15 digits are right, no exponent, no trailing zeros.

    >>> format_stored_decimal(0.1 + 0.2), format_stored_decimal(1e-7), format_stored_decimal(1500.0)
    ('0.3', '0.0000001', '1500')
    """
    if value is None:
        return None
    text = format(decimal.Decimal(format(float(value), ".15g")), "f") if isinstance(value, float) else str(value)
    return trim_fraction(text)


def _parse_iso(pattern: re.Pattern[str], parse: Callable[[str], T], text: str, expected: str) -> T:
    """Python reads more than is promised, and cuts what it has no place for."""
    if not pattern.fullmatch(text):
        raise ValueError(f"expected {expected}")
    try:
        return parse(text)
    except ValueError:
        raise ValueError(f"expected {expected}") from None


PARSERS: Mapping[Kind, Callable[[str], object]] = {
    Kind.BOOLEAN: parse_boolean,
    Kind.INT: parse_integer,
    Kind.BIG_INT: parse_integer,
    Kind.DECIMAL: parse_decimal,
    Kind.STRING: check_text,
    Kind.DATE: parse_date,
    Kind.TIME: parse_time,
    Kind.DATETIME: lambda text: to_wall_clock(parse_datetime(text)),
    Kind.INSTANT: lambda text: to_instant(parse_datetime(text)),
    Kind.UUID: parse_uuid,
}
"""Reads one part of a node id. A kind that is absent cannot be part of a primary key here."""

WRITERS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.BOOLEAN: lambda value: "true" if value else "false",
    Kind.INT: str,
    Kind.BIG_INT: str,
    Kind.STRING: str,
    Kind.DATE: lambda value: value.isoformat(),
    Kind.TIME: lambda value: trim_fraction(value.isoformat()),
    Kind.DATETIME: lambda value: trim_fraction(value.isoformat()),
    Kind.INSTANT: format_instant,
    Kind.UUID: lambda value: str(value if isinstance(value, uuid.UUID) else uuid.UUID(value)),
}
"""Writes one part of a node id, as the database does. Decimals depend on the column: :func:`format_decimal`."""
