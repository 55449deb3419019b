"""PostgreSQL: a value of each kind as ``row_to_json`` shall see it, and the text of the parts of a node id."""

from collections.abc import Callable, Mapping

import sqlalchemy as sa

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute
from gql_server.catalog.node_id import ENCODED
from gql_server.sql.dialect import Column


def _as_text(_: Attribute, column: Column) -> Column:
    return sa.cast(column, sa.Text())


def _decimal(attribute: Attribute, column: Column) -> Column:
    """A column has its scale; the scale of an expression is an accident of its operators."""
    scale = attribute.scale
    return _as_text(attribute, column if scale is not None else sa.func.trim_scale(column))


def _float(_: Attribute, column: Column) -> Column:
    """JSON has no NaN and no infinities."""
    special: Column = sa.literal_column("'{NaN,Infinity,-Infinity}'::float8[]")
    return sa.case((column == sa.any_(special), sa.null()), else_=column)


def _instant(_: Attribute, column: Column) -> Column:
    """In UTC, whatever the time zone of the session."""
    utc = sa.func.to_json(sa.func.timezone(sa.literal_column("'UTC'"), column)).op("#>>")(sa.literal_column("'{}'"))
    return utc.op("||", return_type=sa.Text())(sa.literal_column("'+00:00'"))


def _duration(_: Attribute, column: Column) -> Column:
    """Seconds with their sign before the whole; ``extract`` is exact to microseconds."""
    seconds = sa.func.trim_scale(sa.extract("epoch", column), type_=sa.Numeric())
    sign = sa.case((seconds < sa.literal_column("0"), sa.literal_column("'-PT'")), else_=sa.literal_column("'PT'"))
    whole = sa.cast(sa.func.abs(seconds), sa.Text())
    text = sign.op("||", return_type=sa.Text())(whole).op("||", return_type=sa.Text())(sa.literal_column("'S'"))
    return sa.case((column.is_not(None), text))


def _bytes(_: Attribute, column: Column) -> Column:
    """``encode`` breaks lines after 76 characters."""
    text = sa.func.encode(column, sa.literal_column("'base64'"))
    return sa.func.translate(text, sa.literal_column("E'\\n'"), sa.literal_column("''"), type_=sa.Text())


def _uuid(attribute: Attribute, column: Column) -> Column:
    """With hyphens, also where the column holds 32 digits as text."""
    is_native = not isinstance(attribute.type_, sa.Uuid) or attribute.type_.native_uuid
    return _as_text(attribute, column if is_native else sa.cast(column, sa.UUID()))


def _enum(attribute: Attribute, column: Column) -> Column:
    assert attribute.enum is not None
    text = sa.cast(column, sa.Text())
    if all(name == label for name, label in attribute.enum.labels.items()):
        return text
    names = {label: name for name, label in attribute.enum.labels.items()}
    return sa.case(*((text == label, sa.literal_column(f"'{name}'")) for label, name in names.items()))


def _array(attribute: Attribute, column: Column) -> Column:
    """As it is, unless its elements are converted one by one; NULL stays NULL."""
    item = attribute.item
    assert item is not None
    render = VALUES.get(item.kind)
    if item.kind is Kind.STRING or render is None:
        return column
    element = sa.func.unnest(column).table_valued(sa.column("v", item.type_)).render_derived(name="element")
    elements = sa.select(render(item, element.c.v)).select_from(element).correlate_except(element)
    return sa.case((column.is_not(None), sa.func.array(elements.scalar_subquery())))


def id_part(attribute: Attribute, column: Column) -> Column:
    """The text of one part of a node id."""
    text = _ID_PARTS.get(attribute.kind, _as_text)(attribute, column)
    if attribute.kind in _PLAIN_ID_PARTS:
        return text
    for plain, code in ENCODED:
        text = sa.func.replace(text, sa.literal_column(f"'{plain}'"), sa.literal_column(f"'{code}'"), type_=sa.Text())
    return text


def _as_json_text(_: Attribute, column: Column) -> Column:
    """ISO 8601, whatever the server's ``DateStyle`` is."""
    return sa.func.to_json(column).op("#>>", return_type=sa.Text())(sa.literal_column("'{}'"))


_ID_PARTS: Mapping[Kind, Callable[[Attribute, Column], Column]] = {
    Kind.DATE: _as_json_text,
    Kind.DATETIME: _as_json_text,
    Kind.INSTANT: _instant,
    Kind.ENUM: _enum,
    Kind.DECIMAL: _decimal,
    Kind.UUID: _uuid,
}
_PLAIN_ID_PARTS = frozenset({Kind.INT, Kind.BIG_INT, Kind.UUID, Kind.BOOLEAN, Kind.DATE, Kind.DECIMAL, Kind.ENUM})
"""Kinds whose text has nothing to encode."""

VALUES: Mapping[Kind, Callable[[Attribute, Column], Column]] = {
    Kind.BIG_INT: _as_text,
    Kind.DECIMAL: _decimal,
    Kind.FLOAT: _float,
    Kind.STRING: lambda attribute, column: column,
    Kind.TIME: _as_text,
    Kind.INSTANT: _instant,
    Kind.DURATION: _duration,
    Kind.BYTES: _bytes,
    Kind.ENUM: _enum,
    Kind.UUID: _uuid,
    Kind.ARRAY: _array,
}
"""How a value is converted before ``row_to_json`` sees it; kinds that are not here are right as they are."""

CURSOR_VALUES: Mapping[Kind, Callable[[Attribute, Column], Column]] = {
    **VALUES,
    Kind.FLOAT: lambda attribute, column: _as_text(attribute, sa.cast(column, sa.Double())),
}
"""The same in a cursor, which has to tell the stored value itself, NaN and infinities too."""
