"""Changes that the database computes: adding to numbers, changing the inside of JSON values.

Python computes the same for validators and checks; the row is locked, so that both see the same value. What is stored
is what the expression in the UPDATE gives.
"""

from typing import Any

import sqlalchemy as sa

from gql_server.plan.write_plan import Increment, JsonAction, JsonChange
from gql_server.sql.dialect import Dialect
from gql_server.user_errors import Invalid, UserError
from gql_server.writes.values import check_number, path_of

Computed = tuple[Any, sa.ColumnElement[Any]]
"""The value as Python has it, and the expression that gives it in the database."""


_NEEDS = {JsonAction.APPEND: "a list", JsonAction.MERGE: "two objects", JsonAction.REMOVE: "a list or an object"}


def incremented(instance: Any, plan: Increment, number: Any, errors: list[UserError]) -> Computed | None:
    """An attribute with a number added; None when the sum cannot be stored, which is among the errors."""
    attribute, path = plan.attribute, path_of(plan.name)
    assert attribute.column is not None
    value = getattr(instance, attribute.key)
    if value is None:
        errors.append(Invalid(message=f"{attribute.name} is null, so nothing can be added to it.", path=path))
        return None
    total = value + type(value)(number)
    fault = None if isinstance(total, float) else check_number(attribute, attribute.column, total, path)
    if fault is not None:
        errors.append(fault)
        return None
    return total, getattr(type(instance), attribute.key) + number


def changed_json(
    instance: Any, plan: JsonChange, operand: Any, dialect: Dialect, errors: list[UserError]
) -> Computed | None:
    """A JSON attribute changed inside; None when it is not of the sort that the change needs."""
    attribute = plan.attribute
    value = getattr(instance, attribute.key)
    match plan.action, value, operand:
        case JsonAction.APPEND, list(), _:
            changed: Any = [*value, operand]
        case JsonAction.MERGE, dict(), dict():
            changed = {**value, **operand}
        case JsonAction.REMOVE, dict(), list():
            changed = {key: item for key, item in value.items() if key not in operand}
        case JsonAction.REMOVE, list(), list():
            changed = [item for item in value if item not in operand]
        case _:
            message = f"{plan.action.value} needs {_NEEDS[plan.action]}, and {attribute.name} is something else."
            errors.append(Invalid(message=message, path=path_of(plan.name)))
            return None
    column = getattr(type(instance), attribute.key)
    return changed, dialect.changed_json(plan.action.value, column, operand)
