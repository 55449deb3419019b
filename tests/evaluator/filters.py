"""Filters in three-valued logic: True, False, or None where SQL says unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.evaluator.encoding import decode, decode_key, key_of
from tests.evaluator.entities import RequestError

if TYPE_CHECKING:
    from tests.evaluator.entities import Dataset, Entity, Values

Truth = bool | None
Filter = Mapping[str, Any]


@dataclass(frozen=True)
class World:
    """What a filter can reach: all rows and all models."""

    dataset: Dataset
    entities: Mapping[str, Entity]


def matches(filter_: Filter | None, values: Values, entity: Entity, world: World) -> bool:
    """Tell whether a row passes a filter; unknown does not."""
    return filter_ is None or _holds(filter_, values, entity, world) is True


def check_filter(filter_: Any) -> None:
    """Refuse a null inside of a filter.

    Raises:
        RequestError: there is one.
    """
    for each in filter_.values() if isinstance(filter_, dict) else filter_ if isinstance(filter_, list) else ():
        if each is None:
            raise RequestError("a null in a filter")
        check_filter(each)


def _holds(filter_: Filter, values: Values, entity: Entity, world: World) -> Truth:
    return _all(_term_holds(name, operand, values, entity, world) for name, operand in filter_.items())


def _term_holds(name: str, operand: Any, values: Values, entity: Entity, world: World) -> Truth:
    match name:
        case "and":
            return _all(_holds(each, values, entity, world) for each in operand)
        case "or":
            return _any(_holds(each, values, entity, world) for each in operand)
        case "not":
            return _negate(_holds(operand, values, entity, world))
        case "id":
            return _all(_id_holds(operator, each, values, entity) for operator, each in operand.items())
    if name in entity.relations:
        relation = entity.relations[name]
        target = world.entities[relation.target]
        return any(_holds(operand, other, target, world) is True for other in relation.related(values, world.dataset))
    value = entity.attributes[name].value(values, world.dataset)
    return _all(_compare(operator, value, each) for operator, each in operand.items())


def _id_holds(operator: str, operand: Any, values: Values, entity: Entity) -> Truth:
    own = key_of(entity, values)
    match operator:
        case "eq":
            return own == decode_key(entity, operand)
        case "neq":
            return own != decode_key(entity, operand)
        case "in":
            return own in [decode_key(entity, each) for each in operand]
        case "notIn":
            return own not in [decode_key(entity, each) for each in operand]
    raise NotImplementedError(f"the operator {operator} of an id")


def _compare(operator: str, value: Any, operand: Any) -> Truth:
    match operator:
        case "isNull":
            return (value is None) == operand
        case "in" if not operand:
            return False
        case "notIn" if not operand:
            return True
    if value is None:
        return None
    match operator:
        case "in":
            return value in [decode(each, value) for each in operand]
        case "notIn":
            return value not in [decode(each, value) for each in operand]
    return _OPERATORS[operator](value, decode(operand, value))


_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "neq": lambda value, operand: value != operand,
    "gt": lambda value, operand: value > operand,
    "gte": lambda value, operand: value >= operand,
    "lt": lambda value, operand: value < operand,
    "lte": lambda value, operand: value <= operand,
    "contains": lambda value, operand: operand in value,
    "startsWith": lambda value, operand: value.startswith(operand),
}


def _all(truths: Iterable[Truth]) -> Truth:
    seen = list(truths)
    return False if False in seen else None if None in seen else True


def _any(truths: Iterable[Truth]) -> Truth:
    seen = list(truths)
    return True if True in seen else None if None in seen else False


def _negate(truth: Truth) -> Truth:
    return None if truth is None else not truth
