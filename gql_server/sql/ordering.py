"""Order terms of a plan as ORDER BY expressions.

A value of a related row is a scalar subquery, never a join. NULLS FIRST and NULLS LAST are written only where the
database would do otherwise and a null is possible at all, so that plain indexes serve plain orders.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute
from gql_server.plan.ordering import Direction, OrderTerm, RelatedMeasure
from gql_server.sql.dialect import Column, Dialect
from gql_server.sql.filters import FilterCompiler
from gql_server.sql.scopes import Scope, column_of, join_of, reach_of, rows_of, select_from, tables_of

Write = Callable[[Attribute, Column], Column]
"""What becomes of the value that a term sorts by."""


@dataclass(frozen=True, kw_only=True)
class OrderCompiler:
    """Compiles the orders of one statement.

    Attributes:
        filters: of the same statement, for what leads to related rows.
    """

    filters: FilterCompiler

    @property
    def dialect(self) -> Dialect:
        """What the database can do."""
        return self.filters.dialect

    def compile(self, terms: Sequence[OrderTerm], scope: Scope) -> list[Column]:
        """The ORDER BY expressions for rows of the scope."""
        return [self._direct(self._place(term, scope), term.direction, is_nullable=term.is_nullable) for term in terms]

    def sort(self, attribute: Attribute, column: Column, direction: Direction, *, is_nullable: bool) -> Column:
        """The ORDER BY expression for a column that holds a value of the attribute."""
        value = self.dialect.aggregates.comparable(attribute, self._rank(attribute, column))
        return self._direct(value, direction, is_nullable=is_nullable)

    def compared(self, attribute: Attribute, scope: Scope) -> Column:
        """The value of an attribute, equal for rows that are the same in it."""
        return self.dialect.aggregates.comparable(attribute, column_of(scope, attribute))

    def sort_value(self, term: OrderTerm, scope: Scope) -> Column:
        """What rows are compared by."""
        return self.dialect.aggregates.comparable(term.attribute, self._value(term, scope, self._rank))

    def cursor_value(self, term: OrderTerm, scope: Scope) -> Column:
        """What a cursor holds of a row; NULL where the related row is missing."""
        return self._value(term, scope, self.dialect.cursor_value)

    def source_value(self, term: OrderTerm, scope: Scope) -> Column:
        """What of the row itself decides: the attribute, searched text, or the condition that leads to related rows."""
        aggregated = (term.aggregate.relation,) if term.aggregate else ()
        for relation in (*term.relations, *aggregated):
            return reach_of(scope, relation, self.filters.catalog)
        if term.search is not None:
            return sa.func.coalesce(*(column_of(scope, attribute) for attribute in term.search.columns.attributes))
        return column_of(scope, term.attribute)

    def is_ranked(self, attribute: Attribute) -> bool:
        """Whether rows are compared by the rank of the value among all that the attribute can have."""
        return attribute.kind is Kind.ENUM and not self.dialect.has_native_enum(attribute.type_)

    def _place(self, term: OrderTerm, scope: Scope) -> Column:
        """The value as ORDER BY takes it, where a number is the place of a column, and other constants are refused."""
        value = self.sort_value(term, scope)
        return sa.case((sa.true(), value)) if term.search is None and _may_be_constant(value) else value

    def _direct(self, value: Column, direction: Direction, *, is_nullable: bool) -> Column:
        ordered = value.desc() if direction.is_descending else value.asc()
        first_by_default = self.dialect.are_nulls_greatest is direction.is_descending
        if not is_nullable or first_by_default is direction.has_nulls_first:
            return ordered
        return ordered.nulls_first() if direction.has_nulls_first else ordered.nulls_last()

    def _value(self, term: OrderTerm, scope: Scope, write: Write) -> Column:
        return self._related_value(term, scope, write) if term.relations else self._own_value(term, scope, write)

    def _own_value(self, term: OrderTerm, scope: Scope, write: Write) -> Column:
        if term.aggregate is not None:
            return self._aggregate(term.aggregate, scope, write)
        if term.search is not None:
            return write(term.attribute, self.filters.relevance(term.search, scope))
        return write(term.attribute, column_of(scope, term.attribute))

    def _aggregate(self, aggregate: RelatedMeasure, scope: Scope, write: Write) -> Column:
        target, measure = self.filters.mint(self.filters.catalog.target(aggregate.relation)), aggregate.measure
        conditions = [self.filters.link(scope, aggregate.relation, target, aggregate.between)]
        if aggregate.predicate is not None:
            conditions.append(self.filters.compile(aggregate.predicate, target))
        value = write(measure.result, self.filters.measure(measure, target))
        return select_from(target, conditions, scope)([value]).scalar_subquery()

    def _related_value(self, term: OrderTerm, scope: Scope, write: Write) -> Column:
        """The row that the same relations answer as an object is the one sorted by."""
        tables, conditions, last = list[Any](), list[Column](), scope
        for relation, visible in zip_longest(term.relations, term.visible):
            target = self.filters.mint(self.filters.catalog.target(relation))
            tables.append(rows_of(target))
            conditions += [join_of(last, relation, target), *self.filters.conditions(visible, target)]
            conditions += self.filters.chosen(last, relation, target, visible)
            last = target
        select = sa.select(self._own_value(term, last, write)).select_from(*tables).where(*conditions)
        return select.correlate(*tables_of(scope)).scalar_subquery()

    def _rank(self, attribute: Attribute, column: Column) -> Column:
        """Enums sort as they are declared, which only a native enum type does by itself."""
        if not self.is_ranked(attribute):
            return column
        assert attribute.enum is not None
        ranks = {label: rank for rank, label in enumerate(attribute.enum.labels.values())}
        return sa.case(
            *(
                (sa.type_coerce(column, sa.String()) == label, sa.literal_column(str(rank)))
                for label, rank in ranks.items()
            )
        )


def _may_be_constant(value: Column) -> bool:
    """Whether the value is text of SQL, as the model wrote it, or a word such as ``true``."""
    found: Any = value.__clause_element__() if hasattr(value, "__clause_element__") else value
    while isinstance(found, sa.Label | sa.TypeCoerce):
        found = found.element if isinstance(found, sa.Label) else found.clause
    words = (sa.True_, sa.False_, sa.Null)
    return isinstance(found, words) or (isinstance(found, sa.ColumnClause) and found.is_literal)
