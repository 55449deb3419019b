"""Pages: a slice of the ordered list, and what lies on either side of it.

Cursors are opaque but for one thing: the key of the row is in them. So a cursor is known by the row that it is of, and
pages between cursors are slices between places in the list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from tests.evaluator.aggregates import Rows, group_rows
from tests.evaluator.entities import Dataset, RequestError, Row
from tests.evaluator.filters import World, has_all, matches
from tests.evaluator.ordering import sort_groups, sort_rows

if TYPE_CHECKING:
    from tests.evaluator.entities import Entity, Values

DEFAULT_PAGE = 50
LONGEST_SEARCH = 500


class CursorLeaf(str):
    """A cursor, known by the key that it holds; a text only so that graphql-core lets it through.

    Attributes:
        key: place in its array → text of the value.
        length: how many values it has.
    """

    __slots__ = ("key", "length")

    def __new__(cls, key: Mapping[int, str], length: int) -> Self:
        """Make one that says of itself what it knows."""
        leaf = super().__new__(cls, f"a cursor of {length} values with {key}")
        leaf.key, leaf.length = key, length
        return leaf

    def is_equal(self, text: Any) -> bool:
        """Tell whether an answer is a cursor of the same row."""
        values = json.loads(text.partition(":")[2])
        return len(values) == self.length and all(str(values[at]) == part for at, part in self.key.items())


@dataclass(frozen=True)
class Connection:
    """The rows of one connection in order, and the page of them that is asked for."""

    entity: Entity
    order_by: Sequence[Mapping[str, Any]]
    every: list[Values]
    start: int
    end: int
    dataset: Dataset

    @property
    def page(self) -> list[Values]:
        """The rows of the page."""
        return self.every[self.start : self.end]

    def resolve(self, field_name: str) -> Any:
        """Return the value of a field; edges and page info are dicts."""
        match field_name:
            case "nodes":
                return [Row.of(self.entity, values) for values in self.page]
            case "edges":
                return [{"node": Row.of(self.entity, each), "cursor": self.cursor(each)} for each in self.page]
            case "pageInfo":
                cursors = [self.cursor(values) for values in self.page]
                return {
                    "hasNextPage": self.end < len(self.every),
                    "hasPreviousPage": self.start > 0,
                    "startCursor": cursors[0] if cursors else None,
                    "endCursor": cursors[-1] if cursors else None,
                }
            case "totalCount":
                return len(self.every)
            case "aggregate":
                return Rows(self.entity, self.every, self.dataset)
        raise AssertionError(f"the evaluator does not know {self.entity.name}Connection.{field_name}")

    def resolve_groups(self, arguments: Mapping[str, Any]) -> list[Rows]:
        """Return ``groupBy``.

        Raises:
            RequestError: it is refused.
        """
        having, size = arguments.get("having"), arguments["first"]
        groups = group_rows(Rows(self.entity, self.every, self.dataset), arguments["keys"])
        kept = [group for group in groups if having is None or has_all(having, group) is True]
        return sort_groups(kept, arguments.get("orderBy"), arguments["keys"])[:size]

    def cursor(self, values: Values) -> CursorLeaf:
        """Return the cursor of a row."""
        places, length = find_key_places(self.entity, self.order_by)
        return CursorLeaf({at: str(values[key]) for key, at in places.items()}, length)


def connect(entity: Entity, rows: Any, arguments: Mapping[str, Any], world: World) -> Connection:
    """Return the page of some rows.

    Raises:
        RequestError: a cursor, or the search, is refused.
    """
    given = {name: value for name, value in arguments.items() if value is not None}
    order_by = given.get("orderBy") or []
    every = sort_rows(
        [values for values in rows if matches(given.get("filter"), values, entity, world)], order_by, entity, world
    )
    if "search" in given:
        every, order_by = _find(every, given["search"], order_by, entity, world)
    every = _first_of_each(every, given.get("distinctOn") or [], entity, world)
    whole = Connection(entity, order_by, every, 0, len(every), world.dataset)
    start = _find_place(whole, given["after"]) + 1 if "after" in given else min(given.get("offset", 0), len(every))
    end = _find_place(whole, given["before"]) if "before" in given else len(every)
    if "last" in given:
        start = max(start, end - given["last"])
    else:
        end = min(end, start + given.get("first", DEFAULT_PAGE))
    return replace(whole, start=start, end=end)


def _find(rows: Sequence[Values], text: str, order_by: Any, entity: Entity, world: World) -> tuple[list[Values], Any]:
    """Return the rows that match, best first unless there is another order, and the order that they are in.

    Raises:
        RequestError: the text is too long, or holds what no text of a database can.
    """
    if len(text) > LONGEST_SEARCH or "\0" in text:
        raise RequestError(text)
    ranks = {id(values): world.search(entity.name, values, text) for values in rows}
    found = [values for values in rows if ranks[id(values)] is not None]
    if order_by:
        return found, order_by
    return sorted(found, key=lambda values: -(ranks[id(values)] or 0)), [{"$relevance": "DESC"}]


def _first_of_each(rows: Sequence[Values], columns: Sequence[str], entity: Entity, world: World) -> list[Values]:
    """Return of each combination of columns the first row; all rows for no columns."""
    wanted = {column.replace("_", "") for column in columns}
    attributes = [each for name, each in entity.attributes.items() if name.upper() in wanted]
    if not attributes:
        return list(rows)
    firsts: dict[Any, Values] = {}
    for values in rows:
        firsts.setdefault(tuple(each.value(values, world.dataset) for each in attributes), values)
    return list(firsts.values())


def find_key_places(entity: Entity, order_by: Sequence[Mapping[str, Any]]) -> tuple[dict[str, int], int]:
    """Return where the parts of the primary key are in a cursor, and how many values it has."""
    names = [next(iter(term)) for term in order_by]
    terms = [entity.attributes[name].key if name in entity.attributes else None for name in names]
    keys = [*terms, *(key for key in entity.key if key not in terms)]
    return {key: keys.index(key) for key in entity.key}, len(keys)


def _find_place(whole: Connection, text: str) -> int:
    """Return the place of a cursor's row in the list."""
    _, length = find_key_places(whole.entity, whole.order_by)
    try:
        values = json.loads(text.partition(":")[2])
    except ValueError:
        raise RequestError(text) from None
    if not isinstance(values, list) or len(values) != length:
        raise RequestError(text)
    return next(place for place, values in enumerate(whole.every) if whole.cursor(values).is_equal(text))
