"""Filters of a plan: filter inputs in, predicates out.

Logic is SQL's: comparisons are three-valued, relation predicates are EXISTS and two-valued. ``{}`` and ``and: []``
are true, ``or: []`` is false. Null anywhere but ``filter: null`` is refused, because SQL would silently answer no row.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gql_server.catalog.aggregates import COUNT, Function, Measure, find_aggregated, measures_of
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Catalog, Composite, Entity, Proxy, Relation
from gql_server.catalog.naming import IS_NULL, NODE_ID, PATH_STEPS
from gql_server.errors import NullOperandError, ResponsePath
from gql_server.operators import OperandShape, Operator, find_operator
from gql_server.plan.filter_limits import FilterLimits
from gql_server.plan.operands import AttributeValue, KeyPart, KeyRows, Operand, Pattern
from gql_server.plan.predicates import (
    And,
    Compare,
    HasKey,
    HasKeyAmong,
    Not,
    NotTrue,
    Or,
    Predicate,
    Related,
    RelatedAggregate,
    RelatedKey,
    Within,
    all_of,
    is_about_key,
    is_always_true,
)
from gql_server.variables import Param, Template


def is_composite_null(composite: Composite, *, is_null: bool) -> Predicate:
    """The predicate that an object is null, all of its members being so; or that it is not."""
    members = tuple(Compare(operator=IS_NULL, attribute=member, flag=is_null) for member in composite.members.values())
    return all_of(members) if is_null or len(members) == 1 else Or(predicates=members)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterPlanner:
    """Reads one ``filter`` argument.

    Attributes:
        catalog: for the targets of relations.
        limits: of filters.
        path: response path of the field that has the argument.
    """

    catalog: Catalog
    limits: FilterLimits = field(repr=False)
    path: ResponsePath = field(repr=False)

    def plan(self, entity: Entity, template: Mapping[str, Template], name: str = "filter") -> Predicate:
        """The predicate of a filter input.

        Args:
            entity: whose rows are filtered.
            template: the coerced input.
            name: of the input within the field's arguments, for errors.

        Raises:
            NullOperandError: a null that SQL would not match with anything.
        """
        predicates = tuple(self._plan_member(entity, key, value, f"{name}.{key}") for key, value in template.items())
        return all_of(predicates)

    def _plan_member(self, entity: Entity, key: str, value: Template, name: str) -> Predicate:
        if value is None:
            self._refuse_null(name)
        if key == "and":
            return And(predicates=self._plan_list(entity, value, name))
        if key == "or":
            return Or(predicates=self._plan_list(entity, value, name))
        if key == "not":
            return Not(predicate=self.plan(entity, value, name))
        if key == NODE_ID:
            return And(
                predicates=tuple(self._plan_id(entity, operator, operand, name) for operator, operand in value.items())
            )
        if key in entity.relations:
            relation = entity.relations[key]
            return (
                self._plan_to_many(relation, value, name)
                if relation.is_to_many
                else self._plan_to_one(relation, value, name)
            )
        aggregated = find_aggregated(entity, key)
        if aggregated is not None:
            return self._plan_aggregate(aggregated, value, name)
        if key in entity.proxies:
            return self._plan_proxy(entity.proxies[key], value, name)
        if key in entity.composites:
            return self._plan_composite(entity.composites[key], value, name)
        return self._plan_conditions(entity.attributes[key], value, name)

    def _plan_proxy(self, proxy: Proxy, value: Mapping[str, Template], name: str) -> Predicate:
        """Conditions on the one related row; where there is none, the value is null."""
        found: list[Predicate] = []
        for operator, operand in value.items():
            predicate = self._compare(proxy.attribute, operator, operand, name, None)
            if operator == "isDistinctFrom" or (operator == "isNull" and operand):
                found.append(Not(predicate=self._relate(proxy.relation, Not(predicate=predicate))))
            else:
                found.append(self._relate(proxy.relation, predicate))
        return all_of(found)

    def _plan_composite(self, composite: Composite, value: Mapping[str, Template], name: str) -> Predicate:
        found = []
        for member, conditions in value.items():
            inner = f"{name}.{member}"
            self._check_null(conditions, inner)
            if member == IS_NULL:
                found.append(is_composite_null(composite, is_null=conditions))
            else:
                found.append(self._plan_conditions(composite.members[member], conditions, inner))
        return all_of(found)

    def _plan_to_one(self, relation: Relation, value: Mapping[str, Template], name: str) -> Predicate:
        return self._relate(relation, self.plan(self.catalog.target(relation), value, name))

    def _relate(self, relation: Relation, predicate: Predicate, *, is_any: bool = False) -> Predicate:
        """There is a row that the relation leads to, step by step, and it fulfils the predicate."""
        for step in reversed(relation.steps):
            if step.key_columns and is_about_key(predicate, self.catalog.target(step)):
                predicate = RelatedKey(relation=step, predicate=predicate)
            else:
                predicate = Related(relation=step, predicate=predicate, is_any=is_any)
        return predicate

    def _plan_to_many(self, relation: Relation, value: Mapping[str, Template], name: str) -> Predicate:
        """Quantifiers are EXISTS or its contrary; ``every`` says that no related row makes the predicate untrue."""
        target = self.catalog.target(relation)
        found = []
        for quantifier, template in value.items():
            inner = f"{name}.{quantifier}"
            self._check_null(template, inner)
            if quantifier == "isEmpty":
                related = self._relate(relation, And(predicates=()), is_any=True)
                found.append(Not(predicate=related) if template else related)
                continue
            predicate = self.plan(target, template, inner)
            related = self._relate(relation, NotTrue(predicate=predicate) if quantifier == "every" else predicate)
            found.append(related if quantifier == "some" else Not(predicate=related))
        return all_of(found)

    def _plan_aggregate(self, relation: Relation, value: Mapping[str, Template], name: str) -> Predicate:
        target = self.catalog.target(relation)
        inner = f"{name}.filter"
        if "filter" in value:
            self._check_null(value["filter"], inner)
        conditions = self.plan_having(target, {key: each for key, each in value.items() if key != "filter"}, name)
        if is_always_true(conditions):
            return conditions
        predicate = self.plan(target, value["filter"], inner) if "filter" in value else None
        return RelatedAggregate(relation=relation, predicate=predicate, conditions=conditions)

    def plan_having(self, entity: Entity, template: Mapping[str, Template], name: str) -> Predicate:
        """The predicate about measures of many rows of the entity: of a group, or of related rows.

        Raises:
            NullOperandError: a null that SQL would not match with anything.
        """
        predicates = [self._plan_measures(entity, key, value, f"{name}.{key}") for key, value in template.items()]
        return all_of(predicates)

    def _plan_measures(self, entity: Entity, key: str, value: Template, name: str) -> Predicate:
        self._check_null(value, name)
        if key in {"and", "or"}:
            inner = tuple(self.plan_having(entity, each, f"{name}[{index}]") for index, each in enumerate(value))
            return And(predicates=inner) if key == "and" else Or(predicates=inner)
        if key == "not":
            return Not(predicate=self.plan_having(entity, value, name))
        if key == COUNT.function.value:
            return self._plan_conditions(COUNT.result, value, name, COUNT)
        measures, predicates = measures_of(entity, Function(key)), []
        for attribute, conditions in value.items():
            self._check_null(conditions, f"{name}.{attribute}")
            measure = measures[attribute]
            predicates.append(self._plan_conditions(measure.result, conditions, f"{name}.{attribute}", measure))
        return all_of(predicates)

    def _plan_conditions(
        self,
        attribute: Attribute,
        value: Mapping[str, Template],
        name: str,
        within: Within | Measure | None = None,
    ) -> Predicate:
        comparisons = tuple(
            self._compare(attribute, operator, operand, name, within) for operator, operand in value.items()
        )
        return all_of(comparisons)

    def _plan_list(self, entity: Entity, templates: Iterable[Template], name: str) -> tuple[Predicate, ...]:
        return tuple(self.plan(entity, item, f"{name}[{index}]") for index, item in enumerate(templates))

    def _compare(
        self, attribute: Attribute, operator_name: str, value: Template, name: str, within: Within | Measure | None
    ) -> Predicate:
        operator = find_operator(attribute.kind, operator_name)
        name = f"{name}.{operator_name}"
        self._check_null(
            value,
            name,
            is_list=attribute.kind is Kind.ARRAY or operator.operand in {OperandShape.LIST, OperandShape.KEYS},
        )
        match operator.operand:
            case OperandShape.FLAG:
                return Compare(operator=operator_name, attribute=attribute, flag=value, within=within)
            case OperandShape.PART:
                part = replace(attribute, name=f"{attribute.name}.{operator_name}", kind=Kind.INT)
                measure = within if isinstance(within, Measure) else None
                inside = Within(attribute=attribute, operator=operator_name, measure=measure)
                return self._plan_conditions(part, value, name, inside)
            case OperandShape.PATH:
                return self._plan_path(attribute, value, name)
            case _:
                operand = self._operand(attribute, operator, value, name)
                return Compare(operator=operator_name, attribute=attribute, operand=operand, within=within)

    def _plan_path(self, attribute: Attribute, value: Mapping[str, Template], name: str) -> Predicate:
        conditions = {operator: template for operator, template in value.items() if operator != PATH_STEPS}
        steps = AttributeValue(attribute=replace(attribute, kind=Kind.STRING), is_list=True)
        operand = Operand(template=value[PATH_STEPS], decoder=steps, path=self.path, name=f"{name}.{PATH_STEPS}")
        found = replace(attribute, name=f"{attribute.name}.path", is_nullable=True)
        return self._plan_conditions(
            found, conditions, name, Within(attribute=attribute, operator="path", operand=operand)
        )

    def _operand(self, attribute: Attribute, operator: Operator, value: Template, name: str) -> Operand:
        if operator.operand is OperandShape.PATTERN:
            return Operand(template=value, decoder=Pattern(), path=self.path, name=name)
        if operator.operand in {OperandShape.KEY, OperandShape.KEYS}:
            attribute = replace(attribute, kind=Kind.STRING)
        is_list = operator.operand in {OperandShape.LIST, OperandShape.KEYS}
        is_pattern = operator.operand is OperandShape.TEXT
        decoder = AttributeValue(attribute=attribute, is_list=is_list, limit=self.limits.values, is_pattern=is_pattern)
        return Operand(template=value, decoder=decoder, path=self.path, name=name)

    def _plan_id(self, entity: Entity, operator_name: str, value: Template, name: str) -> Predicate:
        name = f"{name}.{operator_name}"
        self._check_null(value, name, is_list=True)
        if operator_name in {"in", "notIn"}:
            rows = KeyRows(entity=entity, is_typed=False, type_names=self.catalog.type_names, limit=self.limits.values)
            operand = Operand(template=value, decoder=rows, path=self.path, name=name)
            found: Predicate = HasKeyAmong(entity=entity, rows=operand)
        else:
            found = self.has_key(entity, value, name)
        return Not(predicate=found) if operator_name in {"neq", "notIn"} else found

    def has_key(self, entity: Entity, id_: Template, name: str) -> HasKey:
        """The predicate of one id."""
        names = self.catalog.type_names
        parts = (KeyPart(entity=entity, index=index, type_names=names) for index in range(len(entity.primary_key)))
        return HasKey(
            entity=entity,
            parts=tuple(Operand(template=id_, decoder=part, path=self.path, name=name) for part in parts),
        )

    def _check_null(self, value: Template, name: str, *, is_list: bool = False) -> None:
        """Refuse null, and nulls in a list of values; a JSON value that is a list may hold some."""
        match value:
            case None | Param(has_null=True):
                self._refuse_null(name)
            case list() if is_list and any(item is None for item in value):
                self._refuse_null(name)

    def _refuse_null(self, name: str) -> Any:
        raise NullOperandError(
            f"{name} is null, which matches no row in SQL.",
            hint="To find rows without a value use {isNull: true}; to leave a condition out, leave out its field.",
            path=self.path,
        )
