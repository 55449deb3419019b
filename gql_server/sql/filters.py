"""Predicates of a plan as SQL conditions.

A relation predicate is EXISTS, never a join: it cannot multiply rows.
"""

import json
from dataclasses import dataclass
from typing import Any, assert_never

import sqlalchemy as sa
from sqlalchemy.sql.expression import Grouping

from gql_server.catalog.aggregates import Measure
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Catalog, Entity, Relation
from gql_server.errors import UnsupportedError
from gql_server.operators import OperandShape, Operator, find_operator
from gql_server.plan.operands import Operand
from gql_server.plan.predicates import (
    And,
    Compare,
    Guarded,
    HasKey,
    HasKeyAmong,
    Not,
    NotTrue,
    Or,
    Predicate,
    Related,
    RelatedAggregate,
    RelatedKey,
    RowRule,
    Search,
    Within,
)
from gql_server.sql.aliases import Aliases
from gql_server.sql.binds import Binds
from gql_server.sql.dialect import Dialect
from gql_server.sql.operand_types import operand_type
from gql_server.sql.rules import apply_rule
from gql_server.sql.scopes import (
    Scope,
    choice_of,
    column_of,
    join_of,
    key_scope,
    make_scope,
    select_from,
    tables_of,
    to_core,
)

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, kw_only=True)
class FilterCompiler:
    """Compiles predicates of one statement.

    Attributes:
        catalog: of the plan's entities.
        dialect: what the database can do.
        binds: the parameters so far.
        aliases: those used so far.
    """

    catalog: Catalog
    dialect: Dialect
    binds: Binds
    aliases: Aliases

    def mint(self, entity: Entity) -> Scope:
        """The rows of an entity under a new alias."""
        return make_scope(entity, self.aliases.mint(entity.name))

    def key_rows(self, operand: Operand, entity: Entity) -> sa.FromClause:
        """A table of the ids in an operand that are of an entity."""
        types = [operand_type(part) for part in entity.primary_key]
        return self.dialect.key_rows(self.binds.of(operand), types, self.aliases.mint("keys"))

    def conditions(self, predicate: Predicate | None, scope: Scope) -> list[Condition]:
        """The condition in a list, which is empty when there is no predicate."""
        return [] if predicate is None else [self.compile(predicate, scope)]

    def compile(self, predicate: Predicate, scope: Scope) -> Condition:
        """The condition that the row of the scope fulfils the predicate."""
        match predicate:
            case And() | Or() | Not() | NotTrue():
                return self._combine(predicate, scope)
            case Compare():
                return self._compare(predicate, scope)
            case HasKey(entity=entity, parts=parts):
                pairs = zip(entity.primary_key, parts, strict=True)
                return sa.and_(*(column_of(scope, key) == self._bind_key(key, part) for key, part in pairs))
            case HasKeyAmong(entity=entity, rows=rows):
                return self._has_key_among(entity, rows, scope)
            case Related() | RelatedKey() | RelatedAggregate():
                return self._relate(predicate, scope)
            case RowRule():
                return apply_rule(predicate, scope, self.binds)
            case Guarded(rule=rule, predicate=inner):
                return self.guard(rule, self.compile(inner, scope), scope)
            case Search(columns=columns, text=text):
                searched = [column_of(scope, attribute) for attribute in columns.attributes]
                return self.dialect.functions.matches_search(searched, columns.language, self.binds.of(text)(sa.Text()))
            case other:
                assert_never(other)

    def guard(self, rule: Predicate, condition: Condition, scope: Scope) -> Condition:
        """The condition, which is asked of the row of the scope only when that fulfils the rule."""
        return sa.case((self.compile(rule, scope), condition), else_=sa.false())

    def relevance(self, search: Search, scope: Scope) -> sa.ColumnElement[Any]:
        """How well the row of the scope matches a search."""
        columns, text = search.columns, self.binds.of(search.text)(sa.Text())
        searched = [column_of(scope, attribute) for attribute in columns.attributes]
        return self.dialect.functions.relevance(searched, columns.language, text)

    def _combine(self, predicate: And | Or | Not | NotTrue, scope: Scope) -> Condition:
        match predicate:
            case And(predicates=predicates):
                return sa.and_(sa.true(), *(self.compile(each, scope) for each in predicates))
            case Or(predicates=predicates):
                return sa.or_(sa.false(), *(self.compile(each, scope) for each in predicates))
            case Not(predicate=inner):
                return sa.not_(self.compile(inner, scope))
            case NotTrue(predicate=inner):
                # in parentheses, which SQLAlchemy leaves out: NOT binds more loosely than IS
                return Grouping(self.compile(inner, scope)).is_not(sa.true())
            case other:
                assert_never(other)

    def _compare(self, predicate: Compare, scope: Scope) -> Condition:
        attribute = predicate.attribute
        operator = find_operator(attribute.kind, predicate.operator)
        value = self.dialect.aggregates.comparable(attribute, self._value(predicate, scope))
        if predicate.operand is None:
            return operator.render(value, predicate.flag, self.dialect.functions)
        try:
            return operator.render(value, self._bind(operator, predicate.operand, attribute), self.dialect.functions)
        except UnsupportedError as error:
            operand = predicate.operand
            raise UnsupportedError(f"{operand.name}: {error.message}", hint=error.hint, path=operand.path) from None

    def _bind(self, operator: Operator, operand: Operand, attribute: Attribute) -> sa.BindParameter[Any]:
        bind, functions = self.binds.of(operand), self.dialect.functions
        type_ = operand_type(attribute)
        encode = functions.encode_operand(attribute, operator.name)
        match operator.operand:
            case OperandShape.LIST if attribute.kind is Kind.JSON:
                # a list of documents, some of which are lists, is no array of the driver's
                return bind(self.dialect.list_type(sa.Text()), lambda documents: list(map(json.dumps, documents)))
            case OperandShape.LIST:
                return bind(self.dialect.list_type(type_), encode and (lambda values: list(map(encode, values))))
            case OperandShape.TEXT:
                return bind(type_, lambda text: functions.escape_pattern(text, *operator.pattern))
            case OperandShape.PATTERN:
                return bind(type_, functions.read_pattern)
            case OperandShape.REGEX:
                self.binds.regexes.append(operand)
                return bind(type_)
            case OperandShape.KEY:
                return bind(self.dialect.list_type(sa.Text()), lambda key: [key])
            case OperandShape.KEYS:
                return bind(self.dialect.list_type(sa.Text()))
            case _:
                return bind(type_, encode)

    def _bind_key(self, attribute: Attribute, part: Operand) -> sa.BindParameter[Any]:
        return self.binds.of(part)(operand_type(attribute), self.dialect.functions.encode_operand(attribute, "eq"))

    def measure(self, measure: Measure, scope: Scope) -> sa.ColumnElement[Any]:
        """What rows of the scope come to, in an aggregate SELECT of them."""
        column = None if measure.attribute is None else column_of(scope, measure.attribute)
        return self.dialect.aggregates.measure(measure, column)

    def _value(self, predicate: Compare, scope: Scope) -> sa.ColumnElement[Any]:
        match predicate.within:
            case None:
                return column_of(scope, predicate.attribute)
            case Measure() as measure:
                return self.measure(measure, scope)
            case Within() as within:
                return self._value_within(within, scope)
            case other:
                assert_never(other)

    def _value_within(self, within: Within, scope: Scope) -> sa.ColumnElement[Any]:
        operator = find_operator(within.attribute.kind, within.operator)
        column = column_of(scope, within.attribute) if within.measure is None else self.measure(within.measure, scope)
        if within.operand is None:
            return operator.render(column, None, self.dialect.functions)
        path = self.binds.of(within.operand)(self.dialect.list_type(sa.Text()))
        return operator.render(column, path, self.dialect.functions)

    def _has_key_among(self, entity: Entity, rows: Operand, scope: Scope) -> Condition:
        columns = [column_of(scope, key) for key in entity.primary_key]
        if len(columns) == 1:
            list_type = self.dialect.list_type(operand_type(entity.primary_key[0]))
            encode = self.dialect.functions.encode_operand(entity.primary_key[0], "eq") or (lambda key: key)
            ids = self.binds.of(rows)(list_type, lambda found: [encode(key) for _, key in found])
            return self.dialect.functions.is_member(columns[0], ids)
        keys = self.key_rows(rows, entity)
        return _is_among(columns, sa.select(*list(keys.c)[1:]))

    def _relate(self, predicate: Related | RelatedKey | RelatedAggregate, scope: Scope) -> Condition:
        match predicate:
            case Related():
                return self._related(predicate, scope)
            case RelatedKey():
                return self._related_key(predicate, scope)
            case RelatedAggregate():
                return self._related_aggregate(predicate, scope)
            case other:
                assert_never(other)

    def link(self, scope: Scope, relation: Relation, target: Scope, between: Predicate | None = None) -> Condition:
        """The condition under which a relation leads from the row of ``scope`` to the row of ``target``.

        Rows in between, which must fulfil a predicate, are only looked into, so that no row is found twice. Where the
        last step is a foreign key, the keys that they hold are what is looked for: an index of the target's rows serves
        that on every database.
        """
        if not relation.via:
            return join_of(scope, relation, target)
        first, last = relation.via
        middle = self.mint(self.catalog.target(first))
        conditions = [join_of(scope, first, middle), *self.conditions(between, middle)]
        rows = select_from(middle, [*conditions, *self.chosen(scope, first, middle, between)], scope)
        if last.key_columns:
            own = [to_core(getattr(target, key)) for key, _ in last.key_columns]
            keys = rows([to_core(getattr(middle, foreign)) for _, foreign in last.key_columns])
            return _is_among(own, keys)
        is_reached = [join_of(middle, last, target), *self.chosen(middle, last, target)]
        select = rows([sa.literal_column("1")]).where(*is_reached)
        return select.correlate(*tables_of(target)).exists()

    def _related(self, predicate: Related, scope: Scope) -> Condition:
        target = self.mint(self.catalog.target(predicate.relation))
        conditions = [join_of(scope, predicate.relation, target), self.compile(predicate.predicate, target)]
        conditions += self.chosen(scope, predicate.relation, target, predicate.among)
        return select_from(target, conditions, scope)([sa.literal_column("1")]).exists()

    def chosen(
        self, scope: Scope, relation: Relation, target: Scope, among: Predicate | None = None
    ) -> list[Condition]:
        """The condition, if any, that of several rows that a to-one relation leads to, one is the one that it answers.

        Args:
            scope: of the row that has the relation.
            relation: of one step.
            target: of the row that is looked at.
            among: what the rows fulfil that there is a choice from; None for all.
        """
        if not relation.has_choice:
            return []
        entity = self.catalog.target(relation)
        rows, own = self.mint(entity), [column_of(target, key) for key in entity.primary_key]
        keys = [column_of(rows, key) for key in entity.primary_key]
        select = select_from(rows, [join_of(scope, relation, rows), *self.conditions(among, rows)], scope)(keys)
        first = select.order_by(*choice_of(scope, relation, rows, entity)).limit(sa.literal_column("1"))
        return [_is_among(own, first)]

    def _related_aggregate(self, predicate: RelatedAggregate, scope: Scope) -> Condition:
        """One look at the related rows for all that is asked of them; no rows are one row of an aggregate."""
        target = self.mint(self.catalog.target(predicate.relation))
        conditions = [self.link(scope, predicate.relation, target, predicate.between)]
        if predicate.predicate is not None:
            conditions.append(self.compile(predicate.predicate, target))
        return select_from(target, conditions, scope)([self.compile(predicate.conditions, target)]).scalar_subquery()

    def _related_key(self, predicate: RelatedKey, scope: Scope) -> Condition:
        """A foreign key that is there leads to a row, so its own columns answer what is asked of that row's key."""
        relation = predicate.relation
        key = key_scope(scope, relation)
        condition = self.compile(predicate.predicate, key)
        if not relation.is_nullable:
            return condition
        return sa.and_(*(column.is_not(None) for column in vars(key).values()), condition)


def _is_among(columns: list[sa.ColumnElement[Any]], rows: sa.Select[Any]) -> Condition:
    """Whether a SELECT has a row of the values of the columns."""
    return columns[0].in_(rows) if len(columns) == 1 else sa.tuple_(*columns).in_(rows)
