"""What a database must offer for plans to become statements.

One implementation for each dialect, chosen once per engine.
Differences between databases live behind this protocol and nowhere else: no stage asks which dialect it is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import sqlalchemy as sa

from gql_server.catalog.aggregates import GroupKey, Measure
from gql_server.catalog.model import Attribute, Entity
from gql_server.functions import Functions
from gql_server.sql.binds import Bind, Transform

Column = sa.ColumnElement[Any]
Fragment = Any
"""JSON in the making: of the dialect's own kind, opaque to all others."""

Pairs = Sequence[tuple[str, Fragment]]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """An object of one of several shapes: that of the first condition that holds; null where none does."""

    cases: Sequence[tuple[Column, Fragment]]


Row = Pairs | Choice
Source = Callable[[Sequence[Column]], sa.Select[Any]]
"""Makes the SELECT of the given columns from rows that are already joined, filtered and ordered."""


class FilterFunctions(Functions, Protocol):
    """What filters need of a database."""

    def encode_operand(self, attribute: Attribute, operator: str) -> Transform | None:
        """From an operand to what the attribute's stored values are compared with; None for the operand itself."""

    def escape_pattern(self, text: str, before: bool, after: bool) -> str:
        """The pattern for ``matches`` that finds the text literally; whether anything may stand before and after it."""

    def matches_search(self, columns: Sequence[Column], language: str, text: Column) -> Column:
        """Whether columns of text match a bound search."""

    def relevance(self, columns: Sequence[Column], language: str, text: Column) -> Column:
        """How well they match it, as a number; of the same row and the same text always the same."""

    def read_pattern(self, pattern: str) -> str:
        """The pattern for ``matches`` that means what LIKE means, with the backslash as escape character."""


class AggregateFunctions(Protocol):
    """What aggregates and groups need of a database."""

    def measure(self, measure: Measure, column: Column | None) -> Column:
        """What the values of a column come to, in an aggregate SELECT; without a column, the count of rows."""

    def comparable(self, attribute: Attribute, value: Column) -> Column:
        """A value as it is compared and sorted."""

    def truncate(self, key: GroupKey, column: Column) -> Column:
        """A value as it is grouped by: the beginning of its period, if the key has one, in UTC."""


class Dialect(Protocol):
    """A database, as the SQL stage needs it.

    Attributes:
        are_nulls_greatest: where the database sorts NULL when nothing is said.
        has_one_writer: whether one transaction at a time can write.
    """

    are_nulls_greatest: bool
    has_one_writer: bool

    @property
    def aggregates(self) -> AggregateFunctions:
        """What aggregates and groups need."""

    @property
    def functions(self) -> FilterFunctions:
        """What filters need."""

    def begin_write(self, connection: sa.Connection) -> None:
        """Begin a transaction that will write, where the driver's own way to begin would be too late."""

    def check_deferred(self, connection: sa.Connection) -> bool:
        """Have the constraints that wait for the end of the transaction be checked now. Whether the database can."""

    def insert_or_replace(self, table: sa.Table, values: Mapping[str, Any], where: sa.ColumnElement[bool]) -> sa.Insert:
        """Inserts a row, in the place of the one with the same primary key where that fulfils a condition.

        Where it does not fulfil it, nothing happens, and no row is affected. A row of a transaction that has not ended
        is waited for.
        """

    def list_type(self, item: sa.types.TypeEngine[Any]) -> sa.types.TypeEngine[Any]:
        """Type of one bound parameter that holds a list."""

    def has_native_enum(self, type_: sa.types.TypeEngine[Any]) -> bool:
        """Whether the database itself knows the order of the enum's values."""

    def changed_json(self, action: str, column: Any, operand: Any) -> Column:
        """A JSON column changed inside: ``append`` to a list, ``merge`` an object, ``remove`` keys or strings."""

    def key_rows(self, bind: Bind, types: Sequence[sa.types.TypeEngine[Any]], name: str) -> sa.FromClause:
        """A bound list of rows as a table: ``position``, then ``k0``, ``k1``, … of the given types."""

    def value(self, attribute: Attribute, column: Column) -> Fragment:
        """The JSON of a value; null where it is NULL."""

    def number(self, column: Column) -> Fragment:
        """The JSON of a small whole number that is never NULL."""

    def node_id(self, entity: Entity, key: Sequence[Column]) -> Fragment:
        """The JSON of a row's node id."""

    def truth(self, condition: Column) -> Fragment:
        """The JSON of a condition that is never unknown."""

    def cursor_value(self, attribute: Attribute, column: Column) -> Column:
        """A value for ``cursor``, exact."""

    def cursor(self, fingerprint: str, values: Sequence[Column]) -> Fragment:
        """The JSON string that is the cursor of a row, from what ``cursor_value`` made; a NULL among it is null."""

    def boundary(self, value: Fragment, is_end: bool) -> Fragment:
        """Of all rows of an aggregate SELECT, in their order, the string of the first or the last; null for no rows."""

    def text(self, constant: str) -> Fragment:
        """A constant string."""

    def null(self) -> Fragment:
        """The constant null."""

    def choice(self, cases: Sequence[tuple[Column, Fragment]]) -> Fragment:
        """The text of the first condition that holds; null where none does."""

    def record(self, row: Row, scope: Any) -> Fragment:
        """An object of what is in scope; ``scope`` is what its members refer to, None for constants."""

    def one(self, row: Row, source: Source) -> Fragment:
        """The object of the only row, or null where there is none."""

    def many(self, row: Row, source: Source) -> Fragment:
        """The list of objects of all rows, in their order."""

    def found(self, value: Fragment, source: Source) -> Fragment:
        """The value of the only row, or null where there is none."""

    def values(self, value: Fragment, source: Source) -> Fragment:
        """The list of the values of all rows, in their order."""

    def collected(self, row: Row, scope: Any) -> Fragment:
        """The list of objects of all rows of an aggregate SELECT, in their order."""

    def ordered(self, rows: Sequence[tuple[Column, Fragment]], sources: Sequence[sa.FromClause]) -> Fragment:
        """The list of (position, object) of several sources, by position."""

    def statement(self, pairs: Pairs) -> sa.Select[Any]:
        """The whole answer: one row of one column, the text of a JSON object."""
