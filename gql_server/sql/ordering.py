"""Order terms of a plan as ORDER BY expressions.

A value of a related row is a scalar subquery, never a join. NULLS FIRST and NULLS LAST are written only where the
database would do otherwise and a null is possible at all, so that plain indexes serve plain orders.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Catalog, Entity, Relation
from gql_server.plan.ordering import OrderTerm
from gql_server.sql.dialect import Dialect
from gql_server.sql.scopes import Scope, column_of, join_of, make_scope, rows_of, tables_of


@dataclass(frozen=True, kw_only=True)
class OrderCompiler:
    """Compiles the order of one page.

    Attributes:
        mint: makes a scope of an entity under a new alias.
    """

    catalog: Catalog
    dialect: Dialect
    mint: Callable[[Entity], Scope]

    def compile(self, terms: Sequence[OrderTerm], scope: Scope) -> list[sa.ColumnElement[Any]]:
        """The ORDER BY expressions for rows of the scope."""
        return [self._compile_term(term, scope) for term in terms]

    def sort_value(self, term: OrderTerm, scope: Scope) -> sa.ColumnElement[Any]:
        """What rows are compared by."""
        return self._value(term, scope, self._rank)

    def cursor_value(self, term: OrderTerm, scope: Scope) -> sa.ColumnElement[Any]:
        """What a cursor holds of a row; NULL where the related row is missing."""
        return self._value(term, scope, self._written)

    def source_value(self, term: OrderTerm, scope: Scope) -> sa.ColumnElement[Any]:
        """What of the row itself decides: the attribute, or the condition that leads to the related row."""
        if not term.relations:
            return column_of(scope, term.attribute)
        relation = term.relations[0]
        return join_of(scope, relation, make_scope(self.catalog.target(relation), "related"))

    def is_ranked(self, attribute: Attribute) -> bool:
        """Whether rows are compared by the rank of the value among all that the attribute can have."""
        return attribute.kind is Kind.ENUM and not self.dialect.has_native_enum(attribute.type_)

    def _compile_term(self, term: OrderTerm, scope: Scope) -> sa.ColumnElement[Any]:
        value, direction = self.sort_value(term, scope), term.direction
        ordered = value.desc() if direction.is_descending else value.asc()
        first_by_default = self.dialect.are_nulls_greatest is direction.is_descending
        if not term.is_nullable or first_by_default is direction.has_nulls_first:
            return ordered
        return ordered.nulls_first() if direction.has_nulls_first else ordered.nulls_last()

    def _value(
        self, term: OrderTerm, scope: Scope, read: Callable[[Scope, Attribute], sa.ColumnElement[Any]]
    ) -> sa.ColumnElement[Any]:
        return self._related_value(term, scope, read) if term.relations else read(scope, term.attribute)

    def _related_value(
        self, term: OrderTerm, scope: Scope, read: Callable[[Scope, Attribute], sa.ColumnElement[Any]]
    ) -> sa.ColumnElement[Any]:
        joins, last = [], scope
        for relation in term.relations:
            target = self.mint(self.catalog.target(relation))
            joins.append((relation, join_of(last, relation, target), target))
            last = target
        select = sa.select(read(last, term.attribute)).select_from(*(rows_of(target) for *_, target in joins))
        select = select.where(*(condition for _, condition, _ in joins)).correlate(*tables_of(scope))
        if not all(relation.is_unique for relation in term.relations):
            select = select.order_by(*self._keys(joins)).limit(sa.literal_column("1"))
        return select.scalar_subquery()

    def _keys(self, joins: Sequence[tuple[Relation, Any, Scope]]) -> list[sa.ColumnElement[Any]]:
        """Primary keys along the way: the row that the same relation answers as an object is the one sorted by."""
        return [
            column_of(target, key) for relation, _, target in joins for key in self.catalog.target(relation).primary_key
        ]

    def _written(self, scope: Scope, attribute: Attribute) -> sa.ColumnElement[Any]:
        return self.dialect.cursor_value(attribute, column_of(scope, attribute))

    def _rank(self, scope: Scope, attribute: Attribute) -> sa.ColumnElement[Any]:
        """Enums sort as they are declared, which only a native enum type does by itself."""
        column = column_of(scope, attribute)
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
