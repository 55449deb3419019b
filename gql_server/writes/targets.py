"""Rows that a write names by key: all of one entity and key in one query, before anything is written."""

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from gql_server.catalog.model import Attribute
from gql_server.execution import Database
from gql_server.plan.write_plan import (
    Change,
    Connect,
    ConnectOrCreate,
    Create,
    CreateRows,
    DeleteRelated,
    DeleteRow,
    DeleteRows,
    Disconnect,
    Insert,
    Link,
    SetRelated,
    Target,
    UpdateRelated,
    UpdateRow,
    UpdateRows,
    UpsertRelated,
    UpsertRow,
    Write,
)
from gql_server.sql.instances import select_by_values
from gql_server.user_errors import NotFound, UserError
from gql_server.writes.values import FAULTY, ValueReader, path_of

Key = tuple[object, ...]


class Targets:
    """The rows that a write names, each looked up once.

    Args:
        database: that has them.
        reader: of the values of keys.
        errors: takes what is wrong.
    """

    def __init__(self, database: Database, reader: ValueReader, errors: list[UserError]) -> None:
        self._database = database
        self._reader = reader
        self._errors = errors
        self._keys: dict[int, Key] = {}
        self._found: dict[tuple[str, tuple[str, ...], Key], Any] = {}

    def load(self, targets: Iterable[Target], *, is_locked: bool = False) -> None:
        """Look rows up, one query for each entity and sort of key.

        Args:
            targets: which rows.
            is_locked: nobody else can change them until the transaction ends, and they are as they are now.
        """
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
                select = select.with_for_update(of=entity.model).execution_options(populate_existing=True)
            for instance, position in self._database.load(select):
                self._found[name, attributes, keys[position]] = instance

    def has_key(self, target: Target) -> bool:
        """Whether the values of the key are sound, so that the row is there or not."""
        return id(target) in self._keys

    def find(self, target: Target) -> Any | None:
        """The row, or None."""
        key = self._keys.get(id(target))
        return None if key is None else self._found.get((target.entity.name, _names(target.attributes), key))

    def require(self, target: Target) -> Any | None:
        """The row; where there is none, that is an error."""
        found = self.find(target)
        if found is None and self.has_key(target):
            message = f"There is no {target.entity.name} with this key."
            self._errors.append(NotFound(message=message, path=path_of(target.name)))
        return found

    def remember(self, target: Target, instance: Any) -> None:
        """A new row has the key now, so that the next one that names it does not make another."""
        key = self._keys.get(id(target))
        if key is not None:
            self._found[target.entity.name, _names(target.attributes), key] = instance


def targets_of(write: Write) -> Iterator[Target]:
    """Every row that a write names beside the one that it is about, at any depth."""
    match write:
        case CreateRows(rows=rows):
            for row in rows:
                yield from _targets_of_links(row.links)
        case UpdateRow(change=change) | UpdateRows(change=change):
            yield from _targets_of_links(change.links)
        case UpsertRow(insert=insert):
            yield from _targets_of_links(insert.links)
        case DeleteRow() | DeleteRows():
            pass
        case other:
            assert_never(other)


def _targets_of_links(links: Iterable[Link]) -> Iterator[Target]:
    for link in links:
        yield from _targets_of_link(link)


def _targets_of_link(link: Link) -> Iterator[Target]:
    match link:
        case Connect(target=target):
            yield target
        case Create(insert=Insert(links=links)):
            yield from _targets_of_links(links)
        case (
            ConnectOrCreate(target=target, insert=Insert(links=links))
            | UpsertRelated(target=target, insert=Insert(links=links))
        ):
            yield target
            yield from _targets_of_links(links)
        case SetRelated(targets=targets):
            yield from targets
        case UpdateRelated(target=related, change=Change(links=links)):
            yield from (related,) if related else ()
            yield from _targets_of_links(links)
        case Disconnect(target=related) | DeleteRelated(target=related):
            yield from (related,) if related else ()
        case other:
            assert_never(other)


def _names(attributes: Iterable[Attribute]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attributes)
