"""Whether a compiled statement still says what the models say now.

A hybrid is a function, which may ask a clock or the request: its expression can differ from one call to the next,
and with it the values that a compiled statement has taken for constant. So a statement notes what its hybrids were
made of, and is compiled anew when they are made of something else. Statements without hybrids cost nothing here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import visitors

from gql_server.catalog.model import Attribute, Catalog, Entity, Relation

Ingredients = tuple[object, ...]
"""What expressions are made of: kinds, names, operators and values, in the order of a walk."""

Hybrid = tuple[type[object], str]
"""A mapped class and the key of one of its hybrids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """What a statement depends on beside its plan and its variables.

    Attributes:
        hybrids: that the plan reads.
        ingredients: what they were made of just before the statement was compiled.
        lists: lists of values that stand in the text one by one and come from ``bindparam(callable_=…)``.
        values: what these lists were.
    """

    hybrids: tuple[Hybrid, ...] = ()
    ingredients: Ingredients = ()
    lists: tuple[sa.BindParameter[Any], ...] = field(default=(), repr=False)
    values: tuple[object, ...] = ()

    def holds(self) -> bool:
        """Whether all of it is the same now."""
        if not (self.hybrids or self.lists):
            return True
        return self.ingredients == find_ingredients(self.hybrids) and self.values == read_lists(self.lists)


def find_hybrids(plan: object, catalog: Catalog) -> tuple[Hybrid, ...]:
    """The hybrids that a plan reads, compares or sorts by, once each."""
    known = {
        id(attribute): (entity.model, attribute.key)
        for entity in catalog.entities.values()
        for attribute in entity.attributes.values()
        if attribute.key not in sa.orm.class_mapper(entity.model).column_attrs
    }
    found = (known.get(id(attribute)) for attribute in _attributes_of(plan)) if known else ()
    return tuple(dict.fromkeys(hybrid for hybrid in found if hybrid is not None))


def find_ingredients(hybrids: Sequence[Hybrid]) -> Ingredients:
    """What the hybrids are made of now."""
    return tuple(
        ingredient
        for model, key in hybrids
        for element in visitors.iterate(getattr(model, key).expression)
        for ingredient in _describe(element)
    )


def read_lists(lists: Sequence[sa.BindParameter[Any]]) -> tuple[object, ...]:
    """The values of parameters now."""
    return tuple(each.effective_value for each in lists)


def _describe(element: Any) -> Iterator[object]:
    """One part of an expression. A callable is asked at each request, so its value does not count."""
    yield element.__visit_name__
    if isinstance(element, sa.BindParameter):
        value = element.value if element.callable is None else None
        yield type(value)
        yield value
        return
    yield getattr(element, "name", None)
    yield getattr(element, "operator", None)
    yield getattr(element, "text", None)


def _attributes_of(node: object) -> Iterator[Attribute]:
    """All attributes in a plan."""
    match node:
        case Attribute():
            yield node
        case Entity() | Relation() | str():
            return
        case tuple() | list():
            for item in node:
                yield from _attributes_of(item)
        case Mapping():
            for item in node.values():
                yield from _attributes_of(item)
        case _ if is_dataclass(node):
            for each in fields(node):
                yield from _attributes_of(getattr(node, each.name))
