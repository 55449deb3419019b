"""What is wrong with an operation whatever rows there are, so that it is refused even where no row asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_operation_ast,
    is_abstract_type,
    is_object_type,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields
from graphql.execution.values import get_argument_values, get_variable_values

from tests.evaluator.entities import RequestError
from tests.evaluator.filters import is_aggregate

if TYPE_CHECKING:
    from graphql import FieldNode

    from tests.evaluator.entities import Composite, Entity

LARGEST_PAGE = 500
Fields = Mapping[str, list["FieldNode"]]


class Refusals:
    """Looks through the arguments of one operation."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, entities: Mapping[str, Entity], variables: dict[str, Any]
    ) -> None:
        self._schema = schema
        self._entities = entities
        self._variables = variables
        self._fragments = {each.name.value: each for each in document.definitions if _is_fragment(each)}

    def check(self, document: DocumentNode, operation_name: str | None) -> None:
        """Refuse what no rows can make right.

        Raises:
            RequestError: there is something.
        """
        operation = get_operation_ast(document, operation_name)
        assert operation is not None
        root = self._schema.get_root_type(operation.operation)
        coerced = get_variable_values(self._schema, operation.variable_definitions, self._variables)
        assert root is not None
        if isinstance(coerced, list):
            return  # the executor says so
        self._variables = coerced
        self._check_fields(root, collect_fields(self._schema, self._fragments, coerced, root, operation.selection_set))

    def _check_fields(self, type_: GraphQLObjectType, fields: Fields) -> None:
        for nodes in fields.values():
            definition = type_.fields.get(nodes[0].name.value)
            if definition is None:
                continue
            target = get_named_type(definition.type)
            arguments = get_argument_values(definition, nodes[0], self._variables)
            if target.name.endswith("Connection"):
                _check_page(arguments)
                _check_filter(
                    arguments.get("filter"), self._entities[target.name.removesuffix("Connection")], self._entities
                )
            if "keys" in arguments:
                _check_groups(arguments)
            for each in filter(is_object_type, self._possible_types(nodes[0].name.value, target, arguments)):
                self._check_fields(
                    each, collect_sub_fields(self._schema, self._fragments, self._variables, each, nodes)
                )

    def _possible_types(self, name: str, target: Any, arguments: Mapping[str, Any]) -> Iterable[Any]:
        """Return the types that the objects of a field can have; what is asked of others is not looked at."""
        if not is_abstract_type(target):
            return [target]
        # edges and pages have fields of these names, too, without arguments
        ids = arguments.get("ids") if name == "nodes" else None
        ids = [arguments["id"]] if name == "node" and "id" in arguments else ids
        possible = self._schema.get_possible_types(target)
        if ids is None:
            return possible
        roots = {text.partition(":")[0] for text in ids}
        named = {each.object_type for each in self._entities.values() if (each.id_name or each.name) in roots}
        return [each for each in possible if each.name in named]


def _is_fragment(node: Any) -> bool:
    return isinstance(node, FragmentDefinitionNode)


def _check_groups(arguments: Mapping[str, Any]) -> None:
    _check_having(arguments.get("having"))
    if not arguments["keys"]:
        raise RequestError("no keys")
    if not 0 <= arguments["first"] <= LARGEST_PAGE:
        raise RequestError(str(arguments["first"]))


def _check_page(arguments: Mapping[str, Any]) -> None:
    given = {name: value for name, value in arguments.items() if value is not None}
    size = given.get("last", given.get("first", 0))
    is_contradiction = {"first", "last"} <= set(given) or (
        "offset" in given and {"last", "after", "before"} & set(given)
    )
    if is_contradiction or not 0 <= size <= LARGEST_PAGE or given.get("offset", 0) < 0:
        raise RequestError(str({name: given.get(name) for name in ("first", "last", "offset")}))


def _check_filter(filter_: Any, entity: Entity, entities: Mapping[str, Entity]) -> None:
    """Refuse a null inside of a filter; inside of a JSON document it is a value."""
    for name, operand in (filter_ or {}).items():
        _refuse_null(operand)
        if name in {"and", "or"}:
            for each in operand:
                _check_filter(each, entity, entities)
        elif name == "not":
            _check_filter(operand, entity, entities)
        elif name in entity.relations:
            relation = entity.relations[name]
            for inner in operand.values() if relation.is_many else [operand]:
                _refuse_null(inner)
                _check_filter({} if isinstance(inner, bool) else inner, entities[relation.target], entities)
        elif is_aggregate(name, entity):
            _check_aggregate(operand, entities[entity.relations[name.removesuffix("Aggregate")].target], entities)
        elif name in entity.composites:
            _check_composite(operand, entity.composites[name])
        else:
            _check_conditions(operand, is_document=_is_document(name, entity, entities))


def _check_aggregate(operand: Any, target: Entity, entities: Mapping[str, Entity]) -> None:
    if "filter" in operand:
        _refuse_null(operand["filter"])
        _check_filter(operand["filter"], target, entities)
    _check_having({key: each for key, each in operand.items() if key != "filter"})


def _check_composite(operand: Any, composite: Composite) -> None:
    for member, conditions in operand.items():
        _refuse_null(conditions)
        if member != "isNull":
            _check_conditions(conditions, is_document=composite.members[member].is_document)


def _is_document(name: str, entity: Entity, entities: Mapping[str, Entity]) -> bool:
    if name in entity.proxies:
        proxy = entity.proxies[name]
        return entities[proxy.relation.target].attributes[proxy.attribute].is_document
    return name != "id" and entity.attributes[name].is_document


def _check_having(having: Any) -> None:
    """Refuse a null inside of conditions on aggregates."""
    for name, operand in (having or {}).items():
        _refuse_null(operand)
        if name in {"and", "or"}:
            for each in operand:
                _check_having(each)
        elif name == "not":
            _check_having(operand)
        else:
            _check_conditions(operand, is_document=False)


_PATTERNS = {"like", "notLike", "ilike", "notIlike"}


def _check_conditions(conditions: Mapping[str, Any], *, is_document: bool) -> None:
    for operator, operand in conditions.items():
        _refuse_null(operand)
        if operator in _PATTERNS and (len(operand) - len(operand.rstrip("\\"))) % 2:
            raise RequestError(operand)
        if operator == "path" or (isinstance(operand, dict) and not is_document):
            _check_conditions(operand, is_document=is_document)
        elif isinstance(operand, list) and (not is_document or operator in {"in", "notIn", "hasAnyKeys", "hasAllKeys"}):
            for each in operand:
                _refuse_null(each)


def _refuse_null(operand: Any) -> None:
    if operand is None:
        raise RequestError("a null in a filter")
