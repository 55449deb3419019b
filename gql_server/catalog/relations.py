"""Relationships of a mapper as :class:`Relation`."""

import inspect
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.sql import operators, visitors

from gql_server.catalog import naming
from gql_server.catalog.columns import allows_null
from gql_server.catalog.model import Relation
from gql_server.catalog.overrides import Overrides
from gql_server.catalog.unique_keys import find_unique


def reflect_relation(
    mapper: sa_orm.Mapper[Any], relationship: sa_orm.RelationshipProperty[Any], target: str, override: Overrides
) -> Relation:
    """One relation of the mapper; ``target`` is the name of the entity it leads to."""
    follows_key = _follows_foreign_key(relationship)
    owners = [each for each in mapper.iterate_to_root() if relationship.key in each.relationships]
    return Relation(
        name=override.field_names.get(relationship.key) or naming.field_name(relationship.key),
        key=relationship.key,
        target=target,
        is_to_many=bool(relationship.uselist),
        is_nullable=not (follows_key and _finds_class(relationship))
        or any(allows_null(mapper, column) for column in relationship.local_columns),
        is_unique=follows_key or _is_found_by_key(relationship),
        is_ordered=_is_ordered(relationship),
        has_unique_links=_has_unique_links(relationship),
        key_columns=_find_key_columns(relationship) if follows_key and _finds_class(relationship) else (),
        own_columns=_find_written(relationship, sa_orm.MANYTOONE),
        target_columns=_find_written(relationship, sa_orm.ONETOMANY),
        is_writable=not relationship.viewonly and relationship.lazy != "noload",
        deletes_orphans=relationship.cascade.delete_orphan,
        has_own_collection=relationship.collection_class not in {None, list, set},
        description=inspect.cleandoc(relationship.doc) if relationship.doc else None,
        owner=owners[-1].class_.__name__ if owners[-1].inherits else "",
    )


def holding_deletion(mapper: sa_orm.Mapper[Any]) -> list[str]:
    """Relationships that keep rows of the mapper from being deleted, as ``Class.key``.

    The ORM goes through what is related to a deleted row, and to those that are deleted with it. It cannot where the
    relationship is write-only, unless that is left to the database.
    """
    found: dict[str, None] = {}
    mappers = list(mapper.self_and_descendants)
    for each in mappers:
        for relationship in each.relationships:
            if relationship.lazy == "write_only" and not (relationship.passive_deletes or relationship.viewonly):
                found[f"{relationship.parent.class_.__name__}.{relationship.key}"] = None
            elif relationship.cascade.delete:
                mappers += [other for other in relationship.mapper.self_and_descendants if other not in mappers]
    return list(found)


def _find_written(
    relationship: sa_orm.RelationshipProperty[Any], direction: sa_orm.RelationshipDirection
) -> tuple[str, ...]:
    """The mapper attributes that a write of the relation sets: the foreign key, when it is on that side."""
    if relationship.viewonly or relationship.secondary is not None or relationship.direction is not direction:
        return ()
    is_own = direction is sa_orm.MANYTOONE
    side = relationship.parent if is_own else relationship.mapper
    columns = [column for _, column in relationship.synchronize_pairs]
    return tuple(side.get_property_by_column(each).key for each in columns if any(each is c for c in side.columns))


def _find_key_columns(relationship: sa_orm.RelationshipProperty[Any]) -> tuple[tuple[str, str], ...]:
    """(Key of the target, own key) for each column of the target's primary key, where they are the whole join."""
    pairs = relationship.local_remote_pairs or []
    is_mapped = all(any(local is column for column in relationship.parent.columns) for local, _ in pairs)
    if not is_mapped or {remote for _, remote in pairs} != set(relationship.mapper.primary_key):
        return ()
    return tuple(
        (
            relationship.mapper.get_property_by_column(remote).key,
            relationship.parent.get_property_by_column(local).key,
        )
        for local, remote in pairs
    )


def _follows_foreign_key(relationship: sa_orm.RelationshipProperty[Any]) -> bool:
    """Whether the join says ``local foreign key = remote key`` and nothing more, so that it matches one row at most.

    A foreign key can only refer to a unique key, and where its columns are NOT NULL the row is there.
    """
    pairs = relationship.local_remote_pairs or []
    return (
        relationship.direction is sa_orm.MANYTOONE
        and _is_found_by_key(relationship)
        and all(local.references(remote) for local, remote in pairs)
    )


def _is_found_by_key(relationship: sa_orm.RelationshipProperty[Any]) -> bool:
    """Whether the join says that the columns of a unique key of the other table are equal to own ones, nothing more."""
    pairs = relationship.local_remote_pairs or []
    elements = list(visitors.iterate(relationship.primaryjoin))
    comparisons = [element for element in elements if isinstance(element, sa.BinaryExpression)]
    return (
        relationship.secondary is None
        and len(comparisons) == len(pairs)
        and all(comparison.operator is operators.eq for comparison in comparisons)
        and not any(isinstance(each, sa.BooleanClauseList) and each.operator is operators.or_ for each in elements)
        and _covers_key({remote for _, remote in pairs}, pairs[0][1].table)
    )


def _finds_class(relationship: sa_orm.RelationshipProperty[Any]) -> bool:
    """Whether each row that the foreign key refers to is of the class that the relation leads to.

    A key of a table that holds rows of other classes as well can lead to one of those.
    """
    target = relationship.mapper
    return not target.single and all(
        remote.table is target.local_table for _, remote in relationship.local_remote_pairs or []
    )


def _is_ordered(relationship: sa_orm.RelationshipProperty[Any]) -> bool:
    """Whether a to-one relation says which of several rows it takes, by columns of these, as one to the latest does."""
    columns = [
        element
        for each in relationship.order_by or ()
        for element in visitors.iterate(each)
        if isinstance(element, sa.Column)
    ]
    return not relationship.uselist and bool(columns) and all(c.table in relationship.mapper.tables for c in columns)


def _has_unique_links(relationship: sa_orm.RelationshipProperty[Any]) -> bool:
    """Whether a key of the table in between makes sure that two rows are linked once at most."""
    secondary = relationship.secondary
    if secondary is None:
        return True
    pairs = relationship.local_remote_pairs or []
    return _covers_key({column for pair in pairs for column in pair if column.table is secondary}, secondary)


def _covers_key(columns: set[Any], table: sa.FromClause) -> bool:
    """Whether the columns hold a primary or unique key of the table."""
    if not isinstance(table, sa.Table):
        return False
    return any(columns.issuperset(key) for key in (list(table.primary_key), *find_unique(table)) if key)
