"""The root fields of mutations, their inputs and payloads: those that are generated, and those written by hand."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import graphene

from gql_server.catalog import naming
from gql_server.catalog.fields import PayloadField, PayloadPart, WriteField
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.operations import Operation
from gql_server.errors import StartupError
from gql_server.typegen.types import GeneratedField, GrapheneType, Types, input_type, list_of, object_type
from gql_server.typegen.user_errors import UserError
from gql_server.typegen.write_inputs import build_write_inputs, change_fields

_MEANINGS = {
    Operation.CREATE: "Make a row.",
    Operation.CREATE_MANY: "Make rows.",
    Operation.UPDATE: "Change a row.",
    Operation.UPDATE_MANY: "Change all rows that match a filter.",
    Operation.UPSERT: "Change the row of a key, or make it.",
    Operation.DELETE: "Delete a row.",
    Operation.DELETE_MANY: "Delete all rows that match a filter.",
}


def build_mutation(catalog: Catalog, custom: GrapheneType | None, types: Types) -> GrapheneType | None:
    """The root type of mutations, or None when there is none of either sort.

    Raises:
        StartupError: a hand-written field has the name of a generated one.
    """
    generated = dict(_root_fields(catalog, types))
    if custom is None and not generated:
        return None
    written: Mapping[str, graphene.Field] = dict(custom._meta.fields) if custom else {}
    clashes = sorted(set(generated) & {field.name or naming.field_name(key) for key, field in written.items()})
    if clashes:
        raise StartupError(
            [
                f"Mutation.{name} is generated and written by hand; rename the hand-written field, or leave the "
                "operation out with Meta.operations"
                for name in clashes
            ]
        )
    description = (custom._meta.description if custom else None) or "Every write; each operation happens whole or not."
    bases = (custom,) if custom else (graphene.ObjectType,)
    options = {"name": "Mutation", "description": description}
    type_: Any = type("Mutation", bases, {"Meta": type("Meta", (), options)})
    type_._meta.fields.clear()
    type_._meta.fields.update(generated | dict(written))
    return type_


def _root_fields(catalog: Catalog, types: Types) -> Iterator[tuple[str, GeneratedField]]:
    entities = [*catalog.entities.values(), *catalog.unread.values()]
    if not any(entity.operations for entity in entities):
        return
    _build_counts(types)
    for entity in entities:
        build_write_inputs(catalog, entity, types)
    for entity in entities:
        for operation in Operation:
            if operation in entity.operations:
                yield _root_field(entity, operation, types, is_read=entity.name in catalog.entities)


def _root_field(entity: Entity, operation: Operation, types: Types, *, is_read: bool) -> tuple[str, GeneratedField]:
    name = naming.mutation_field(operation, entity.singular, entity.plural)
    input_name, payload_name = naming.mutation_input(name), naming.mutation_payload(name)
    input_ = types.add(
        input_name, input_type(input_name, _input_fields(entity, operation, types), _MEANINGS[operation])
    )
    payload = types.add(
        payload_name,
        object_type(payload_name, dict(_payload_fields(entity, operation, types, is_read)), f"What {name} did."),
    )
    field = GeneratedField(
        payload,
        WriteField(operation=operation, entity=entity),
        name=name,
        required=True,
        args={"input": graphene.Argument(input_, required=True)},
        description=_MEANINGS[operation],
    )
    return name, field


def _input_fields(entity: Entity, operation: Operation, types: Types) -> dict[str, graphene.InputField]:
    create = types.later(naming.create_type(entity.name))
    match operation:
        case Operation.CREATE:
            return {"data": graphene.InputField(create, required=True)}
        case Operation.CREATE_MANY:
            return {"data": graphene.InputField(list_of(create), required=True)}
        case Operation.UPDATE:
            return _one_fields(entity, types) | change_fields(entity, types) | _version_field(entity, types)
        case Operation.UPSERT:
            key = graphene.InputField(types.later(naming.key_type(entity.name)), required=True)
            return {"key": key, "data": graphene.InputField(create, required=True)}
        case Operation.DELETE:
            return _one_fields(entity, types) | _version_field(entity, types)
        case Operation.UPDATE_MANY:
            return _many_fields(entity, types) | change_fields(entity, types) | _bulk_fields()
        case Operation.DELETE_MANY:
            return _many_fields(entity, types) | _bulk_fields()


def _one_fields(entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    key = types.later(naming.key_type(entity.name))
    return {
        "id": graphene.InputField(graphene.ID, description="The node id, or the raw key; or give `key`."),
        "key": graphene.InputField(key, description="Any unique key; or give `id`."),
    }


def _version_field(entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    if entity.version is None:
        return {}
    description = "The version that the caller has seen; when the row has another, the answer is a Conflict."
    return {"expectedVersion": graphene.InputField(types.of_attribute(entity.version), description=description)}


def _many_fields(entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    description = "Which rows; one that says nothing is refused."
    filter_ = types.later(naming.filter_type(entity.name))
    return {"filter": graphene.InputField(filter_, required=True, description=description)}


def _bulk_fields() -> dict[str, graphene.InputField]:
    return {
        "atMost": graphene.InputField(
            graphene.Int,
            required=True,
            default_value=1,
            description="When more rows match, nothing happens and the answer says how many.",
        ),
        "dryRun": graphene.InputField(
            graphene.Boolean,
            required=True,
            default_value=False,
            description="Do everything, answer what it would be, and take it back.",
        ),
    }


def _payload_fields(
    entity: Entity, operation: Operation, types: Types, is_read: bool
) -> Iterable[tuple[str, GeneratedField]]:
    later, null = types.later(entity.name), "; null when there are errors"

    def field(part: PayloadPart, type_: Any, description: str, *, required: bool = True) -> GeneratedField:
        meaning = PayloadField(part=part, entity=entity)
        return GeneratedField(type_, meaning, required=required, description=description)

    is_gone = operation in {Operation.DELETE, Operation.DELETE_MANY}
    if not is_read:
        pass  # who makes rows and cannot read them is told how many
    elif operation.is_many:
        what = "The rows as they were" if is_gone else "The rows"
        yield entity.plural, field(PayloadPart.OBJECTS, list_of(later), f"{what}{null}.", required=False)
    else:
        what = "The row as it was" if is_gone else "The row"
        yield entity.singular, field(PayloadPart.OBJECT, later, f"{what}{null}.", required=False)
        if not is_gone:
            edge = types.later(naming.edge_type(entity.name))
            what = f"The row as an edge of the list of all, in its default order{null}."
            yield naming.edge_field(entity.singular), field(PayloadPart.EDGE, edge, what, required=False)
    if is_gone:
        what = "Node ids of the deleted rows, without those that went with them."
        yield "deletedIds", field(PayloadPart.DELETED_IDS, list_of(graphene.ID), what)
    elif operation is not Operation.CREATE and operation is not Operation.CREATE_MANY:
        what = "Node ids of rows that are there and not related any more because of `set` or `disconnect`."
        yield "disconnectedIds", field(PayloadPart.DISCONNECTED_IDS, list_of(graphene.ID), what)
        what = "Node ids of rows that are gone: by `delete`, or because the model keeps none that lost its owner."
        yield "deletedIds", field(PayloadPart.DELETED_IDS, list_of(graphene.ID), what)
    if operation in {Operation.UPDATE_MANY, Operation.DELETE_MANY}:
        what = "How many rows of each type were written, those included that the models and the database cascade to."
        yield "counts", field(PayloadPart.COUNTS, list_of(types.later(naming.ROW_COUNTS)), what)
    yield "affectedCount", field(PayloadPart.AFFECTED_COUNT, graphene.Int, "How many rows; 0 when there are errors.")
    yield "errors", field(PayloadPart.ERRORS, list_of(UserError), "What was wrong; empty when the write was done.")
    yield "query", field(PayloadPart.QUERY, types.later("Query"), "The root of queries, read after the write.")


def _build_counts(types: Types) -> None:
    what = "The type of the rows, or the name of the table where rows have no type."
    fields = {"type": graphene.Field(graphene.String, required=True, description=what)}
    for verb in ("inserted", "updated", "deleted"):
        fields[verb] = graphene.Field(graphene.Int, required=True, description=f"How many rows are {verb}.")
    types.add(naming.ROW_COUNTS, object_type(naming.ROW_COUNTS, fields, "How many rows of one type a write touches."))
