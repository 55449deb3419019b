"""What filter operators need of a database, each in its own words: a protocol that the dialects in ``sql/`` fulfil."""

from typing import Any, Protocol

import sqlalchemy as sa

Column = sa.ColumnElement[Any]


class Functions(Protocol):
    """What the databases write differently. JSON conditions are unknown for SQL's NULL and for the JSON value null."""

    def is_member(self, column: Column, values: Column) -> Column:
        """Whether the column is one of a bound list."""

    def matches(self, column: Column, pattern: Column) -> Column:
        """Whether the text of the column matches a bound pattern of the dialect; case-sensitive."""

    def fold(self, text: Column) -> Column:
        """The text in small letters, one character for each."""

    def matches_regex(self, column: Column, pattern: Column, is_folded: bool) -> Column:
        """Whether a regular expression is found in the text.

        Raises:
            UnsupportedError: the database has none.
        """

    def date_part(self, column: Column, part: str) -> Column:
        """A part of a date, a time or both, as a whole number; of an instant in UTC."""

    def is_json_null(self, document: Column) -> Column:
        """Whether a document is the JSON value null."""

    def json_at(self, document: Column, path: Column) -> Column:
        """What stands at a bound path of keys and indexes; NULL where there is nothing."""

    def json_equals(self, document: Column, value: Column) -> Column:
        """Whether two documents are the same value, however they are written."""

    def json_is_member(self, document: Column, values: Column) -> Column:
        """Whether the document is one of a bound list of documents, each as text."""

    def json_contains(self, document: Column, part: Column) -> Column:
        """Whether all of a bound document is in the document, as ``@>`` of PostgreSQL says."""

    def json_is_contained(self, document: Column, whole: Column) -> Column:
        """Whether all of the document is in a bound document."""

    def json_has_any(self, document: Column, keys: Column) -> Column:
        """Whether one of a bound list is a key of the object, or a text in the list, or the text itself."""

    def json_has_all(self, document: Column, keys: Column) -> Column:
        """Whether each of a bound list is."""
