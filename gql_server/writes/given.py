"""What one input says of its rows: what contradicts something said before is an error, so that nothing is lost.

An input can name the same row at many places. Places that agree are fine; of those that do not, the last one would win
without a word.
"""

from collections.abc import Hashable, Iterable
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Entity
from gql_server.catalog.node_id import write_id
from gql_server.sql.instances import key_of
from gql_server.user_errors import Invalid, UserError
from gql_server.writes.values import path_of

COMPUTED = object()
"""Stands for a value that the database computes from the one before; said twice, one of them would be lost."""

IS_KEPT = "is kept"
"""The fact that a row is there after the write."""


class Given:
    """The facts that the input of one root field has given.

    Args:
        errors: takes what contradicts.
    """

    def __init__(self, errors: list[UserError]) -> None:
        self._errors = errors
        self._said: dict[tuple[int, Hashable], tuple[Any, str]] = {}
        self._rows: list[Any] = []  # keeps the ids of the instances theirs

    def say(self, row: tuple[Entity, Any], facts: Iterable[Hashable], value: Any, name: str) -> bool:
        """Whether facts about a row, such as the values of mapper attributes, contradict nothing.

        Args:
            row: with the entity that it is of.
            facts: that all have the value.
            value: by which they agree with another place.
            name: of the input that says so.
        """
        entity, instance = row
        self._rows.append(instance)
        for fact in facts:
            before = self._said.get((id(instance), fact))
            if before is not None and not _agree(before[0], value):
                message = f"This contradicts what {before[1]} says of {describe(entity, instance)}; say it once."
                self._errors.append(Invalid(message=message, path=path_of(name)))
                return False
            self._said[id(instance), fact] = value, name
        return True


def _agree(one: Any, other: Any) -> bool:
    if one is COMPUTED or other is COMPUTED:
        return False
    is_sql = isinstance(one, sa.ClauseElement) or isinstance(other, sa.ClauseElement)
    return one is other or (not is_sql and type(one) is type(other) and bool(one == other))


def describe(entity: Entity, instance: Any) -> str:
    """A row, in a sentence."""
    key = key_of(entity, instance)
    return f"the new {entity.name}" if key is None else write_id(entity, key)
