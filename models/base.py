"""The declarative base, the Flask-SQLAlchemy object `db`, and the clock of every model."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import DateTime, Index, MetaData, Numeric, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, registry
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What all models share: constraint names, aware datetimes, and money with two decimals."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMING_CONVENTION),
        type_annotation_map={datetime: DateTime(timezone=True), Decimal: Numeric(10, 2)},
    )


db = SQLAlchemy(model_class=Base)

# Flask-SQLAlchemy copies Base into a class made at run time, which type checkers cannot follow.
if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


class utc_now(FunctionElement[datetime]):  # noqa: N801 - SQL functions are lower case in SQLAlchemy
    """The database's clock in UTC, in the text format that SQLAlchemy stores on SQLite."""

    type = DateTime(timezone=True)
    inherit_cache = True


@compiles(utc_now)
def _render_utc_now(element: utc_now, compiler: SQLCompiler, **kw: Any) -> str:
    return "now()"


@compiles(utc_now, "sqlite")
def _render_utc_now_on_sqlite(element: utc_now, compiler: SQLCompiler, **kw: Any) -> str:
    # CURRENT_TIMESTAMP has no fraction, so it would sort and compare wrongly with values bound by SQLAlchemy.
    return "(strftime('%Y-%m-%d %H:%M:%f000', 'now'))"


def search_index(table: str, *columns: str) -> Index:
    """An index for full text search on PostgreSQL, on the expression that `flask graphql indexes` prints."""
    vectors = (
        f"setweight(to_tsvector('english', coalesce({column}, '')), '{weight}')"
        for column, weight in zip(columns, "ABCD", strict=False)
    )
    expression = text(f"({' || '.join(vectors)})")
    return Index(f"ix_{table}_search", expression, postgresql_using="gin").ddl_if(dialect="postgresql")


def to_utc(value: datetime) -> datetime:
    """Converts an aware datetime to UTC, since SQLite stores the digits and drops the zone.

    Raises:
        ValueError: the datetime is naive.
    """
    if value.tzinfo is None:
        raise ValueError(f"{value.isoformat()} has no time zone; give an aware datetime such as datetime.now(UTC)")
    return value.astimezone(UTC)
