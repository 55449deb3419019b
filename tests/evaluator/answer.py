"""Answers an operation with graphql-core's executor, by resolvers over the rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLResolveInfo,
    GraphQLSchema,
    build_schema,
    execute_sync,
    get_named_type,
    parse,
    validate,
)

from tests.evaluator.aggregates import Rows
from tests.evaluator.encoding import decode, decode_key, encode, encode_id, key_of
from tests.evaluator.entities import Composite, Dataset, Entity, Proxy, RequestError, Row
from tests.evaluator.filters import World
from tests.evaluator.paging import Connection, connect
from tests.evaluator.refusals import Refusals
from tests.evaluator.search import Search, find_plainly

NO_SEARCH = find_plainly({})


class Evaluator:
    """Evaluates operations of one served schema.

    Args:
        sdl: the printed schema that the engine serves.
        entities: the models behind it, by name.
        search: of those that can be searched.
    """

    def __init__(self, sdl: str, entities: Mapping[str, Entity], search: Search = NO_SEARCH) -> None:
        self.schema: GraphQLSchema = build_schema(sdl)
        self._entities = entities
        self._search = search

    def answer(
        self,
        dataset: Dataset,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation_name: str | None = None,
    ) -> dict[str, Any]:
        """Return the data of an operation.

        Raises:
            RequestError: the operation must be refused.
        """
        parsed = parse(document)
        problems = validate(self.schema, parsed)
        assert not problems, f"the test's own document is invalid: {problems}"
        Refusals(self.schema, parsed, self._entities, dict(variables or {})).check(parsed, operation_name)
        result = execute_sync(
            self.schema,
            parsed,
            context_value=World(dataset, self._entities, self._search),
            variable_values=dict(variables or {}),
            operation_name=operation_name,
            field_resolver=_resolve,
            type_resolver=lambda row, _info, _type: self._entities[row.entity].object_type,
        )
        for error in result.errors or ():
            raise error.original_error or error
        assert result.data is not None
        return result.data


def _resolve(source: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
    world: World = info.context
    match source:
        case None:
            return _resolve_root(info, arguments, world)
        case Row():
            return _resolve_field(source, info, arguments, world)
        case Connection():
            return source.resolve_groups(arguments) if arguments else source.resolve(info.field_name)
        case Rows():
            return source.resolve(info.field_name, get_named_type(info.return_type))
        case dict():
            return source[info.field_name]
    raise AssertionError(f"the evaluator does not know {info.parent_type.name}.{info.field_name}")


def _resolve_root(info: GraphQLResolveInfo, arguments: Mapping[str, Any], world: World) -> Any:
    if info.field_name == "node":
        return _find_node(arguments["id"], world)
    if info.field_name == "nodes":
        return [_find_node(text, world) for text in arguments["ids"]]
    name = get_named_type(info.return_type).name
    if name in world.entities:
        entity = world.entities[name]
        return (
            _find_by_key(entity, arguments["key"], world)
            if "key" in arguments
            else _find(entity, arguments["id"], world)
        )
    entity = world.entities[name.removesuffix("Connection")]
    return connect(entity, world.dataset.models[entity.name], arguments, world)


def _resolve_field(row: Row, info: GraphQLResolveInfo, arguments: Mapping[str, Any], world: World) -> Any:
    entity = world.entities[row.entity]
    if info.field_name == "id":
        return encode_id(entity, row.values)
    if info.field_name in entity.proxies:
        return _resolve_proxy(row, entity.proxies[info.field_name], info, world)
    if info.field_name in entity.composites:
        return _resolve_composite(row, entity.composites[info.field_name], info, world)
    relation = entity.relations.get(info.field_name)
    if relation is None:
        attribute = entity.attributes[info.field_name]
        return encode(attribute.value(row.values, world.dataset), get_named_type(info.return_type), attribute.scale)
    related = relation.related(row.values, world.dataset)
    if relation.is_many:
        return connect(world.entities[relation.target], related, arguments, world)
    return Row.of(world.entities[relation.target], related[0]) if related else None


def _resolve_composite(row: Row, composite: Composite, info: GraphQLResolveInfo, world: World) -> Any:
    """Return the members; nothing where all of them are null."""
    if composite.is_null(row.values, world.dataset):
        return None
    fields = get_named_type(info.return_type).fields  # type: ignore[attr-defined]
    return {
        name: encode(member.value(row.values, world.dataset), get_named_type(fields[name].type), member.scale)
        for name, member in composite.members.items()
    }


def _resolve_proxy(row: Row, proxy: Proxy, info: GraphQLResolveInfo, world: World) -> Any:
    """Return the value of the related row, or of each, in the order of their keys."""
    target = world.entities[proxy.relation.target]
    attribute, type_ = target.attributes[proxy.attribute], get_named_type(info.return_type)
    related = sorted(proxy.relation.related(row.values, world.dataset), key=lambda each: key_of(target, each))
    values = [encode(attribute.value(each, world.dataset), type_, attribute.scale) for each in related]
    return values if proxy.relation.is_many else next(iter(values), None)


def _find_node(text: str, world: World) -> Row | None:
    entity = world.entities.get(text.partition(":")[0])
    if entity is None or entity.id_name not in {"", entity.name}:
        raise RequestError(text)
    return _find(entity, text, world)


def _find(entity: Entity, text: str, world: World) -> Row | None:
    wanted = decode_key(entity, text)
    found = [values for values in world.dataset.models[entity.name] if key_of(entity, values) == wanted]
    return Row.of(entity, found[0]) if found else None


def _find_by_key(entity: Entity, key: Mapping[str, Any], world: World) -> Row | None:
    [(name, operand)] = key.items()
    if name == "id":
        return _find(entity, operand, world)
    wanted = operand if isinstance(operand, Mapping) else {name: operand}
    for values in world.dataset.models[entity.name]:
        own = {each: entity.attributes[each].value(values, world.dataset) for each in wanted}
        if all(value is not None and value == decode(wanted[each], value) for each, value in own.items()):
            return Row.of(entity, values)
    return None
