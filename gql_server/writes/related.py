"""The rows that an instance is related to, read and changed in whatever way the model loads them.

A model may forbid to load a relation on the way (``lazy="raise"``), give a query in place of a collection
(``"dynamic"``, ``"write_only"``), or keep a collection of a class of its own. Clients see none of that, so a write does
not either.
"""

from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.orm.base import PassiveFlag
from sqlalchemy.orm.collections import collection_adapter

from gql_server.catalog.model import Relation

LOADING = PassiveFlag.PASSIVE_OFF | PassiveFlag.NO_RAISE
FORBIDDING = frozenset({"raise", "raise_on_sql"})


def related_rows(instance: Any, relation: Relation) -> list[Any]:
    """All rows that an instance is related to now, unsent changes included."""
    state, attribute = sa.inspect(instance), _implementation(instance, relation)
    match _loading_of(instance, relation):
        case "write_only":
            history = attribute.get_history(state, state.dict, PassiveFlag.PASSIVE_NO_FETCH)
            stored = state.session.scalars(getattr(instance, relation.key).select()).all() if state.persistent else ()
            return [*(each for each in stored if each not in history.deleted), *history.added]
        case "dynamic":
            return list(attribute.get_history(state, state.dict, LOADING).non_deleted())
        case _:
            value = attribute.get(state, state.dict, LOADING)
            if relation.is_to_many:
                return list(collection_adapter(value))
            return [] if value is None else [value]


def related_row(instance: Any, relation: Relation) -> Any | None:
    """The row of a to-one relation, or None."""
    return next(iter(related_rows(instance, relation)), None)


def append(instance: Any, relation: Relation, other: Any) -> None:
    """Add a row to a to-many relation, by the events of the model.

    Raises:
        ValueError: a validator refuses it.
    """
    prepare(instance, relation, other)
    state = sa.inspect(instance)
    _implementation(instance, relation).append(state, state.dict, other, None, passive=PassiveFlag.PASSIVE_OFF)


def remove(instance: Any, relation: Relation, other: Any) -> None:
    """Take a row out of a to-many relation."""
    prepare(instance, relation, other)
    state = sa.inspect(instance)
    _implementation(instance, relation).remove(state, state.dict, other, None, passive=PassiveFlag.PASSIVE_OFF)


def prepare(instance: Any, relation: Relation, other: Any | None) -> None:
    """Load what the events of a change look at, where the model forbids to load it on the way."""
    involved = [] if other is None else [other]
    if _loading_of(instance, relation) in FORBIDDING:
        involved += related_rows(instance, relation)
    back = relation.back
    for each in involved:
        if back is not None and not back.is_to_many and _loading_of(each, back) in FORBIDDING:
            related_rows(each, back)


def _loading_of(instance: Any, relation: Relation) -> str:
    return str(sa_orm.object_mapper(instance).relationships[relation.key].lazy)


def _implementation(instance: Any, relation: Relation) -> Any:
    return sa.inspect(instance).manager[relation.key].impl
