"""PostgreSQL: what filters need, by operators of text and of jsonb."""

import math
import struct
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from gql_server.catalog.kinds import Kind, stored_type
from gql_server.catalog.model import Attribute
from gql_server.sql.binds import Transform
from gql_server.sql.dialect import Column

_NULL: Column = sa.literal_column("'null'::jsonb", postgresql.JSONB())
_UNKNOWN: Column = sa.literal_column("NULL::boolean", sa.Boolean())


class PostgreSQLFunctions:
    """Conditions of filters on PostgreSQL."""

    def is_member(self, column: Column, values: Column) -> Column:
        """``= ANY(array)``: any length, an empty list is right, and an index serves."""
        return column == sa.any_(values)

    def matches(self, column: Column, pattern: Column) -> Column:
        """LIKE, which is case-sensitive here."""
        return column.like(pattern)

    def encode_operand(self, attribute: Attribute, operator: str) -> Transform | None:
        """NUMERIC compares all digits. A number of single precision equals the one that a client sees of it."""
        del operator
        each = attribute.item or attribute
        if each.kind is not Kind.FLOAT or not _is_single(each.type_):
            return None
        return _to_single if attribute.item is None else lambda values: [_to_single(value) for value in values]

    def escape_pattern(self, text: str, before: bool, after: bool) -> str:
        r"""The backslash is LIKE's escape character unless the statement says otherwise."""
        escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return f"{'%' if before else ''}{escaped}{'%' if after else ''}"

    def read_pattern(self, pattern: str) -> str:
        """LIKE's own."""
        return pattern

    def matches_search(self, columns: Sequence[Column], language: str, text: Column) -> Column:
        """Full text search; a GIN index on the document serves."""
        return search_document(columns, language).op("@@", is_comparison=True, return_type=sa.Boolean())(
            _search_query(language, text)
        )

    def relevance(self, columns: Sequence[Column], language: str, text: Column) -> Column:
        """``ts_rank`` answers a float of four bytes, which a cursor would not hold exactly."""
        return sa.cast(sa.func.ts_rank(search_document(columns, language), _search_query(language, text)), sa.Double())

    def fold(self, text: Column) -> Column:
        """By the locale of the database, or of the column."""
        return sa.func.lower(text, type_=sa.Text())

    def matches_regex(self, column: Column, pattern: Column, is_folded: bool) -> Column:
        """POSIX, as PostgreSQL extends it."""
        return column.op("~*" if is_folded else "~", is_comparison=True, return_type=sa.Boolean())(pattern)

    def date_part(self, column: Column, part: str) -> Column:
        """Of an instant in UTC, whatever the time zone of the session."""
        if getattr(stored_type(column.type), "timezone", False):
            column = sa.func.timezone(sa.literal_column("'UTC'"), column, type_=sa.DateTime())
        return sa.cast(sa.extract("isodow" if part == "weekday" else part, column), sa.Integer())

    def is_json_null(self, document: Column) -> Column:
        """The text of ``json`` and of ``jsonb`` is the same for null."""
        return sa.cast(document, sa.Text()) == sa.literal_column("'null'")

    def json_at(self, document: Column, path: Column) -> Column:
        """NULL where there is nothing, the JSON value null where that stands there."""
        return _jsonb(document).op("#>", return_type=postgresql.JSONB())(path)

    def json_equals(self, document: Column, value: Column) -> Column:
        """By jsonb, since json has no equality."""
        return _with_unknown(document, lambda found: found == _jsonb(value))

    def json_is_member(self, document: Column, values: Column) -> Column:
        """An empty list is false even for null, as for all other types."""
        listed = sa.cast(values, postgresql.ARRAY(postgresql.JSONB()))
        is_unknown = sa.and_(
            self.is_json_null(document), sa.func.cardinality(listed) > sa.literal_column("0"), _UNKNOWN
        )
        return sa.or_(_jsonb(document) == sa.any_(listed), is_unknown)

    def json_contains(self, document: Column, part: Column) -> Column:
        """A GIN index serves."""
        return _with_unknown(document, lambda found: _is(found, "@>", _jsonb(part)))

    def json_is_contained(self, document: Column, whole: Column) -> Column:
        """No index serves."""
        return _is(sa.func.nullif(_jsonb(document), _NULL), "<@", _jsonb(whole))

    def json_has_any(self, document: Column, keys: Column) -> Column:
        """A GIN index serves."""
        return _with_unknown(document, lambda found: _is(found, "?|", keys))

    def json_has_all(self, document: Column, keys: Column) -> Column:
        """A GIN index serves."""
        # everything has all of no keys
        return _with_unknown(document, lambda found: sa.and_(_is(found, "?&", keys), found != _NULL))


def _is_single(type_: sa.types.TypeEngine[Any]) -> bool:
    """Whether PostgreSQL stores numbers of the type in four bytes."""
    return isinstance(type_, sa.REAL) or (getattr(type_, "precision", None) or _DOUBLE) <= _SINGLE


_SINGLE, _DOUBLE = 24, 53
"""Bits."""


def _to_single(number: float) -> float:
    """The number of single precision next to a number.

    >>> _to_single(2.5), _to_single(0.1), _to_single(-1e300)
    (2.5, 0.10000000149011612, -inf)
    """
    try:
        [single] = struct.unpack("f", struct.pack("f", number))
    except OverflowError:
        return math.copysign(math.inf, number)
    return float(single)


def search_document(columns: Sequence[Column], language: str) -> Column:
    """What is searched: the columns as one vector of words, the first with the greatest weight.

    An index serves only when it is on this very expression, so nothing here may depend on the request.
    """
    vectors = [
        sa.func.setweight(
            sa.func.to_tsvector(_constant(language), sa.func.coalesce(column, _constant(""))),
            _constant(_WEIGHTS[min(place, len(_WEIGHTS) - 1)]),
            type_=postgresql.TSVECTOR(),
        )
        for place, column in enumerate(columns)
    ]
    document: Column = vectors[0]
    for vector in vectors[1:]:
        document = document.op("||", return_type=postgresql.TSVECTOR())(vector)
    return document


_WEIGHTS = "ABCD"


def _search_query(language: str, text: Column) -> Column:
    """Takes any text: what is no word and no operator is left out."""
    return sa.func.websearch_to_tsquery(_constant(language), text, type_=postgresql.TSQUERY())


def _constant(text: str) -> Column:
    """A literal of letters, digits and underscores."""
    return sa.literal_column(f"'{text}'", sa.Text())


def _jsonb(document: Column) -> Column:
    """The cast is none where the type is jsonb already, and an index on the column still serves."""
    return sa.cast(document, postgresql.JSONB())


def _is(document: Column, operator: str, operand: Column) -> Column:
    return document.op(operator, is_comparison=True, return_type=sa.Boolean())(operand)


def _with_unknown(document: Column, compare: Callable[[Column], Column]) -> Column:
    """The comparison, but unknown where the document is the JSON value null.

    The planner drops what can only be false or unknown from a WHERE clause, so that this costs nothing unless the
    condition stands below NOT.
    """
    found = _jsonb(document)
    return sa.or_(compare(found), sa.and_(found == _NULL, _UNKNOWN))
