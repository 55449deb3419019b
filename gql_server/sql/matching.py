"""Rows of a predicate as an ORM query, for writes: model instances, locked in the order of their keys."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Catalog, Entity
from gql_server.plan.operands import Operand
from gql_server.plan.predicates import Predicate
from gql_server.sql.aliases import Aliases
from gql_server.sql.binds import Binds
from gql_server.sql.dialect import Dialect
from gql_server.sql.filters import FilterCompiler, operand_type
from gql_server.sql.scopes import Scope, column_of, make_scope

Parameters = dict[str, Any]


def select_matching(
    catalog: Catalog, dialect: Dialect, entity: Entity, predicate: Predicate, values: Mapping[str, Any]
) -> tuple[sa.Select[Any], Parameters]:
    """The query of the instances, and the values of its parameters.

    Raises:
        PlanningError: a value is not what its operand must be.
    """
    scope, condition, parameters = _compile(catalog, dialect, entity, predicate, values)
    key = [column_of(scope, attribute) for attribute in entity.primary_key]
    select = sa.select(scope).where(condition).order_by(*key).with_for_update(of=scope)
    return select.execution_options(populate_existing=True), parameters


def count_matching(
    catalog: Catalog, dialect: Dialect, entity: Entity, predicate: Predicate, values: Mapping[str, Any]
) -> tuple[sa.Select[Any], Parameters]:
    """The query of how many rows fulfil the predicate, and the values of its parameters."""
    scope, condition, parameters = _compile(catalog, dialect, entity, predicate, values)
    return sa.select(sa.func.count()).select_from(scope).where(condition), parameters


def _compile(
    catalog: Catalog, dialect: Dialect, entity: Entity, predicate: Predicate, values: Mapping[str, Any]
) -> tuple[Scope, sa.ColumnElement[bool], Parameters]:
    aliases, binds = Aliases(taken=catalog.table_names), Binds()

    def mint(target: Entity) -> Scope:
        return make_scope(target, aliases.mint(target.name))

    def key_rows(operand: Operand, target: Entity) -> sa.FromClause:
        types = [operand_type(part) for part in target.primary_key]
        return dialect.key_rows(binds.of(operand), types, aliases.mint("keys"))

    compiler = FilterCompiler(catalog=catalog, dialect=dialect, binds=binds, mint=mint, key_rows=key_rows)
    scope = mint(entity)
    condition = compiler.compile(predicate, scope)
    return scope, condition, {name: binding.read(values) for name, binding in binds.bindings.items()}
