"""Random root fields of mutations: what is sent, and what the world answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.sequences.world import Data, RefusedError, Row, World, Write, is_too_long

if TYPE_CHECKING:
    from collections.abc import Callable

BOOK = "pk title pages shelfId tags(orderBy: [{pk: ASC}]) { nodes { pk name } }"
SELECTIONS = {
    "Book": f"book {{ {BOOK} }}",
    "Books": f"books {{ {BOOK} }}",
    "Shelf": "shelf { pk name }",
    "Tag": "tag { pk name }",
}
TABLES = {"Shelf": "shelves", "Tag": "tags", "Book": "books"}


@dataclass(frozen=True)
class Operation:
    """One root field.

    Attributes:
        verb: such as ``create``.
        type_name: of the rows, in the plural for many.
        input: as it is sent.
    """

    verb: str
    type_name: str
    input: Data

    @property
    def field(self) -> str:
        """Name of the root field."""
        return f"{self.verb}{self.type_name}"

    @property
    def selection(self) -> str:
        """What is asked of the payload."""
        deleted = "deletedIds" if self.verb == "delete" else ""
        return f"{SELECTIONS[self.type_name]} affectedCount {deleted} errors {{ code }}"

    def run(self, world: World) -> tuple[Row, World]:
        """The payload and the new world.

        Raises:
            RefusedError: nothing is kept.
        """
        run: Callable[[Write], tuple[Any, int]] = getattr(self, f"_{self.verb}")
        write = Write(world)
        answer, count = run(write)
        after = write.finish()
        payload = {"affectedCount": count, "errors": [], **answer(world if self.verb == "delete" else after)}
        return payload, world if self.input.get("dryRun") else after

    def refused(self, codes: frozenset[str]) -> Row:
        """The payload when nothing was kept."""
        (name, *_) = SELECTIONS[self.type_name].split()
        nothing: Row = {name: None, "affectedCount": 0, "errors": codes}
        return nothing | ({"deletedIds": []} if self.verb == "delete" else {})

    def _create(self, write: Write) -> tuple[Any, int]:
        if self.type_name == "Books":
            keys = [write.create_book(data) for data in self.input["data"]]
            return self._answer_many(keys), len(keys)
        if self.type_name == "Book":
            return self._answer(write.create_book(self.input["data"])), 1
        return self._answer(write.create_named(TABLES[self.type_name], self.input["data"])), 1

    def _update(self, write: Write) -> tuple[Any, int]:
        if self.type_name == "Books":
            keys = self._match(write)
            if not keys:
                write.see_values(self.input.get("data") or {})
            for key in keys:
                write.update_book(key, self.input.get("data") or {}, self.input.get("inc") or {})
            return self._answer_many(keys), len(keys)
        key = write.need(getattr(write.before, TABLES[self.type_name]), self.input["key"])
        if key is None:
            write.see_shape(self.input.get("data") or {})
            write.see_values(self.input.get("data") or {})
            return self._answer(0), 0
        if self.type_name == "Book":
            write.update_book(key, self.input.get("data") or {}, self.input.get("inc") or {})
        else:
            write.update_named(TABLES[self.type_name], key, self.input["data"])
        return self._answer(key), 1

    def _upsert(self, write: Write) -> tuple[Any, int]:
        table, (key,) = TABLES[self.type_name], self.input["key"].items()
        found = write.before.find(getattr(write.before, table), self.input["key"])
        name, value = key
        if self.input["data"].get(name, value) != value and not is_too_long(self.input["data"][name]):
            write.faults.add("INVALID")
        if found is None:
            return self._answer(write.create_named(table, {name: value, **self.input["data"]})), 1
        if self.input["data"].get("pk", found) != found:
            write.faults.add("INVALID")
        write.update_named(table, found, self.input["data"])
        return self._answer(found), 1

    def _delete(self, write: Write) -> tuple[Any, int]:
        if self.type_name == "Books":
            keys = self._match(write)
        else:
            found = write.need(getattr(write.before, TABLES[self.type_name]), self.input["key"])
            keys = [] if found is None else [found]
        delete = {"Tag": write.delete_tag, "Shelf": write.delete_shelf}.get(self.type_name, write.delete_book)
        for key in keys:
            delete(key)
        answer = self._answer_many(keys) if self.type_name == "Books" else self._answer(*keys or [0])
        ids = [f"{self.type_name.removesuffix('s')}:{key}" for key in keys]
        return (lambda world: {**answer(world), "deletedIds": ids}), len(keys)

    def _match(self, write: Write) -> list[int]:
        """The books of the filter, whose conditions are few; none, after a fault."""
        if not self.input["filter"]:
            write.faults.add("EMPTY_FILTER")
            return []
        ((name, condition),) = self.input["filter"].items()
        ((operator, operand),) = condition.items()
        keys = [
            key
            for key, row in sorted(write.before.books.items())
            if row[name] is not None and (row[name] == operand if operator == "eq" else row[name] >= operand)
        ]
        if len(keys) > self.input["atMost"]:
            write.faults.add("TOO_MANY_ROWS")
            return []
        return keys

    def _answer(self, key: int) -> Callable[[World], Row]:
        def answer(world: World) -> Row:
            if self.type_name == "Book":
                return {"book": world.describe_book(key)}
            return {self.type_name.lower(): {"pk": key, **getattr(world, TABLES[self.type_name])[key]}}

        return answer

    def _answer_many(self, keys: list[int]) -> Callable[[World], Row]:
        return lambda world: {"books": [world.describe_book(key) for key in keys]}


TITLES = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h", "é", "title"])
NEW_NAMES = st.sampled_from(["x", "u", "v", "w", "a", "b", "c", "d", "e", "ï", "naïve"])
NAMES = st.sampled_from(["x", "y", "z", "w"])
PAGES = st.sampled_from([1, 7, 40, None, 7, 40, 1, 7, 40, 0, -1, 40_000])
NEW_KEYS = st.integers(3, 12)
NESTED_KEYS = st.integers(13, 19)
"""Of shelves made inside of books: no ``shelfId`` of the same write can mean them."""
KEYS = st.sampled_from([1, 2, 3, 1, 2, 3, 4, 9])
NAMED_KEYS = st.one_of(KEYS.map(lambda key: {"pk": key}), NAMES.map(lambda name: {"name": name}))


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    """Draw an input with any of the fields."""
    return st.fixed_dictionaries({}, optional=fields)


def few(elements: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Draw a short list."""
    return st.lists(elements, min_size=1, max_size=2)


def one(element: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Draw a list of one."""
    return element.map(lambda drawn: [drawn])


NAMED = st.fixed_dictionaries({"pk": NEW_KEYS, "name": NEW_NAMES})
NESTED_SHELF = st.fixed_dictionaries({"pk": NESTED_KEYS, "name": NEW_NAMES})
CONNECT_OR_CREATE = NAMES.flatmap(
    lambda name: st.fixed_dictionaries(
        {
            "key": st.just({"name": name}),
            "data": st.fixed_dictionaries({"pk": NEW_KEYS, "name": st.sampled_from([name, name, name, "v"])}),
        }
    )
)
UPSERT = {
    "key": st.shared(NAMED_KEYS, key="upsert"),
    "data": st.shared(NAMED_KEYS, key="upsert").flatmap(
        lambda key: st.one_of(
            NAMED, st.fixed_dictionaries({"pk": NEW_KEYS, "name": NEW_NAMES} | {n: st.just(v) for n, v in key.items()})
        )
    ),
}
NEW_VALUES = st.fixed_dictionaries({"key": NAMED_KEYS, "data": some(name=NEW_NAMES)})
NEW_NAME = st.fixed_dictionaries({"update": st.fixed_dictionaries({"data": some(name=NEW_NAMES)})})
NEW_SHELF = st.one_of(NAMED_KEYS.map(lambda key: {"connect": key}), NESTED_SHELF.map(lambda data: {"create": data}))
NEW_TAGS = some(create=few(NAMED), connect=few(NAMED_KEYS), connectOrCreate=few(CONNECT_OR_CREATE))
TAGS = st.one_of(
    NEW_TAGS,
    some(connect=few(NAMED_KEYS), disconnect=few(NAMED_KEYS)),
    st.fixed_dictionaries({"update": one(NEW_VALUES)}),
    st.fixed_dictionaries({"upsert": one(st.fixed_dictionaries(UPSERT))}),
    st.fixed_dictionaries({"delete": one(NAMED_KEYS)}),
    st.fixed_dictionaries({"set": st.lists(NAMED_KEYS, max_size=2)}),
)
BOOKS = st.fixed_dictionaries(
    {"pk": NEW_KEYS, "title": TITLES},
    optional={"pages": PAGES, "shelfId": st.one_of(st.none(), KEYS), "shelf": NEW_SHELF, "tags": NEW_TAGS},
)
CHANGES = some(
    title=st.one_of(TITLES, TITLES, TITLES, st.none()),
    pages=PAGES,
    shelfId=st.one_of(st.none(), KEYS),
    tags=TAGS,
) | some(
    title=TITLES,
    shelf=st.one_of(NEW_SHELF, st.sampled_from([{"disconnect": True}, {"delete": True}]), NEW_NAME),
    tags=TAGS,
)
PLAIN_CHANGES = some(title=TITLES, pages=PAGES)
FILTERS = st.one_of(
    TITLES.map(lambda title: {"title": {"eq": title}}),
    st.sampled_from([1, 7, 40]).map(lambda pages: {"pages": {"gte": pages}}),
    KEYS.map(lambda key: {"shelfId": {"eq": key}}),
    st.just({}),
)
MANY = {"filter": FILTERS, "atMost": st.integers(1, 3), "dryRun": st.booleans()}
PK = KEYS.map(lambda key: {"pk": key})


def operation(verb: str, type_name: str, **input_: st.SearchStrategy[Any]) -> st.SearchStrategy[Operation]:
    """Draw inputs of one root field."""
    return st.fixed_dictionaries(input_).map(lambda drawn: Operation(verb, type_name, drawn))


OPERATIONS = {
    "createBook": operation("create", "Book", data=BOOKS),
    "createBooks": operation("create", "Books", data=st.lists(BOOKS, min_size=1, max_size=3)),
    "createShelf": operation("create", "Shelf", data=NAMED),
    "createTag": operation("create", "Tag", data=NAMED),
    "updateBook": st.one_of(
        operation("update", "Book", key=PK, data=CHANGES),
        operation("update", "Book", key=PK, inc=some(pages=st.sampled_from([1, -1, -7]))),
    ),
    "updateShelf": operation("update", "Shelf", key=NAMED_KEYS, data=some(name=NEW_NAMES)),
    "updateTag": operation("update", "Tag", key=NAMED_KEYS, data=some(name=NEW_NAMES)),
    "upsertShelf": operation("upsert", "Shelf", **UPSERT),
    "upsertTag": operation("upsert", "Tag", **UPSERT),
    "deleteBook": operation("delete", "Book", key=PK),
    "deleteShelf": operation("delete", "Shelf", key=NAMED_KEYS),
    "deleteTag": operation("delete", "Tag", key=NAMED_KEYS),
    "updateBooks": operation("update", "Books", data=PLAIN_CHANGES, **MANY),
    "deleteBooks": operation("delete", "Books", **MANY),
}


def run_all(operations: list[Operation], world: World) -> tuple[list[Row], World]:
    """What one mutation with several root fields answers, and the world after it."""
    payloads: list[Row] = []
    current = world
    for index, each in enumerate(operations):
        try:
            payload, current = each.run(current)
        except RefusedError as refused:
            aborted = frozenset({"ABORTED"})
            return [
                other.refused(refused.codes if number == index else aborted) for number, other in enumerate(operations)
            ], world
        payloads.append(payload)
    return payloads, current
