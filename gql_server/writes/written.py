"""What a write remembers of each row that it makes, changes or relates, to tell the client what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Entity, Relation
from gql_server.plan.predicates import Predicate
from gql_server.plan.write_plan import Reference


@dataclass(frozen=True, kw_only=True)
class Referring:
    """A foreign key that a relation sets when rows are sent.

    Attributes:
        row: that has the key.
        referred: row that it refers to.
        name: of the input that relates the two.
        columns: mapper attributes of the referred row, by those of the key.
        equal: the same of columns that the relation joins by and does not set.
    """

    row: Any
    referred: Any
    name: str
    columns: Mapping[str, str]
    equal: Mapping[str, str]

    def read_key(self) -> dict[str, Any]:
        """What the key will be, by mapper attribute; None where the database has yet to say it."""
        return {own: getattr(self.referred, other) for own, other in self.columns.items()}

    def find_unequal(self) -> list[str]:
        """The attributes of the row, as it was sent, because of which it is not related to the other all the same."""
        return [own for own, other in self.equal.items() if getattr(self.row, own) != getattr(self.referred, other)]


def refer(owner: Any, relation: Relation, other: Any, name: str) -> Referring:
    """The foreign key that a relation sets, on either side.

    Args:
        owner: row that has the relation.
        relation: that leads to the other row.
        other: row at its end.
        name: of the input that relates the two.
    """
    mapper, is_own = sa_orm.object_mapper(owner), bool(relation.own_columns)
    relationship = mapper.relationships[relation.key]
    row, referred = (owner, other) if is_own else (other, owner)
    here, there = (mapper, relationship.mapper) if is_own else (relationship.mapper, mapper)
    columns: dict[str, str] = {}
    equal: dict[str, str] = {}
    for local, remote in relationship.local_remote_pairs or ():
        own, target = (local, remote) if is_own else (remote, local)
        if here.columns.contains_column(own) and there.columns.contains_column(target):
            pairs = columns if any(own is each for _, each in relationship.synchronize_pairs) else equal
            pairs[here.get_property_by_column(own).key] = there.get_property_by_column(target).key
    return Referring(row=row, referred=referred, name=name, columns=columns, equal=equal)


@dataclass(frozen=True, kw_only=True)
class Leaving:
    """A row that shall be deleted, or that may be because it is not related any more.

    Attributes:
        entity: of the row.
        instance: of the model.
        name: of the input because of which it goes.
    """

    entity: Entity
    instance: Any
    name: str


@dataclass(frozen=True, kw_only=True)
class Written:
    """A row that a write makes or changes, to tell the client where a constraint was broken.

    Attributes:
        entity: of the row.
        instance: of the model.
        name: of the input that has the data.
        names: of the inputs that gave values, by mapper attribute.
        is_new: whether it is inserted.
        values: of a row that is changed, by mapper attribute, as they shall be; filled in before they are sent.
        references: foreign keys that must lead to rows that the caller sees.
        check: what the row must fulfil when it is written.
    """

    entity: Entity
    instance: Any
    name: str
    names: dict[str, str]
    is_new: bool
    values: dict[str, Any] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    check: Predicate | None = None

    def state(self) -> dict[str, Any]:
        """The values of mapper attributes as they shall be, as far as Python knows them.

        A new row keeps them when it is refused, one that was there is expired then.
        """
        return {**vars(self.instance), **self.values}
