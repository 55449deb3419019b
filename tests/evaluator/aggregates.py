"""Aggregates and groups over plain lists, with exact fractions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from math import isclose, isfinite
from typing import TYPE_CHECKING, Any

from graphql import GraphQLObjectType, get_named_type

from tests.evaluator.encoding import encode

if TYPE_CHECKING:
    from tests.evaluator.entities import Attribute, Dataset, Entity, Values

DIGITS = 200
PERIODS = ("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR")


class RoundedFloat(float):
    """A Float that was computed: databases divide and round a little differently in the last digits."""

    __slots__ = ()

    def is_equal(self, number: Any) -> bool:
        """Tell whether an answer is the same number to twelve digits."""
        return isinstance(number, int | float) and isclose(self, number, rel_tol=1e-12)


@dataclass(frozen=True)
class Rows:
    """Rows that come to something, with what they have in common where they are a group.

    Attributes:
        keys: by the name of the field.
    """

    entity: Entity
    rows: Sequence[Values]
    dataset: Dataset
    keys: Mapping[str, Any] | None = None

    def resolve(self, name: str, type_: Any) -> Any:
        """Return the value of a field: a number, or a dict by attribute."""
        if name == "count":
            return len(self.rows)
        fields = type_.fields
        assert isinstance(type_, GraphQLObjectType)
        if name == "keys":
            assert self.keys is not None
            return {field: self._encode_key(field, get_named_type(each.type)) for field, each in fields.items()}
        return {
            field: self._encode(name, self.entity.attributes[field], get_named_type(each.type))
            for field, each in fields.items()
        }

    def measure(self, function: str, attribute: Attribute | None) -> Any:
        """Return what a function makes of the values of an attribute."""
        if attribute is None:
            return len(self.rows)
        found = (attribute.value(row, self.dataset) for row in self.rows)
        values = [value for value in found if value is not None]
        if function == "countDistinct":
            return len(set(values))
        if function in {"min", "max"}:
            return ({"min": min, "max": max}[function])(values) if values else None
        if not values or not all(map(isfinite, values)):
            return None
        if function == "sum" and not isinstance(values[0], float):
            with localcontext(prec=DIGITS):
                return sum(values) if isinstance(values[0], int) and not attribute.is_big else sum(values, Decimal(0))
        return _compute(
            function, [Fraction(Decimal(repr(each)) if isinstance(each, float) else each) for each in values]
        )

    def _encode(self, function: str, attribute: Attribute, type_: Any) -> Any:
        value = self.measure(function, attribute)
        is_computed = isinstance(value, float) and function not in {"min", "max"}
        return RoundedFloat(value) if is_computed else encode(value, type_, attribute.scale)

    def _encode_key(self, field: str, type_: Any) -> Any:
        assert self.keys is not None
        attribute = self.entity.attributes.get(field)
        return encode(self.keys.get(field), type_, attribute.scale if attribute else None)


def _compute(function: str, numbers: Sequence[Fraction]) -> float | None:
    total, count = sum(numbers, Fraction()), len(numbers)
    try:
        if function == "sum":
            return float(total)
        if function == "avg":
            return float(total / count)
        if count == 1:
            return None
        variance = sum(((each - total / count) ** 2 for each in numbers), Fraction()) / (count - 1)
        return _root(variance) if function == "stddev" else float(variance)
    except OverflowError:
        return None


def _root(number: Fraction) -> float:
    with localcontext(prec=DIGITS):
        return float(Fraction((Decimal(number.numerator) / Decimal(number.denominator)).sqrt()))


def find_measure(entity: Entity, function: str, inner: Any) -> list[tuple[Attribute | None, Any]]:
    """Return the attributes that an input about one function names, each with what is said of it."""
    if function == "count":
        return [(None, inner)]
    return [(entity.attributes[name], each) for name, each in inner.items()]


def group_rows(every: Rows, keys: Sequence[str]) -> list[Rows]:
    """Return the groups of some rows."""
    named = read_group_keys(every.entity)
    groups: dict[tuple[Any, ...], list[Values]] = {}
    for row in every.rows:
        common = tuple(_read_key(row, *named[key][1:], every.dataset) for key in keys)
        groups.setdefault(common, []).append(row)
    fields = [named[key][0] for key in keys]
    return [
        Rows(every.entity, rows, every.dataset, dict(zip(fields, common, strict=True)))
        for common, rows in groups.items()
    ]


def read_group_keys(entity: Entity) -> dict[str, tuple[str, Attribute, str]]:
    """Return field, attribute and period of each group key, also of those that the schema does not have."""
    keys = {}
    for name, attribute in entity.attributes.items():
        value = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()
        keys[value] = (name, attribute, "")
        keys |= {f"{value}_{period}": (f"{name}{period.capitalize()}", attribute, period) for period in PERIODS}
    return keys


def _read_key(row: Values, attribute: Attribute, period: str, dataset: Dataset) -> Any:
    value = attribute.value(row, dataset)
    return _truncate(value, period) if period and value is not None else value


def _truncate(value: date, period: str) -> date:
    """Return the beginning of the period that a date or a moment is in.

    >>> [_truncate(date(2024, 2, 29), period).isoformat() for period in PERIODS[:4]]
    ['2024-01-01', '2024-01-01', '2024-02-01', '2024-02-26']
    """
    if isinstance(value, datetime):
        value = value.astimezone(UTC) if value.tzinfo else value
        if period == "HOUR":
            return value.replace(minute=0, second=0, microsecond=0)
        value = value.date()
    match period:
        case "YEAR":
            return value.replace(month=1, day=1)
        case "QUARTER":
            return value.replace(month=(value.month - 1) // 3 * 3 + 1, day=1)
        case "MONTH":
            return value.replace(day=1)
        case "WEEK":
            return value - timedelta(days=value.weekday())
    return value
