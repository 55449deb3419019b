"""The filter operators, one row each: name, meaning, operand, the kinds that have it, and its SQL.

``typegen`` makes the filter inputs from this table, ``plan`` reads them by it, ``sql`` renders with it.
``docs/querying.md`` has the same rows, and a test compares.
"""

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.kinds import Kind, stored_type
from gql_server.functions import Functions

Column = sa.ColumnElement[Any]


class OperandShape(enum.Enum):
    """What the client writes after the operator."""

    VALUE = "value"
    LIST = "list of values"
    FLAG = "true or false"
    TEXT = "text to find"
    PATTERN = "pattern"
    REGEX = "regular expression"
    KEY = "key of an object"
    KEYS = "list of keys"
    PART = "conditions on a whole number"
    PATH = "a path, and conditions on what stands there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """One row of the table.

    Attributes:
        name: in GraphQL.
        meaning: for the schema's descriptions.
        operand: what it takes.
        kinds: that have it.
        render: column, bound operand and the dialect's functions to a SQL condition; for PART and PATH, to the value
            that the conditions are about.
        pattern: for TEXT, whether anything may stand before and after the text.
    """

    name: str
    meaning: str
    operand: OperandShape
    kinds: frozenset[Kind]
    render: Callable[[Column, Any, Functions], Column]
    pattern: tuple[bool, bool] = (False, False)


ALL = frozenset(Kind)
ARRAYS = frozenset({Kind.ARRAY})
SINGLE = ALL - ARRAYS
ORDERED = frozenset(kind for kind in Kind if kind.is_ordered)
TEXT = frozenset({Kind.STRING})
JSON = frozenset({Kind.JSON})
HAVING_DATE = frozenset({Kind.DATE, Kind.DATETIME, Kind.INSTANT})
HAVING_TIME = frozenset({Kind.TIME, Kind.DATETIME, Kind.INSTANT})

Render = Callable[[Column, Any, Functions], Column]


def _is_json(column: Column) -> bool:
    return isinstance(stored_type(column.type), sa.JSON)


def _equals(column: Column, value: Column, functions: Functions) -> Column:
    return functions.json_equals(column, value) if _is_json(column) else column == value


def _is_distinct(column: Column, value: Column, functions: Functions) -> Column:
    if _is_json(column):
        return functions.json_equals(column, value).is_not(sa.true())
    return column.is_distinct_from(value)


def _is_member(column: Column, values: Column, functions: Functions) -> Column:
    return functions.json_is_member(column, values) if _is_json(column) else functions.is_member(column, values)


def _matches(column: Column, pattern: Column, functions: Functions) -> Column:
    return functions.matches(column, pattern)


def _matches_folded(column: Column, pattern: Column, functions: Functions) -> Column:
    return functions.matches(functions.fold(column), functions.fold(pattern))


def _not(render: Render) -> Render:
    return lambda column, operand, functions: sa.not_(render(column, operand, functions))


def _date_part(part: str) -> Render:
    return lambda column, _, functions: functions.date_part(column, part)


def _is_array(operator: str) -> Render:
    """Only PostgreSQL has arrays, so no other database needs words for it."""
    return lambda column, values, _: column.op(operator, is_comparison=True, return_type=sa.Boolean())(values)


def _is_null(column: Column, flag: bool, functions: Functions) -> Column:
    is_null: Column = column.is_(None)
    if _is_json(column):
        # None in a JSON column is stored as the JSON value null; a client sees null either way
        is_null = sa.or_(is_null, functions.is_json_null(column))
    return is_null if flag else sa.not_(is_null)


_ROWS = (
    Operator(
        name="eq", meaning="Equal to the value.", operand=OperandShape.VALUE, kinds=ALL, render=_equals,
    ),
    Operator(
        name="neq", meaning="Not equal to the value; a row whose value is null does not match.",
        operand=OperandShape.VALUE, kinds=ALL, render=_not(_equals),
    ),
    Operator(
        name="isDistinctFrom", meaning="Not equal to the value; a row whose value is null matches.",
        operand=OperandShape.VALUE, kinds=ALL, render=_is_distinct,
    ),
    Operator(
        name="in", meaning="One of the values; an empty list matches no row.",
        operand=OperandShape.LIST, kinds=SINGLE, render=_is_member,
    ),
    Operator(
        name="notIn", meaning="None of the values; an empty list matches every row.",
        operand=OperandShape.LIST, kinds=SINGLE, render=_not(_is_member),
    ),
    Operator(
        name="isNull", meaning="true: there is no value; false: there is one.",
        operand=OperandShape.FLAG, kinds=ALL, render=_is_null,
    ),
    Operator(
        name="gt", meaning="Greater than the value.", operand=OperandShape.VALUE, kinds=ORDERED,
        render=lambda column, value, _: column > value,
    ),
    Operator(
        name="gte", meaning="Greater than the value, or equal to it.", operand=OperandShape.VALUE, kinds=ORDERED,
        render=lambda column, value, _: column >= value,
    ),
    Operator(
        name="lt", meaning="Less than the value.", operand=OperandShape.VALUE, kinds=ORDERED,
        render=lambda column, value, _: column < value,
    ),
    Operator(
        name="lte", meaning="Less than the value, or equal to it.", operand=OperandShape.VALUE, kinds=ORDERED,
        render=lambda column, value, _: column <= value,
    ),
    Operator(
        name="contains", meaning="Contains the text; case-sensitive.", operand=OperandShape.TEXT, kinds=TEXT,
        render=_matches, pattern=(True, True),
    ),
    Operator(
        name="startsWith", meaning="Starts with the text; case-sensitive.", operand=OperandShape.TEXT, kinds=TEXT,
        render=_matches, pattern=(False, True),
    ),
    Operator(
        name="endsWith", meaning="Ends with the text; case-sensitive.", operand=OperandShape.TEXT, kinds=TEXT,
        render=_matches, pattern=(True, False),
    ),
    Operator(
        name="iContains", meaning="Contains the text, whatever the case.", operand=OperandShape.TEXT, kinds=TEXT,
        render=_matches_folded, pattern=(True, True),
    ),
    Operator(
        name="iStartsWith", meaning="Starts with the text, whatever the case.", operand=OperandShape.TEXT, kinds=TEXT,
        render=_matches_folded, pattern=(False, True),
    ),
    Operator(
        name="iEndsWith", meaning="Ends with the text, whatever the case.", operand=OperandShape.TEXT, kinds=TEXT,
        render=_matches_folded, pattern=(True, False),
    ),
    Operator(
        name="iEq", meaning="Equal to the text, whatever the case.", operand=OperandShape.VALUE, kinds=TEXT,
        render=lambda column, text, functions: functions.fold(column) == functions.fold(text),
    ),
    Operator(
        name="like", meaning="Matches the pattern: % is any text, _ any character, and a backslash escapes.",
        operand=OperandShape.PATTERN, kinds=TEXT, render=_matches,
    ),
    Operator(
        name="notLike", meaning="Does not match the pattern.", operand=OperandShape.PATTERN, kinds=TEXT,
        render=_not(_matches),
    ),
    Operator(
        name="ilike", meaning="Matches the pattern, whatever the case.", operand=OperandShape.PATTERN, kinds=TEXT,
        render=_matches_folded,
    ),
    Operator(
        name="notIlike", meaning="Does not match the pattern, whatever the case.", operand=OperandShape.PATTERN,
        kinds=TEXT, render=_not(_matches_folded),
    ),
    Operator(
        name="regex", meaning="The regular expression is found in it; PostgreSQL only.",
        operand=OperandShape.REGEX, kinds=TEXT,
        render=lambda column, pattern, functions: functions.matches_regex(column, pattern, False),
    ),
    Operator(
        name="iregex", meaning="The regular expression is found in it, whatever the case; PostgreSQL only.",
        operand=OperandShape.REGEX, kinds=TEXT,
        render=lambda column, pattern, functions: functions.matches_regex(column, pattern, True),
    ),
    Operator(
        name="year", meaning="The year.", operand=OperandShape.PART, kinds=HAVING_DATE, render=_date_part("year"),
    ),
    Operator(
        name="month", meaning="The month, 1 to 12.", operand=OperandShape.PART, kinds=HAVING_DATE,
        render=_date_part("month"),
    ),
    Operator(
        name="day", meaning="The day of the month, 1 to 31.", operand=OperandShape.PART, kinds=HAVING_DATE,
        render=_date_part("day"),
    ),
    Operator(
        name="weekday", meaning="The day of the week, 1 (Monday) to 7 (Sunday).", operand=OperandShape.PART,
        kinds=HAVING_DATE, render=_date_part("weekday"),
    ),
    Operator(
        name="hour", meaning="The hour, 0 to 23.", operand=OperandShape.PART, kinds=HAVING_TIME,
        render=_date_part("hour"),
    ),
    Operator(
        name="contains", meaning="Contains all of the value: an object its keys and their values, a list its elements.",
        operand=OperandShape.VALUE, kinds=JSON,
        render=lambda document, part, functions: functions.json_contains(document, part),
    ),
    Operator(
        name="containedBy", meaning="All of it is contained in the value.", operand=OperandShape.VALUE, kinds=JSON,
        render=lambda document, whole, functions: functions.json_is_contained(document, whole),
    ),
    Operator(
        name="hasKey", meaning="Is an object with the key, or a list with the text.",
        operand=OperandShape.KEY, kinds=JSON,
        render=lambda document, keys, functions: functions.json_has_all(document, keys),
    ),
    Operator(
        name="hasAnyKeys", meaning="Is an object with one of the keys, or a list with one of the texts.",
        operand=OperandShape.KEYS, kinds=JSON,
        render=lambda document, keys, functions: functions.json_has_any(document, keys),
    ),
    Operator(
        name="hasAllKeys", meaning="Is an object with all of the keys, or a list with all of the texts.",
        operand=OperandShape.KEYS, kinds=JSON,
        render=lambda document, keys, functions: functions.json_has_all(document, keys),
    ),
    Operator(
        name="path", meaning="What stands at a path.", operand=OperandShape.PATH, kinds=JSON,
        render=lambda document, path, functions: functions.json_at(document, path),
    ),
    Operator(
        name="contains", meaning="Contains all of the values.", operand=OperandShape.VALUE, kinds=ARRAYS,
        render=_is_array("@>"),
    ),
    Operator(
        name="containedBy", meaning="Contains none but the values.", operand=OperandShape.VALUE, kinds=ARRAYS,
        render=_is_array("<@"),
    ),
    Operator(
        name="overlaps", meaning="Contains one of the values.", operand=OperandShape.VALUE, kinds=ARRAYS,
        render=_is_array("&&"),
    ),
)  # fmt: skip

OPERATORS: Sequence[Operator] = _ROWS
"""The table."""

ID_OPERATORS = ("eq", "neq", "in", "notIn")
"""The operators that a node id has."""

_BY_KIND: Mapping[Kind, Mapping[str, Operator]] = MappingProxyType(
    {kind: {operator.name: operator for operator in _ROWS if kind in operator.kinds} for kind in Kind}
)


def operators_of(kind: Kind) -> tuple[Operator, ...]:
    """The operators that values of a kind have, in the order of the table."""
    return tuple(_BY_KIND[kind].values())


def find_operator(kind: Kind, name: str) -> Operator:
    """The operator of a name; ``contains`` means one thing for text and another for JSON."""
    return _BY_KIND[kind][name]
