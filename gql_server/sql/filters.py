"""Predicates of a plan as SQL conditions.

A relation predicate is EXISTS, never a join: it cannot multiply rows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, assert_never

import sqlalchemy as sa

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Catalog, Entity
from gql_server.operators import OPERATORS, OperandShape
from gql_server.plan.filters import And, Compare, HasKey, HasKeyAmong, Not, Or, Predicate, Related
from gql_server.plan.operands import Operand
from gql_server.sql.binds import Binds
from gql_server.sql.dialect import Dialect
from gql_server.sql.scopes import Scope, column_of, join_of

Condition = sa.ColumnElement[bool]

_BARE_TYPES: dict[Kind, sa.types.TypeEngine[Any]] = {
    Kind.INT: sa.Integer(),
    Kind.DECIMAL: sa.Numeric(),
    Kind.TIME: sa.Time(),
    Kind.DATETIME: sa.DateTime(),
    Kind.INSTANT: sa.DateTime(timezone=True),
}


def operand_type(attribute: Attribute) -> sa.types.TypeEngine[Any]:
    """The type of a value that is compared with the attribute.

    Length, precision and scale are left out: PostgreSQL casts parameters to the type, and a cast to NUMERIC(10, 2)
    would round the operand, one to VARCHAR(3) cut it.
    """
    if attribute.kind is Kind.STRING and getattr(attribute.type_, "length", None):
        return sa.String()
    if isinstance(attribute.type_, sa.Uuid):
        return sa.Uuid(native_uuid=attribute.type_.native_uuid)  # ids and operands are uuid.UUID, whatever models see
    return _BARE_TYPES.get(attribute.kind, attribute.type_)


@dataclass(frozen=True, kw_only=True)
class FilterCompiler:
    """Compiles predicates of one statement.

    Attributes:
        mint: makes a scope of an entity under a new alias.
        key_rows: makes a table of the ids in an operand.
    """

    catalog: Catalog
    dialect: Dialect
    binds: Binds
    mint: Callable[[Entity], Scope]
    key_rows: Callable[[Operand, Entity], sa.FromClause]

    def compile(self, predicate: Predicate, scope: Scope) -> Condition:
        """The condition that the row of the scope fulfils the predicate."""
        match predicate:
            case And(predicates=predicates):
                return sa.and_(sa.true(), *(self.compile(each, scope) for each in predicates))
            case Or(predicates=predicates):
                return sa.or_(sa.false(), *(self.compile(each, scope) for each in predicates))
            case Not(predicate=inner):
                return sa.not_(self.compile(inner, scope))
            case Compare():
                return self._compare(predicate, scope)
            case HasKey(entity=entity, parts=parts):
                pairs = zip(entity.primary_key, parts, strict=True)
                return sa.and_(
                    *(column_of(scope, key) == self.binds.of(part)(operand_type(key)) for key, part in pairs)
                )
            case HasKeyAmong(entity=entity, rows=rows):
                return self._has_key_among(entity, rows, scope)
            case Related():
                return self._related(predicate, scope)
            case other:
                assert_never(other)

    def _compare(self, predicate: Compare, scope: Scope) -> Condition:
        operator, attribute = OPERATORS[predicate.operator], predicate.attribute
        column = column_of(scope, attribute)
        if predicate.operand is None:
            return operator.render(column, predicate.flag, self.dialect)
        bind, type_ = self.binds.of(predicate.operand), operand_type(attribute)
        match operator.operand:
            case OperandShape.LIST:
                value = bind(self.dialect.list_type(type_))
            case OperandShape.TEXT:
                value = bind(type_, lambda text: self.dialect.escape_pattern(text, *operator.pattern))
            case _:
                value = bind(type_)
        return operator.render(column, value, self.dialect)

    def _has_key_among(self, entity: Entity, rows: Operand, scope: Scope) -> Condition:
        columns = [column_of(scope, key) for key in entity.primary_key]
        if len(columns) == 1:
            list_type = self.dialect.list_type(operand_type(entity.primary_key[0]))
            ids = self.binds.of(rows)(list_type, lambda found: [key for _, key in found])
            return self.dialect.is_member(columns[0], ids)
        keys = self.key_rows(rows, entity)
        return sa.tuple_(*columns).in_(sa.select(*list(keys.c)[1:]))

    def _related(self, predicate: Related, scope: Scope) -> Condition:
        target = self.mint(self.catalog.target(predicate.relation))
        select: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(target)
        conditions = (join_of(scope, predicate.relation, target), self.compile(predicate.predicate, target))
        return select.where(*conditions).correlate(scope).exists()
