"""Related rows that a write will go through, loaded together: one query for each relation and some hundred rows.

Without that, the ORM asks for those of each row on its own. Each function gives loader options for the query of the
rows that the write is about.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Catalog
from gql_server.plan.write_plan import Connect, ConnectOrCreate, Create, Link, UpdateRelated

_NEVER_LOADED = frozenset({"dynamic", "write_only", "noload"})

Relationship = sa_orm.RelationshipProperty[Any]


def for_links(catalog: Catalog, scope: Any, links: Iterable[Link]) -> Iterator[Any]:
    """What links look at.

    Args:
        catalog: of the plan.
        scope: what the model is called in the query.
        links: what will be done by way of relations.
    """
    for link in links:
        relation = link.relation
        attribute = getattr(scope, relation.key)
        if not _needs_related(link) or attribute.property.lazy in _NEVER_LOADED:
            continue
        load = sa_orm.selectinload(attribute)
        if isinstance(link, UpdateRelated) and link.target is None:
            load = load.options(*for_links(catalog, catalog.target(relation).model, link.change.links))
        yield load


def _needs_related(link: Link) -> bool:
    """Whether a link looks at the rows that are related already; those that it brings are looked up elsewhere."""
    relation = link.relation
    if isinstance(link, Create):
        return relation.is_to_many and relation.has_own_collection
    if isinstance(link, Connect | ConnectOrCreate):
        return relation.is_to_many and not relation.is_told_by_rows
    return True


def for_deletion(scope: Any, above: frozenset[Relationship] = frozenset()) -> Iterator[Any]:
    """What goes with deleted rows, at any depth, and what loses its reference to them.

    Args:
        scope: what the model is called in the query.
        above: relationships that lead there.
    """
    for relationship in sa.inspect(scope).mapper.relationships:
        is_kept = relationship.direction is sa_orm.MANYTOONE and not relationship.cascade.delete
        is_left = relationship.viewonly or relationship.passive_deletes or relationship.lazy in _NEVER_LOADED
        if is_kept or is_left or relationship in above:
            continue
        is_tree = relationship.mapper is relationship.parent and relationship.cascade.delete
        load = sa_orm.selectinload(getattr(scope, relationship.key), recursion_depth=-1 if is_tree else None)
        if relationship.cascade.delete:
            load = load.options(*for_deletion(relationship.mapper.class_, above | {relationship}))
        yield load
