"""The write plan: what shall become of which rows, as frozen dataclasses.

Made by :mod:`gql_server.plan.mutations`, completed by :mod:`gql_server.access`, applied by ``writes/``. Every entity
and relation that a write enters is named: each :class:`Target` takes a condition that its row must fulfil, each
:class:`Insert` and :class:`Change` one that its row must fulfil afterwards. No values of variables or claims.

Names of inputs are paths with dots, such as ``input.data.reviews.1.rating``.
"""

import enum
from dataclasses import dataclass, field
from typing import Any

from gql_server.catalog.model import Attribute, Entity, Relation
from gql_server.plan.operands import Operand
from gql_server.plan.predicates import Predicate
from gql_server.user_errors import UserError
from gql_server.variables import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The value that an attribute gets; without an operand, NULL."""

    attribute: Attribute
    operand: Operand | None
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A value that the role of the caller gives a mapper attribute, whatever the caller says.

    Attributes:
        key: of the attribute, which may be one that no API shows.
        value: as the model has it.
        claim: in place of a value, the claim of the caller that is the value.
        max_length: of text that is stored; None for any.
    """

    key: str
    value: Any = None
    claim: Operand | None = None
    max_length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A foreign key that a client gives as columns: the row that it refers to must be visible, as if it were connected.

    Attributes:
        keys: mapper attributes of the foreign key.
        entity: of the row that it refers to.
        attributes: of that row, one for each of the keys.
        condition: what that row must fulfil.
    """

    keys: tuple[str, ...]
    entity: Entity
    attributes: tuple[Attribute, ...] = field(repr=False)
    condition: Predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One row that is there, by a unique key.

    Attributes:
        entity: of the row.
        attributes: of the key.
        operands: one for each of them.
        name: of the input that has the key.
        condition: what the row must fulfil besides; one that does not is as if it were not there.
        is_locked: the condition must hold until the row is written.
    """

    entity: Entity
    attributes: tuple[Attribute, ...]
    operands: tuple[Operand, ...]
    name: str = field(repr=False)
    condition: Predicate | None = None
    is_locked: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """A new row, with what is done to related ones.

    Attributes:
        entity: of the row.
        assignments: values that the client gave.
        links: what is done by way of relations.
        name: of the input that has the data.
        presets: values that the client has no say in.
        references: foreign keys among the values.
        check: what the row must fulfil when it is written.
    """

    entity: Entity
    assignments: tuple[Assignment, ...]
    links: tuple["Link", ...]
    name: str = field(repr=False)
    presets: tuple[Preset, ...] = ()
    references: tuple[Reference, ...] = ()
    check: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Increment:
    """A number to add to an attribute, by the database."""

    attribute: Attribute
    operand: Operand
    name: str = field(repr=False)


class JsonAction(enum.Enum):
    """A change inside a JSON value."""

    APPEND = "append"
    MERGE = "merge"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonChange:
    """A change inside the JSON value of an attribute, by the database."""

    attribute: Attribute
    action: JsonAction
    operand: Operand
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Changes to a row, with what is done to related ones.

    Attributes:
        entity: of the row.
        assignments: new values.
        increments: numbers to add.
        json_changes: changes inside JSON values.
        links: what is done by way of relations.
        name: of the input that has the data.
        presets: values that the client has no say in.
        references: foreign keys among the values.
        check: what the row must fulfil when it is written.
    """

    entity: Entity
    assignments: tuple[Assignment, ...]
    increments: tuple[Increment, ...]
    json_changes: tuple[JsonChange, ...]
    links: tuple["Link", ...]
    name: str = field(repr=False)
    presets: tuple[Preset, ...] = ()
    references: tuple[Reference, ...] = ()
    check: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What the role of the caller asks of a row that gets related, or is related no more.

    Attributes:
        visible: rows that do not fulfil it are as if they were not there.
        allowed: what the others must fulfil.
        change: to the row itself, where it has the foreign key.
    """

    visible: Predicate | None = None
    allowed: Predicate | None = None
    change: Change | None = None


FREE = Move()


@dataclass(frozen=True, slots=True, kw_only=True)
class Connect:
    """Relate a row that is there.

    ``gain`` and ``loss``, here and in what follows, are of the row that gets related and of the one that was before.
    ``taken`` is of the row that the other one is related to before, where it can be related to one only; ``end`` is of
    the row itself, where it does not outlive what it is related to.
    """

    relation: Relation
    target: Target
    gain: Move = FREE
    loss: Move = FREE
    taken: Move = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class Create:
    """Relate a new row."""

    relation: Relation
    insert: Insert
    loss: Move = FREE
    taken: Move = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectOrCreate:
    """Relate the row of a key, or a new one."""

    relation: Relation
    target: Target
    insert: Insert
    gain: Move = FREE
    loss: Move = FREE
    taken: Move = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class Disconnect:
    """Relate a row no more; without a target, whatever the to-one relation leads to."""

    relation: Relation
    target: Target | None
    name: str = field(repr=False)
    loss: Move = FREE
    end: Move = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRelated:
    """Relate exactly these rows."""

    relation: Relation
    targets: tuple[Target, ...]
    name: str = field(repr=False)
    gain: Move = FREE
    loss: Move = FREE
    taken: Move = FREE
    end: Move = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRelated:
    """Change a related row; without a target, the one that the to-one relation leads to.

    Attributes:
        condition: in place of a target's, what the row must fulfil.
    """

    relation: Relation
    target: Target | None
    change: Change
    condition: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpsertRelated:
    """Change the related row of a key, or relate a new one."""

    relation: Relation
    target: Target
    insert: Insert
    change: Change
    loss: Move = FREE
    taken: Move = FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteRelated:
    """Delete a related row; without a target, the one that the to-one relation leads to.

    Attributes:
        condition: in place of a target's, what the row must fulfil.
    """

    relation: Relation
    target: Target | None
    name: str = field(repr=False)
    condition: Predicate | None = None


Link = Connect | Create | ConnectOrCreate | Disconnect | SetRelated | UpdateRelated | UpsertRelated | DeleteRelated


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateRows:
    """Make rows."""

    entity: Entity
    rows: tuple[Insert, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRow:
    """Change one row, if it has the version that the caller expects; None for any."""

    entity: Entity
    target: Target
    change: Change
    expected_version: Operand | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpsertRow:
    """Change the row of a key, or make it."""

    entity: Entity
    target: Target
    insert: Insert
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteRow:
    """Delete one row, if it has the version that the caller expects; None for any."""

    entity: Entity
    target: Target
    expected_version: Operand | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The rows of a filter.

    Attributes:
        entity: of the rows.
        predicate: which rows.
        filter: the same as the client wrote it, to see whether it says anything.
        at_most: how many rows may match.
        is_dry: whether all is taken back.
    """

    entity: Entity
    predicate: Predicate
    filter: Predicate = field(repr=False)
    at_most: Template
    is_dry: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRows:
    """Change all rows of a filter."""

    entity: Entity
    rows: Matching
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteRows:
    """Delete all rows of a filter."""

    entity: Entity
    rows: Matching


Write = CreateRows | UpdateRow | UpsertRow | DeleteRow | UpdateRows | DeleteRows


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWrite:
    """One root field of a mutation.

    Attributes:
        write: what it does.
        faults: of the input, that no values of variables can mend.
    """

    write: Write
    faults: tuple[UserError, ...]

    @property
    def is_dry(self) -> bool:
        """Whether all that it does is taken back."""
        return isinstance(self.write, UpdateRows | DeleteRows) and self.write.rows.is_dry


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePlan:
    """A mutation: response keys of the root fields, in their order; None for those that Python runs."""

    fields: tuple[tuple[str, FieldWrite | None], ...]

    @property
    def is_dry(self) -> bool:
        """Whether nothing that it does is kept."""
        return all(field is not None and field.is_dry for _, field in self.fields)
