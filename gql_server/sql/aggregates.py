"""Aggregates and groups of a connection as derived tables, each read once.

::

    { items { aggregate { count sum { stock } } } }

    (SELECT r FROM (SELECT a.c0 AS count, (SELECT r FROM (SELECT CAST(a.c1 AS TEXT) AS stock) r) AS sum
       FROM (SELECT count(*) AS c0, sum(item_1.stock) AS c1 FROM item AS item_1) a) r)

Each measure is a column of the derived table, whatever the number of places that read it. Groups are a derived table of
one row each, which is ordered and cut in a second one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

import sqlalchemy as sa

from gql_server.catalog.aggregates import COUNT, GroupKey, Measure
from gql_server.catalog.model import Attribute
from gql_server.plan.aggregates import measures_in
from gql_server.plan.read_plan import (
    Aggregate,
    AggregatePart,
    CommonValue,
    CommonValues,
    Connection,
    GroupPart,
    Groups,
    GroupTerm,
    Measured,
    Measures,
    TotalCount,
)
from gql_server.plan.row_values import Null, TypeName
from gql_server.sql.dialect import Column, Dialect, Fragment, Pairs
from gql_server.sql.filters import FilterCompiler
from gql_server.sql.rows import RowsCompiler
from gql_server.sql.scopes import Scope, column_of


@dataclass(frozen=True, kw_only=True)
class Summary:
    """A derived table of measures, and of what the rows of a group have in common.

    Attributes:
        table: that has them; None where nothing is asked for.
        columns: by measure and by group key.
    """

    table: sa.FromClause | None
    columns: Mapping[Measure | GroupKey, Column]

    def select(self, columns: Any) -> sa.Select[Any]:
        """The SELECT of columns from it."""
        assert self.table is not None
        return sa.select(*columns).select_from(self.table)


_NOTHING = Summary(table=None, columns={})


@dataclass(frozen=True, kw_only=True)
class AggregateCompiler:
    """Compiles the aggregates and groups of one statement.

    Attributes:
        rows: of the connections, all of them.
    """

    rows: RowsCompiler

    @property
    def filters(self) -> FilterCompiler:
        """Of the same statement."""
        return self.rows.filters

    @property
    def dialect(self) -> Dialect:
        """How the database builds JSON."""
        return self.filters.dialect

    def summarize(self, plan: Connection, parent: Scope | None) -> Summary | None:
        """All that the parts of a connection ask of all of its rows, read once; None where they ask for nothing."""
        aggregates = [part for _, part in plan.parts if isinstance(part, Aggregate)]
        measures = [measure for aggregate in aggregates for measure in measures_in(aggregate.fields)]
        if not measures:
            return None
        is_counted = any(isinstance(part, TotalCount) for _, part in plan.parts)
        return self._summarize(plan, parent, [*measures, *([COUNT] if is_counted else [])])

    def total(self, plan: Connection, parent: Scope | None, summary: Summary | None) -> Fragment:
        """The count of all rows."""
        if summary is not None:
            return self._measured(COUNT, summary)
        rows = self.rows.compile(plan, parent)
        return self.dialect.number(rows.select([self.measure(COUNT, rows.scope)]).scalar_subquery())

    def aggregate(
        self, aggregate: Aggregate, plan: Connection, parent: Scope | None, summary: Summary | None
    ) -> Fragment:
        """The object of measures of all rows: of the summary, or of one of its own."""
        if summary is not None:
            return self.dialect.record(self._pairs(aggregate.fields, summary), summary.table)
        measures = measures_in(aggregate.fields)
        if not measures:
            return self.dialect.record(self._pairs(aggregate.fields, _NOTHING), None)
        own = self._summarize(plan, parent, measures)
        return self.dialect.one(self._pairs(aggregate.fields, own), own.select)

    def groups(self, groups: Groups, plan: Connection, parent: Scope | None) -> Fragment:
        """The list of groups, in their order."""
        rows = self.rows.compile(plan, parent)
        columns: dict[Measure | GroupKey, Column] = {
            key: self.dialect.aggregates.truncate(key, column_of(rows.scope, key.attribute)) for key in groups.keys
        }
        measures = (*measures_in(groups.fields), *(term.by for term in groups.order if isinstance(term.by, Measure)))
        columns |= {measure: self.measure(measure, rows.scope) for measure in measures}
        places: list[Column] = [sa.literal_column(str(place + 1)) for place in range(len(groups.keys))]
        select = rows.select(_label(columns)).group_by(*places)
        if groups.having is not None:
            select = select.having(self.filters.compile(groups.having, rows.scope))
        every = _read(select.subquery(self.rows.mint_alias("group")), columns)
        page = every.select(every.columns.values()).order_by(*(self._order(term, every) for term in groups.order))
        page = page.limit(self.filters.binds.size(groups.first))
        cut = _read(page.subquery(self.rows.mint_alias("group")), columns)
        return self.dialect.many(self._pairs(groups.fields, cut), cut.select)

    def measure(self, measure: Measure, scope: Scope) -> Column:
        """What rows of the scope come to, in an aggregate SELECT of them."""
        return self.filters.measure(measure, scope)

    def _summarize(self, plan: Connection, parent: Scope | None, measures: Iterable[Measure]) -> Summary:
        rows = self.rows.compile(plan, parent)
        columns: dict[Measure | GroupKey, Column] = {measure: self.measure(measure, rows.scope) for measure in measures}
        return _read(rows.select(_label(columns)).subquery(self.rows.mint_alias("aggregate")), columns)

    def _order(self, term: GroupTerm, groups: Summary) -> Column:
        attribute: Attribute = term.by.result
        return self.rows.ordering.sort(
            attribute, groups.columns[term.by], term.direction, is_nullable=attribute.is_nullable
        )

    def _pairs(self, fields: Iterable[tuple[str, GroupPart]], summary: Summary) -> Pairs:
        return [(key, self._part(part, summary)) for key, part in fields]

    def _part(self, part: GroupPart | AggregatePart, summary: Summary) -> Fragment:
        match part:
            case TypeName(name=name):
                return self.dialect.text(name)
            case Measured(measure=measure):
                return self._measured(measure, summary)
            case Measures(fields=fields):
                return self.dialect.record(self._pairs(fields, summary), summary.table)
            case CommonValues(fields=common):
                return self.dialect.record([(key, self._common(each, summary)) for key, each in common], summary.table)
            case other:
                assert_never(other)

    def _measured(self, measure: Measure, summary: Summary) -> Fragment:
        column, result = summary.columns[measure], measure.result
        return self.dialect.value(result, column) if result.is_nullable else self.dialect.number(column)

    def _common(self, part: CommonValue | Null | TypeName, summary: Summary) -> Fragment:
        match part:
            case TypeName(name=name):
                return self.dialect.text(name)
            case Null():
                return self.dialect.null()
            case CommonValue(key=key):
                return self.dialect.value(key.result, summary.columns[key])
            case other:
                assert_never(other)


def _label(columns: Mapping[Measure | GroupKey, Column]) -> list[Column]:
    return [column.label(f"c{index}") for index, column in enumerate(columns.values())]


def _read(table: sa.Subquery, columns: Mapping[Measure | GroupKey, Column]) -> Summary:
    """The same columns, read from the table that has them under their labels."""
    return Summary(table=table, columns=dict(zip(columns, table.c, strict=True)))
