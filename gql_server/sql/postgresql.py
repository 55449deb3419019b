"""PostgreSQL: JSON from row types.

``row_to_json`` at the root turns a tree of rows and arrays into text in one go: a row is ``(SELECT r FROM (SELECT …
AS key) AS r)``, a list is ``ARRAY(SELECT r FROM …)``. Column aliases are the keys, and the database converts each
value by its type. Measured against nested ``json_agg`` and ``json_build_object`` in docs/adr.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from gql_server.catalog.model import Attribute, Entity
from gql_server.sql.aliases import MAX_IDENTIFIER_BYTES
from gql_server.sql.binds import Bind
from gql_server.sql.dialect import Choice, Column, Pairs, Row, Source
from gql_server.sql.postgresql_aggregates import PostgreSQLAggregates
from gql_server.sql.postgresql_filters import PostgreSQLFunctions
from gql_server.sql.postgresql_values import CURSOR_VALUES, VALUES, id_part
from gql_server.sql.scopes import tables_of

ROW = "$"
"""Alias of every row that becomes an object; no column and no response key can equal it, and so hide the row."""


class _Array(sa.ColumnElement[Any]):
    """``ARRAY(SELECT …)``, which SQLAlchemy's own constructs would put in two pairs of parentheses."""

    inherit_cache = False

    def __init__(self, select: sa.Select[Any]) -> None:
        self.select = select.scalar_subquery()


class _LongObject(sa.ColumnElement[Any]):
    """A JSON object from columns whose keys are too long for aliases."""

    inherit_cache = False

    def __init__(self, keys: Sequence[str], columns: Sequence[Column]) -> None:
        self.keys = keys
        self.columns = columns


@compiles(_Array)
def _compile_array(element: _Array, compiler: SQLCompiler, **kw: Any) -> str:
    return f"ARRAY{compiler.process(element.select, **kw)}"


@compiles(_LongObject)
def _compile_long_object(element: _LongObject, compiler: SQLCompiler, **kw: Any) -> str:
    # response keys are GraphQL names: letters, digits and underscores
    rows = (
        f"('{key}', to_json({compiler.process(column, **kw)}))"
        for key, column in zip(element.keys, element.columns, strict=True)
    )
    return f"(SELECT json_object_agg(o.k, o.v) FROM (VALUES {', '.join(rows)}) AS o (k, v))"  # noqa: S608 - compiled by SQLAlchemy


class PostgreSQL:
    """The dialect of PostgreSQL 14 and later."""

    are_nulls_greatest = True
    has_one_writer = False
    functions = PostgreSQLFunctions()
    aggregates = PostgreSQLAggregates()

    def begin_write(self, connection: sa.Connection) -> None:
        """Nothing: rows are locked one by one, and the driver begins at the first statement."""

    def check_deferred(self, connection: sa.Connection) -> bool:
        """Those that are broken fail here, and all wait again afterwards."""
        for when in ("IMMEDIATE", "DEFERRED"):
            connection.exec_driver_sql(f"SET CONSTRAINTS ALL {when}")
        return True

    def insert_or_replace(self, table: sa.Table, values: Mapping[str, Any], where: sa.ColumnElement[bool]) -> sa.Insert:
        """INSERT … ON CONFLICT DO UPDATE … WHERE …."""
        insert = postgresql.insert(table).values(**values)
        return insert.on_conflict_do_update(index_elements=table.primary_key.columns, set_=values, where=where)

    def list_type(self, item: sa.types.TypeEngine[Any]) -> sa.types.TypeEngine[Any]:
        """An array."""
        return postgresql.ARRAY(item)

    def has_native_enum(self, type_: sa.types.TypeEngine[Any]) -> bool:
        """Whether the column is of an enum type of the server."""
        return isinstance(type_, postgresql.ENUM) or bool(getattr(type_, "native_enum", False))

    def changed_json(self, action: str, column: Any, operand: Any) -> Column:
        """By the operators of JSONB, whatever the column is."""
        document = sa.cast(column, postgresql.JSONB)
        if action == "remove":
            texts = postgresql.ARRAY(sa.Text())
            changed = document.op("-")(sa.cast(sa.bindparam(None, operand, type_=texts), texts))
        else:
            added = sa.cast(sa.bindparam(None, operand, type_=postgresql.JSONB()), postgresql.JSONB)
            changed = document.op("||")(sa.func.jsonb_build_array(added) if action == "append" else added)
        return sa.cast(changed, column.type)

    def key_rows(self, bind: Bind, types: Sequence[sa.types.TypeEngine[Any]], name: str) -> sa.FromClause:
        """One array for each column, unnested side by side."""
        columns = (sa.Integer(), *types)
        arrays = [bind(self.list_type(type_), _take(index)) for index, type_ in enumerate(columns)]
        table = sa.func.unnest(*arrays).table_valued(
            sa.column("position", sa.Integer()), *(sa.column(f"k{index}", type_) for index, type_ in enumerate(types))
        )
        return table.render_derived(name=name)

    def value(self, attribute: Attribute, column: Column) -> Column:
        """A value that ``row_to_json`` writes as the API promises."""
        render = VALUES.get(attribute.kind)
        return column if render is None else render(attribute, column)

    def number(self, column: Column) -> Column:
        """A number as it is."""
        return column

    def node_id(self, entity: Entity, key: Sequence[Column]) -> Column:
        """Text, concatenated."""
        parts = [id_part(attribute, column) for attribute, column in zip(entity.primary_key, key, strict=True)]
        joined: Column = sa.literal_column(f"'{entity.id_name}:'", sa.Text()) + parts[0]
        for part in parts[1:]:
            joined = joined + sa.literal_column("','", sa.Text()) + part
        return joined

    def truth(self, condition: Column) -> Column:
        """A boolean."""
        return condition

    def cursor_value(self, attribute: Attribute, column: Column) -> Column:
        """A value that ``json_build_array`` writes in full."""
        render = CURSOR_VALUES.get(attribute.kind)
        return column if render is None else render(attribute, column)

    def cursor(self, fingerprint: str, values: Sequence[Column]) -> Column:
        """Text around a JSON array."""
        array = sa.cast(sa.func.json_build_array(*values), sa.Text())
        return sa.literal_column(f"'{fingerprint}:'", sa.Text()) + array

    def boundary(self, value: Column, is_end: bool) -> Column:
        """An element of the list of all; unlike an array, JSON can be counted from the end."""
        return sa.func.json_agg(value).op("->>")(sa.literal_column("-1" if is_end else "0"))

    def text(self, constant: str) -> Column:
        """A literal; type names are letters, digits and underscores."""
        return sa.literal_column(f"'{constant}'", sa.Text())

    def null(self) -> Column:
        """NULL."""
        return sa.null()

    def choice(self, cases: Sequence[tuple[Column, Column]]) -> Column:
        """CASE."""
        return sa.case(*cases)

    def record(self, row: Row, scope: Any) -> Column:
        """A row without a FROM of its own."""
        if isinstance(row, Choice):
            return _choose(row)

        def source(columns: Sequence[Column]) -> sa.Select[Any]:
            select = sa.select(*columns)
            return select if scope is None else select.correlate(*tables_of(scope))

        return self.one(row, source)

    def one(self, row: Row, source: Source) -> Column:
        """A row, or NULL."""
        return _select_row(row, source).scalar_subquery()

    def many(self, row: Row, source: Source) -> Column:
        """An array of rows; empty where there are none."""
        return _Array(_select_row(row, source))

    def found(self, value: Column, source: Source) -> Column:
        """A scalar subquery."""
        return source([value]).scalar_subquery()

    def values(self, value: Column, source: Source) -> Column:
        """An array; empty where there are none."""
        return _Array(source([value]))

    def collected(self, row: Row, scope: Any) -> Column:
        """``array_agg`` answers NULL for no rows."""
        nothing: Column
        if isinstance(row, Choice) or _is_json(row):
            nothing = sa.literal_column("ARRAY[]::json[]")
        else:
            nothing = _Array(sa.select(sa.literal_column("ROW()")).where(sa.literal_column("false")))
        return sa.func.coalesce(sa.func.array_agg(self.record(row, scope)), nothing)

    def ordered(self, rows: Sequence[tuple[Column, Column]], sources: Sequence[sa.FromClause]) -> Column:
        """Rows of different types cannot share an array, JSON values can."""
        selects = [
            sa.select(position.label("position"), sa.func.to_json(node).label("node")).select_from(source)
            for (position, node), source in zip(rows, sources, strict=True)
        ]
        if not selects:
            return sa.literal_column("ARRAY[]::json[]")
        union = sa.union_all(*selects).subquery("u")
        return _Array(sa.select(union.c.node).order_by(union.c.position))

    def statement(self, pairs: Pairs) -> sa.Select[Any]:
        """One text column."""
        row = self.record(pairs, None)
        return sa.select(sa.cast(row if _is_json(pairs) else sa.func.row_to_json(row), sa.Text()).label("data"))


def _choose(choice: Choice) -> Column:
    """JSON, since one CASE has one type."""
    return sa.case(*((condition, sa.func.to_json(row)) for condition, row in choice.cases))


def _select_row(row: Row, source: Source) -> sa.Select[Any]:
    if isinstance(row, Choice):
        return source([_choose(row)])
    pairs, keys = row, [key for key, _ in row]
    if not keys:
        # every field of the selection was skipped, and a row type has columns
        return source([sa.literal_column("'{}'::json")])
    if not _is_json(pairs):
        rows = source([column.label(key) for key, column in pairs]).subquery(ROW)
        return sa.select(rows.table_valued())
    rows = source([column.label(f"k{index}") for index, (_, column) in enumerate(pairs)]).subquery(ROW)
    return sa.select(_LongObject(keys, list(rows.c))).select_from(rows)


def _is_json(pairs: Pairs) -> bool:
    """Whether no row type can be the object: it is empty, or a key is too long for an alias."""
    return not pairs or any(len(key) > MAX_IDENTIFIER_BYTES for key, _ in pairs)


def _take(index: int) -> Callable[[list[tuple[Any, ...]]], list[Any]]:
    return lambda rows: [row[index] for row in rows]
