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
    """

    row: Any
    referred: Any
    name: str
    columns: Mapping[str, str]

    def read_key(self) -> dict[str, Any]:
        """What the key will be, by mapper attribute; None where the database has yet to say it."""
        return {own: getattr(self.referred, other) for own, other in self.columns.items()}


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
    pairs = [
        (mapper.get_property_by_column(local).key, relationship.mapper.get_property_by_column(remote).key)
        for local, remote in relationship.local_remote_pairs or ()
        if mapper.columns.contains_column(local) and relationship.mapper.columns.contains_column(remote)
    ]
    row, referred = (owner, other) if is_own else (other, owner)
    columns = dict(pairs) if is_own else {remote: local for local, remote in pairs}
    return Referring(row=row, referred=referred, name=name, columns=columns)


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
