"""PostgreSQL: what filters need, by operators of text and of jsonb."""

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

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

    def escape_pattern(self, text: str, before: bool, after: bool) -> str:
        r"""The backslash is LIKE's escape character unless the statement says otherwise."""
        escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return f"{'%' if before else ''}{escaped}{'%' if after else ''}"

    def read_pattern(self, pattern: str) -> str:
        """LIKE's own."""
        return pattern

    def fold(self, text: Column) -> Column:
        """By the locale of the database, or of the column."""
        return sa.func.lower(text, type_=sa.Text())

    def matches_regex(self, column: Column, pattern: Column, is_folded: bool) -> Column:
        """POSIX, as PostgreSQL extends it."""
        return column.op("~*" if is_folded else "~", is_comparison=True, return_type=sa.Boolean())(pattern)

    def date_part(self, column: Column, part: str) -> Column:
        """Of an instant in UTC, whatever the time zone of the session."""
        if getattr(column.type, "timezone", False):
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
