"""What each generated GraphQL field stands for.

``typegen`` hangs a :class:`Generated` on every field it makes; ``plan`` reads it from there. A field without one is
a Python field, written by hand. So the schema itself carries the link to the catalog, and no stage maps names twice.
"""

import enum
from dataclasses import dataclass
from typing import NoReturn

from gql_server.catalog.aggregates import GroupKey, Measure
from gql_server.catalog.model import Attribute, Composite, Entity, Proxy, Relation
from gql_server.catalog.operations import Operation


class FieldEnum(enum.Enum):
    """Base of enums whose members stand for fields, not for values of rows; so a list of them changes the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeField:
    """The value of an attribute."""

    attribute: Attribute


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyField:
    """The value, or the values, of related rows."""

    proxy: Proxy


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositeField:
    """Several attributes as one object, of a type of its own."""

    composite: Composite
    type_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeIdField:
    """The node id of an object."""

    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class ToOneField:
    """The object a to-one relation leads to."""

    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionField:
    """A paged list: of all rows of the entity, or of those a to-many relation leads to."""

    entity: Entity
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NodesField:
    """``nodes`` of a connection."""

    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgesField:
    """``edges`` of a connection."""

    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeNodeField:
    """``node`` of an edge."""

    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeCursorField:
    """``cursor`` of an edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfoField:
    """``pageInfo`` of a connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFlagField:
    """``hasNextPage`` or ``hasPreviousPage`` of a page info."""

    is_next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCursorField:
    """``startCursor`` or ``endCursor`` of a page info."""

    is_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalCountField:
    """``totalCount`` of a connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AggregateField:
    """``aggregate`` of a connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresField:
    """A function of an aggregate or a group, with a field for each attribute that has it."""

    type_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureField:
    """What a function answers."""

    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsField:
    """``groupBy`` of a connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupKeysField:
    """``keys`` of a group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupKeyField:
    """What the rows of a group have in common."""

    key: GroupKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ByIdField:
    """Root: one object by node id or raw key."""

    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class ByKeyField:
    """Root: one object by any unique key."""

    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyNodeField:
    """Root: one object of any type by node id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyNodesField:
    """Root: several objects of any types by node id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeNameField:
    """``__typename``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteField:
    """Root of mutations: a write of rows of one entity."""

    operation: Operation
    entity: Entity


class PayloadPart(enum.Enum):
    """What a field of a payload says."""

    OBJECT = "the row"
    OBJECTS = "the rows"
    EDGE = "the row as an edge of the list of all"
    AFFECTED_COUNT = "how many rows"
    DELETED_IDS = "the node ids of rows that are gone"
    DISCONNECTED_IDS = "the node ids of rows that are not related any more"
    COUNTS = "how many rows of each type"
    ERRORS = "what the user did wrong"
    QUERY = "the root of queries, read after the write"


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadField:
    """A part of what a generated mutation answers with."""

    part: PayloadPart
    entity: Entity


Meaning = (
    AttributeField
    | ProxyField
    | CompositeField
    | NodeIdField
    | ToOneField
    | ConnectionField
    | NodesField
    | EdgesField
    | EdgeNodeField
    | EdgeCursorField
    | PageInfoField
    | PageFlagField
    | PageCursorField
    | TotalCountField
    | AggregateField
    | MeasuresField
    | MeasureField
    | GroupsField
    | GroupKeysField
    | GroupKeyField
    | ByIdField
    | ByKeyField
    | AnyNodeField
    | AnyNodesField
    | TypeNameField
    | WriteField
    | PayloadField
)


@dataclass(frozen=True, slots=True)
class Generated:
    """Stands where GraphQL expects a resolver; the database answers, so it is never called."""

    meaning: Meaning

    def __call__(self, *_: object, **__: object) -> NoReturn:
        """Say loudly that a generated field reached a Python executor."""
        raise AssertionError(f"{self.meaning} is answered by SQL and has no resolver")
