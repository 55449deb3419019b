"""What values are made of: the columns and tables behind an attribute or a relation.

A value that is computed from a hidden column says something of that column, and a relation says what its foreign key
says. So a role has them only with all that they are made of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.sql import visitors

from gql_server.catalog.model import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What an expression reads.

    Attributes:
        own: mapper attributes of the entity itself.
        others: names of columns of other tables, by table.
    """

    own: frozenset[str]
    others: Mapping[sa.Table, frozenset[str]]


def is_column(entity: Entity, key: str) -> bool:
    """Whether an attribute is a column of the entity's own, not computed and no other name of one."""
    columns = sa_orm.class_mapper(entity.model).column_attrs
    return key in columns and isinstance(columns[key].columns[0], sa.Column)


def ingredients_of(entity: Entity, key: str) -> Ingredients:
    """What an attribute is made of."""
    (element,) = sa.select(getattr(entity.model, key)).selected_columns
    return _sort(entity, visitors.iterate(element))


def join_ingredients(entity: Entity, key: str, target: Entity) -> tuple[frozenset[str], frozenset[str]]:
    """The mapper attributes that a relation joins by: those of its owner, and those of its target."""
    relationship = sa_orm.class_mapper(entity.model).relationships[key]
    joins = [join for join in (relationship.primaryjoin, relationship.secondaryjoin) if join is not None]
    elements = [element for join in joins for element in visitors.iterate(join)]
    if entity.model is not target.model:
        return _sort(entity, elements).own, _sort(target, elements).own
    pairs = [each for each in (relationship.local_remote_pairs or ()) if relationship.secondary is None]
    both = _sort(entity, [column for pair in pairs for column in pair]).own
    return both, both


def link_ingredients(entity: Entity, key: str, between: Entity) -> frozenset[str]:
    """The mapper attributes of a table in between, which is a model of its own, by which a relation joins."""
    relationship = sa_orm.class_mapper(entity.model).relationships[key]
    pairs = [*relationship.synchronize_pairs, *(relationship.secondary_synchronize_pairs or ())]
    return _sort(between, [column for pair in pairs for column in pair]).own


def columns_to_keys(entity: Entity, table: sa.Table, columns: Iterable[str]) -> frozenset[str]:
    """The served mapper attributes of an entity that are columns of a table."""
    mapper = sa_orm.class_mapper(entity.model)
    served = {attribute.key for attribute in entity.attributes.values()}
    mapped = (table.c[name] for name in columns if mapper.columns.contains_column(table.c[name]))
    return frozenset(mapper.get_property_by_column(column).key for column in mapped) & served


def _sort(entity: Entity, elements: Iterable[Any]) -> Ingredients:
    mapper = sa_orm.class_mapper(entity.model)
    own, others = set[str](), dict[sa.Table, set[str]]()
    for element in elements:
        table = element.table if isinstance(element, sa.Column) else element
        if isinstance(table, sa.Table):
            read = {element.key} if isinstance(element, sa.Column) else set[str]()
            others.setdefault(table.metadata.tables[table.key], set()).update(read)
    for table in mapper.tables:
        if isinstance(table, sa.Table):
            own |= {
                mapper.get_property_by_column(table.c[name]).key
                for name in others.pop(table, ())
                if mapper.columns.contains_column(table.c[name])
            }
    return Ingredients(own=frozenset(own), others={table: frozenset(names) for table, names in others.items()})
