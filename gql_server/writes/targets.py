"""Rows that a write names by key: all of one entity and key in one query, before anything is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, assert_never

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Catalog, Entity, Relation
from gql_server.catalog.node_id import read_id, write_id
from gql_server.execution import Database
from gql_server.plan.predicates import And, Predicate
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
from gql_server.sql.instances import key_of, select_by_values
from gql_server.sql.matching import NamedRows, select_named, select_positions
from gql_server.sql.scopes import locked_rows
from gql_server.user_errors import NotFound, UserError
from gql_server.writes.eager import for_deletion
from gql_server.writes.values import FAULTY, ValueReader, path_of

Key = tuple[object, ...]
Sort = tuple[object, ...]
"""What rows that one query looks up have in common."""


class Targets:
    """The rows that a write names, each looked up once.

    Args:
        catalog: of the conditions.
        database: that has them.
        reader: of the values of keys.
        errors: takes what is wrong.
    """

    def __init__(self, catalog: Catalog, database: Database, reader: ValueReader, errors: list[UserError]) -> None:
        self._catalog = catalog
        self._database = database
        self._reader = reader
        self._errors = errors
        self._keys: dict[int, Key] = {}
        self._found: dict[tuple[Sort, Key], Any] = {}

    def load(self, targets: Iterable[Target], *, is_locked: bool = False, is_deleted: bool = False) -> None:
        """Look rows up, one query for each entity, sort of key, and condition.

        Args:
            targets: which rows.
            is_locked: nobody else can change them until the transaction ends, and they are as they are now.
            is_deleted: they will be deleted, so that what goes with them is loaded, too.
        """
        groups: dict[Sort, list[Target]] = {}
        for target in targets:
            values = [self._reader.decode(operand) for operand in target.operands]
            if all(value is not FAULTY for value in values):
                self._keys[id(target)] = tuple(values)
                groups.setdefault(_sort_of(target), []).append(target)
        for sort, group in groups.items():
            keys = list(dict.fromkeys(self._keys[id(target)] for target in group))
            select, scope, parameters = self._select(group[0], keys)
            if is_locked or group[0].is_locked:
                locked = select.with_for_update(of=locked_rows(scope))
                select = locked.execution_options(populate_existing=True)
            if is_deleted:
                select = select.options(*for_deletion(scope))
            for instance, position in self._database.load(select, parameters):
                self._found[sort, keys[position]] = instance

    def _select(self, target: Target, keys: list[Key]) -> tuple[sa.Select[Any], Any, Mapping[str, Any] | None]:
        """The query of rows with these keys that fulfil the condition of a target, each with the position of its key.

        With it, what the model is called in it, and the values of its parameters.
        """
        entity, dialect = target.entity, self._database.dialect
        if target.condition is None:
            return select_by_values(entity, target.attributes, keys, dialect), entity.model, None
        rows = NamedRows(entity=entity, attributes=target.attributes, values=keys)
        select, parameters = select_named(self._catalog, dialect, rows, target.condition, self._reader.values)
        return select, select.column_descriptions[0]["entity"], parameters

    def fulfilling(self, entity: Entity, instances: Sequence[Any], *conditions: Predicate | None) -> list[Any]:
        """Those of some rows that fulfil all conditions, locked; new rows do."""
        asked = tuple(condition for condition in conditions if condition is not None)
        there = [each for each in instances if sa.inspect(each).persistent]
        if not asked or not there:
            return list(instances)
        rows = NamedRows(entity=entity, attributes=entity.primary_key, values=_keys_of(entity, there))
        select, parameters = select_positions(
            self._catalog, self._database.dialect, rows, [(len(there), And(predicates=asked))], self._reader.values,
            is_locked=True,
        )  # fmt: skip
        found = {position for position, *_ in self._database.load(select, parameters)}
        lost = {id(each) for position, each in enumerate(there) if position not in found}
        return [each for each in instances if id(each) not in lost]

    def related(self, instance: Any, relation: Relation, others: Sequence[Any]) -> list[Any]:
        """Those of some stored rows that a stored row is related to, by one query; what is unsent is not seen."""
        entity = self._catalog.target(relation)
        keys, dialect = _keys_of(entity, others), self._database.dialect
        select = select_by_values(entity, entity.primary_key, keys, dialect)
        select = select.where(sa_orm.with_parent(instance, getattr(type(instance), relation.key)))
        return [others[position] for _, position in self._database.load(select)]

    def load_for_deletion(self, entity: Entity, instances: Sequence[Any]) -> None:
        """Load what goes with stored rows when they are deleted, together where there are several."""
        options = list(for_deletion(entity.model))
        if options and len(instances) > 1:
            select = select_by_values(entity, entity.primary_key, _keys_of(entity, instances), self._database.dialect)
            self._database.load(select.options(*options))

    def has_key(self, target: Target) -> bool:
        """Whether the values of the key are sound, so that the row is there or not."""
        return id(target) in self._keys

    def find(self, target: Target) -> Any | None:
        """The row, or None."""
        key = self._keys.get(id(target))
        return None if key is None else self._found.get((_sort_of(target), key))

    def require(self, target: Target) -> Any | None:
        """The row; where there is none, that is an error."""
        found = self.find(target)
        if found is None and self.has_key(target):
            message = f"There is no {target.entity.name} with this key."
            self._errors.append(NotFound(message=message, path=path_of(target.name)))
        return found

    def have_appeared(self, targets: Sequence[Target]) -> bool:
        """Whether there are rows now of keys that found none, because somebody else made them in the meantime."""
        again = Targets(self._catalog, self._database, self._reader, self._errors)
        again.load(targets)
        return any(again.find(target) is not None for target in targets)

    def remember(self, target: Target, instance: Any) -> None:
        """A new row has the key now, so that the next one that names it does not make another."""
        key = self._keys.get(id(target))
        if key is not None:
            self._found[_sort_of(target), key] = instance


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


def _keys_of(entity: Entity, instances: Iterable[Any]) -> list[Key]:
    """The primary keys of stored rows, as operands are."""
    return [read_id(entity, write_id(entity, key_of(entity, each) or ()), [entity.id_name]) for each in instances]


def _sort_of(target: Target) -> Sort:
    names = (attribute.name for attribute in target.attributes)
    return target.entity.name, tuple(names), target.condition, target.is_locked
