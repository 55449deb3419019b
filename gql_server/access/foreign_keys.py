"""Foreign keys of a model, and what they refer to: to give one is to ask for a row."""

from collections.abc import Iterator

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.hierarchies import entity_of, is_same_row
from gql_server.catalog.model import Catalog, Entity


def foreign_keys_of(
    catalog: Catalog, entity: Entity
) -> Iterator[tuple[tuple[str, ...], Entity | None, tuple[str, ...]]]:
    """(Mapper attributes, entity that they refer to, those of it) of each foreign key to another row.

    The entity is None where a table without a model is referred to.
    """
    mapper = sa_orm.class_mapper(entity.model)
    for table in mapper.tables:
        for constraint in table.foreign_key_constraints if isinstance(table, sa.Table) else ():
            target = entity_of(catalog, constraint.referred_table)
            is_of_row = is_same_row(mapper, constraint)
            is_mapped = all(mapper.columns.contains_column(column) for column in constraint.columns)
            if is_of_row or not is_mapped:
                continue
            own = tuple(mapper.get_property_by_column(column).key for column in constraint.columns)
            if target is None:
                yield own, None, ()
                continue
            other = sa_orm.class_mapper(target.model)
            yield own, target, tuple(other.get_property_by_column(each.column).key for each in constraint.elements)
