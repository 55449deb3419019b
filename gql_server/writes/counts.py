"""How many rows a write inserts, updates and deletes, of each type: what the session flushes, and what is added."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Catalog


class RowCounter:
    """Counts while it is entered.

    Attributes:
        counts: by name of the type and verb.
        is_complete: updates and deletions of the session are counted elsewhere.
    """

    def __init__(self, catalog: Catalog, session: sa_orm.Session) -> None:
        self.counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self.is_complete = False
        self._catalog = catalog
        self._session = session

    def add(self, verb: str, name: str, number: int) -> None:
        """Count some rows."""
        if number:
            self.counts[name][verb] += number

    def __enter__(self) -> "RowCounter":
        sa.event.listen(self._session, "after_flush", self._see)
        return self

    def __exit__(self, *_: object) -> None:
        sa.event.remove(self._session, "after_flush", self._see)

    def _see(self, session: sa_orm.Session, _context: Any) -> None:
        if self.is_complete:
            return
        changed = [each for each in session.dirty if session.is_modified(each)]
        for verb, instances in (("inserted", session.new), ("updated", changed), ("deleted", session.deleted)):
            for instance in instances:
                entity = self._catalog.find_entity(type(instance))
                self.add(verb, entity.name if entity else type(instance).__name__, 1)
