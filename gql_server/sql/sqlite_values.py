"""SQLite: the JSON text of a value of each kind, and of the parts of a node id.

In goes a column, out comes an expression whose text is a JSON value, ``null`` where the column is NULL.
"""

from collections.abc import Callable, Mapping

import sqlalchemy as sa

from gql_server.catalog.aggregates import EXACT
from gql_server.catalog.kinds import BinaryUuid, HyphenatedUuid, Kind
from gql_server.catalog.model import Attribute
from gql_server.catalog.node_id import ENCODED
from gql_server.errors import UnsupportedError
from gql_server.sql.dialect import Column


def _sql(text: str) -> Column:
    return sa.literal_column(text)


def _json_quoted(_: Attribute, column: Column) -> Column:
    return sa.func.json_quote(column)


def _quoted_digits(_: Attribute, column: Column) -> Column:
    return sa.func.ifnull(_sql("'\"'").op("||")(column).op("||")(_sql("'\"'")), _sql("'null'"))


def _decimal(attribute: Attribute, column: Column) -> Column:
    """SQLite stores a double: right to 15 digits, written with the column's scale."""
    scale = attribute.scale
    if attribute.type_ is EXACT:
        return _quoted_digits(attribute, column)
    text = sa.func.printf(_sql(f"'%.{scale}f'"), column) if scale is not None else sa.func.gql_decimal(column)
    return sa.case((column.is_(None), _sql("'null'")), else_=_sql("'\"'").op("||")(text).op("||")(_sql("'\"'")))


def _float(_: Attribute, column: Column) -> Column:
    """18 digits round-trip; ``json_quote`` writes 15, and SQLite is off in the last of 17 now and then.

    JSON has no infinities, and NaN is stored as NULL.
    """
    is_finite = sa.func.abs(column) <= _sql("1.7976931348623157e308")
    return sa.case((is_finite, sa.func.printf(_sql("'%!.18g'"), column)), else_=_sql("'null'"))


def _boolean(_: Attribute, column: Column) -> Column:
    return sa.case((column.is_(None), _sql("'null'")), (column == _sql("0"), _sql("'false'")), else_=_sql("'true'"))


def _trim_fraction(column: Column) -> Column:
    """SQLAlchemy stores six decimals, JSON gets those that say something."""
    trimmed = sa.func.rtrim(sa.func.rtrim(column, _sql("'0'")), _sql("'.'"))
    return sa.case((sa.func.instr(column, _sql("'.'")) > _sql("0"), trimmed), else_=column)


def _time(_: Attribute, column: Column) -> Column:
    return sa.func.json_quote(_trim_fraction(column))


def _datetime_text(column: Column) -> Column:
    return sa.func.replace(_trim_fraction(column), _sql("' '"), _sql("'T'"))


def _datetime(_: Attribute, column: Column) -> Column:
    return sa.func.json_quote(_datetime_text(column))


def _instant_text(column: Column) -> Column:
    return _datetime_text(column).op("||")(_sql("'+00:00'"))


def _instant(_: Attribute, column: Column) -> Column:
    return sa.func.json_quote(_instant_text(column))


def _enum(attribute: Attribute, column: Column) -> Column:
    assert attribute.enum is not None
    if all(name == label for name, label in attribute.enum.labels.items()):
        return sa.func.json_quote(column)
    names = {label: name for name, label in attribute.enum.labels.items()}
    return sa.case(*((column == label, _sql(f"'\"{name}\"'")) for label, name in names.items()), else_=_sql("'null'"))


def _uuid_text(attribute: Attribute, column: Column) -> Column:
    """``sa.Uuid`` stores 32 hexadecimal digits."""
    if isinstance(attribute.type_, BinaryUuid):
        raise UnsupportedError(
            f"{attribute.name} is stored in 16 bytes, which are read as a UUID on PostgreSQL alone.",
            hint="Use PostgreSQL, or store the UUID as text of 32 or 36 characters on SQLite.",
        )
    if isinstance(attribute.type_, HyphenatedUuid):
        return column
    parts = [sa.func.substr(column, _sql(str(start)), _sql(str(size))) for start, size in _UUID_PARTS]
    joined: Column = parts[0]
    for part in parts[1:]:
        joined = joined.op("||")(_sql("'-'")).op("||")(part)
    return joined


_UUID_PARTS = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))


def _uuid(attribute: Attribute, column: Column) -> Column:
    return sa.func.json_quote(_uuid_text(attribute, column))


def _json(_: Attribute, column: Column) -> Column:
    """As it is stored; what is no JSON would break the whole answer."""
    return sa.case((sa.func.json_valid(column), column), else_=_sql("'null'"))


def _array(attribute: Attribute, _: Column) -> Column:
    raise UnsupportedError(f"{attribute.name} is an array, which SQLite has not.", hint="Use PostgreSQL.")


def id_part(attribute: Attribute, column: Column) -> Column:
    """The text of one part of a node id."""
    column = sa.type_coerce(column, sa.Text())
    if attribute.kind in {Kind.INT, Kind.BIG_INT, Kind.DATE}:
        return column
    if attribute.kind in {Kind.BOOLEAN, Kind.DECIMAL, Kind.ENUM}:
        # their JSON has nothing to encode, but may be in quotes
        return sa.func.replace(VALUES[attribute.kind](attribute, column), _sql("'\"'"), _sql("''"))
    match attribute.kind:
        case Kind.UUID:
            column = _uuid_text(attribute, column)
        case Kind.DATETIME:
            column = _datetime_text(column)
        case Kind.INSTANT:
            column = _instant_text(column)
        case Kind.TIME:
            column = _trim_fraction(column)
    for plain, code in ENCODED:
        column = sa.func.replace(column, _sql(f"'{plain}'"), _sql(f"'{code}'"))
    return column


def _exact_number(printed: Column, column: Column) -> Column:
    """The digits that people write, where they stand for the very number that is stored; else 18, which always do."""
    is_exact = sa.cast(printed, sa.REAL()) == column
    text = sa.case((is_exact, printed), else_=sa.func.printf(_sql("'%!.18g'"), column))
    return sa.case((column.is_(None), _sql("'null'")), else_=_sql("'\"'").op("||")(text).op("||")(_sql("'\"'")))


def _cursor_float(_: Attribute, column: Column) -> Column:
    return _exact_number(sa.func.printf(_sql("'%!.15g'"), column), column)


def _cursor_decimal(attribute: Attribute, column: Column) -> Column:
    if attribute.type_ is EXACT:
        return _quoted_digits(attribute, column)
    scale = getattr(attribute.type_, "scale", None)
    return _exact_number(sa.func.printf(_sql("'%!.15g'" if scale is None else f"'%.{scale}f'"), column), column)


VALUES: Mapping[Kind, Callable[[Attribute, Column], Column]] = {
    Kind.BOOLEAN: _boolean,
    Kind.INT: _json_quoted,
    Kind.BIG_INT: _quoted_digits,
    Kind.FLOAT: _float,
    Kind.DECIMAL: _decimal,
    Kind.STRING: _json_quoted,
    Kind.DATE: _json_quoted,
    Kind.TIME: _time,
    Kind.DATETIME: _datetime,
    Kind.INSTANT: _instant,
    Kind.ENUM: _enum,
    Kind.DURATION: lambda _, column: sa.func.json_quote(sa.func.gql_duration(column)),
    Kind.BYTES: lambda _, column: sa.func.json_quote(sa.func.gql_base64(column)),
    Kind.UUID: _uuid,
    Kind.JSON: _json,
    Kind.ARRAY: _array,
}

CURSOR_VALUES: Mapping[Kind, Callable[[Attribute, Column], Column]] = {
    **VALUES,
    Kind.FLOAT: _cursor_float,
    Kind.DECIMAL: _cursor_decimal,
}
"""The same in a cursor, which has to tell the stored value itself: numbers are strings there, infinities too."""
