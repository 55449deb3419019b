"""How many rows a write inserts, updates and deletes, of each type: what the session flushes, and what is added."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.writes.rows import RowWriter
from gql_server.writes.sight import Sight


class RowCounter:
    """Counts while it is entered.

    Args:
        sight: of the caller, which tells what may be counted.
        rows: of the write; those that the input names are told anyway.
        session: that is flushed.

    Attributes:
        deleted: rows that the session deletes: those that it was told to, those that its cascades reach, and those
            that lose the row without which the model does not want them.
        is_complete: updates and deletions of the session are counted elsewhere.
    """

    def __init__(self, sight: Sight, rows: RowWriter, session: sa_orm.Session) -> None:
        self.deleted: list[Any] = []
        self.is_complete = False
        self._counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._new: list[Any] = []
        self._changed: dict[int, Any] = {}
        self._sight = sight
        self._rows = rows
        self._session = session

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """By name of the type and verb."""
        return self._counts

    def add(self, verb: str, name: str, number: int, *, is_named: bool = False) -> None:
        """Count some rows, if that may be told; of those that the input names it may."""
        if number and (is_named or self._sight.counts(name)):
            self._counts[name][verb] += number

    def __enter__(self) -> "RowCounter":
        sa.event.listen(self._session, "pending_to_persistent", self._see_new)
        sa.event.listen(self._session, "after_flush", self._see)
        sa.event.listen(self._session, "persistent_to_deleted", self._see_deleted)
        return self

    def __exit__(self, *_: object) -> None:
        sa.event.remove(self._session, "pending_to_persistent", self._see_new)
        sa.event.remove(self._session, "after_flush", self._see)
        sa.event.remove(self._session, "persistent_to_deleted", self._see_deleted)
        self._add_all("inserted", self._new)
        if not self.is_complete:
            self._add_all("updated", self._changed.values())
            self._add_all("deleted", self.deleted)

    def _see(self, session: sa_orm.Session, _context: Any) -> None:
        if not self.is_complete:
            self._changed |= {
                id(each): each for each in session.dirty if session.is_modified(each, include_collections=False)
            }

    def _see_new(self, _session: sa_orm.Session, instance: Any) -> None:
        if not self.is_complete:
            self._new.append(instance)

    def _see_deleted(self, _session: sa_orm.Session, instance: Any) -> None:
        self._changed.pop(id(instance), None)  # an orphan was changed before
        self.deleted.append(instance)

    def _add_all(self, verb: str, instances: Iterable[Any]) -> None:
        named = {id(each.instance) for each in self._rows.written} | {id(each) for _, each in self._rows.deleted}
        for instance in instances:
            entity = self._sight.whole.find_entity(type(instance))
            name = entity.name if entity else type(instance).__name__
            self.add(verb, name, 1, is_named=id(instance) in named)
