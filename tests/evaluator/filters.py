"""Filters in three-valued logic: True, False, or None where SQL says unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tests.evaluator import documents
from tests.evaluator.aggregates import Rows, find_measure
from tests.evaluator.encoding import decode, decode_key, key_of
from tests.evaluator.search import Search

if TYPE_CHECKING:
    from tests.evaluator.entities import Attribute, Composite, Dataset, Entity, Proxy, Relation, Values

Truth = bool | None
Filter = Mapping[str, Any]


@dataclass(frozen=True)
class World:
    """What a filter can reach: all rows and all models."""

    dataset: Dataset
    entities: Mapping[str, Entity]
    search: Search


def matches(filter_: Filter | None, values: Values, entity: Entity, world: World) -> bool:
    """Tell whether a row passes a filter; unknown does not."""
    return filter_ is None or _holds(filter_, values, entity, world) is True


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
        related = relation.related(values, world.dataset)
        target = world.entities[relation.target]
        if relation.is_many:
            return _all(_quantify(each, inner, related, target, world) for each, inner in operand.items())
        return any(_holds(operand, other, target, world) is True for other in related)
    if is_aggregate(name, entity):
        return _aggregate_holds(entity.relations[name.removesuffix("Aggregate")], operand, values, world)
    if name in entity.composites:
        return _composite_holds(entity.composites[name], operand, values, world)
    if name in entity.proxies:
        return _proxy_holds(entity.proxies[name], operand, values, world)
    attribute = entity.attributes[name]
    return _compare_all(attribute.value(values, world.dataset), operand, _table_of(attribute))


def _composite_holds(composite: Composite, conditions: Filter, values: Values, world: World) -> Truth:
    def holds(name: str, operand: Any) -> Truth:
        if name == "isNull":
            return composite.is_null(values, world.dataset) == operand
        member = composite.members[name]
        return _compare_all(member.value(values, world.dataset), operand, _table_of(member))

    return _all(holds(name, operand) for name, operand in conditions.items())


def _proxy_holds(proxy: Proxy, conditions: Filter, values: Values, world: World) -> bool:
    """Tell whether the related row has a value as wanted: a missing one is null, and another than any."""
    attribute = world.entities[proxy.relation.target].attributes[proxy.attribute]
    table = _table_of(attribute)
    found = [attribute.value(each, world.dataset) for each in proxy.relation.related(values, world.dataset)]

    def holds(operator: str, operand: Any) -> bool:
        is_of_nothing = operator == "isDistinctFrom" or (operator, operand) == ("isNull", True)
        return any(_compare(operator, each, operand, table) for each in found or ([None] if is_of_nothing else []))

    return all(holds(operator, operand) for operator, operand in conditions.items())


def is_aggregate(name: str, entity: Entity) -> bool:
    """Tell whether a field of a filter is about what related rows come to."""
    return name not in entity.attributes and name.removesuffix("Aggregate") in entity.relations


def _aggregate_holds(relation: Relation, operand: Filter, values: Values, world: World) -> Truth:
    target = world.entities[relation.target]
    related = relation.related(values, world.dataset)
    rows = [each for each in related if matches(operand.get("filter"), each, target, world)]
    conditions = {name: each for name, each in operand.items() if name != "filter"}
    return has_all(conditions, Rows(target, rows, world.dataset))


def has_all(conditions: Filter, rows: Rows) -> Truth:
    """Tell whether all that is asked of aggregates of some rows is true."""
    return _all(_measure_holds(name, operand, rows) for name, operand in conditions.items())


def _measure_holds(name: str, operand: Any, rows: Rows) -> Truth:
    match name:
        case "and":
            return _all(has_all(each, rows) for each in operand)
        case "or":
            return _any(has_all(each, rows) for each in operand)
        case "not":
            return _negate(has_all(operand, rows))
    measured = find_measure(rows.entity, name, operand)
    return _all(
        _compare_all(rows.measure(name, attribute), conditions, _OF_VALUES) for attribute, conditions in measured
    )


def _quantify(quantifier: str, operand: Any, related: Iterable[Values], target: Entity, world: World) -> bool:
    if quantifier == "isEmpty":
        return operand is not any(True for _ in related)
    truths = [_holds(operand, other, target, world) is True for other in related]
    return {"some": any(truths), "every": all(truths), "none": not any(truths)}[quantifier]


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
    raise AssertionError(f"the evaluator does not know the operator {operator} of an id")


def _compare_all(value: Any, conditions: Filter, table: Table) -> Truth:
    return _all(_compare(operator, value, operand, table) for operator, operand in conditions.items())


def _compare(operator: str, value: Any, operand: Any, table: Table) -> Truth:
    match operator:
        case "isNull":
            return (value is None) == operand
        case "isDistinctFrom":
            return _compare("eq", value, operand, table) is not True
        case "path":
            conditions = {name: each for name, each in operand.items() if name != "at"}
            return _compare_all(None if value is None else documents.at(value, operand["at"]), conditions, table)
        case "year" | "month" | "day" | "weekday" | "hour":
            return _compare_all(None if value is None else _read_part(value, operator), operand, table)
        case "in" if not operand:
            return False
        case "notIn" if not operand:
            return True
    if value is None:
        return None
    if operator in _CONTRARIES:
        return _negate(_compare(_CONTRARIES[operator], value, operand, table))
    if operator == "in":
        return any(_compare("eq", value, each, table) for each in operand)
    return table[operator](value, operand if table is _OF_DOCUMENTS else decode(operand, value))


def _is_like(text: str, pattern: str) -> bool:
    parts = re.findall(r"\\.|.", pattern, re.DOTALL)
    expression = "".join({"%": ".*", "_": "."}.get(part) or re.escape(part[-1]) for part in parts)
    return re.fullmatch(expression, text, re.DOTALL) is not None


Table = Mapping[str, Callable[[Any, Any], bool]]

_OF_VALUES: Table = {
    "eq": lambda value, operand: value == operand,
    "gt": lambda value, operand: value > operand,
    "gte": lambda value, operand: value >= operand,
    "lt": lambda value, operand: value < operand,
    "lte": lambda value, operand: value <= operand,
    "contains": lambda value, operand: operand in value,
    "startsWith": lambda value, operand: value.startswith(operand),
    "endsWith": lambda value, operand: value.endswith(operand),
    "iContains": lambda value, operand: _fold(operand) in _fold(value),
    "iStartsWith": lambda value, operand: _fold(value).startswith(_fold(operand)),
    "iEndsWith": lambda value, operand: _fold(value).endswith(_fold(operand)),
    "iEq": lambda value, operand: _fold(value) == _fold(operand),
    "like": _is_like,
    "ilike": lambda value, operand: _is_like(_fold(value), _fold(operand)),
}

_OF_DOCUMENTS: Table = {
    "eq": documents.is_same,
    "contains": documents.contains,
    "containedBy": lambda value, operand: documents.contains(operand, value),
    "hasKey": documents.has_key,
    "hasAnyKeys": lambda value, operand: any(documents.has_key(value, key) for key in operand),
    "hasAllKeys": lambda value, operand: all(documents.has_key(value, key) for key in operand),
}

# a null among the values is equal to a null at the same place, and to nothing else
_OF_ARRAYS: Table = {
    "eq": lambda value, operand: value == operand,
    "contains": lambda value, operand: all(each in value for each in operand),
    "containedBy": lambda value, operand: all(each in operand for each in value),
    "overlaps": lambda value, operand: any(each in value for each in operand),
}


def _table_of(attribute: Attribute) -> Table:
    if attribute.is_array:
        return _OF_ARRAYS
    return _OF_DOCUMENTS if attribute.is_document else _OF_VALUES


_CONTRARIES = {"neq": "eq", "notIn": "in", "notLike": "like", "notIlike": "ilike"}


def _fold(text: str) -> str:
    """Return the text in small letters, one for each character."""
    return "".join(character.lower()[0] for character in text)


def _read_part(value: Any, part: str) -> int:
    if isinstance(value, datetime) and value.tzinfo:
        value = value.astimezone(UTC)
    return value.isoweekday() if part == "weekday" else getattr(value, part)


def _all(truths: Iterable[Truth]) -> Truth:
    seen = list(truths)
    return False if False in seen else None if None in seen else True


def _any(truths: Iterable[Truth]) -> Truth:
    seen = list(truths)
    return True if True in seen else None if None in seen else False


def _negate(truth: Truth) -> Truth:
    return None if truth is None else not truth
