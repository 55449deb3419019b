"""SQLite: JSON from text, concatenated.

``json_object`` takes 63 pairs at most, nests by parsing again what it has just written, and loses digits of doubles;
concatenation has none of this and was as fast. A fragment is a list of pieces, text and expressions by turns, so
that an object inside an object costs no parentheses: SQLite's parser has a stack of 100 places, which limits how
deep an operation can nest (docs/adr).
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Entity
from gql_server.sql.binds import Bind
from gql_server.sql.dialect import Choice, Column, Pairs, Row, Source
from gql_server.sql.sqlite_aggregates import SQLiteAggregates
from gql_server.sql.sqlite_filters import SQLiteFunctions
from gql_server.sql.sqlite_values import CURSOR_VALUES, VALUES, id_part

Pieces = tuple[str | Column, ...]

_CHUNK = 100
"""Operands of one chain of ``||``: SQLite refuses expressions 1000 deep, and a chain is as deep as it is long."""


class _Concatenation(sa.ColumnElement[str]):
    """``a || b || c`` without the parentheses of SQLAlchemy's operator, which SQLite's parser stack would pay for."""

    inherit_cache = False
    type = sa.Text()

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces


@compiles(_Concatenation)
def _compile_concatenation(element: _Concatenation, compiler: SQLCompiler, **kw: Any) -> str:
    operands = [
        _quote(piece) if isinstance(piece, str) else compiler.process(piece, **kw) for piece in _merge(element.pieces)
    ]
    if len(operands) <= _CHUNK:
        return " || ".join(operands)
    chunks = [operands[start : start + _CHUNK] for start in range(0, len(operands), _CHUNK)]
    return " || ".join(f"({' || '.join(chunk)})" for chunk in chunks)


class JsonList(sa.types.TypeDecorator[list[Any]]):
    """A list in one parameter, as a JSON array of what the item type binds."""

    impl = sa.Text
    cache_ok = False

    def __init__(self, item: sa.types.TypeEngine[Any]) -> None:
        super().__init__()
        self.item = item

    def process_bind_param(self, value: list[Any] | None, dialect: sa.Dialect) -> str | None:
        """The JSON text."""
        if value is None:
            return None
        if isinstance(self.item, sa.LargeBinary):
            return json.dumps([item.hex().upper() for item in value])
        process = self.item.dialect_impl(dialect).bind_processor(dialect)
        return _dump([process(item) for item in value] if process else value)


class JsonRows(sa.types.TypeDecorator[list[tuple[Any, ...]]]):
    """Rows in one parameter, as a JSON array of arrays of what the column types bind."""

    impl = sa.Text
    cache_ok = False

    def __init__(self, columns: Sequence[sa.types.TypeEngine[Any]]) -> None:
        super().__init__()
        self.column_types = tuple(columns)

    def process_bind_param(self, value: list[tuple[Any, ...]] | None, dialect: sa.Dialect) -> str | None:
        """The JSON text."""
        if value is None:
            return None
        processors = [type_.dialect_impl(dialect).bind_processor(dialect) for type_ in self.column_types]
        return _dump(
            [[process(v) if process else v for process, v in zip(processors, row, strict=True)] for row in value]
        )


class SQLite:
    """The dialect of SQLite 3.38 and later."""

    are_nulls_greatest = False
    has_one_writer = True
    functions = SQLiteFunctions()
    aggregates = SQLiteAggregates()

    def begin_write(self, connection: sa.Connection) -> None:
        """Become the writer at once, waiting for another one: who has read before cannot wait any more."""
        driver: Any = connection.connection.driver_connection
        if not driver.in_transaction:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    def check_deferred(self, connection: sa.Connection) -> bool:
        """SQLite checks at the end of the transaction alone."""
        return False

    def insert_or_replace(self, table: sa.Table, values: Mapping[str, Any], where: sa.ColumnElement[bool]) -> sa.Insert:
        """INSERT … ON CONFLICT DO UPDATE … WHERE …."""
        insert = sqlite.insert(table).values(**values)
        return insert.on_conflict_do_update(index_elements=table.primary_key.columns, set_=values, where=where)

    def list_type(self, item: sa.types.TypeEngine[Any]) -> sa.types.TypeEngine[Any]:
        """A JSON array."""
        return JsonList(item)

    def has_native_enum(self, type_: sa.types.TypeEngine[Any]) -> bool:
        """Enums are text here."""
        del type_
        return False

    def changed_json(self, action: str, column: Any, operand: Any) -> Column:
        """By functions of ours; SQLite's own merge at all depths, and drop nulls."""
        function = getattr(sa.func, f"gql_json_{action}")
        return sa.type_coerce(function(column, json.dumps(operand)), column.type)

    def key_rows(self, bind: Bind, types: Sequence[sa.types.TypeEngine[Any]], name: str) -> sa.FromClause:
        """One JSON array of arrays."""
        rows = sa.func.json_each(bind(JsonRows((sa.Integer(), *types)))).table_valued("value")
        columns = [sa.func.json_extract(rows.c.value, sa.literal_column("'$[0]'")).label("position")]
        columns += [
            sa.func.json_extract(rows.c.value, sa.literal_column(f"'$[{index + 1}]'"), type_=type_).label(f"k{index}")
            for index, type_ in enumerate(types)
        ]
        return sa.select(*columns).subquery(name)

    def value(self, attribute: Attribute, column: Column) -> Pieces:
        """Text that is a JSON value; 'null' for NULL."""
        return (VALUES[attribute.kind](attribute, sa.type_coerce(column, sa.Text())),)

    def number(self, column: Column) -> Pieces:
        """A number concatenates as its digits."""
        return (column,)

    def node_id(self, entity: Entity, key: Sequence[Column]) -> Pieces:
        """A JSON string around the parts."""
        pieces: list[str | Column] = [f"{entity.id_name}:"]
        for attribute, column in zip(entity.primary_key, key, strict=True):
            pieces += [id_part(attribute, column), ","]
        text = tuple(pieces[:-1])
        if all(part.kind in {Kind.INT, Kind.BIG_INT} for part in entity.primary_key):
            return ('"', *text, '"')
        return (sa.func.json_quote(_Concatenation(text)),)

    def truth(self, condition: Column) -> Pieces:
        """SQLite's own truth is a number."""
        return (sa.case((condition, sa.literal_column("'true'")), else_=sa.literal_column("'false'")),)

    def cursor_value(self, attribute: Attribute, column: Column) -> Column:
        """Text that is a JSON value."""
        return CURSOR_VALUES[attribute.kind](attribute, sa.type_coerce(column, sa.Text()))

    def cursor(self, fingerprint: str, values: Sequence[Column]) -> Pieces:
        """A JSON string around a JSON array."""
        pieces: list[str | Column] = [f"{fingerprint}:["]
        for value in values:
            is_related = isinstance(value, sa.ScalarSelect)
            pieces += [sa.func.ifnull(value, sa.literal_column("'null'")) if is_related else value, ", "]
        return (sa.func.json_quote(_Concatenation((*pieces[:-1], "]"))),)

    def boundary(self, value: Pieces, is_end: bool) -> Pieces:
        """An element of the list of all."""
        place: Column = sa.literal_column("'$[#-1]'" if is_end else "'$[0]'")
        every = _Concatenation(("[", _concat_rows(value), "]"))
        return (sa.func.json_quote(sa.func.json_extract(every, place)),)

    def text(self, constant: str) -> Pieces:
        """A JSON string; type names are letters, digits and underscores."""
        return (f'"{constant}"',)

    def null(self) -> Pieces:
        """The JSON value."""
        return ("null",)

    def choice(self, cases: Sequence[tuple[Column, Pieces]]) -> Pieces:
        """CASE."""
        texts = ((condition, _Concatenation(value)) for condition, value in cases)
        return (sa.case(*texts, else_=sa.literal_column("'null'")),)

    def record(self, row: Row, scope: Any) -> Pieces:
        """Braces around what is in scope anyway."""
        del scope
        if isinstance(row, Choice):
            return self.choice(row.cases)
        pieces: list[str | Column] = ["{"]
        for index, (key, value) in enumerate(row):
            pieces += [f'{"," if index else ""}"{key}":', *value]
        return (*pieces, "}")

    def one(self, row: Row, source: Source) -> Pieces:
        """A scalar subquery without rows is NULL."""
        found = source([_Concatenation(self.record(row, None))]).scalar_subquery()
        return (sa.func.ifnull(found, sa.literal_column("'null'")),)

    def many(self, row: Row, source: Source) -> Pieces:
        """The brackets stand outside of the subquery: that saves a place on the parser's stack at each level."""
        rows = source([_concat_rows(self.record(row, None))]).scalar_subquery()
        return ("[", sa.func.ifnull(rows, sa.literal_column("''")), "]")

    def found(self, value: Pieces, source: Source) -> Pieces:
        """A scalar subquery without rows is NULL."""
        found = source([_Concatenation(value)]).scalar_subquery()
        return (sa.func.ifnull(found, sa.literal_column("'null'")),)

    def values(self, value: Pieces, source: Source) -> Pieces:
        """``group_concat`` takes rows in the order of the derived table."""
        rows = source([_Concatenation(value).label("value")]).subquery("u")
        joined = sa.select(sa.func.group_concat(rows.c.value)).scalar_subquery()
        return ("[", sa.func.ifnull(joined, sa.literal_column("''")), "]")

    def collected(self, row: Row, scope: Any) -> Pieces:
        """An aggregate of the rows at hand."""
        return ("[", sa.func.ifnull(_concat_rows(self.record(row, scope)), sa.literal_column("''")), "]")

    def ordered(self, rows: Sequence[tuple[Column, Pieces]], sources: Sequence[sa.FromClause]) -> Pieces:
        """``group_concat`` takes rows in the order of the derived table."""
        selects = [
            sa.select(position.label("position"), _Concatenation(node).label("node")).select_from(source)
            for (position, node), source in zip(rows, sources, strict=True)
        ]
        if not selects:
            return ("[]",)
        union = sa.union_all(*selects).order_by(sa.literal_column("1")).subquery("u")
        nodes = sa.select(sa.func.group_concat(union.c.node)).scalar_subquery()
        return ("[", sa.func.ifnull(nodes, sa.literal_column("''")), "]")

    def statement(self, pairs: Pairs) -> sa.Select[Any]:
        """One text column."""
        return sa.select(_Concatenation(self.record(pairs, None)).label("data"))


def _dump(values: list[Any]) -> str:
    """JSON; a number too large for a double is infinite here, which SQLite reads from a number that large."""
    text = json.dumps(values)
    if "Infinity" in text and all(isinstance(value, float) for value in values):
        return text.replace("Infinity", "9e999")
    return text


def _concat_rows(pieces: Pieces) -> Column:
    return sa.func.group_concat(_Concatenation(pieces))


def _merge(pieces: Pieces) -> list[str | Column]:
    """The pieces with neighbouring texts joined."""
    merged: list[str | Column] = []
    for piece in pieces:
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] += piece
        else:
            merged.append(piece)
    return merged


def _quote(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
