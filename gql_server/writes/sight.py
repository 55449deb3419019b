"""What may be told of rows that a write reaches beyond those that the caller names: their types, and how many they are.

A deletion is held by rows, and takes rows with it, that the caller may not see.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gql_server.access.authorize import RowRules
from gql_server.catalog.hierarchies import entity_of
from gql_server.catalog.model import Catalog, Entity
from gql_server.execution import Database
from gql_server.sql.matching import select_keys
from gql_server.writes.cascades import Reached


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What one caller sees.

    Attributes:
        catalog: of the caller's role.
        whole: of all that is served.
        rules: of the role.
        database: that has the rows.
        values: of claims.
    """

    catalog: Catalog
    whole: Catalog
    rules: RowRules
    database: Database
    values: Mapping[str, Any]

    @property
    def is_whole(self) -> bool:
        """Whether the caller sees every row there is, and may know how many there are."""
        mine = self.catalog.entities
        is_counted = all(entity.has_aggregates for entity in mine.values())
        return not self.rules.by_entity and mine.keys() == self.whole.entities.keys() and is_counted

    def sees_all(self, entity: Entity) -> bool:
        """Whether the caller sees all rows of an entity."""
        return entity.name in self.catalog.entities and entity.name not in self.rules.by_entity

    def allows_count(self, name: str) -> bool:
        """Whether the caller may know how many rows of a type, or of a table without one, a write reaches."""
        entity = self.catalog.entities.get(name)
        return self.is_whole or (entity is not None and self.sees_all(entity) and entity.has_aggregates)

    def find_seen(self, reached: Reached, limit: int) -> list[tuple[Any, ...]]:
        """The keys of some rows that a write reaches, as far as the caller sees them and may know how many they are."""
        table, entity, seen, parameters = reached.table, entity_of(self.whole, reached.table), [reached.rows], None
        columns = list(table.primary_key.columns) or list(table.columns)
        if not self.is_whole:
            mine = self.catalog.entities.get(entity.name) if entity else None
            if mine is None or not mine.has_aggregates:
                return []
            rule = self.rules.by_entity.get(mine.name)
            if rule is not None:
                keys, parameters = select_keys(self.catalog, self.database.dialect, mine, rule, self.values)
                seen.append((sa.tuple_(*columns) if len(columns) > 1 else columns[0]).in_(keys))
        select = sa.select(*columns).where(*seen).limit(limit)
        return [tuple(row) for row in self.database.connection().execute(select, parameters)]


def name_of(catalog: Catalog, table: sa.Table) -> str:
    """The type of a table's rows, or the table's name where they have none."""
    entity = entity_of(catalog, table)
    return table.name if entity is None else entity.name
