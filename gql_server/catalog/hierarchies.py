"""Mapped inheritance: which classes inherit from which, and how a row tells whose it is.

Single-table and joined inheritance are served, on any number of levels and mixed. Every class is an entity. One from
which others inherit is an interface of the API; its own rows, if there can be any, have an object type of their own.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Attribute, Catalog, Entity, Hierarchy
from gql_server.catalog.overrides import Overrides

AnyMapper = sa_orm.Mapper[Any]


def check_inheritance(mapper: AnyMapper, report: Callable[[str], None]) -> None:
    """Report what of a hierarchy cannot be served."""
    name = mapper.class_.__name__
    if not is_inheriting(mapper):
        return
    if mapper.concrete:
        report(
            f"{name}: concrete-table inheritance is not served, since no query reads all rows of the base at once; "
            "map the class on its own, or with joined-table or single-table inheritance"
        )
    elif mapper.polymorphic_on is None:
        report(
            f"{name}: nothing tells which class a row is of; give the topmost class polymorphic_on in __mapper_args__"
        )
    elif discriminator_key(mapper) is None:
        report(
            f"{name}: nothing that a query can name tells which class a row is of; map the expression with "
            "column_property, and name that in polymorphic_on"
        )
    elif mapper.polymorphic_identity is None and not has_heirs(mapper):
        report(f"{name}: no row can be of this class; give it a polymorphic_identity in __mapper_args__")


def is_inheriting(mapper: AnyMapper) -> bool:
    """Whether the class inherits from a mapped class, or one from it."""
    return mapper.inherits is not None or has_heirs(mapper)


def has_heirs(mapper: AnyMapper) -> bool:
    """Whether a mapped class inherits from the class."""
    return len(list(mapper.self_and_descendants)) > 1


def inherit_overrides(mapper: AnyMapper, overrides: Mapping[type[object], Overrides]) -> Overrides:
    """What is said of a class: what it leaves out and renames holds for its heirs too, names of types do not."""
    own = overrides.get(mapper.class_, Overrides())
    above = [overrides[each.class_] for each in mapper.iterate_to_root() if each.class_ in overrides]
    names = {key: name for each in reversed(above) for key, name in each.field_names.items()}
    return replace(own, field_names=names, exclude=frozenset().union(*(each.exclude for each in above)))


def reflect_hierarchy(
    mapper: AnyMapper, names: Mapping[type[object], str], discriminator: Attribute | None
) -> Hierarchy | None:
    """The place of a class among those that inherit from one another; None where none does.

    Args:
        mapper: of the class.
        names: of the entities, by class.
        discriminator: the attribute that ``polymorphic_on`` is.
    """
    if discriminator is None or not is_inheriting(mapper):
        return None
    heirs = sorted(mapper.self_and_descendants, key=lambda each: (each is not mapper, names[each.class_]))
    return Hierarchy(
        root=names[mapper.base_mapper.class_],
        lineage=tuple(names[each.class_] for each in mapper.iterate_to_root()),
        discriminator=discriminator,
        identity=mapper.polymorphic_identity,
        is_base=len(heirs) > 1,
        members=tuple(names[each.class_] for each in heirs if each.polymorphic_identity is not None),
    )


def discriminator_key(mapper: AnyMapper) -> str | None:
    """The mapper attribute that tells the class of a row; None where an expression does that is no attribute."""
    on = mapper.polymorphic_on
    if on is None:
        return None
    key = mapper.base_mapper.get_property_by_column(on).key
    return key if key in mapper.all_orm_descriptors else None


def is_told_by_class(mapper: AnyMapper, key: str) -> bool:
    """Whether the class of a new row says what the attribute is, so that no client writes it.

    That is the discriminator, and the key by which a table of its own is tied to those above.
    """
    if is_inheriting(mapper) and key == discriminator_key(mapper):
        return True
    if mapper.inherits is None or mapper.single or key not in mapper.column_attrs:
        return False
    keys: set[Any] = set(mapper.local_table.primary_key)
    return mapper.column_attrs[key].columns[0] in keys


def is_redefined(mapper: AnyMapper, key: str) -> bool:
    """Whether a class says anew what an attribute of the class above is: a hybrid or an expression of its own."""
    above = mapper.inherits
    assert above is not None
    if key in mapper.column_attrs:
        own, other = mapper.column_attrs[key].columns[0], above.column_attrs[key].columns[0]
        return own is not other and not hasattr(own, "table")
    return mapper.all_orm_descriptors[key] is not above.all_orm_descriptors[key]


def entity_of(catalog: Catalog, table: sa.FromClause | None) -> Entity | None:
    """The topmost entity whose rows a table has."""
    mappers = ((entity, sa_orm.class_mapper(entity.model)) for entity in catalog.entities.values())
    return next((entity for entity, each in mappers if each.local_table is table and not each.single), None)


def is_same_row(mapper: sa_orm.Mapper[Any], key: sa.ForeignKeyConstraint) -> bool:
    """Whether a foreign key ties the table of a class, or of one that it inherits from, to the table of one above.

    A key beside that one leads to another row, though it may be of the same tables.
    """
    return any(
        each.inherits is not None
        and each.local_table is key.table
        and key.referred_table in each.inherits.tables
        and set(key.columns) == set(key.table.primary_key)
        for each in mapper.iterate_to_root()
    )
