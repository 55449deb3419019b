"""What the tables of all models have together: one bind, and names that no alias may have."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

AnyMapper = sa_orm.Mapper[Any]


def table_names(mappers: Iterable[AnyMapper]) -> frozenset[str]:
    """The names of all tables beside those of the models, in lower case."""
    tables = (mapper.local_table for mapper in mappers)
    metadata = {table.metadata for table in tables if isinstance(table, sa.Table)}
    return frozenset(table.name.lower() for each in metadata for table in each.tables.values())


def check_binds(mappers: list[AnyMapper]) -> list[str]:
    """All rows of an answer come from one statement, hence from one database."""
    binds: dict[str | None, list[str]] = {}
    for mapper in mappers:
        table = mapper.local_table
        bind = table.metadata.info.get("bind_key") if isinstance(table, sa.Table) else None
        binds.setdefault(bind, []).append(mapper.class_.__name__)
    if len(binds) <= 1:
        return []
    groups = "; ".join(f"{bind or 'the default bind'}: {', '.join(names)}" for bind, names in binds.items())
    return [f"the models live on several binds ({groups}); one GraphQL object serves one bind"]
