"""The write plan: what shall become of which rows, as frozen dataclasses.

Made by :mod:`gql_server.plan.mutations`, completed by :mod:`gql_server.access`, applied by ``writes/``. Every entity
and relation that a write enters is named: each :class:`Target` takes a condition that its row must fulfil, each
:class:`Insert` and :class:`Change` one that its row must fulfil afterwards. No values of variables.

Names of inputs are paths with dots, such as ``input.data.reviews.1.rating``.
"""

from dataclasses import dataclass, field

from gql_server.catalog.model import Attribute, Entity, Relation
from gql_server.plan.operands import Operand
from gql_server.plan.predicates import Predicate
from gql_server.plan.read_plan import ReadPlan
from gql_server.user_errors import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The value that an attribute gets; without an operand, NULL."""

    attribute: Attribute
    operand: Operand | None
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One row that is there, by a unique key.

    Attributes:
        entity: of the row.
        attributes: of the key.
        operands: one for each of them.
        name: of the input that has the key.
        condition: what the row must fulfil besides; one that does not is as if it were not there.
    """

    entity: Entity
    attributes: tuple[Attribute, ...]
    operands: tuple[Operand, ...]
    name: str = field(repr=False)
    condition: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """A new row, with what is done to related ones.

    Attributes:
        entity: of the row.
        assignments: values that the client gave.
        links: what is done by way of relations.
        name: of the input that has the data.
        check: what the row must fulfil when it is written.
    """

    entity: Entity
    assignments: tuple[Assignment, ...]
    links: tuple["Link", ...]
    name: str = field(repr=False)
    check: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Connect:
    """Relate a row that is there."""

    relation: Relation
    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Create:
    """Relate a new row."""

    relation: Relation
    insert: Insert


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectOrCreate:
    """Relate the row of a key, or a new one."""

    relation: Relation
    target: Target
    insert: Insert


Link = Connect | Create | ConnectOrCreate


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateRows:
    """Make rows."""

    entity: Entity
    rows: tuple[Insert, ...]


Write = CreateRows


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWrite:
    """One root field of a mutation.

    Attributes:
        write: what it does.
        faults: of the input, that no values of variables can mend.
        payload: what is read afterwards, by response keys of the payload; the rows are those of ``$ids``.
    """

    write: Write
    faults: tuple[UserError, ...]
    payload: ReadPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePlan:
    """A mutation: response keys of the root fields, in their order; None for those that Python runs."""

    fields: tuple[tuple[str, FieldWrite | None], ...]
