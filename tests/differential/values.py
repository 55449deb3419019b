"""The values that rows and operands are drawn from.

Small pools, so that operands meet rows and rows tie, of the values that break things: empty text, wildcards of LIKE and
GLOB, text beyond the basic plane, the ends of the integers, microseconds, offsets.
"""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXTS = [
    "", "a", "A", "ab", "b", "ba", "%", "_", "a%b", "a_b", "*", "?", "[a]", "[", "]", "^", "\\", "\\%", "a\\b",
    "'", '"', "''", "é", "É", "e\u0301", "ß", "ﬀ", "ж", "中", "😀", "😀a", "\U0010ffff", "\ufffd", "\n", "\t", "\r\n",
    "\x01", "\x7f", "\u2028", " ", " a", "a ", "a:b", "a,b", "a%3Ab", "%25", "null", "true", "0", "-1", "{}", "$1",
    ":p", "%s", "%(a)s", "?1",
]  # fmt: skip
INTEGERS = [0, 1, 2, 3, -1, 7, 10, -(2**31), 2**31 - 1]
SMALL_INTEGERS = [0, 1, 2, 3, -1, 7, 10, -(2**15), 2**15 - 1]
BIG_INTEGERS = [*INTEGERS, 10_000, 10_001, 2**53 + 1, -(2**63), 1 - 2**63, 2**63 - 2, 2**63 - 1]
FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.1 + 0.2, 1 / 3, 2.5, 123456789.12345679, 1e22, 1e-7, 5e-324, 1.7976931348623157e308,
    float("inf"), float("-inf"),
]  # fmt: skip
DECIMALS = ["0", "0.1", "-0.1", "1", "1.5", "2.5", "-2.5", "10", "12345.6789", "0.0001", "99999.9999", "-99999.9999"]
EXACT_DECIMALS = [
    "9999999999999999999999999999.9999999999", "9999999999999999999999999999.9999999998",
    "-9999999999999999999999999999.9999999999", "-9999999999999999999999999999.9999999998",
    "-0.0000000001", "1234567890123456789.0123456789",
]  # fmt: skip
MORE_DIGITS = ["2.4999999999999999999999", "2.5000000000000000000001", "-0.10000000000000000001", "1e-400", "-1e400"]
"""Operands that no stored number is equal to."""
DATES = [date.min, date(1969, 12, 31), date(2024, 2, 29), date(2024, 3, 1), date.max]
TIMES = [time(0), time(0, 0, 0, 1), time(12, 30), time(12, 30, 0, 500_000), time(12, 30, 1), time(23, 59, 59, 999_999)]
DATETIMES = [
    datetime(1, 1, 1), datetime(1969, 12, 31, 23, 59, 59, 999_999), datetime(2024, 2, 29, 12, 30),
    datetime(2024, 2, 29, 12, 30, 0, 500_000), datetime(2024, 2, 29, 12, 30, 0, 500_001),
    datetime(1, 1, 1, 0, 0, 0, 1), datetime(9999, 12, 31, 23, 59, 59), datetime(9999, 12, 31, 23, 59, 59, 999_999),
]  # fmt: skip
_OFFSETS = [UTC, *(timezone(timedelta(minutes=minutes)) for minutes in (330, -480, 840))]
INSTANTS = [
    *(datetime(2024, 2, 29, 12, 30, 0, 500_000, tzinfo=offset) for offset in _OFFSETS),
    datetime(2024, 2, 29, 7, 0, 0, 500_000, tzinfo=UTC),  # the same moment as one of the above
    datetime(2024, 3, 1, tzinfo=_OFFSETS[1]),
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(1900, 1, 1, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
]
UUIDS = [UUID(int=0), UUID(int=1), UUID("7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b00"), UUID(int=2**128 - 1)]
UUIDS += [UUID(int=number << 64) for number in range(1, 9)]
DURATIONS = [
    timedelta(), timedelta(microseconds=1), timedelta(microseconds=-1), timedelta(seconds=90), timedelta(days=1),
    timedelta(days=-1, seconds=-1), timedelta(weeks=1), timedelta(days=20_000),
    timedelta(days=-20_000, microseconds=999),
]  # fmt: skip
BLOBS = [b"", b"\x00", b"a", b"a\x00b", b"A", b"\xff\xfe", b"{}", bytes(range(256))]
JSONS: list[Any] = [
    {}, [], 0, "", False, "text", 1.5, {"a": None}, {"a": {"b": [1, "é😀", True]}}, [None, {"": "\n"}],
    {"b": 1, "a": 2}, {"q": 'a"b\\c'}, 2**53 + 1,
]  # fmt: skip


def column_pool(type_: sa.types.TypeEngine[Any], dialect: str) -> Sequence[Any]:
    """Return the values that rows may hold in a column of a type.

    Args:
        type_: the column's type.
        dialect: SQLite stores decimals as doubles, so it gets those that survive it.
    """
    match type_:
        case sa.ARRAY():
            return _arrays(column_pool(type_.item_type, dialect))
        case sa.Interval():
            return DURATIONS
        case sa.types.TypeDecorator():
            return column_pool(type_.impl_instance, dialect)
        case sa.Enum():
            return list(type_.enum_class) if type_.enum_class else type_.enums
        case sa.Numeric() if not isinstance(type_, sa.Float):
            return _decimals(type_, dialect)
        case sa.DateTime():
            return INSTANTS if type_.timezone else DATETIMES
        case sa.String():
            return [text for text in TEXTS if type_.length is None or len(text) <= type_.length]
    return next(pool for base, pool in _POOLS if isinstance(type_, base))


def operand_pool(scalar: str, *, is_aware: bool) -> Sequence[Any]:
    """Return what operands of a scalar may be, as JSON values.

    Args:
        scalar: the name of the GraphQL scalar.
        is_aware: whether the operand of a DateTime is compared with an aware column.
    """
    if scalar == "DateTime":
        return [moment.isoformat() for moment in (INSTANTS if is_aware else DATETIMES)]
    return _OPERANDS[scalar]


def _arrays(items: Sequence[Any]) -> list[list[Any]]:
    """Lists of few values, so that they have some in common: with nulls, repetitions, in another order."""
    one, two, three = items[0], items[1], items[-1]
    return [[], [one], [two], [one, two], [two, one], [one, one], [None], [one, None, three], [three, two, one]]


def _decimals(type_: sa.Numeric[Any], dialect: str) -> list[Decimal]:
    texts = [*DECIMALS, *(EXACT_DECIMALS if dialect == "postgresql" else ())]
    room = Decimal(10) ** ((type_.precision or 12) - (type_.scale or 0))
    exact = [Decimal(text) for text in texts]
    return [value for value in exact if abs(value) < room and -value.as_tuple().exponent <= (type_.scale or 0)]


_POOLS: list[tuple[type[sa.types.TypeEngine[Any]], Sequence[Any]]] = [
    (sa.SmallInteger, SMALL_INTEGERS),
    (sa.BigInteger, BIG_INTEGERS),
    (sa.Integer, INTEGERS),
    (sa.Float, FLOATS),
    (sa.Boolean, [True, False]),
    (sa.Date, DATES),
    (sa.Time, TIMES),
    (sa.Uuid, UUIDS),
    (sa.LargeBinary, BLOBS),
    (sa.JSON, JSONS),
]

_OPERANDS: dict[str, Sequence[Any]] = {
    "String": TEXTS,
    "Int": INTEGERS,
    "BigInt": [*map(str, BIG_INTEGERS), 1, 2**31 - 1],
    "Float": [number for number in FLOATS if abs(number) != float("inf")],
    "Decimal": [*DECIMALS, "1.50", "-0", "1e2", "0.00005", 1, *MORE_DIGITS],
    "Boolean": [True, False],
    "Date": [day.isoformat() for day in DATES],
    "Time": [moment.isoformat() for moment in TIMES],
    "Duration": [
        "PT0S",
        "PT0.000001S",
        "-PT0.000001S",
        "PT90S",
        "PT1M30S",
        "P1D",
        "PT24H",
        "-P1DT1S",
        "P1W",
        "P20000D",
        "P999999999D",  # longer than what SQLite can store
        "-P999999999D",
    ],
    "Base64": [b64encode(blob).decode() for blob in BLOBS],
    "UUID": [str(key) for key in UUIDS],
    "JSON": JSONS,
}
