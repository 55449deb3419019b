"""Models as the evaluator sees them: names of attributes, and relations as predicates over two rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import AssociationProxy
from sqlalchemy.orm import MappedColumn

if TYPE_CHECKING:
    from flask_sqlalchemy import SQLAlchemy
    from sqlalchemy.orm import CompositeProperty, Mapper, RelationshipProperty


class RequestError(Exception):
    """The operation asks for what no answer can give, such as another type's id or a negative page size."""


Values = dict[str, Any]
"""One row: attribute key → Python value; of an association table: column name → value."""

Compute = Callable[[Values, "Dataset"], Any]

Computed = Mapping[tuple[str, str], Compute]
"""(Model, attribute) → its value from the row and all rows; for hybrids and column properties."""

Conditions = Mapping[tuple[str, str], Callable[[Values], bool]]
"""(Model, relation) → what a custom primaryjoin asks of the target's row beyond the equal columns."""


CLASS = "$class"
"""Key under which a row of a class that inherits, or is inherited from, says of which it is exactly."""


@dataclass(frozen=True)
class Row:
    """A row with the name of its model, so that an interface can be resolved."""

    entity: str
    values: Values

    @classmethod
    def of(cls, entity: Entity, values: Values) -> Row:
        """Return a row of a model, or of a class that inherits from it."""
        return cls(values.get(CLASS, entity.name), values)


@dataclass(frozen=True)
class Dataset:
    """The content of a whole database.

    Attributes:
        models: model name → its rows, and those of the classes that inherit from it.
        tables: association table name → its rows.
    """

    models: Mapping[str, Sequence[Values]]
    tables: Mapping[str, Sequence[Values]] = field(default_factory=dict)


@dataclass(frozen=True)
class Attribute:
    """A value of a model.

    Attributes:
        key: the attribute of the mapper.
        scale: the decimals that a column of decimals declares.
        ranks: the values of an enum, in the order in which they are declared and sort.
        compute: for what is no column.
        is_document: whether its values are JSON documents.
        is_big: whether its values are integers of 64 bits, whose sums are decimals.
        is_array: whether its values are lists.
    """

    key: str
    scale: int | None = None
    ranks: tuple[Any, ...] = ()
    compute: Compute | None = None
    is_document: bool = False
    is_big: bool = False
    is_array: bool = False

    def value(self, values: Values, dataset: Dataset) -> Any:
        """Return the value in a row."""
        return self.compute(values, dataset) if self.compute else values[self.key]


@dataclass(frozen=True)
class Relation:
    """A relation: the related rows of a row."""

    target: str
    is_many: bool
    related: Callable[[Values, Dataset], list[Values]]


@dataclass(frozen=True)
class Proxy:
    """An attribute of related rows: of the one, or of each."""

    relation: Relation
    attribute: str


@dataclass(frozen=True)
class Composite:
    """An object of several attributes: GraphQL names → attributes."""

    members: Mapping[str, Attribute]

    def is_null(self, values: Values, dataset: Dataset) -> bool:
        """Tell whether a row has no object."""
        return all(member.value(values, dataset) is None for member in self.members.values())


@dataclass(frozen=True)
class Entity:
    """A model: GraphQL names → attributes and relations, and the attributes that are its primary key, with types.

    Attributes:
        proxies: GraphQL names → association proxies to attributes; those to relations are relations.
        composites: GraphQL names → objects of several attributes.
        id_name: what its node ids begin with, where that is not its own name.
        has_heirs: whether classes inherit from it.
    """

    name: str
    attributes: Mapping[str, Attribute]
    relations: Mapping[str, Relation]
    key: Mapping[str, type]
    id_name: str = ""
    has_heirs: bool = False
    proxies: Mapping[str, Proxy] = field(default_factory=dict)
    composites: Mapping[str, Composite] = field(default_factory=dict)

    @property
    def object_type(self) -> str:
        """The type of rows that are of exactly this class."""
        return f"Plain{self.name}" if self.has_heirs else self.name


def read_entities(db: SQLAlchemy, computed: Computed, conditions: Conditions) -> dict[str, Entity]:
    """Describe every model of a Flask-SQLAlchemy instance."""
    sa.orm.configure_mappers()
    mappers = sorted(db.Model.registry.mappers, key=lambda mapper: mapper.class_.__name__)
    entities = {mapper.class_.__name__: _read_entity(mapper, computed, conditions) for mapper in mappers}
    return {mapper.class_.__name__: _add_proxies(mapper, entities) for mapper in mappers}


def _read_entity(mapper: Mapper[Any], computed: Computed, conditions: Conditions) -> Entity:
    name = mapper.class_.__name__
    lineage = {each.class_.__name__: None for each in mapper.iterate_to_root()}
    own = {key: computed[model, key] for model in reversed(lineage) for at, key in computed if at == model}
    read = {
        prop.key: _read_attribute(prop.key, prop.columns[0].type, own.get(prop.key)) for prop in mapper.column_attrs
    }
    composites = {key: (prop, _member_names(prop)) for key, prop in mapper.composites.items()}
    inner = {
        column.key: _graphql_name(f"{key}_{name}")
        for key, (prop, names) in composites.items()
        for column, name, given in zip(prop.props, names, prop.attrs, strict=True)
        if isinstance(given, MappedColumn)
    }
    attributes = {inner.get(key) or _graphql_name(key): attribute for key, attribute in read.items()}
    hybrids = [key for key in own if _graphql_name(key) not in attributes]
    attributes |= {_graphql_name(key): Attribute(key, compute=own[key]) for key in hybrids}
    relations = {
        _graphql_name(relation.key): Relation(
            relation.mapper.class_.__name__,
            bool(relation.uselist),
            _related(relation, conditions.get((name, relation.key))),
        )
        for relation in mapper.relationships
    }
    key = {_key(mapper, column): column.type.python_type for column in mapper.primary_key}
    has_heirs = len(list(mapper.self_and_descendants)) > 1
    objects = {
        _graphql_name(key): Composite(
            {_graphql_name(member): read[column.key] for column, member in zip(prop.props, names, strict=True)}
        )
        for key, (prop, names) in composites.items()
    }
    id_name = mapper.base_mapper.class_.__name__
    return Entity(name, attributes, relations, key, id_name, has_heirs, composites=objects)


def _member_names(prop: CompositeProperty[Any]) -> list[str]:
    return [each.name for each in fields(prop.composite_class)]


def _add_proxies(mapper: Mapper[Any], entities: Mapping[str, Entity]) -> Entity:
    entity = entities[mapper.class_.__name__]
    relations, proxies = dict(entity.relations), {}
    for key, found in mapper.all_orm_descriptors.items():
        if isinstance(found, AssociationProxy):
            first = entity.relations[_graphql_name(found.target_collection)]
            name, last = _graphql_name(key), entities[first.target].relations.get(_graphql_name(found.value_attr))
            if last is None:
                proxies[name] = Proxy(first, _graphql_name(found.value_attr))
            else:
                relations[name] = Relation(last.target, first.is_many or last.is_many, _chain(first, last))
    return replace(entity, relations=relations, proxies=proxies)


def _chain(first: Relation, last: Relation) -> Callable[[Values, Dataset], list[Values]]:
    def related(values: Values, dataset: Dataset) -> list[Values]:
        found = [other for between in first.related(values, dataset) for other in last.related(between, dataset)]
        return list({id(each): each for each in found}.values())

    return related


def _read_attribute(key: str, type_: sa.types.TypeEngine[Any], compute: Compute | None) -> Attribute:
    is_array = isinstance(type_, sa.ARRAY)
    item = type_.item_type if is_array else type_
    return Attribute(
        key,
        scale=getattr(item, "scale", None),
        ranks=tuple(item.enum_class or item.enums) if isinstance(item, sa.Enum) else (),
        compute=compute,
        is_document=isinstance(type_, sa.JSON),
        is_big=isinstance(type_, sa.BigInteger),
        is_array=is_array,
    )


def _related(
    relation: RelationshipProperty[Any], condition: Callable[[Values], bool] | None
) -> Callable[[Values, Dataset], list[Values]]:
    """Return what finds the related rows; of several that a relation to one leads to, the first by primary key."""
    matches = _matches_directly(relation) if relation.secondary is None else _matches_through(relation)
    target = relation.mapper.class_.__name__
    keys = [_key(relation.mapper, column) for column in relation.mapper.primary_key]

    def related(values: Values, dataset: Dataset) -> list[Values]:
        found = [
            other
            for other in dataset.models[target]
            if matches(values, other, dataset) and (condition is None or condition(other))
        ]
        return found if relation.uselist else sorted(found, key=lambda each: [each[key] for key in keys])[:1]

    return related


def _matches_directly(relation: RelationshipProperty[Any]) -> Callable[[Values, Values, Dataset], bool]:
    pairs = [
        (_key(relation.parent, local), _key(relation.mapper, remote)) for local, remote in relation.local_remote_pairs
    ]

    def matches(values: Values, other: Values, _dataset: Dataset) -> bool:
        return all(values[local] is not None and values[local] == other[remote] for local, remote in pairs)

    return matches


def _matches_through(relation: RelationshipProperty[Any]) -> Callable[[Values, Values, Dataset], bool]:
    near = [(_key(relation.parent, own), link.name) for own, link in relation.synchronize_pairs]
    far = [(_key(relation.mapper, own), link.name) for own, link in relation.secondary_synchronize_pairs or ()]
    table = relation.secondary.name  # type: ignore[union-attr]

    def matches(values: Values, other: Values, dataset: Dataset) -> bool:
        return any(
            all(values[own] == link[column] for own, column in near)
            and all(other[own] == link[column] for own, column in far)
            for link in dataset.tables[table]
        )

    return matches


def _key(mapper: Mapper[Any], column: sa.Column[Any]) -> str:
    return mapper.get_property_by_column(column).key


def _graphql_name(key: str) -> str:
    if key == "id":
        return "pk"
    head, *tail = key.strip("_").split("_")
    return head + "".join(word.capitalize() for word in tail)
