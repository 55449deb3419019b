"""Ordering: the wanted terms, then the primary key; nulls last going up and first going down, unless said otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any

from tests.evaluator.aggregates import Rows, find_measure, read_group_keys

if TYPE_CHECKING:
    from tests.evaluator.entities import Attribute, Entity, Values
    from tests.evaluator.filters import World

_IS_DESCENDING_AND_NULLS_FIRST = {
    "ASC": (False, False),
    "ASC_NULLS_LAST": (False, False),
    "ASC_NULLS_FIRST": (False, True),
    "DESC": (True, True),
    "DESC_NULLS_FIRST": (True, True),
    "DESC_NULLS_LAST": (True, False),
}

OrderBy = Sequence[Mapping[str, Any]]


def sort_rows(rows: Sequence[Values], order_by: OrderBy | None, entity: Entity, world: World) -> list[Values]:
    """Return the rows in order."""

    def compare(left: Values, right: Values) -> int:
        for term in order_by or ():
            outcome = _compare_by_term(term, left, right, entity, world)
            if outcome:
                return outcome
        return _compare_values(_key(left, entity), _key(right, entity))

    return sorted(rows, key=cmp_to_key(compare))


def _compare_by_term(term: Mapping[str, Any], left: Values, right: Values, entity: Entity, world: World) -> int:
    return _compare_places(_read_term(term, left, entity, world), _read_term(term, right, entity, world))


def _compare_places(left: tuple[Any, str], right: tuple[Any, str]) -> int:
    one, direction = left
    other, _ = right
    is_descending, is_nulls_first = _IS_DESCENDING_AND_NULLS_FIRST[direction]
    if one is None or other is None:
        outcome = (one is None) - (other is None)
        return -outcome if is_nulls_first else outcome
    outcome = _compare_values(one, other)
    return -outcome if is_descending else outcome


def _read_term(term: Mapping[str, Any], values: Values | None, entity: Entity, world: World) -> tuple[Any, str]:
    """Return the value that a term sorts a row by, and the direction; a missing related row is a null."""
    [(name, inner)] = term.items()
    aggregated = entity.relations.get(name.removesuffix("Aggregate"))
    if aggregated is not None and name not in entity.relations:
        related = [] if values is None else aggregated.related(values, world.dataset)
        rows = Rows(world.entities[aggregated.target], related, world.dataset)
        value, direction = _read_measure(inner, rows)
        return None if values is None else value, direction
    if name in entity.composites:
        [(member, direction)] = inner.items()
        return _read_sort_value(values, entity.composites[name].members[member], world), direction
    if name in entity.proxies:
        proxy = entity.proxies[name]
        related = [] if values is None else proxy.relation.related(values, world.dataset)
        target = world.entities[proxy.relation.target]
        return _read_sort_value(related[0] if related else None, target.attributes[proxy.attribute], world), inner
    if name not in entity.relations:
        return _read_sort_value(values, entity.attributes[name], world), inner
    relation = entity.relations[name]
    related = [] if values is None else relation.related(values, world.dataset)
    return _read_term(inner, related[0] if related else None, world.entities[relation.target], world)


def _read_measure(term: Mapping[str, Any], rows: Rows) -> tuple[Any, str]:
    [(function, inner)] = term.items()
    [(attribute, direction)] = find_measure(rows.entity, function, inner)
    return rows.measure(function, attribute), direction


def sort_groups(groups: Sequence[Rows], order_by: OrderBy | None, keys: Sequence[str]) -> list[Rows]:
    """Return the groups in order; their keys break ties."""
    if not groups:
        return []
    named = read_group_keys(groups[0].entity)
    terms = [*(order_by or ()), *({"keys": {named[key][0]: "ASC"}} for key in keys)]
    ranks = {field: attribute.ranks for field, attribute, _ in named.values()}

    def read(term: Mapping[str, Any], group: Rows) -> tuple[Any, str]:
        if "keys" not in term:
            return _read_measure(term, group)
        [(field, direction)] = term["keys"].items()
        value = (group.keys or {}).get(field)
        return (ranks[field].index(value) if ranks[field] and value is not None else value), direction

    def compare(left: Rows, right: Rows) -> int:
        return next(filter(None, (_compare_places(read(term, left), read(term, right)) for term in terms)), 0)

    return sorted(groups, key=cmp_to_key(compare))


def _compare_values(left: Any, right: Any) -> int:
    return (left > right) - (left < right)


def _read_sort_value(values: Values | None, attribute: Attribute, world: World) -> Any:
    value = None if values is None else attribute.value(values, world.dataset)
    return attribute.ranks.index(value) if attribute.ranks and value is not None else value


def _key(values: Values, entity: Entity) -> tuple[Any, ...]:
    return tuple(values[key] for key in entity.key)
