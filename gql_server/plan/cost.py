"""What an operation costs, as a formula over its variables, kept with the compiled operation.

A request whose plan is cached only has the formula worked out. Where no variable plays a part, it is a number.

>>> reviews = Times(number=Param(("n",)), most=500, each=1)
>>> items = times(20, 500, add([1, reviews]))
>>> find_cost(items, {"n": 5}), find_cost(items, {"n": 9_000})
(120, 10020)
"""

from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from typing import Any, Union, assert_never

from gql_server.plan.write_plan import (
    Change,
    Connect,
    ConnectOrCreate,
    Create,
    CreateRows,
    DeleteRelated,
    DeleteRow,
    DeleteRows,
    Disconnect,
    Insert,
    Link,
    SetRelated,
    UpdateRelated,
    UpdateRow,
    UpdateRows,
    UpsertRelated,
    UpsertRow,
    Write,
)
from gql_server.variables import Param, Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """So many rows, each with what it holds.

    Attributes:
        number: a whole number, or a list that has as many items.
        most: what a number above is taken for, since it will be refused; None for any.
        each: cost of one.
    """

    number: Template
    most: int | None
    each: "Cost"


@dataclass(frozen=True, slots=True)
class Sum:
    """All of them."""

    costs: tuple["Cost", ...]


@dataclass(frozen=True, slots=True)
class Largest:
    """One of them, whichever."""

    costs: tuple["Cost", ...]


Cost = Union[int, Times, Sum, Largest]  # noqa: UP007 - names itself


def add(costs: Iterable[Cost]) -> Cost:
    """The cost of all of them."""
    total, formulas = 0, []
    for cost in costs:
        if isinstance(cost, int):
            total += cost
        else:
            formulas.append(cost)
    return Sum((total, *formulas)) if formulas else total


def largest(costs: Iterable[Cost]) -> Cost:
    """The cost of one of them, whichever."""
    found = tuple(dict.fromkeys(costs))
    if all(isinstance(cost, int) for cost in found):
        return max(found, default=0)  # type: ignore[type-var]
    return found[0] if len(found) == 1 else Largest(found)


def times(number: Template, most: int | None, each: Cost) -> Cost:
    """The cost of so many rows."""
    formula = Times(number=number, most=most, each=each)
    is_known = isinstance(each, int) and not isinstance(number, Param)
    return find_cost(formula, {}) if is_known else formula


def find_cost(cost: Cost, values: Mapping[str, Any]) -> int:
    """What it comes to for the variables of one request."""
    match cost:
        case int():
            return cost
        case Sum(costs=costs):
            return sum(find_cost(each, values) for each in costs)
        case Largest(costs=costs):
            return max(find_cost(each, values) for each in costs)
        case Times(number=number, most=most, each=each):
            given = number.read(values) if isinstance(number, Param) else number
            found = len(given) if isinstance(given, Sized) else max(0, given)
            return (found if most is None else min(found, most)) * find_cost(each, values)
        case other:
            assert_never(other)


def count_written(write: Write) -> Cost:
    """The rows that a write names or makes, nested ones too; those that a database cascades to are not known."""
    match write:
        case CreateRows(rows=rows):
            return add(map(_count_insert, rows))
        case UpdateRow(change=change):
            return _count_change(change)
        case UpsertRow(insert=insert, change=change):
            return largest([_count_insert(insert), _count_change(change)])
        case DeleteRow():
            return 1
        case UpdateRows(rows=rows, change=change):
            return times(rows.at_most, None, _count_change(change))
        case DeleteRows(rows=rows):
            return times(rows.at_most, None, 1)
        case other:
            assert_never(other)


def _count_insert(insert: Insert) -> Cost:
    return add([1, *map(_count_link, insert.links)])


def _count_change(change: Change) -> Cost:
    return add([1, *map(_count_link, change.links)])


def _count_link(link: Link) -> Cost:
    match link:
        case Connect() | Disconnect() | DeleteRelated():
            return 1
        case Create(insert=insert) | ConnectOrCreate(insert=insert):
            return _count_insert(insert)
        case SetRelated(targets=targets):
            return len(targets)
        case UpdateRelated(change=change):
            return _count_change(change)
        case UpsertRelated(insert=insert, change=change):
            return largest([_count_insert(insert), _count_change(change)])
        case other:
            assert_never(other)
