"""The naive truth: tables as dictionaries, constraints as plain Python, every write as a user would explain it.

A write works on a copy of the world. First the faults that the input shows, all of them; then, when there are none,
the constraints that the new state breaks, all of them; then, when there are none, the new state.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.sequences.models import LENGTH, SMALL_MAX

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = dict[str, Any]
Data = dict[str, Any]
"""The data of an input, as it is sent."""


def is_too_long(value: Any) -> bool:
    """Whether no column takes the text."""
    return isinstance(value, str) and len(value) > LENGTH


class RefusedError(Exception):
    """A write that keeps nothing.

    Attributes:
        codes: of its user errors, each kind once.
    """

    def __init__(self, codes: Iterable[str]) -> None:
        super().__init__(codes)
        self.codes = frozenset(codes)


@dataclass
class World:
    """Rows by primary key, and which books have which tags."""

    shelves: dict[int, Row] = field(default_factory=dict)
    books: dict[int, Row] = field(default_factory=dict)
    tags: dict[int, Row] = field(default_factory=dict)
    links: set[tuple[int, int]] = field(default_factory=set)

    @classmethod
    def at_the_beginning(cls) -> World:
        """Rows to begin with."""
        return cls(
            shelves={1: {"name": "x"}, 2: {"name": "y"}, 3: {"name": "z"}},
            books={
                1: {"title": "a", "pages": 7, "shelfId": 1},
                2: {"title": "b", "pages": 40, "shelfId": 1},
                3: {"title": "a", "pages": None, "shelfId": 2},
                4: {"title": "c", "pages": 1, "shelfId": None},
            },
            tags={1: {"name": "x"}, 2: {"name": "y"}, 3: {"name": "z"}},
            links={(1, 1), (1, 2), (3, 1)},
        )

    def copy(self) -> World:
        """Another world, equal to this one."""
        return deepcopy(self)

    def describe_book(self, pk: int) -> Row:
        """A book, as the operations of the test select it."""
        tags = sorted(tag for book, tag in self.links if book == pk)
        return {"pk": pk, **self.books[pk], "tags": {"nodes": [{"pk": tag, **self.tags[tag]} for tag in tags]}}

    def find(self, table: dict[int, Row], key: Data) -> int | None:
        """The primary key of the row that a key input names."""
        ((name, value),) = key.items()
        if name == "pk":
            return value if value in table else None
        return next((pk for pk, row in table.items() if row[name] == value), None)

    def broken(self) -> set[str]:
        """The constraints that the rows break, by the codes of their errors."""
        codes = set()
        if any(row["pages"] is not None and row["pages"] <= 0 for row in self.books.values()):
            codes.add("CHECK_VIOLATION")
        if any(row["shelfId"] is not None and row["shelfId"] not in self.shelves for row in self.books.values()):
            codes.add("FOREIGN_KEY_VIOLATION")
        places = [(row["shelfId"], row["title"]) for row in self.books.values() if row["shelfId"] is not None]
        names = [
            *(("shelf", row["name"]) for row in self.shelves.values()),
            *(("tag", row["name"]) for row in self.tags.values()),
        ]
        if any(count > 1 for count in (Counter(places) | Counter(names)).values()):
            codes.add("UNIQUE_VIOLATION")
        return codes


class Write:
    """One root field that writes, on a world of its own.

    Args:
        before: the world as it is.
    """

    def __init__(self, before: World) -> None:
        self.before = before
        self.world = before.copy()
        self.faults: set[str] = set()
        self.broken: set[str] = set()
        self._made: dict[tuple[str, Any], int] = {}

    def finish(self) -> World:
        """The new world.

        Raises:
            RefusedError: there are faults, or constraints are broken.
        """
        if self.faults:
            raise RefusedError(self.faults)
        broken = self.broken | self.world.broken()
        if broken:
            raise RefusedError(broken)
        return self.world

    def create_book(self, data: Data) -> int:
        """A new book, with shelf and tags."""
        row: Row = {"title": None, "pages": None, "shelfId": None}
        self._assign(row, data)
        pk = self._insert(self.world.books, data["pk"], row)
        self._relate(pk, data)
        return pk

    def create_named(self, table_name: str, data: Data) -> int:
        """A new shelf or tag."""
        row: Row = {"name": None}
        self._assign(row, data)
        return self._insert(getattr(self.world, table_name), data["pk"], row)

    def update_book(self, pk: int, data: Data, inc: Data) -> None:
        """Changes to a book that is there."""
        row = self.world.books[pk]
        self._assign(row, data)
        for name, amount in inc.items():
            if row[name] is None:
                self.faults.add("INVALID")
            else:
                row[name] += amount
        self._relate(pk, data)

    def update_named(self, table_name: str, pk: int, data: Data) -> None:
        """Changes to a shelf or tag that is there."""
        self.see_shape(data)
        self._assign(getattr(self.world, table_name)[pk], data)

    def delete_book(self, pk: int) -> None:
        """A book goes, and with it what it had to do with tags."""
        del self.world.books[pk]
        self.world.links = {link for link in self.world.links if link[0] != pk}

    def delete_tag(self, pk: int) -> None:
        """A tag goes, from all books."""
        del self.world.tags[pk]
        self.world.links = {link for link in self.world.links if link[1] != pk}

    def delete_shelf(self, pk: int) -> None:
        """A shelf goes, unless books stand on it."""
        if any(row["shelfId"] == pk for row in self.world.books.values()):
            self.broken.add("RESTRICTED")
        else:
            del self.world.shelves[pk]

    def need(self, table: dict[int, Row], key: Data) -> int | None:
        """The row that a key input names; a fault where there is none."""
        pk = self.before.find(table, key)
        if pk is None:
            self.faults.add("NOT_FOUND")
        return pk

    def see_shape(self, data: Data) -> None:
        """The faults of changes that show without the row that they are for."""
        if any(data.get(name, "") is None for name in ("title", "name")):
            self.faults.add("NOT_NULL_VIOLATION")
        if data.get("shelf") is not None and data.get("shelfId") is not None:
            self.faults.add("INVALID")

    def see_values(self, data: Any) -> None:
        """The faults of values, at any depth, that show without the row that they are for."""
        if isinstance(data, list):
            for each in data:
                self.see_values(each)
        elif isinstance(data, dict):
            for name, value in data.items():
                self._see_value(name, value)
                self.see_values(value)

    def _see_value(self, name: str, value: Any) -> None:
        if is_too_long(value):
            self.faults.add("TOO_LONG")
        elif name == "pages" and value is not None and not -SMALL_MAX - 1 <= value <= SMALL_MAX:
            self.faults.add("OUT_OF_RANGE")

    def _assign(self, row: Row, data: Data) -> None:
        for name in row:
            if name in data:
                self._see_value(name, data[name])
                row[name] = data[name]

    def _insert(self, table: dict[int, Row], pk: int, row: Row) -> int:
        if pk in table:
            self.broken.add("UNIQUE_VIOLATION")
            # the constraints of the row itself count too, although its key is taken
            pk = -1 - len(table)
        table[pk] = row
        return pk

    def _relate(self, book: int, data: Data) -> None:
        self.see_shape(data)
        shelf = data.get("shelf")
        if shelf is not None:
            self.world.books[book]["shelfId"] = self._to_one(shelf, book)
        self._to_many(book, data.get("tags") or {})

    def _to_one(self, shelf: Data, book: int) -> int | None:
        ((action, value),) = shelf.items()
        match action:
            case "connect":
                return self.need(self.before.shelves, value)
            case "create":
                return self.create_named("shelves", value)
            case "disconnect":
                return None
            case "update" | "delete":
                return self._to_present(action, value, self.before.books[book]["shelfId"])
        raise AssertionError(action)

    def _to_present(self, action: str, value: Any, shelf: int | None) -> int | None:
        """What is done to the shelf that a book stands on."""
        if shelf is None:
            self.faults.add("NOT_FOUND")
        elif action == "update":
            self.update_named("shelves", shelf, value["data"])
        elif sum(row["shelfId"] == shelf for row in self.before.books.values()) > 1:
            self.broken.add("RESTRICTED")
        else:
            del self.world.shelves[shelf]
            return None
        return shelf

    def _to_many(self, book: int, tags: Data) -> None:
        if "set" in tags:
            self.world.links = {link for link in self.world.links if link[0] != book}
        for key in [*tags.get("connect", ()), *tags.get("set", ())]:
            tag = self.need(self.before.tags, key)
            if tag is not None:
                self.world.links.add((book, tag))
        connected = [self.before.find(self.before.tags, key) for key in tags.get("connect", ())]
        for key in tags.get("disconnect", ()):
            tag = self.need(self.before.tags, key)
            if tag is not None and tag in connected:
                self.faults.add("INVALID")
            self.world.links.discard((book, tag or 0))
        for each in tags.get("connectOrCreate", ()):
            self.world.links.add((book, self._connect_or_create(each)))
        for each in tags.get("create", ()):
            self.world.links.add((book, self.create_named("tags", each)))
        self._to_present_tags(book, tags)

    def _to_present_tags(self, book: int, tags: Data) -> None:
        """What is done to tags that a book has."""
        for each in tags.get("update", ()):
            tag = self._need_related(book, each["key"])
            if tag is not None:
                self.update_named("tags", tag, each["data"])
        for each in tags.get("upsert", ()):
            self._upsert_related(book, each)
        for key in tags.get("delete", ()):
            tag = self._need_related(book, key)
            if tag is not None:
                self.delete_tag(tag)

    def _need_related(self, book: int, key: Data) -> int | None:
        """The tag of a key among those of a book; a fault where it is not."""
        tag = self.need(self.before.tags, key)
        if tag is None or (book, tag) in self.before.links:
            return tag
        self.faults.add("NOT_FOUND")
        return None

    def _upsert_related(self, book: int, element: Data) -> None:
        """The tag of the key, changed, when it is one of the book; a new one where there is none at all."""
        tag = self.before.find(self.before.tags, element["key"])
        ((name, value),) = element["key"].items()
        is_contradicted = element["data"].get(name, value) != value
        if tag is None:
            self.world.links.add((book, self.create_named("tags", {name: value, **element["data"]})))
        elif (book, tag) not in self.before.links:
            self.faults.add("INVALID")
            return
        else:
            is_contradicted = is_contradicted or element["data"].get("pk", tag) != tag
            self.update_named("tags", tag, element["data"])
        if is_contradicted:
            self.faults.add("INVALID")

    def _connect_or_create(self, element: Data) -> int:
        """The tag of the key, also one that was made by the same write; or a new one, that says what its key says."""
        (key,) = element["key"].items()
        tag = self.before.find(self.before.tags, element["key"]) or self._made.get(key)
        if tag is None:
            name, value = key
            if element["data"].get(name, value) != value and not is_too_long(element["data"][name]):
                self.faults.add("INVALID")
            tag = self._made[key] = self.create_named("tags", {name: value, **element["data"]})
        return tag
