"""Rows that writes are about as queries: those of a predicate, those of keys, and those that fail a check.

Model instances are locked in the order of their keys.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Attribute, Catalog, Entity
from gql_server.plan.operands import Operand
from gql_server.plan.predicates import Predicate
from gql_server.sql.aliases import Aliases
from gql_server.sql.binds import Binds
from gql_server.sql.dialect import Dialect
from gql_server.sql.filters import FilterCompiler
from gql_server.sql.instances import join_values, undefer
from gql_server.sql.rules import names_of_rules
from gql_server.sql.scopes import Scope, column_of, locked_rows

Parameters = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingRows:
    """The rows that fulfil a predicate.

    Attributes:
        scope: what the model is called in the queries.
        select: the query of the instances.
        count: the query of how many there are.
        parameters: values for both.
        regexes: operands that the database may refuse as regular expressions.
    """

    scope: Scope
    select: sa.Select[Any]
    count: sa.Select[Any]
    parameters: Mapping[str, Any]
    regexes: tuple[Operand, ...]


def match_rows(
    catalog: Catalog, dialect: Dialect, entity: Entity, predicate: Predicate, values: Mapping[str, Any]
) -> MatchingRows:
    """The queries of the rows of an entity that fulfil a predicate.

    Raises:
        PlanningError: a value is not what its operand must be.
    """
    compiled = _Compiled.make(catalog, dialect, entity, predicate)
    scope, condition = compiled.scope, compiled.compile(predicate)
    key = [column_of(scope, attribute) for attribute in entity.primary_key]
    select = sa.select(scope).where(condition).order_by(*key).with_for_update(of=locked_rows(scope))
    select = select.options(*undefer(scope))
    return MatchingRows(
        scope=scope,
        select=select.execution_options(populate_existing=True),
        count=sa.select(sa.func.count()).select_from(scope).where(condition),
        parameters=compiled.parameters(values),
        regexes=tuple(compiled.filters.binds.regexes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRows:
    """Rows that have values of some attributes, in the order in which they are named.

    Attributes:
        entity: of the rows.
        attributes: that tell which row is meant.
        values: of these, one tuple for each row.
    """

    entity: Entity
    attributes: tuple[Attribute, ...]
    values: Sequence[tuple[object, ...]]


def select_named(
    catalog: Catalog, dialect: Dialect, rows: NamedRows, condition: Predicate, values: Mapping[str, Any]
) -> tuple[sa.Select[Any], Parameters]:
    """The query of named rows that fulfil a condition, each with its position, and the values of its parameters."""
    compiled = _Compiled.make(catalog, dialect, rows.entity, condition)
    wanted, is_wanted = join_values(compiled.scope, rows.attributes, rows.values, dialect)
    select = sa.select(compiled.scope, wanted.c[0]).join(wanted, is_wanted).where(compiled.compile(condition))
    select = select.options(*undefer(compiled.scope))
    return select, compiled.parameters(values)


def select_positions(
    catalog: Catalog,
    dialect: Dialect,
    rows: NamedRows,
    conditions: Sequence[tuple[int, Predicate]],
    values: Mapping[str, Any],
    *,
    is_locked: bool = False,
) -> tuple[sa.Select[Any], Parameters]:
    """The query of the positions of named rows that fulfil their condition, and the values of its parameters.

    Args:
        catalog: of the conditions.
        dialect: of the database.
        rows: that may be there.
        conditions: each with the number of rows that it is for, in their order.
        values: of variables and claims.
        is_locked: nobody else can change the rows until the transaction ends.
    """
    compiled = _Compiled.make(catalog, dialect, rows.entity, *(condition for _, condition in conditions))
    wanted, is_wanted = join_values(compiled.scope, rows.attributes, rows.values, dialect)
    position, start, fulfilled = wanted.c[0], 0, list[sa.ColumnElement[bool]]()
    for number, condition in conditions:
        place = position.between(start, start + number - 1)
        fulfilled.append(
            sa.and_(place, compiled.compile(condition)) if len(conditions) > 1 else compiled.compile(condition)
        )
        start += number
    select = sa.select(position).select_from(compiled.scope).join(wanted, is_wanted).where(sa.or_(*fulfilled))
    select = select.order_by(position)
    return select.with_for_update(of=locked_rows(compiled.scope)) if is_locked else select, compiled.parameters(values)


def select_keys(
    catalog: Catalog, dialect: Dialect, entity: Entity, condition: Predicate, values: Mapping[str, Any]
) -> tuple[sa.Select[Any], Parameters]:
    """The query of the primary keys of all rows that fulfil a condition, as they are stored; for use in another one."""
    compiled = _Compiled.make(catalog, dialect, entity, condition)
    keys = [getattr(compiled.scope, attribute.key) for attribute in entity.primary_key]
    return sa.select(*keys).where(compiled.compile(condition)).correlate(None), compiled.parameters(values)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compiled:
    """One query in the making: the rows of a scope, and conditions on them."""

    scope: Scope
    filters: FilterCompiler

    @classmethod
    def make(cls, catalog: Catalog, dialect: Dialect, entity: Entity, *predicates: Predicate) -> "_Compiled":
        aliases = Aliases(taken=catalog.table_names | names_of_rules(predicates))
        filters = FilterCompiler(catalog=catalog, dialect=dialect, binds=Binds(), aliases=aliases)
        return cls(scope=filters.mint(entity), filters=filters)

    def compile(self, predicate: Predicate) -> sa.ColumnElement[bool]:
        return self.filters.compile(predicate, self.scope)

    def parameters(self, values: Mapping[str, Any]) -> Parameters:
        """The values of all parameters; call it when all conditions are compiled."""
        return {name: binding.read(values) for name, binding in self.filters.binds.bindings.items()}
