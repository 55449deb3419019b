"""What a read plan wants of one row, but for related objects: values, ids, names of types.

Leaves of :mod:`gql_server.plan.read_plan`.
"""

from dataclasses import dataclass

from gql_server.catalog.model import Attribute, Composite, Entity, Relation
from gql_server.plan.predicates import Predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class Null:
    """Nothing yet: a Python field, filled in after the statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeName:
    """The name of the object type."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeOfRow:
    """The name of the object type that the row is of, which its discriminator tells."""

    members: tuple[Entity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """The value of an attribute."""

    attribute: Attribute


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedValue:
    """The value of the row a relation leads to; the list of those of all rows, where it leads to many.

    Attributes:
        predicate: what a row must fulfil, or else it is as if it were not there.
    """

    relation: Relation
    attribute: Attribute
    predicate: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositeValue:
    """Several attributes of the row as one object.

    Attributes:
        composite: what it consists of.
        exists: what the row must fulfil, or else the object is null; None where there always is one.
        fields: response keys and what stands under each.
    """

    composite: Composite
    exists: Predicate | None
    fields: tuple[tuple[str, Value | TypeName], ...]

    @property
    def attributes(self) -> list[Attribute]:
        """What is read of the row."""
        if self.exists is not None:
            return list(self.composite.members.values())
        return [field.attribute for _, field in self.fields if isinstance(field, Value)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeId:
    """The node id of the row."""

    entity: Entity
