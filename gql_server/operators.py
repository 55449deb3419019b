"""The filter operators, one row each: name, meaning, operand, the kinds that have it, and its SQL.

``typegen`` makes the filter inputs from this table, ``plan`` reads them by it, ``sql`` renders with it.
``docs/querying.md`` has the same rows, and a test compares.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol

import sqlalchemy as sa

from gql_server.catalog.kinds import Kind

Column = sa.ColumnElement[Any]


class OperandShape(enum.Enum):
    """What the client writes after the operator."""

    VALUE = "value"
    LIST = "list of values"
    FLAG = "true or false"
    TEXT = "text to find"


class Functions(Protocol):
    """What the databases write differently."""

    def is_member(self, column: Column, values: Column) -> Column:
        """Whether the column is one of a bound list."""

    def is_json_null(self, column: Column) -> Column:
        """Whether a JSON column holds the JSON value null."""

    def matches(self, column: Column, pattern: Column) -> Column:
        """Whether the text of the column matches a bound pattern of the dialect; case-sensitive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """One row of the table.

    Attributes:
        name: in GraphQL.
        meaning: for the schema's descriptions.
        operand: what it takes.
        kinds: that have it.
        render: column, bound operand and the dialect's functions to a SQL condition.
        pattern: for TEXT, whether anything may stand before and after the text.
    """

    name: str
    meaning: str
    operand: OperandShape
    kinds: frozenset[Kind]
    render: Callable[[Column, Any, Functions], Column]
    pattern: tuple[bool, bool] = (False, False)


ALL = frozenset(Kind)
COMPARABLE = ALL - {Kind.JSON}
ORDERED = frozenset(kind for kind in Kind if kind.is_ordered)
TEXT = frozenset({Kind.STRING})


def _is_null(column: Column, flag: bool, functions: Functions) -> Column:
    is_null: Column = column.is_(None)
    if isinstance(column.type, sa.JSON):
        # None in a JSON column is stored as the JSON value null; a client sees null either way
        is_null = sa.or_(is_null, functions.is_json_null(column))
    return is_null if flag else sa.not_(is_null)


_ROWS = (
    Operator(
        name="eq", meaning="Equal to the value.", operand=OperandShape.VALUE, kinds=COMPARABLE,
        render=lambda column, value, _: column == value,
    ),
    Operator(
        name="neq", meaning="Not equal to the value; a row whose value is null does not match.",
        operand=OperandShape.VALUE, kinds=COMPARABLE,
        render=lambda column, value, _: column != value,
    ),
    Operator(
        name="in", meaning="One of the values; an empty list matches no row.",
        operand=OperandShape.LIST, kinds=COMPARABLE,
        render=lambda column, values, functions: functions.is_member(column, values),
    ),
    Operator(
        name="notIn", meaning="None of the values; an empty list matches every row.",
        operand=OperandShape.LIST, kinds=COMPARABLE,
        render=lambda column, values, functions: sa.not_(functions.is_member(column, values)),
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
        render=lambda column, text, functions: functions.matches(column, text), pattern=(True, True),
    ),
    Operator(
        name="startsWith", meaning="Starts with the text; case-sensitive.", operand=OperandShape.TEXT, kinds=TEXT,
        render=lambda column, text, functions: functions.matches(column, text), pattern=(False, True),
    ),
)  # fmt: skip

OPERATORS: Mapping[str, Operator] = MappingProxyType({operator.name: operator for operator in _ROWS})
ID_OPERATORS = ("eq", "neq", "in", "notIn")
"""The operators that a node id has."""


def operators_of(kind: Kind) -> tuple[Operator, ...]:
    """The operators that values of a kind have, in the order of the table."""
    return tuple(operator for operator in _ROWS if kind in operator.kinds)
