"""The read plan: what the database must answer, as frozen dataclasses.

Made by :mod:`gql_server.plan.reads`, completed by :mod:`gql_server.access`, read by ``sql/``. No SQL and no values
of variables.
"""

from dataclasses import dataclass

from gql_server.catalog.aggregates import GroupKey, Measure
from gql_server.catalog.model import Attribute, Entity, Relation
from gql_server.plan.operands import Operand
from gql_server.plan.ordering import Direction, OrderTerm
from gql_server.plan.paging import Page
from gql_server.plan.predicates import Predicate
from gql_server.plan.row_values import CompositeValue, NodeId, Null, RelatedValue, TypeName, TypeOfRow, Value

NODE_ID_KEY = "$id"
"""Hidden key that carries an object's node id to the grafting of Python fields; no response key can equal it."""


ROW_TYPE_KEY = "$type"
"""Hidden key beside it, where the id does not tell the object type: in rows of a class of a hierarchy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectPlan:
    """One object: response keys and what stands under each, in the order of the client."""

    entity: Entity
    fields: tuple[tuple[str, "FieldPlan"], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """One object of several shapes, as the class of the row asks for.

    Attributes:
        entity: of the rows.
        objects: the shapes, each with the entities whose rows have it.
    """

    entity: Entity
    objects: tuple[tuple[tuple[Entity, ...], ObjectPlan], ...]


RowPlan = ObjectPlan | Variants


@dataclass(frozen=True, slots=True, kw_only=True)
class ToOne:
    """The object a relation leads to, or null.

    Attributes:
        predicate: what the object must fulfil, or else it is null.
        between: what a row in between must fulfil, where the relation goes by way of others.
    """

    relation: Relation
    predicate: Predicate | None = None
    between: Predicate | None = None
    object: RowPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Nodes:
    """The objects of a page."""

    object: RowPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCursor:
    """The cursor of a row, in the order of its list."""


EdgePart = ObjectPlan | Variants | RowCursor | TypeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """The edges of a page: for each key of an edge, the object, the cursor or the type name."""

    fields: tuple[tuple[str, EdgePart], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasMore:
    """Whether rows come after the page (``is_next``), or before it."""

    is_next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCursor:
    """The cursor of the last row of the page (``is_end``), or of the first."""

    is_end: bool


PageInfoPart = HasMore | PageCursor | TypeName


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfo:
    """Where the page lies among all rows."""

    fields: tuple[tuple[str, PageInfoPart], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalCount:
    """How many rows fulfil the predicate, whatever the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a measure comes to."""

    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """An object of what one function makes of several attributes."""

    fields: tuple[tuple[str, Measured | TypeName], ...]


AggregatePart = Measured | Measures | TypeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """What all rows of a connection come to, whatever the page."""

    fields: tuple[tuple[str, AggregatePart], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonValue:
    """What the rows of a group have in common."""

    key: GroupKey


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonValues:
    """The object of them; null for what the rows are not grouped by."""

    fields: tuple[tuple[str, CommonValue | Null | TypeName], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTerm:
    """One sort key of groups."""

    by: GroupKey | Measure
    direction: Direction


GroupPart = CommonValues | AggregatePart


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """All rows of a connection in groups, whatever the page.

    Attributes:
        keys: what the rows of a group have in common, at least one.
        having: which groups; None for all.
        order: total.
        first: how many groups.
        fields: response keys and what stands under each.
    """

    keys: tuple[GroupKey, ...]
    having: Predicate | None
    order: tuple[GroupTerm, ...]
    first: Operand
    fields: tuple[tuple[str, GroupPart], ...]


ConnectionPart = Nodes | Edges | PageInfo | TotalCount | Aggregate | Groups | TypeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A paged list, of all rows or of those a relation leads to.

    Attributes:
        entity: of the rows.
        relation: from the parent; None at the root.
        between: what rows in between must fulfil, where the relation goes by way of others.
        predicate: which rows; None for all.
        distinct: attributes of whose combinations only the first row counts; () for all rows.
        order: total.
        page: which part of the ordered rows.
        parts: response keys and what stands under each.
        guard: what a row must fulfil before it is compared with a cursor; None where that cannot fail.
    """

    entity: Entity
    relation: Relation | None
    predicate: Predicate | None
    distinct: tuple[Attribute, ...]
    order: tuple[OrderTerm, ...]
    page: Page
    parts: tuple[tuple[str, ConnectionPart], ...]
    between: Predicate | None = None
    guard: Predicate | None = None


FieldPlan = Null | TypeName | TypeOfRow | Value | RelatedValue | CompositeValue | NodeId | ToOne | Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """At most one row."""

    predicate: Predicate
    object: RowPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeList:
    """Objects by id, one place for each id, null where there is no row.

    Attributes:
        objects: for each entity that the ids name, the ids of that entity and what is wanted of it.
        visible: for each of them, what its rows must fulfil, or else they are null; empty for nothing.
    """

    objects: tuple[tuple[Operand, RowPlan], ...]
    visible: tuple[Predicate | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryRoot:
    """The root of queries, as a field of something else."""

    plan: "ReadPlan"


RootPlan = Null | TypeName | Lookup | NodeList | Connection | QueryRoot


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPlan:
    """A query operation: response keys of the root fields and how each is answered."""

    fields: tuple[tuple[str, RootPlan], ...]

    @property
    def reads_database(self) -> bool:
        """Whether any field is for the database to answer."""
        return any(not isinstance(root, Null | TypeName) for _, root in self.fields)
