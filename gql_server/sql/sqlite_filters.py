"""SQLite: what filters need, by GLOB, text functions and the functions of :mod:`gql_server.sqlite_functions`."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.aggregates import EXACT
from gql_server.catalog.kinds import Kind, stored_type
from gql_server.catalog.model import Attribute
from gql_server.errors import UnsupportedError
from gql_server.sql.binds import Transform
from gql_server.sql.dialect import Column
from gql_server.sqlite_exact import compare_exactly


class SQLiteFunctions:
    """Conditions of filters on SQLite."""

    def is_member(self, column: Column, values: Column) -> Column:
        """Any length, an empty list is right, and an index serves."""
        items = sa.func.json_each(values).table_valued("value")
        if isinstance(stored_type(column.type), sa.LargeBinary):  # JSON holds no bytes
            column = sa.case((column.is_not(None), sa.func.hex(column)))
        return column.in_(sa.select(items.c.value))

    def matches(self, column: Column, pattern: Column) -> Column:
        """GLOB is case-sensitive, LIKE is not."""
        return column.op("GLOB", is_comparison=True, return_type=sa.Boolean())(pattern)

    def encode_operand(self, attribute: Attribute, operator: str) -> Transform | None:
        """Decimal numbers are stored as doubles, which have fewer digits than operands can have."""
        if attribute.kind is not Kind.DECIMAL or attribute.type_ is EXACT:
            return None
        return partial(compare_exactly, operator, attribute.scale)

    def escape_pattern(self, text: str, before: bool, after: bool) -> str:
        """A class of one character stands for itself."""
        escaped = "".join(map(_escape, text))
        return f"{'*' if before else ''}{escaped}{'*' if after else ''}"

    def read_pattern(self, pattern: str) -> str:
        """From LIKE's wildcards to those of GLOB."""
        found, characters = [], iter(pattern)
        for character in characters:
            wildcard = {"%": "*", "_": "?"}.get(character)
            found.append(wildcard or _escape(next(characters) if character == "\\" else character))
        return "".join(found)

    def matches_search(self, columns: Sequence[Column], language: str, text: Column) -> Column:
        """Words as parts of the text; no language is known here."""
        del language
        return sa.func.gql_search(text, *columns, type_=sa.Boolean()) == _sql("1")

    def relevance(self, columns: Sequence[Column], language: str, text: Column) -> Column:
        """The same for all, so that the primary key decides."""
        del columns, language, text
        return sa.literal_column("0.0", sa.Float())

    def fold(self, text: Column) -> Column:
        """SQLite's own ``lower`` knows the letters A to Z only."""
        return sa.func.gql_fold(text, type_=sa.Text())

    def matches_regex(self, column: Column, pattern: Column, is_folded: bool) -> Column:
        """There are none."""
        raise UnsupportedError(
            "SQLite has no regular expressions.", hint="Use like, contains, startsWith or endsWith, or PostgreSQL."
        )

    def date_part(self, column: Column, part: str) -> Column:
        """Digits of the stored text. ``strftime`` would round the last millisecond of a day up to the next one."""
        text = sa.type_coerce(column, sa.Text())
        if part == "weekday":
            day = sa.cast(sa.func.strftime(_sql("'%w'"), sa.func.substr(text, _sql("1"), _sql("10"))), sa.Integer())
            return (day + _sql("6")) % _sql("7") + _sql("1")  # SQLite counts from Sunday, which is 0
        start, length = _DIGITS[part]
        if isinstance(stored_type(column.type), sa.Time):
            start -= _TIME_STARTS
        return sa.cast(sa.func.substr(text, _sql(str(start)), _sql(str(length))), sa.Integer())

    def is_json_null(self, document: Column) -> Column:
        """Stored as text."""
        return sa.type_coerce(document, sa.Text()) == _sql("'null'")

    def json_at(self, document: Column, path: Column) -> Column:
        """Text again."""
        return sa.func.gql_json_at(_text(document), path, type_=sa.JSON())

    def json_equals(self, document: Column, value: Column) -> Column:
        """0, 1 or NULL."""
        return sa.func.gql_json_equals(_text(document), value, type_=sa.Boolean())

    def json_is_member(self, document: Column, values: Column) -> Column:
        """0, 1 or NULL."""
        return sa.func.gql_json_is_member(_text(document), values, type_=sa.Boolean())

    def json_contains(self, document: Column, part: Column) -> Column:
        """0, 1 or NULL."""
        return sa.func.gql_json_contains(_text(document), part, type_=sa.Boolean())

    def json_is_contained(self, document: Column, whole: Column) -> Column:
        """0, 1 or NULL."""
        return sa.func.gql_json_is_contained(_text(document), whole, type_=sa.Boolean())

    def json_has_any(self, document: Column, keys: Column) -> Column:
        """0, 1 or NULL."""
        return sa.func.gql_json_has_any(_text(document), keys, type_=sa.Boolean())

    def json_has_all(self, document: Column, keys: Column) -> Column:
        """0, 1 or NULL."""
        return sa.func.gql_json_has_all(_text(document), keys, type_=sa.Boolean())


_DIGITS = {"year": (1, 4), "month": (6, 2), "day": (9, 2), "hour": (12, 2)}
"""Where SQLAlchemy stores them: ``2026-03-31 13:45:00.000000``, from the first digit on, and how many."""
_TIME_STARTS = len("2026-03-31 ")


def _sql(text: str) -> Column:
    return sa.literal_column(text, sa.Integer() if text.isdigit() else sa.Text())


def _text(document: Column) -> Any:
    return sa.type_coerce(document, sa.Text())


def _escape(character: str) -> str:
    return f"[{character}]" if character in "*?[" else character
