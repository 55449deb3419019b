"""Aggregates: which functions there are, which attributes have them, and how what they answer travels.

Read by ``typegen`` for the types, by ``plan`` for the meaning of inputs, and by ``sql`` to render them.
"""

import decimal
import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa

from gql_server.catalog import naming
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Entity, Relation


class Function(enum.Enum):
    """What is made of many rows. The value of each member is its field."""

    COUNT = "count"
    """Of rows; all others are of the values of an attribute, and pass over nulls."""
    COUNT_DISTINCT = "countDistinct"
    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"
    STDDEV = "stddev"
    """Of a sample, as VARIANCE is: divided by one less than the number of values."""
    VARIANCE = "variance"


VALUE_FUNCTIONS = tuple(function for function in Function if function is not Function.COUNT)
"""Those that are of an attribute."""

_INTEGER: sa.types.TypeEngine[Any] = sa.Integer()
_BIG_INTEGER: sa.types.TypeEngine[Any] = sa.BigInteger()
_DOUBLE: sa.types.TypeEngine[Any] = sa.Double()
_DATE: sa.types.TypeEngine[Any] = sa.Date()

_NUMBERS = frozenset({Kind.INT, Kind.BIG_INT, Kind.FLOAT, Kind.DECIMAL})
_SORTABLE = frozenset(kind for kind in Kind if kind.is_sortable)
_ORDERED = frozenset(kind for kind in Kind if kind.is_ordered)
_KINDS: Mapping[Function, frozenset[Kind]] = {
    Function.COUNT_DISTINCT: _SORTABLE,
    Function.SUM: _NUMBERS,
    Function.AVG: _NUMBERS,
    Function.MIN: _ORDERED,
    Function.MAX: _ORDERED,
    Function.STDDEV: _NUMBERS,
    Function.VARIANCE: _NUMBERS,
}


FILTERS: Mapping[Function, str] = {
    Function.COUNT_DISTINCT: "countDistinct",
    Function.SUM: "sum",
    Function.AVG: "mean",
    Function.STDDEV: "mean",
    Function.VARIANCE: "mean",
    Function.MIN: "extreme",
    Function.MAX: "extreme",
}
"""What filter inputs are named after: functions that answer the same types of the same attributes share one."""

ORDERS: Mapping[Function, str] = {
    function: {_SORTABLE: "value", _NUMBERS: "number", _ORDERED: "extreme"}[kinds] for function, kinds in _KINDS.items()
}
"""What order inputs are named after: functions of the same attributes share one."""


class _DecimalText(sa.types.TypeDecorator[decimal.Decimal]):
    """A decimal number as the text of its digits."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: decimal.Decimal | None, dialect: sa.Dialect) -> str | None:
        """All digits, without exponent."""
        del dialect
        return None if value is None else format(value, "f")


EXACT: sa.types.TypeEngine[Any] = sa.Numeric().with_variant(_DecimalText(), "sqlite")
"""The type of sums that no number of SQLite can hold: text there, which :mod:`gql_server.sqlite_exact` compares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A function of the rows of an entity.

    Attributes:
        function: what is made of them.
        attribute: of whose values; None for the count of rows.
        result: what it answers, as if it were an attribute.
    """

    function: Function
    attribute: Attribute | None
    result: Attribute = field(repr=False)


def _make_result(function: Function, attribute: Attribute) -> Attribute:
    name = f"{function.value}.{attribute.name}"
    key = f"{function.value}({attribute.key})"
    named = replace(attribute, name=name, key=key, is_nullable=True)
    match function, attribute.kind:
        case Function.COUNT_DISTINCT, _:
            return replace(named, kind=Kind.INT, type_=_INTEGER, is_nullable=False, enum=None, scale=None)
        case ((Function.MIN | Function.MAX), _):
            return named
        case Function.SUM, Kind.INT:
            return replace(named, kind=Kind.BIG_INT, type_=_BIG_INTEGER)
        case Function.SUM, Kind.BIG_INT:
            return replace(named, kind=Kind.DECIMAL, type_=EXACT, scale=0)
        case Function.SUM, Kind.DECIMAL:
            return replace(named, type_=EXACT)
        case _:
            return replace(named, kind=Kind.FLOAT, type_=_DOUBLE, scale=None)


_COUNT = Attribute(name="count", key="count()", kind=Kind.INT, type_=_INTEGER, is_nullable=False)
COUNT = Measure(function=Function.COUNT, attribute=None, result=_COUNT)
"""How many rows there are."""


def measures_of(entity: Entity, function: Function) -> dict[str, Measure]:
    """What a function of :data:`VALUE_FUNCTIONS` can be of, by the GraphQL name of the attribute."""
    return {
        name: Measure(function=function, attribute=attribute, result=_make_result(function, attribute))
        for name, attribute in entity.attributes.items()
        if attribute.kind in _KINDS[function]
    }


class Period(enum.Enum):
    """What a date or a moment is cut down to, in UTC. The value of each member is what the key holds."""

    YEAR = "the first day of the year"
    QUARTER = "the first day of the quarter"
    MONTH = "the first day of the month"
    WEEK = "the Monday of the week"
    DAY = "the day"
    HOUR = "the beginning of the hour"


_PERIODS: Mapping[Kind, tuple[Period, ...]] = {
    Kind.DATE: (Period.YEAR, Period.QUARTER, Period.MONTH, Period.WEEK),
    Kind.DATETIME: tuple(Period),
    Kind.INSTANT: tuple(Period),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupKey:
    """What the rows of a group have in common.

    Attributes:
        attribute: whose values are equal.
        period: to which they are cut down before; None where they are not.
        result: the common value, as if it were an attribute.
    """

    attribute: Attribute
    period: Period | None
    result: Attribute = field(repr=False)


def group_keys_of(entity: Entity) -> Iterator[GroupKey]:
    """Every group key, in the order of the attributes."""
    for attribute in entity.attributes.values():
        if attribute.kind.is_sortable:
            yield GroupKey(attribute=attribute, period=None, result=replace(attribute, is_nullable=True))
        for period in _PERIODS.get(attribute.kind, ()):
            result = replace(attribute, name=naming.group_key(attribute.name, period.name), is_nullable=True)
            if period is not Period.HOUR:
                result = replace(result, kind=Kind.DATE, type_=_DATE)
            yield GroupKey(attribute=attribute, period=period, result=result)


def find_aggregated(entity: Entity, name: str) -> Relation | None:
    """The to-many relation whose aggregates an input field is about, such as ``items`` for ``itemsAggregate``."""
    counted = (each for each in entity.relations.values() if each.is_to_many and each.has_aggregates)
    return next((each for each in counted if naming.aggregate_field(each.name) == name), None)


def check_aggregate_names(entity: Entity) -> Iterator[str]:
    """Say where names that aggregates bring along are taken."""
    remedy = "rename one in Meta.field_names or leave it out in Meta.exclude_fields"
    for relation in entity.relations.values():
        name = naming.aggregate_field(relation.name)
        if relation.is_to_many and (name in entity.attributes or name in entity.relations):
            yield (
                f"{entity.name}: the aggregates of the relation {relation.name!r} and another field are both called "
                f"{name!r}; {remedy}"
            )
    owners: dict[str, GroupKey] = {}
    for key in group_keys_of(entity):
        value = naming.enum_value(key.result.name)
        owner = owners.setdefault(value, key)
        if owner is not key and (owner.period or key.period):
            names = f"{owner.attribute.name!r} and {key.attribute.name!r}"
            yield f"{entity.name}: the fields {names} both bring the group key {value!r}; {remedy}"
