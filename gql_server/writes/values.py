"""Values of a write: decoded, checked against the column, and as the model has them. All faults are collected.

SQLite checks neither lengths nor ranges, and PostgreSQL rounds decimals without a word, so both are told here.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from decimal import Decimal
from itertools import takewhile
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.columns import ColumnFacts
from gql_server.catalog.kinds import Kind, decorate, undecorate
from gql_server.catalog.model import Attribute
from gql_server.errors import ForbiddenError, PlanningError
from gql_server.plan.operands import Operand, decode
from gql_server.plan.write_plan import (
    Assignment,
    Change,
    ConnectOrCreate,
    Create,
    Insert,
    Preset,
    UpdateRelated,
    UpsertRelated,
)
from gql_server.user_errors import InputPath, Invalid, OutOfRange, TooLong, UserError

REFUSALS = (ValueError, AssertionError)
"""By which models say that they do not take a value."""


class Faulty:
    """Stands for a value that was refused; the reason is among the errors."""


FAULTY = Faulty()


class ValueReader:
    """Reads the values of one root field.

    Args:
        values: coerced variables.
        dialect: of the database, for TypeDecorators.
        errors: takes what is wrong.
    """

    def __init__(self, values: Mapping[str, Any], dialect: sa.Dialect, errors: list[UserError]) -> None:
        self.values = values
        self.dialect = dialect
        self.errors = errors

    def read(self, model: type[object], assignment: Assignment) -> Any:
        """What the model's attribute is set to, or FAULTY."""
        attribute = assignment.attribute
        if assignment.operand is None:
            # a JSON column would store None as JSON's null
            return sa.null() if attribute.kind is Kind.JSON else None
        value = self.decode(assignment.operand)
        if value is FAULTY:
            return value
        path = path_of(assignment.name)
        faults = [*_find_faults(attribute, value, path), *self._find_endless(attribute, value, path)]
        if faults:
            self.errors += faults
            return FAULTY
        return self._decorate(getattr(model, attribute.key).type, value, assignment)

    def _find_endless(self, attribute: Attribute, value: Any, path: InputPath) -> Iterator[UserError]:
        """What is wrong with a length of time: SQLite stores the moment that long after 1970, and years have an end."""
        if not isinstance(value, dt.timedelta):
            return
        process = attribute.type_.dialect_impl(self.dialect).bind_processor(self.dialect)
        try:
            if process is not None:
                process(value)
        except OverflowError:
            yield Invalid(message=f"{attribute.name} is a longer time than what the database stores.", path=path)

    def _decorate(self, type_: sa.types.TypeEngine[Any], value: Any, assignment: Assignment) -> Any:
        """What a TypeDecorator makes of a value, unless it would refuse to read or to store it."""
        try:
            decorated = decorate(type_, value, self.dialect)
            undecorate(type_, decorated, self.dialect)
        except (*REFUSALS, TypeError, AttributeError, LookupError, ArithmeticError) as error:
            self.errors.append(refusal(error, path_of(assignment.name)))
            return FAULTY
        return decorated

    def preset(self, preset: Preset) -> Any:
        """The value that the caller's role presets.

        Raises:
            ForbiddenError: the caller has no such claim.
        """
        if preset.claim is None:
            return deepcopy(preset.value)
        value = decode(preset.claim, self.values)
        if isinstance(value, str) and preset.max_length is not None and len(value) > preset.max_length:
            raise ForbiddenError(f"Your {preset.claim.name} is longer than what can be stored.")
        return value

    def check(self, plan: Insert | Change) -> None:
        """Read what a row, and those that are related to it, shall get, for nothing but what is wrong with it."""
        for assignment in plan.assignments:
            self.read(plan.entity.model, assignment)
        if isinstance(plan, Change):
            for operand in (*(each.operand for each in plan.increments), *(each.operand for each in plan.json_changes)):
                self.decode(operand)
        for link in plan.links:
            if isinstance(link, UpdateRelated):
                self.check(link.change)
            elif isinstance(link, Create | ConnectOrCreate | UpsertRelated):
                self.check(link.insert)

    def decode(self, operand: Operand) -> Any:
        """The value of an operand, or FAULTY."""
        try:
            return decode(operand, self.values)
        except PlanningError as error:
            message = error.message if error.hint is None else f"{error.message} {error.hint}"
            self.errors.append(Invalid(message=message, path=path_of(operand.name)))
            return FAULTY


def refusal(error: Exception, path: InputPath) -> Invalid:
    """What a model did not take, in its own words."""
    return Invalid(message=str(error) or f"The model refuses {path[-1]}.", path=path)


def path_of(name: str) -> InputPath:
    """The path that a name with dots is."""
    return tuple(name.split("."))


def shared_path(paths: Iterable[InputPath]) -> InputPath:
    """The path of the innermost part of an input that has all of some places.

    >>> shared_path([("input", "data", "0", "a"), ("input", "data", "1")])
    ('input', 'data')
    """
    shared = takewhile(lambda steps: len(set(steps)) == 1, zip(*paths, strict=False))
    return tuple(step for step, *_ in shared)


def _find_faults(attribute: Attribute, value: Any, path: InputPath) -> Iterator[UserError]:
    """What is wrong with a value that shall be stored; PostgreSQL shortens texts in lists without a word."""
    if isinstance(value, list) and attribute.item is not None:
        for index, each in enumerate(value):
            yield from _find_faults(attribute.item, each, (*path, str(index)))
        return
    fault = _check(attribute, value, path)
    if fault is not None:
        yield fault


def _check(attribute: Attribute, value: Any, path: InputPath) -> UserError | None:
    column = attribute.column
    assert column is not None
    if isinstance(value, str | bytes) and column.max_length is not None and len(value) > column.max_length:
        unit = "bytes" if isinstance(value, bytes) else "characters"
        return TooLong(
            message=f"{attribute.name} has {len(value)} {unit}; at most {column.max_length} are stored.",
            path=path,
            max_length=column.max_length,
        )
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return check_number(attribute, column, value, path)
    return None


def check_number(attribute: Attribute, column: ColumnFacts, value: int | Decimal, path: InputPath) -> UserError | None:
    """What is wrong with a number that shall be stored, or None."""
    if column.minimum is not None and column.maximum is not None and not column.minimum <= value <= column.maximum:
        return OutOfRange(
            message=f"{attribute.name} is {value}; it can be from {column.minimum} to {column.maximum}.",
            path=path,
            minimum=str(column.minimum),
            maximum=str(column.maximum),
        )
    if isinstance(value, Decimal) and column.scale is not None and value != round(value, column.scale):
        return Invalid(message=f"{attribute.name} is {value}; at most {column.scale} decimals are stored.", path=path)
    return None
