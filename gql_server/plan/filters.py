"""Filters of a plan: a tree of predicates.

Logic is SQL's: comparisons are three-valued, relation predicates are EXISTS and two-valued. ``{}`` and ``and: []``
are true, ``or: []`` is false. Null anywhere but ``filter: null`` is refused, because SQL would silently answer no row.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gql_server.catalog.model import Attribute, Catalog, Entity, Relation
from gql_server.catalog.naming import NODE_ID
from gql_server.errors import NullOperandError, ResponsePath
from gql_server.operators import OPERATORS, OperandShape, Operator
from gql_server.plan.operands import AttributeValue, KeyPart, KeyRows, Operand
from gql_server.variables import Param, Template


@dataclass(frozen=True, slots=True, kw_only=True)
class And:
    """All of them; true when there are none."""

    predicates: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Or:
    """Any of them; false when there are none."""

    predicates: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """Not so; unknown stays unknown."""

    predicate: "Predicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """An operator between an attribute and an operand, or a flag for operators that take one."""

    operator: str
    attribute: Attribute
    operand: Operand | None = None
    flag: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasKey:
    """The row with one primary key: one operand for each of its columns."""

    entity: Entity
    parts: tuple[Operand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasKeyAmong:
    """The rows whose primary keys are in a list of ids."""

    entity: Entity
    rows: Operand


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """There is a row that the to-one relation leads to, and it fulfils the predicate."""

    relation: Relation
    predicate: "Predicate"


Predicate = And | Or | Not | Compare | HasKey | HasKeyAmong | Related


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterPlanner:
    """Reads one ``filter`` argument.

    Attributes:
        catalog: for the targets of relations.
        path: response path of the field that has the argument.
    """

    catalog: Catalog
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
        return predicates[0] if len(predicates) == 1 else And(predicates=predicates)

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
            predicate = self.plan(self.catalog.target(relation), value, name)
            return Related(relation=relation, predicate=predicate)
        comparisons = tuple(
            self._compare(entity.attributes[key], operator, operand, name) for operator, operand in value.items()
        )
        return comparisons[0] if len(comparisons) == 1 else And(predicates=comparisons)

    def _plan_list(self, entity: Entity, templates: Iterable[Template], name: str) -> tuple[Predicate, ...]:
        return tuple(self.plan(entity, item, f"{name}[{index}]") for index, item in enumerate(templates))

    def _compare(self, attribute: Attribute, operator_name: str, value: Template, name: str) -> Predicate:
        operator = OPERATORS[operator_name]
        name = f"{name}.{operator_name}"
        self._check_null(value, name)
        if operator.operand is OperandShape.FLAG:
            return Compare(operator=operator_name, attribute=attribute, flag=value)
        return Compare(
            operator=operator_name, attribute=attribute, operand=self._operand(attribute, operator, value, name)
        )

    def _operand(self, attribute: Attribute, operator: Operator, value: Template, name: str) -> Operand:
        decoder = AttributeValue(attribute=attribute, is_list=operator.operand is OperandShape.LIST)
        return Operand(template=value, decoder=decoder, path=self.path, name=name)

    def _plan_id(self, entity: Entity, operator_name: str, value: Template, name: str) -> Predicate:
        name = f"{name}.{operator_name}"
        self._check_null(value, name)
        if operator_name in {"in", "notIn"}:
            rows = KeyRows(entity=entity, is_typed=False, type_names=self.catalog.entities.keys())
            operand = Operand(template=value, decoder=rows, path=self.path, name=name)
            found: Predicate = HasKeyAmong(entity=entity, rows=operand)
        else:
            found = self.has_key(entity, value, name)
        return Not(predicate=found) if operator_name in {"neq", "notIn"} else found

    def has_key(self, entity: Entity, id_: Template, name: str) -> HasKey:
        """The predicate of one id."""
        names = self.catalog.entities.keys()
        parts = (KeyPart(entity=entity, index=index, type_names=names) for index in range(len(entity.primary_key)))
        return HasKey(
            entity=entity,
            parts=tuple(Operand(template=id_, decoder=part, path=self.path, name=name) for part in parts),
        )

    def _check_null(self, value: Template, name: str) -> None:
        match value:
            case None | Param(has_null=True):
                self._refuse_null(name)
            case list() if any(item is None for item in value):
                self._refuse_null(name)

    def _refuse_null(self, name: str) -> Any:
        raise NullOperandError(
            f"{name} is null, which matches no row in SQL.",
            hint="To find rows without a value use {isNull: true}; to leave a condition out, leave out its field.",
            path=self.path,
        )
