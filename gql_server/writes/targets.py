"""Rows that a write names by key: all of one entity and key in one query, before anything is written."""

from collections.abc import Iterable, Iterator
from typing import Any

from gql_server.catalog.model import Attribute
from gql_server.execution import Database
from gql_server.plan.write_plan import Connect, ConnectOrCreate, Create, CreateRows, Insert, Link, Target, Write
from gql_server.sql.instances import select_by_values
from gql_server.writes.values import FAULTY, ValueReader

Key = tuple[object, ...]


class Targets:
    """The rows that a write names, each looked up once.

    Args:
        database: that has them.
        reader: of the values of keys.
    """

    def __init__(self, database: Database, reader: ValueReader) -> None:
        self._database = database
        self._reader = reader
        self._keys: dict[int, Key] = {}
        self._found: dict[tuple[str, tuple[str, ...], Key], Any] = {}

    def load(self, targets: Iterable[Target], *, is_locked: bool = False) -> None:
        """Look rows up, one query for each entity and sort of key."""
        groups: dict[tuple[str, tuple[str, ...]], list[Target]] = {}
        for target in targets:
            values = [self._reader.decode(operand) for operand in target.operands]
            if all(value is not FAULTY for value in values):
                self._keys[id(target)] = tuple(values)
                groups.setdefault((target.entity.name, _names(target.attributes)), []).append(target)
        for (name, attributes), group in groups.items():
            entity = group[0].entity
            keys = list(dict.fromkeys(self._keys[id(target)] for target in group))
            select = select_by_values(entity, group[0].attributes, keys, self._database.dialect)
            if is_locked:
                select = select.with_for_update(of=entity.model)
            for instance, position in self._database.load(select):
                self._found[name, attributes, keys[position]] = instance

    def key_of(self, target: Target) -> Key | None:
        """The values of the key; None when they were refused."""
        return self._keys.get(id(target))

    def find(self, target: Target) -> Any | None:
        """The row, or None."""
        key = self._keys.get(id(target))
        return None if key is None else self._found.get((target.entity.name, _names(target.attributes), key))

    def remember(self, target: Target, instance: Any) -> None:
        """A new row has the key now, so that the next one that names it does not make another."""
        key = self._keys.get(id(target))
        if key is not None:
            self._found[target.entity.name, _names(target.attributes), key] = instance


def targets_of(write: Write) -> Iterator[Target]:
    """Every row that a write names, at any depth."""
    match write:
        case CreateRows(rows=rows):
            for row in rows:
                yield from _targets_of_insert(row)


def _targets_of_insert(insert: Insert) -> Iterator[Target]:
    for link in insert.links:
        yield from _targets_of_link(link)


def _targets_of_link(link: Link) -> Iterator[Target]:
    match link:
        case Connect(target=target):
            yield target
        case Create(insert=insert):
            yield from _targets_of_insert(insert)
        case ConnectOrCreate(target=target, insert=insert):
            yield target
            yield from _targets_of_insert(insert)


def _names(attributes: Iterable[Attribute]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attributes)
