"""``distinctOn`` of a plan: which attributes make two rows the same for a list."""

from collections.abc import Iterable
from enum import Enum

from gql_server.catalog.model import Attribute, Entity


def plan_distinct(entity: Entity, columns: Iterable[Enum]) -> tuple[Attribute, ...]:
    """The attributes that ``distinctOn`` names, once each; the value of each enum member is the name of one."""
    return tuple(dict.fromkeys(entity.attributes[column.value] for column in columns))
