"""The rows that a relation leads to, where they are not a connection of their own."""

from dataclasses import dataclass

import sqlalchemy as sa

from gql_server.plan.read_plan import ToOne
from gql_server.plan.row_values import RelatedValue
from gql_server.sql.dialect import Source
from gql_server.sql.filters import FilterCompiler
from gql_server.sql.scopes import Scope, choice_of, column_of, select_from


@dataclass(frozen=True, kw_only=True)
class RelatedCompiler:
    """Compiles related rows of one statement; ``scope`` is always theirs."""

    filters: FilterCompiler

    def all(self, plan: ToOne | RelatedValue, parent: Scope, scope: Scope) -> Source:
        """All of them, by primary key."""
        source = self._source(plan, parent, scope)
        key = [column_of(scope, part) for part in self.filters.catalog.target(plan.relation).primary_key]
        return lambda columns: source(columns).order_by(*key)

    def one(self, plan: ToOne | RelatedValue, parent: Scope, scope: Scope) -> Source:
        """The one; of several rows, which no key rules out, the first: as the model says, or by primary key."""
        *before, last = plan.relation.steps
        source = self._source(plan, parent, scope)
        if last.is_unique:
            return source
        owner = self.filters.catalog.target(before[-1]).model if before else parent
        choice = choice_of(owner, last, scope, self.filters.catalog.target(last))
        return lambda columns: source(columns).order_by(*choice).limit(sa.literal_column("1"))

    def _source(self, plan: ToOne | RelatedValue, parent: Scope, scope: Scope) -> Source:
        between = plan.between if isinstance(plan, ToOne) else None
        link = self.filters.link(parent, plan.relation, scope, between)
        return select_from(scope, [link, *self.filters.conditions(plan.predicate, scope)], parent)
