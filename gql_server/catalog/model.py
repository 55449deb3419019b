"""What is served: entities with their attributes, relations and unique keys. Immutable.

Built once by :mod:`gql_server.catalog.reflect`, read by every later stage. GraphQL names are resolved here already, so
no later stage looks at a mapper to find out what a name means.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from gql_server.catalog import naming
from gql_server.catalog.columns import ColumnFacts
from gql_server.catalog.kinds import Kind
from gql_server.catalog.operations import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumInfo:
    """An enumeration as GraphQL, Python and the database see it.

    Attributes:
        name: GraphQL type name.
        members: Python enum whose member names are the GraphQL values.
        labels: what the database stores, by member name.
        is_native: members themselves are bound to the column (False: their labels are).
    """

    name: str
    members: type[enum.Enum]
    labels: Mapping[str, str] = field(compare=False, repr=False)
    is_native: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A value of an entity: a column, a column property or a hybrid.

    Attributes:
        name: GraphQL field.
        key: mapper attribute.
        kind: how the value travels.
        type_: SQLAlchemy type, for binding values that are compared with it.
        is_nullable: False only for columns declared NOT NULL.
        description: for the schema, or None.
        enum: set exactly when kind is ENUM.
        is_inner: it has no field of its own, but is a member of a composite.
        is_computed: the database computes it, from columns of the row or whatever else.
        is_stamped: the database's own clock fills it, such as ``func.now()``, which has no fraction on SQLite.
        scale: decimals that a column of decimals declares; None for expressions, whose scale is an accident.
        item: of an array, its elements, as if each were an attribute.
        owner: the inheriting class that brings it, so that attributes of two such classes are never the same; empty
            for all others.
        column: what writes need to know; None for what clients never write.
    """

    name: str
    key: str
    kind: Kind
    type_: sa.types.TypeEngine[object] = field(compare=False, repr=False)
    is_nullable: bool
    description: str | None = field(default=None, repr=False)
    enum: EnumInfo | None = field(default=None, repr=False)
    scale: int | None = field(default=None, repr=False)
    item: "Attribute | None" = field(default=None, repr=False)
    owner: str = field(default="", repr=False)
    column: ColumnFacts | None = field(default=None, repr=False)
    is_stamped: bool = field(default=False, repr=False)
    is_inner: bool = field(default=False, repr=False)
    is_computed: bool = field(default=False, repr=False)

    @property
    def is_given(self) -> bool:
        """Whether clients can say what it is when they make a row."""
        return self.column is not None and not self.column.is_numbered


_FLOAT: sa.types.TypeEngine[Any] = sa.Float()
RELEVANCE = Attribute(name="search", key="$relevance", kind=Kind.FLOAT, type_=_FLOAT, is_nullable=False)
"""How well a row matches a search: no attribute of any model, but sorted by like one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relationship to another entity.

    Attributes:
        name: GraphQL field.
        key: mapper attribute.
        target: name of the entity it leads to.
        is_to_many: answered as a connection, not as an object.
        is_nullable: to-one only; False when a NOT NULL foreign key guarantees the row.
        is_unique: to-one only; the join can match one row at most.
        is_ordered: to-one only; the model says in which order the first of several rows is taken.
        has_unique_links: no row is linked to the same row twice; False for a secondary table without such a key.
        key_columns: where a plain foreign key to the target's primary key is the whole join, the mapper attributes of
            that foreign key's columns, by those of the primary key; empty otherwise.
        owner: the inheriting class that brings it; empty for all others.
        own_columns: mapper attributes of the owner that a write of the relation sets: its foreign key; empty when the
            foreign key is on the other side or in a table between.
        target_columns: mapper attributes of the target that a write of the relation sets.
        back: the same relation seen from the target, which a write changes by events of the model, or None; its target
            is empty where that is no entity.
        is_writable: whether clients can change it (False: it is for viewing only).
        deletes_orphans: a row that is not related any more is deleted.
        has_own_collection: the model keeps the rows in a collection that does more than hold them, such as to number
            them; so it has to be told of each.
        has_aggregates: to-many only; the related rows may be counted and added up.
        via: of an association proxy, the two relations that lead to the target one after the other, and then ``key`` is
            the proxy's; empty for a relationship.
    """

    name: str
    key: str
    target: str
    is_to_many: bool
    is_nullable: bool
    is_unique: bool
    has_unique_links: bool = True
    is_ordered: bool = field(default=False, repr=False)
    key_columns: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    own_columns: tuple[str, ...] = field(default=(), repr=False)
    target_columns: tuple[str, ...] = field(default=(), repr=False)
    back: "Relation | None" = field(default=None, repr=False)
    is_writable: bool = field(default=False, repr=False)
    deletes_orphans: bool = field(default=False, repr=False)
    has_own_collection: bool = field(default=False, repr=False)
    description: str | None = field(default=None, repr=False)
    owner: str = field(default="", repr=False)
    has_aggregates: bool = field(default=True, repr=False)
    via: tuple["Relation", ...] = field(default=(), repr=False)

    @property
    def is_told_by_rows(self) -> bool:
        """Whether each related row has the foreign key, and a relation back: it says itself where it belongs."""
        return self.back is not None and bool(self.target_columns)

    @property
    def has_choice(self) -> bool:
        """Whether it leads to the first of what may be several rows."""
        return not (self.is_to_many or self.is_unique)

    @property
    def steps(self) -> "tuple[Relation, ...]":
        """The relationships that lead to the target, one after the other."""
        return self.via or (self,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """An attribute of related rows that an entity shows as its own: an association proxy to a value.

    Attributes:
        name: GraphQL field.
        key: the proxy's name in Python.
        relation: to the rows; to many, and the field is a list.
        attribute: of the entity at its end.
    """

    name: str
    key: str
    relation: Relation
    attribute: Attribute

    @property
    def is_nullable(self) -> bool:
        """To-one only: whether a row may have no value."""
        return self.relation.is_nullable or self.attribute.is_nullable


@dataclass(frozen=True, slots=True, kw_only=True)
class Composite:
    """Several attributes of an entity that are one object: what SQLAlchemy calls a composite.

    Attributes:
        name: GraphQL field.
        key: mapper attribute.
        members: attributes of the entity, by the GraphQL fields of the object.
        description: for the schema, or None.
    """

    name: str
    key: str
    members: Mapping[str, Attribute] = field(repr=False)
    description: str | None = field(default=None, repr=False)

    @property
    def is_nullable(self) -> bool:
        """Whether a row may have no object: one of which all members are null is none."""
        return all(member.is_nullable for member in self.members.values())

    @property
    def inner(self) -> dict[str, Attribute]:
        """The members that are nowhere else, so that the object is where they are written."""
        return {name: member for name, member in self.members.items() if member.is_inner}


@dataclass(frozen=True, slots=True, kw_only=True)
class UniqueKey:
    """One or more attributes that find at most one row.

    Attributes:
        name: field of the key input, such as ``sku`` or ``storeIdAndName``.
        attributes: in the order of the constraint.
    """

    name: str
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hierarchy:
    """The place of an entity among those that inherit from one another.

    Attributes:
        root: the topmost entity, whose name the node ids of all carry.
        lineage: the entity itself and those that it inherits from, up to the root.
        discriminator: the attribute whose value tells the class of a row.
        identity: that value, for rows of exactly this class; None where there can be none.
        is_base: entities inherit from it.
        members: of which its rows can be exactly: itself, and those that inherit from it.
    """

    root: str
    lineage: tuple[str, ...]
    discriminator: Attribute
    identity: object
    is_base: bool
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchColumns:
    """What ``search`` looks at.

    Attributes:
        attributes: text columns; the first weighs most.
        language: a text search configuration of PostgreSQL.
    """

    attributes: tuple[Attribute, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What clients may say of rows that they make, or that they change.

    Attributes:
        keys: mapper attributes that may get a value, be it by way of a relation.
        attributes: fields of inputs, by GraphQL name; readable or not.
        composites: of those attributes that have no field of their own.
        relations: names of the relations that are fields of inputs.
        implied: mapper attributes that a new row needs and no field gives, so that it is made by way of a relation.
    """

    keys: frozenset[str]
    attributes: Mapping[str, Attribute]
    composites: Mapping[str, Composite]
    relations: frozenset[str]
    implied: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A mapped class as the API shows it.

    Attributes:
        name: GraphQL type.
        model: the mapped class.
        singular, plural, by_key: root fields.
        attributes: exposed values, by GraphQL name, in the order of the mapper.
        relations: exposed relationships, by GraphQL name.
        proxies: exposed values of related rows, by GraphQL name.
        composites: exposed objects of several attributes, by GraphQL name.
        primary_key: attributes of the primary key, exposed or not, in the order of the table.
        unique_keys: exposed keys beside the node id, the primary key first.
        hierarchy: its place in one, if it inherits or is inherited from.
        search: None where the model declares no columns to search.
        operations: writes that are generated.
        version: attribute by which the ORM tells whether a row was changed, exposed or not; or None.
        is_constructible: the constructor of the model asks for nothing but attributes.
        created: what clients may say of a new row; None where they make none.
        changed: what they may say of a row that is there; None where they change none.
        is_deletable: whether clients delete rows.
        is_root: it has root fields; False where rows are reached through relations only.
        has_aggregates: rows may be counted and added up.
        max_rows: of a page, at most; None for the limit of the service.
    """

    name: str
    model: type[object] = field(compare=False, repr=False)
    singular: str
    plural: str
    by_key: str
    description: str | None = field(repr=False)
    attributes: Mapping[str, Attribute] = field(compare=False, repr=False)
    relations: Mapping[str, Relation] = field(compare=False, repr=False)
    primary_key: tuple[Attribute, ...] = field(repr=False)
    unique_keys: tuple[UniqueKey, ...] = field(repr=False)
    proxies: Mapping[str, Proxy] = field(default_factory=dict, compare=False, repr=False)
    composites: Mapping[str, Composite] = field(default_factory=dict, compare=False, repr=False)
    search: SearchColumns | None = field(default=None, repr=False)
    hierarchy: Hierarchy | None = field(default=None, compare=False, repr=False)
    operations: frozenset[Operation] = field(default=frozenset(), repr=False)
    version: Attribute | None = field(default=None, repr=False)
    is_constructible: bool = field(default=True, repr=False)
    created: Inputs | None = field(default=None, compare=False, repr=False)
    changed: Inputs | None = field(default=None, compare=False, repr=False)
    is_deletable: bool = field(default=True, compare=False, repr=False)
    is_root: bool = field(default=True, repr=False)
    has_aggregates: bool = field(default=True, repr=False)
    max_rows: int | None = field(default=None, repr=False)

    @property
    def outer(self) -> list[Attribute]:
        """The attributes that are fields of their own."""
        return [attribute for attribute in self.attributes.values() if not attribute.is_inner]

    @property
    def can_be_made(self) -> bool:
        """Whether a client can make a row of exactly this class: there can be one, and a client has a say in it."""
        has_say = any(each.is_given for each in self.attributes.values())
        return (
            self.is_constructible
            and self.object_type is not None
            and (has_say or any(relation.is_writable for relation in self.relations.values()))
        )

    @property
    def id_name(self) -> str:
        """What node ids begin with: the same for all classes of a hierarchy."""
        return self.hierarchy.root if self.hierarchy else self.name

    @property
    def is_interface(self) -> bool:
        """Whether the GraphQL type of its name is an interface, because rows can be of several types."""
        return self.hierarchy is not None and self.hierarchy.is_base

    @property
    def object_type(self) -> str | None:
        """The GraphQL type of rows that are of exactly this class; None where there can be none."""
        if self.hierarchy is None or not self.hierarchy.is_base:
            return self.name
        return None if self.hierarchy.identity is None else naming.plain_type(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """All entities by name, and the way back from a mapped class.

    Attributes:
        entities: by name.
        unread: entities of which clients make rows that they cannot read, by name; not among the others.
        table_names: of every table that an expression of a model may refer to, in lower case.
        has_deferred: a constraint of a table waits for the end of the transaction.
        objects: by the name of the object type of their rows.
        roots: those that inherit from none of the others, by what node ids of them and of their heirs begin with.
        type_names: what names a type in an id: the names of all entities, and those of the roots.
    """

    entities: Mapping[str, Entity]
    unread: Mapping[str, Entity] = field(default_factory=dict, repr=False)
    table_names: frozenset[str] = frozenset()
    has_deferred: bool = field(default=False, repr=False)
    objects: Mapping[str, Entity] = field(init=False, repr=False)
    roots: Mapping[str, Entity] = field(init=False, repr=False)
    type_names: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find the object types and the roots."""
        entities = self.entities.values()
        objects = {entity.object_type: entity for entity in entities if entity.object_type}
        roots = {
            each.id_name: each for each in entities if not each.hierarchy or each.hierarchy.lineage[-1] == each.name
        }
        object.__setattr__(self, "objects", MappingProxyType(objects))
        object.__setattr__(self, "roots", MappingProxyType(roots))
        object.__setattr__(self, "type_names", roots.keys() | self.entities.keys())

    def find_entity(self, model: type[object]) -> Entity | None:
        """The entity of a mapped class, or None."""
        return next((entity for entity in self.entities.values() if entity.model is model), None)

    def target(self, relation: Relation) -> Entity:
        """The entity that a relation leads to."""
        return self.entities[relation.target]

    def members(self, entity: Entity) -> tuple[Entity, ...]:
        """The entities that rows of the entity can be of exactly."""
        return tuple(map(self.entities.__getitem__, entity.hierarchy.members)) if entity.hierarchy else (entity,)
