"""What writes need to know of a column: whether the database needs a value, and which values fit."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.codecs import BIG_INT_MAX, BIG_INT_MIN, INT_MAX, INT_MIN
from gql_server.catalog.constructors import has_default
from gql_server.catalog.kinds import Kind, stored_type

SMALL_MIN, SMALL_MAX = -(2**15), 2**15 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFacts:
    """A column that a client may write.

    Attributes:
        is_required: an insert must give a value: NOT NULL, and nobody else provides one.
        is_nullable: NULL may be stored.
        is_key: part of the primary key, which never changes.
        is_foreign_key: the value refers to another row, so a relation can give it.
        is_numbered: a key that the database counts: new rows get it, and clients only name rows by it.
        max_length: of text in characters, of bytes in bytes; None for any.
        minimum, maximum: of numbers, both included; None for any.
        scale: decimals that are kept; None for any.
    """

    is_required: bool
    is_nullable: bool
    is_key: bool
    is_foreign_key: bool
    is_numbered: bool = False
    max_length: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    scale: int | None = None


def reflect_column(mapper: sa_orm.Mapper[Any], key: str, kind: Kind, *, takes_keys: bool = False) -> ColumnFacts | None:
    """The facts of an attribute's column; None for what clients never write.

    These are expressions, computed columns, the version counter and the discriminator of a hierarchy: the database or
    the ORM fills them in.

    Args:
        mapper: of the model.
        key: of the attribute.
        kind: of its values.
        takes_keys: clients may give a key that the database counts.
    """
    if key not in mapper.column_attrs:
        return None
    column = mapper.column_attrs[key].columns[0]
    if not isinstance(column, sa.Column) or column.computed is not None:
        return None
    if column is mapper.version_id_col or _is_discriminator(mapper, column):
        return None
    is_always = column.identity is not None and column.identity.always
    if is_always and not column.primary_key:
        return None
    type_ = stored_type(column.type)
    low, high, scale = _range(type_, kind)
    return ColumnFacts(
        is_required=not (column.nullable or has_default(mapper.class_, key) or _is_provided(mapper, column)),
        is_nullable=bool(column.nullable),
        is_key=any(column is each for each in mapper.primary_key),
        is_foreign_key=bool(column.foreign_keys),
        is_numbered=is_always or (_is_numbered(column) and not takes_keys),
        max_length=_max_length(type_, kind),
        minimum=low,
        maximum=high,
        scale=scale,
    )


def allows_null(mapper: sa_orm.Mapper[Any], column: Any) -> bool:
    """Whether a row of the class may have no value where it has a column.

    NOT NULL is what a table says. A class that is mapped to a SELECT or to an outer join has rows that are not in all
    of its tables.
    """
    if column.nullable or any(column is each for each in mapper.primary_key):
        return bool(column.nullable)
    return not isinstance(column.table, sa.Table) or _has_outer_join(mapper.persist_selectable)


def _has_outer_join(rows: sa.FromClause) -> bool:
    return isinstance(rows, sa.Join) and (
        rows.isouter or rows.full or _has_outer_join(rows.left) or _has_outer_join(rows.right)
    )


def facts_of_items(lists: ColumnFacts, type_: sa.types.TypeEngine[Any], kind: Kind) -> ColumnFacts:
    """What fits into the lists of a column, each of whose items is of a type and kind."""
    low, high, scale = _range(type_, kind)
    return replace(lists, max_length=_max_length(type_, kind), minimum=low, maximum=high, scale=scale)


def _max_length(type_: sa.types.TypeEngine[Any], kind: Kind) -> int | None:
    return getattr(type_, "length", None) if kind in {Kind.STRING, Kind.BYTES} else None


def _is_discriminator(mapper: sa_orm.Mapper[Any], column: sa.Column[Any]) -> bool:
    discriminator = mapper.base_mapper.polymorphic_on
    return discriminator is not None and discriminator.key == column.key and discriminator.table is column.table


def _is_provided(mapper: sa_orm.Mapper[Any], column: sa.Column[Any]) -> bool:
    """Whether an insert without a value gets one from the model or from the database."""
    if column.default is not None or column.server_default is not None or column.identity is not None:
        return True
    table = column.table
    return isinstance(table, sa.Table) and table.autoincrement_column is column


def _is_numbered(column: sa.Column[Any]) -> bool:
    """Whether a key is a number that the database counts up for each new row."""
    if not column.primary_key or not isinstance(stored_type(column.type), sa.Integer):
        return False
    if column.identity is not None or isinstance(column.default, sa.Sequence):
        return True
    if column.server_default is not None:
        return _is_next_value(column.server_default)
    table = column.table
    return column.default is None and isinstance(table, sa.Table) and table.autoincrement_column is column


def _is_next_value(default: sa.FetchedValue) -> bool:
    """Whether a default of the database is the next number of a sequence, or what only the database knows."""
    arg = getattr(default, "arg", sa.text("nextval"))
    return isinstance(arg, sa.sql.functions.next_value) or "nextval" in str(arg).lower()


def _range(type_: sa.types.TypeEngine[Any], kind: Kind) -> tuple[Decimal | None, Decimal | None, int | None]:
    match kind:
        case Kind.INT if isinstance(type_, sa.SmallInteger):
            return Decimal(SMALL_MIN), Decimal(SMALL_MAX), None
        case Kind.INT:
            return Decimal(INT_MIN), Decimal(INT_MAX), None
        case Kind.BIG_INT:
            return Decimal(BIG_INT_MIN), Decimal(BIG_INT_MAX), None
        case Kind.DECIMAL if getattr(type_, "precision", None):
            scale = getattr(type_, "scale", None) or 0
            digits = getattr(type_, "precision", 0)
            highest = (Decimal(10) ** digits - 1).scaleb(-scale)
            return -highest, highest, scale
        case _:
            return None, None, None
