"""What the tables of all models have together: one bind, and names that no alias may have."""

import logging
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.errors import StartupError

AnyMapper = sa_orm.Mapper[Any]


def table_names(mappers: Iterable[AnyMapper]) -> frozenset[str]:
    """The names of all tables beside those of the models, in lower case."""
    return frozenset(table.name.lower() for table in _tables(mappers))


def has_deferred(mappers: Iterable[AnyMapper]) -> bool:
    """Whether a constraint waits for the end of the transaction."""
    constraints = (constraint for table in _tables(mappers) for constraint in table.constraints)
    return any((constraint.initially or "").upper() == "DEFERRED" for constraint in constraints)


def _tables(mappers: Iterable[AnyMapper]) -> list[sa.Table]:
    tables = (mapper.local_table for mapper in mappers)
    metadata = {table.metadata for table in tables if isinstance(table, sa.Table)}
    return [table for each in metadata for table in each.tables.values()]


def bind_of(mapper: AnyMapper) -> str | None:
    """The bind key of a model's tables, as Flask-SQLAlchemy notes it; None for the default bind."""
    keys = (table.metadata.info.get("bind_key") for table in mapper.tables if isinstance(table, sa.Table))
    return next(keys, None)


def choose_bind(mappers: Iterable[AnyMapper], wanted: str | None) -> list[AnyMapper]:
    """The mappers of one bind, since all rows of an answer come from one statement, hence from one database.

    Args:
        mappers: of all models.
        wanted: bind key; None for the default bind, or the only one.

    Raises:
        StartupError: no model lives there, or it is not said which of several is meant.
    """
    binds: dict[str | None, list[AnyMapper]] = {}
    for mapper in sorted(mappers, key=lambda each: (bind_of(each) or "", each.class_.__name__)):
        binds.setdefault(bind_of(mapper), []).append(mapper)
    chosen = next(iter(binds)) if wanted is None and (None in binds or len(binds) == 1) else wanted
    if chosen not in binds:
        groups = "; ".join(f"{bind or 'the default bind'}: {_name(some)}" for bind, some in binds.items())
        what = "the models live on several binds" if wanted is None else f"no model lives on the bind {wanted!r}"
        raise StartupError([f"{what} ({groups}); say which is served with GraphQL(db, bind_key=…)"])
    for bind, some in binds.items():
        if bind != chosen:
            log.warning(_LEFT_OUT, chosen or "the default one", _name(some), bind or "the default bind")
    return binds[chosen]


def _name(mappers: Iterable[AnyMapper]) -> str:
    return ", ".join(mapper.class_.__name__ for mapper in mappers)


log = logging.getLogger("gql_server")
_LEFT_OUT = "an API is of one bind, here of %s; left out are the models %s of %s"
