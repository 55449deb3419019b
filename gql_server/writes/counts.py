"""How many rows a write inserts, updates and deletes, of each type: what the session flushes, and what is added.

Rows of a table between two classes count under the name of the table.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.orm.attributes import get_history

from gql_server.writes.related import UNSENT
from gql_server.writes.rows import RowWriter
from gql_server.writes.sight import Sight, name_of

Link = frozenset[tuple[sa.ColumnElement[Any], Any]]
"""A row of a table between two classes: for each of its foreign keys, the state of the instance that it refers to."""


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
        self._links: dict[str, set[tuple[sa.Table, Link]]] = {"inserted": set(), "deleted": set()}
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
        if number and (is_named or self._sight.allows_count(name)):
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
        for verb, links in self._links.items():
            for table, number in Counter(table for table, _ in links).items():
                self.add(verb, name_of(self._sight.whole, table), number)
        if not self.is_complete:
            self._add_all("updated", self._changed.values())
            self._add_all("deleted", self.deleted)

    def _see(self, session: sa_orm.Session, _context: Any) -> None:
        if self.is_complete:
            return
        self._changed |= {
            id(each): each for each in session.dirty if session.is_modified(each, include_collections=False)
        }
        for instance in (*session.new, *session.dirty, *session.deleted):
            for relationship in sa_orm.object_mapper(instance).relationships:
                if isinstance(relationship.secondary, sa.Table) and not relationship.viewonly:
                    self._see_links(instance, relationship, is_deleted=instance in session.deleted)

    def _see_links(self, instance: Any, relationship: sa_orm.RelationshipProperty[Any], *, is_deleted: bool) -> None:
        """Keep the rows of a table between two classes, each once, though both classes may have the relation."""
        table, history = relationship.secondary, get_history(instance, relationship.key, UNSENT)
        assert isinstance(table, sa.Table)
        gone = (*history.deleted, *history.unchanged) if is_deleted else history.deleted
        for verb, others in (("inserted", history.added), ("deleted", gone)):
            for other in others:
                mine, theirs = relationship.synchronize_pairs, relationship.secondary_synchronize_pairs or ()
                sides = ((mine, instance), (theirs, other))
                link = frozenset((column, sa.inspect(each)) for pairs, each in sides for _, column in pairs)
                self._links[verb].add((table, link))

    def _see_new(self, _session: sa_orm.Session, instance: Any) -> None:
        if not self.is_complete:
            self._new.append(instance)

    def _see_deleted(self, _session: sa_orm.Session, instance: Any) -> None:
        self._changed.pop(id(instance), None)  # an orphan was changed before
        self.deleted.append(instance)

    def _add_all(self, verb: str, instances: Iterable[Any]) -> None:
        named = {id(each.instance) for each in self._rows.written} | {id(each.instance) for each in self._rows.deleted}
        for instance in instances:
            entity = self._sight.whole.find_entity(type(instance))
            name = entity.name if entity else type(instance).__name__
            self.add(verb, name, 1, is_named=id(instance) in named)
