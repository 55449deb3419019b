"""Foreign keys to rows of which some are hidden: which of them a write sets, so that somebody has to look.

A key of several columns can be set piece by piece: as columns, by the key of an upsert, and by way of relations that
have a column in common with it.
"""

from collections.abc import Iterable

from gql_server.access.rights import Right
from gql_server.catalog.model import Attribute
from gql_server.plan.write_plan import Change, Connect, ConnectOrCreate, Create, Insert, Reference

Columns = tuple[str, ...]


def references_of(
    right: Right, plan: Insert | Change, key: Iterable[Attribute] = (), parent: Columns = ()
) -> tuple[Reference, ...]:
    """The foreign keys that a client gives a part of.

    Args:
        right: to write the row.
        plan: what the client says of it.
        key: that an upsert gives a new row.
        parent: columns that the relation gives by way of which the row is made.
    """
    given = [each.attribute.key for each in plan.assignments if each.operand is not None]
    given += (each.key for each in key)
    links = (link for link in plan.links if isinstance(link, Connect | Create | ConnectOrCreate))
    return find_references(right, given, (parent, *(link.relation.own_columns for link in links)))


def find_references(right: Right, given: Iterable[str], related: Iterable[Columns]) -> tuple[Reference, ...]:
    """Those of which columns are given, or a relation sets some; what a relation sets whole leads where it may."""
    columns, relations = set(given), [set(each) for each in related]
    return tuple(
        each
        for each in right.references
        if not columns.isdisjoint(each.keys)
        or any(not keys.isdisjoint(each.keys) and keys != set(each.keys) for keys in relations)
    )
