"""What a refused row broke: each constraint of its table is asked, and all that are broken are told.

The database stops at the first constraint, names it in words of its own, and SQLite does not name foreign keys at
all. So after a refusal, when the state of before is back, a SELECT asks every unique key, foreign key and check of the
tables of each row. Errors name fields of the API and say the same on both databases.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.hierarchies import is_same_row
from gql_server.catalog.inputs import input_attributes
from gql_server.user_errors import (
    CheckViolation,
    ForeignKeyViolation,
    NotNullViolation,
    UniqueViolation,
    UserError,
)
from gql_server.writes.violations import (
    ERRORS_AT_ONCE,
    describe_violation,
    find_mentioned,
    name_rows,
    tables_of,
)
from gql_server.writes.written import Written

ROWS_AT_ONCE = 500
"""Rows that are asked before the client is told; with more at fault, it hears of the others the next time."""

QUESTIONS_AT_ONCE = 500
"""Questions in one statement: what both databases take."""

ROW = "gql_row"
"""Alias of the refused row in the question; never the name of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """The columns of a constraint, and the condition under which a row breaks it."""

    columns: tuple[sa.Column[Any], ...]
    is_broken: sa.ColumnElement[bool]
    kind: type[UserError]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What a row has in one of its tables: values by column, as they shall be."""

    row: Written
    table: sa.Table
    values: dict[str, Any]


def find_violations(connection: sa.Connection, written: Sequence[Written]) -> list[UserError]:
    """What the rows of a refused flush break.

    Args:
        connection: where everything is as before the flush.
        written: rows that were sent.
    """
    seen: dict[tuple[Any, ...], Written] = {}
    found: dict[UserError, dict[int, Written]] = {}
    for start in range(0, len(written), ROWS_AT_ONCE):
        parts = [part for row in written[start : start + ROWS_AT_ONCE] for part in _parts_of(row)]
        questions = [list(_questions(connection.dialect, part)) for part in parts]
        answers = _ask(connection, [question for some in questions for question in some])
        for part, asked in zip(parts, questions, strict=True):
            broken = [question for question, is_broken in zip(asked, answers, strict=False) if is_broken]
            for error in _tell(part, broken, seen):
                found.setdefault(error, {})[id(part.row)] = part.row
        if found:
            break
    times = Counter(row.name for row in written)
    return [
        name_rows(error, list(rows.values())) if any(times[row.name] > 1 for row in rows.values()) else error
        for error, rows in islice(found.items(), ERRORS_AT_ONCE)
    ]


def find_dangling(connection: sa.Connection, written: Sequence[Written]) -> list[UserError]:
    """The foreign keys of rows that were sent which refer to no row."""
    parts = [part for row in written for part in _parts_of(row)]
    asked = [(part.row, question) for part in parts for question in _key_questions(part)]
    answers = _ask(connection, [question for _, question in asked])
    broken = (pair for pair, is_broken in zip(asked, answers, strict=True) if is_broken)
    return [describe_violation(row, question.kind, question.columns) for row, question in broken][:ERRORS_AT_ONCE]


def _parts_of(row: Written) -> list[_Part]:
    return [_Part(row=row, table=table, values=_values_of(row, table)) for table in tables_of(row)]


def _ask(connection: sa.Connection, questions: Sequence[_Question]) -> Iterator[bool]:
    """Whether each constraint is broken; none where a value is not even one that its column takes."""
    answers: list[bool] = []
    try:
        with connection.begin_nested():
            for start in range(0, len(questions), QUESTIONS_AT_ONCE):
                some = questions[start : start + QUESTIONS_AT_ONCE]
                answers += connection.execute(sa.select(*(each.is_broken for each in some))).one()
    except sa.exc.DataError:
        answers = [False] * len(questions)
    return iter(answers)


def _tell(part: _Part, broken: Iterable[_Question], seen: dict[tuple[Any, ...], Written]) -> Iterator[UserError]:
    """The errors of a row, those included that it and another one of the input have together."""
    row, table, values = part.row, part.table, part.values
    for column in table.columns:
        if _is_missing(row, column, values):
            yield describe_violation(row, NotNullViolation, (column,))
    for question in broken:
        yield describe_violation(row, question.kind, question.columns)
    for columns in _unique_sets(table):
        key = (table.name, *((column.name, values.get(column.key)) for column in columns))
        if all(values.get(column.key) is not None for column in columns):
            if key in seen and seen[key].instance is not row.instance:
                yield describe_violation(row, UniqueViolation, columns)
            seen[key] = row


def _values_of(row: Written, table: sa.Table) -> dict[str, Any]:
    """What the row would have stored, by column; without what only the database knows."""
    mapper = sa_orm.class_mapper(row.entity.model)
    state = row.state()
    values = {}
    for attr in mapper.column_attrs:
        for column in attr.columns:  # the key of a class that inherits has one for each table
            if isinstance(column, sa.Column) and column.table is table and attr.key in state:
                value = state[attr.key]
                if not isinstance(value, sa.ClauseElement):
                    values[column.key] = value
    return values


def _is_missing(row: Written, column: sa.Column[Any], values: dict[str, Any]) -> bool:
    """Whether a new row lacks a value that clients must give; foreign keys may come from relations, at the flush."""
    if not row.is_new or column.foreign_keys or values.get(column.key) is not None:
        return False
    key = sa_orm.class_mapper(row.entity.model).get_property_by_column(column).key
    facts = next((each.column for each in input_attributes(row.entity, is_new=True) if each.key == key), None)
    return facts is not None and facts.is_required


def _questions(dialect: sa.Dialect, part: _Part) -> Iterator[_Question]:
    row, table, values = part.row, part.table, part.values
    for columns in _unique_sets(table):
        is_generated = row.is_new and columns == tuple(table.primary_key.columns) and not _is_given(row, columns)
        if not is_generated and all(values.get(column.key) is not None for column in columns):
            yield _Question(
                columns=columns, is_broken=_exists_other(row, table, columns, values),
                kind=UniqueViolation,
            )  # fmt: skip
    yield from _key_questions(part)
    yield from _partial_questions(dialect, row, table, values)
    checks = [each for each in table.constraints if isinstance(each, sa.CheckConstraint)]
    questions = [_check_question(dialect, check, table, values) for check in sorted(checks, key=_text)]
    yield from sorted(filter(None, questions), key=lambda each: _places(table, each.columns))


def _key_questions(part: _Part) -> Iterator[_Question]:
    """Whether there is a row that each foreign key refers to, of which the client gave a part."""
    row, values = part.row, part.values
    for constraint in sorted(part.table.foreign_key_constraints, key=lambda each: _places(part.table, each.columns)):
        columns = tuple(constraint.columns)
        if is_same_row(sa_orm.class_mapper(row.entity.model), constraint):
            continue
        if all(values.get(column.key) is not None for column in columns) and _is_given(row, columns):
            found = sa.and_(*(each.column == _bind(each.parent, values) for each in constraint.elements))
            is_broken = ~sa.select(sa.literal_column("1")).where(found).exists()
            yield _Question(columns=columns, is_broken=is_broken, kind=ForeignKeyViolation)


def _places(table: sa.Table, columns: Iterable[Any]) -> list[int]:
    """Where columns stand in their table: constraints are a set, and errors have an order."""
    places = {column: place for place, column in enumerate(table.columns)}
    return [places.get(column, -1) for column in columns]


def _text(check: sa.CheckConstraint) -> str:
    return str(check.sqltext)


def _exists_other(
    row: Written, table: sa.Table, columns: Sequence[sa.Column[Any]], values: dict[str, Any], where: Any = None
) -> sa.ColumnElement[bool]:
    """Whether another row has these values, among those of a condition."""
    conditions = [column == _bind(column, values) for column in columns]
    conditions += [] if where is None else [where]
    if not row.is_new:
        own = [column == _bind(column, values) for column in table.primary_key.columns]
        conditions.append(~sa.and_(*own))
    return sa.select(sa.literal_column("1")).select_from(table).where(*conditions).exists()


def _check_question(
    dialect: sa.Dialect, check: sa.CheckConstraint, table: sa.Table, values: dict[str, Any]
) -> _Question | None:
    columns, is_broken = _ask_of_values(dialect, check.sqltext, table, values, negated=True)
    return None if is_broken is None else _Question(columns=columns, is_broken=is_broken, kind=CheckViolation)


def _ask_of_values(
    dialect: sa.Dialect, clause: Any, table: sa.Table, values: dict[str, Any], *, negated: bool
) -> tuple[tuple[sa.Column[Any], ...], sa.ColumnElement[bool] | None]:
    """The text of a condition over a row made of the values, under the names of the columns that it mentions.

    None when one of them is known to the database alone.
    """
    text = str(clause.compile(dialect=dialect, compile_kwargs={"literal_binds": True, "include_table": False}))
    columns = find_mentioned(text, table)
    if not all(column.key in values for column in columns):
        return columns, None
    made = sa.select(*(_bind(column, values).label(column.name) for column in columns)).subquery(ROW)
    condition = sa.text(f"{'NOT ' if negated else ''}({text})".replace(":", "\\:"))
    holds: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(made).where(condition)
    return columns, holds.exists()


def _partial_questions(
    dialect: sa.Dialect, row: Written, table: sa.Table, values: dict[str, Any]
) -> Iterator[_Question]:
    """Unique indexes that cover some rows: broken when another one of those has the values, and this is one too."""
    for index in sorted(table.indexes, key=lambda each: _places(table, each.columns)):
        where = index.dialect_options[dialect.name].get("where")
        columns = tuple(index.columns)
        if not index.unique or where is None or any(values.get(column.key) is None for column in columns):
            continue
        _, is_covered = _ask_of_values(dialect, where, table, values, negated=False)
        if is_covered is not None:
            is_broken = sa.and_(is_covered, _exists_other(row, table, columns, values, where))
            yield _Question(columns=columns, is_broken=is_broken, kind=UniqueViolation)


def _unique_sets(table: sa.Table) -> list[tuple[sa.Column[Any], ...]]:
    """The columns of each key that holds for every row."""
    sets = [tuple(each.columns) for each in table.constraints if isinstance(each, sa.UniqueConstraint)]
    sets += [tuple(index.columns) for index in table.indexes if index.unique and _is_total(index)]
    sets = [tuple(table.primary_key.columns), *sorted(sets, key=lambda columns: _places(table, columns))]
    return list(dict.fromkeys(columns for columns in sets if columns))


def _is_total(index: sa.Index) -> bool:
    return all(options.get("where") is None for options in index.dialect_options.values())


def _is_given(row: Written, columns: Sequence[sa.Column[Any]]) -> bool:
    """Whether the client gave a part of the key; what relations set is there, or made in the same flush."""
    mapper = sa_orm.class_mapper(row.entity.model)
    return any(mapper.get_property_by_column(column).key in row.names for column in columns)


def _bind(column: sa.Column[Any], values: dict[str, Any]) -> sa.ColumnElement[Any]:
    return sa.cast(sa.bindparam(None, values[column.key], type_=column.type), column.type)
