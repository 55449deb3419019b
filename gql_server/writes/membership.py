"""Which rows are related to which: what is in memory, and of the rest what the database says of the rows in question.

So the rows of a relation are not loaded where a write names a few of them.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from gql_server.catalog.model import Relation
from gql_server.plan.write_plan import Create, Link, SetRelated
from gql_server.writes.related import is_known_related
from gql_server.writes.targets import Targets


class Membership:
    """What the rows of one root field are related to.

    Args:
        targets: the rows that are named.
    """

    def __init__(self, targets: Targets) -> None:
        self._targets = targets
        self._stored: dict[tuple[int, str, int], bool] = {}

    def has(self, instance: Any, relation: Relation, other: Any) -> bool:
        """Whether a row is related to an instance now, unsent changes included."""
        is_known = is_known_related(instance, relation, other)
        if is_known is None:
            self.ask(instance, relation, [other])
            is_known = self._stored[id(instance), relation.key, id(other)]
        return is_known

    def ask_for(self, instance: Any, links: Iterable[Link]) -> None:
        """Ask for all rows that links name, by one query for each relation."""
        for _, group in groupby(links, key=lambda link: link.relation.key):
            some = list(group)
            named = map(self._find_named, some)
            self.ask(instance, some[0].relation, [other for other in named if other is not None])

    def ask(self, instance: Any, relation: Relation, others: Iterable[Any]) -> None:
        """Ask which of some rows are related, by one query for those of which only the database knows."""
        if not (relation.is_to_many or relation.is_told_by_rows):
            return
        asked = {
            id(each): each
            for each in others
            if (id(instance), relation.key, id(each)) not in self._stored
            and is_known_related(instance, relation, each) is None
        }
        if asked:
            related = {id(each) for each in self._targets.related(instance, relation, list(asked.values()))}
            self._stored.update({(id(instance), relation.key, other): other in related for other in asked})

    def _find_named(self, link: Link) -> Any | None:
        """The row that a link names, if it is there; those of a whole set are asked for when it is made."""
        target = None if isinstance(link, Create | SetRelated) else link.target
        return None if target is None else self._targets.find(target)
