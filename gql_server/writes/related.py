"""The rows that an instance is related to, read and changed in whatever way the model loads them.

A model may forbid to load a relation on the way (``lazy="raise"``), give a query in place of a collection
(``"dynamic"``, ``"write_only"``), or keep a collection of a class of its own. Clients see none of that, so a write does
not either. What need not be loaded is not: a collection may have any number of rows, and a write names a few.
"""

from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.orm.base import PassiveFlag
from sqlalchemy.orm.collections import collection_adapter

from gql_server.catalog.model import Relation
from gql_server.writes.written import refer

LOADING = PassiveFlag.PASSIVE_OFF | PassiveFlag.NO_RAISE
UNSENT = PassiveFlag.PASSIVE_NO_INITIALIZE | PassiveFlag.INCLUDE_PENDING_MUTATIONS
FORBIDDING = frozenset({"raise", "raise_on_sql"})
QUERIES = frozenset({"dynamic", "write_only"})


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


def is_known_related(instance: Any, relation: Relation, other: Any) -> bool | None:
    """Whether a row is among those of a relation; None where the database alone knows."""
    if relation.back is not None and relation.is_told_by_rows:
        return _is_known_to_refer(other, relation.back, instance)
    state, attribute = sa.inspect(instance), _implementation(instance, relation)
    if not relation.is_to_many or is_loaded(instance, relation):
        return other in related_rows(instance, relation)
    history = attribute.get_history(state, state.dict, UNSENT)
    if any(each is other for each in history.added):
        return True
    is_stored = state.persistent and sa.inspect(other).persistent
    return None if is_stored and not any(each is other for each in history.deleted) else False


def _is_known_to_refer(row: Any, relation: Relation, other: Any) -> bool | None:
    """Whether a to-one relation leads to a row; None where that would have to be loaded to tell."""
    state = sa.inspect(row)
    is_stored = state.persistent and sa.inspect(other).persistent
    is_set = any(state.attrs[key].history.has_changes() for key in relation.own_columns)
    if is_set or not is_stored or is_loaded(row, relation):
        return related_row(row, relation) is other
    reference = refer(row, relation, other, relation.name)
    is_same = all(getattr(row, own) == value for own, value in reference.read_key().items())
    return True if is_same and relation.is_unique else None


def is_loaded(instance: Any, relation: Relation) -> bool:
    """Whether all rows of a relation are in memory."""
    return relation.key in sa.inspect(instance).dict and _loading_of(instance, relation) not in QUERIES


def append(instance: Any, relation: Relation, other: Any) -> None:
    """Add a row to a to-many relation, by the events of the model.

    Raises:
        ValueError: a validator refuses it.
    """
    prepare(instance, relation, other)
    state = sa.inspect(instance)
    _implementation(instance, relation).append(state, state.dict, other, None, passive=_passive(relation))


def remove(instance: Any, relation: Relation, other: Any) -> None:
    """Take a row out of a to-many relation, from its own side where that is a to-one relation.

    Raises:
        ValueError: a validator refuses it.
    """
    prepare(instance, relation, other)
    back = relation.back
    if back is None or relation.has_own_collection or is_loaded(instance, relation) or back.is_to_many:
        state, passive = sa.inspect(instance), _passive(relation)
        _implementation(instance, relation).remove(state, state.dict, other, None, passive=passive)
    else:
        setattr(other, back.key, None)


def prepare(instance: Any, relation: Relation, other: Any | None) -> None:
    """Load what the events of a change look at, where the model forbids to load it on the way."""
    involved = [] if other is None else [other]
    if not relation.is_to_many and _loading_of(instance, relation) in FORBIDDING:
        involved += related_rows(instance, relation)
    back = relation.back
    for each in involved:
        if back is not None and not back.is_to_many and _loading_of(each, back) in FORBIDDING:
            related_rows(each, back)


def _passive(relation: Relation) -> PassiveFlag:
    """How a collection is changed: one of a class of its own is loaded, since it may look at the others."""
    return LOADING if relation.has_own_collection else PassiveFlag.PASSIVE_NO_FETCH


def _loading_of(instance: Any, relation: Relation) -> str:
    return str(sa_orm.object_mapper(instance).relationships[relation.key].lazy)


def _implementation(instance: Any, relation: Relation) -> Any:
    return sa.inspect(instance).manager[relation.key].impl
