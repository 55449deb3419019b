"""Composites of a mapper: several columns that Python has as one object, and GraphQL too.

A column that is declared inside of ``composite(…)``, or that is private by its name, is a member of the object and has
no field of its own. One that is declared beside it has both.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy.orm as sa_orm

from gql_server.catalog import naming
from gql_server.catalog.model import Attribute, Catalog, Composite, Entity
from gql_server.catalog.overrides import Overrides

AnyMapper = sa_orm.Mapper[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A column of a composite.

    Attributes:
        composite: GraphQL field of the object.
        name: GraphQL field within it.
        is_inner: it has no field of its own.
    """

    composite: str
    name: str
    is_inner: bool


def find_members(mapper: AnyMapper, override: Overrides) -> dict[str, Member]:
    """The columns of the composites that are served, by mapper attribute; of several composites, in the first."""
    found: dict[str, Member] = {}
    for key, composite in _served(mapper, override):
        field = override.field_names.get(key) or naming.field_name(key)
        for (attribute, name), declared in zip(_read_members(composite), composite.attrs, strict=True):
            is_inner = attribute.startswith("_") or not _is_declared_beside(mapper, attribute, declared)
            found.setdefault(attribute, Member(composite=field, name=name, is_inner=is_inner))
    return found


def reflect_composites(
    mapper: AnyMapper, attributes: Mapping[str, Attribute], override: Overrides, report: Callable[[str], None]
) -> dict[str, Composite]:
    """The composites by GraphQL field.

    Args:
        mapper: of the class.
        attributes: that are exposed, by mapper attribute.
        override: what is said of the class.
        report: takes a fault.
    """
    composites: dict[str, Composite] = {}
    for key, composite in _served(mapper, override):
        members: dict[str, Attribute] = {}
        for attribute, name in _read_members(composite):
            if attribute in attributes:
                _check_member(f"{mapper.class_.__name__}.{key}", name, members, report)
                members[name] = attributes[attribute]
        name = override.field_names.get(key) or naming.field_name(key)
        if members:
            doc = composite.doc and inspect.cleandoc(composite.doc)
            composites[name] = Composite(name=name, key=key, members=members, description=doc)
    return composites


def find_shared(catalog: Catalog, entity: Entity, name: str) -> tuple[str, Composite]:
    """The type of a composite and what it consists of: the same for a class and for those that inherit from it."""
    lineage = entity.hierarchy.lineage if entity.hierarchy else (entity.name,)
    owners = [each for each in lineage if name in catalog.entities[each].composites]
    return naming.composite_type(owners[-1], name), catalog.entities[owners[-1]].composites[name]


def _served(mapper: AnyMapper, override: Overrides) -> Iterator[tuple[str, sa_orm.CompositeProperty[Any]]]:
    for key, composite in mapper.composites.items():
        if not (key in override.exclude or key.startswith("_")):
            yield key, composite


def _read_members(composite: sa_orm.CompositeProperty[Any]) -> list[tuple[str, str]]:
    """Mapper attribute and GraphQL field of each member; what makes the object has parameters in the same order."""
    keys = [prop.key for prop in composite.props]
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    parameters = inspect.signature(composite.composite_class).parameters.values()
    names = [each.name for each in parameters if each.kind in positional][: len(keys)]
    return [
        (key, naming.field_name(name))
        for key, name in zip(keys, names if len(names) == len(keys) else keys, strict=True)
    ]


def _is_declared_beside(mapper: AnyMapper, attribute: str, declared: Any) -> bool:
    """Whether a column is more than a part of the composite: named in it, or annotated in the class."""
    if isinstance(declared, str) or not isinstance(declared, sa_orm.MappedColumn):
        return True
    return any(attribute in inspect.get_annotations(each) for each in mapper.class_.__mro__)


def _check_member(where: str, name: str, others: Mapping[str, Attribute], report: Callable[[str], None]) -> None:
    remedy = "leave it out in Meta.exclude_fields"
    if not naming.is_name(name) or name == naming.IS_NULL:
        report(f"{where}: {name!r} cannot be the field of a member; rename it in the class, or {remedy}")
    if name in others:
        report(f"{where}: two members become the field {name!r}; rename one in the class, or {remedy}")
