"""Rows that lose a related one, or never get it: which can, what goes with them, and what is told of the others."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.inputs import known_names
from gql_server.catalog.model import Entity, Relation
from gql_server.user_errors import Invalid, NotNullViolation
from gql_server.writes.values import path_of
from gql_server.writes.written import Referring, Written


def needed_keys(instance: Any, relation: Relation, other: Any) -> list[str]:
    """Mapper attributes of a relation's foreign key that take no NULL; none where the model deletes orphans."""
    mapper = sa_orm.object_mapper(instance if relation.own_columns else other)
    keys = relation.own_columns or relation.target_columns
    relationship = sa_orm.object_mapper(instance).relationships[relation.key]
    if not relation.own_columns and relationship.cascade.delete_orphan:
        return []
    return [key for key in keys if not all(column.nullable for column in mapper.column_attrs[key].columns)]


def find_orphans(written: Iterable[Written]) -> Iterator[tuple[Any, str]]:
    """The rows that changed ones do not refer to any more, and that the model deletes for that; a flush loads them.

    Each with the name of the input that changes the other row.
    """
    for row in written:
        state = sa.inspect(row.instance)
        for relationship in sa_orm.object_mapper(row.instance).relationships:
            if state.persistent and relationship.cascade.delete_orphan and relationship.direction is sa_orm.MANYTOONE:
                for orphan in state.attrs[relationship.key].load_history().deleted:
                    yield orphan, row.name


def refuse_loss(entity: Entity, relation: Relation, needed: list[str], name: str) -> NotNullViolation:
    """The error that a row of an entity cannot be without the related one."""
    fields = tuple(name for key, name in known_names(entity).items() if key in needed)
    what = relation.name if relation.own_columns else f"{' and '.join(fields)} of {relation.target}"
    message = f"{what} needs a value; it cannot be disconnected. Connect another row, or delete this one."
    return NotNullViolation(message=message, path=path_of(name), fields=fields)


def refuse_unequal(entity: Entity, reference: Referring) -> Invalid | None:
    """The error that a row is not related to the one that the input names: both have to agree in another column."""
    unequal = reference.find_unequal()
    if not unequal:
        return None
    fields = " and ".join(name for key, name in known_names(entity).items() if key in unequal) or "a column"
    message = f"Both rows must have the same {fields} to be related; connect another row, or change {fields}."
    return Invalid(message=message, path=path_of(reference.name))
