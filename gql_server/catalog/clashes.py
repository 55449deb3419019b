"""Names of types and fields that cannot be, or that two things claim."""

from collections.abc import Callable, Iterable

from gql_server.catalog import naming
from gql_server.catalog.aggregates import FILTERS, ORDERS, VALUE_FUNCTIONS, check_aggregate_names, measures_of
from gql_server.catalog.model import Attribute, Entity, Relation
from gql_server.catalog.operations import Operation


def check_field(owner: str, key: str, name: str, report: Callable[[str], None]) -> None:
    """Report a field name that GraphQL or the API keeps for something else."""
    remedy = "rename it in Meta.field_names or leave it out in Meta.exclude_fields"
    if not naming.is_name(name):
        report(f"{owner}.{key}: {name!r} is not a name in GraphQL; {remedy}")
    elif name in naming.RESERVED_FIELDS and not (name == "pk" and key == naming.NODE_ID):
        report(f"{owner}.{key}: the field name {name!r} is reserved; {remedy}")


def check_names(entities: list[Entity], enum_names: list[str]) -> list[str]:
    """What is wrong with the names of types and root fields, taken together."""
    owners: dict[str, list[str]] = {}
    for entity in entities:
        for type_name in _type_names(entity):
            owners.setdefault(type_name, []).append(f"model {entity.model.__module__}.{entity.model.__qualname__}")
    for name in enum_names:
        owners.setdefault(name, []).append(f"enum {name}")
        owners.setdefault(naming.filter_type(name), []).append(f"enum {name}")
    faults = [
        f"the type name {name!r} is taken by {' and '.join(who)}; give one of them another Meta.name"
        for name, who in owners.items()
        if len(who) > 1
    ]
    reserved = naming.RESERVED_TYPES | {naming.filter_type(name) for name in naming.RESERVED_TYPES}
    faults += [
        f"the type name {name!r} of {owners[name][0]} is reserved; choose another with Meta.name"
        for name in sorted(reserved & set(owners))
    ]
    faults += [
        f"{entity.name!r} is not a name in GraphQL; choose another with Meta.name"
        for entity in entities
        if not naming.is_name(entity.name)
    ]
    faults += [
        f"{entity.plural!r} of {entity.name} is not a name in GraphQL; choose another with Meta.plural"
        for entity in entities
        if not naming.is_name(entity.plural) and naming.is_name(entity.name)
    ]
    faults += [fault for entity in entities for fault in check_aggregate_names(entity)]
    faults += [
        f"{entity.name}: attributes {taken.key!r} and {each.key!r} both become the field {each.name!r}; rename one in "
        "Meta.field_names or leave it out in Meta.exclude_fields"
        for entity in entities
        for each in entity.composites.values()
        for taken in _fields(entity)
        if taken.name == each.name
    ]
    return faults + _check_root_fields(entities)


def _fields(entity: Entity) -> Iterable[Attribute | Relation]:
    yield from entity.outer
    yield from entity.relations.values()


def _write_type_names(entity: Entity) -> Iterable[str]:
    """The inputs and payloads of mutations."""
    if not entity.operations:
        return
    name = entity.name
    mints = (
        naming.create_type, naming.update_type, naming.inc_type, naming.json_change_type, naming.connect_or_create_type,
        naming.update_by_key_type, naming.upsert_by_key_type, naming.related_update_type,
    )  # fmt: skip
    yield from (mint(name) for mint in mints)
    for is_new in (True, False):
        yield naming.to_one_type(name, is_new=is_new)
        yield naming.to_many_type(name, is_new=is_new)
    for field in mutation_fields(entity):
        yield naming.mutation_input(field)
        yield naming.mutation_payload(field)


def mutation_fields(entity: Entity) -> list[str]:
    """The root fields of an entity's mutations."""
    ordered = [operation for operation in Operation if operation in entity.operations]
    names = (naming.mutation_field(operation, entity.singular, entity.plural) for operation in ordered)
    return list(dict.fromkeys(names))


def _type_names(entity: Entity) -> Iterable[str]:
    name = entity.name
    yield name
    if entity.object_type not in {name, None}:
        yield naming.plain_type(name)
    yield from (mint(name) for mint in (naming.connection_type, naming.edge_type, naming.filter_type))
    yield from (mint(name) for mint in (naming.list_filter_type, naming.order_type, naming.key_type))
    yield naming.column_type(name)
    yield from _write_type_names(entity)
    for composite in entity.composites:
        type_name = naming.composite_type(name, composite)
        yield from (type_name, naming.filter_type(type_name), naming.order_type(type_name))
        yield from (naming.create_type(type_name), naming.update_type(type_name))
    for key in entity.unique_keys:
        if len(key.attributes) > 1:
            yield naming.composite_key_type(name, [attribute.name for attribute in key.attributes])
    yield from _aggregate_type_names(entity)


def _aggregate_type_names(entity: Entity) -> Iterable[str]:
    name, functions = entity.name, [each for each in VALUE_FUNCTIONS if measures_of(entity, each)]
    answer, groups = naming.aggregate_type(name), (naming.group_type(name), naming.group_keys_type(name))
    yield from (answer, *groups, naming.group_key_type(name), naming.having_type(name), naming.filter_type(answer))
    yield from (naming.order_type(each) for each in (answer, *groups))
    yield from (naming.measure_type(name, function.value) for function in functions)
    shared = [(naming.filter_type, FILTERS[each]) for each in functions]
    shared += [(naming.order_type, ORDERS[each]) for each in functions]
    yield from dict.fromkeys(mint(naming.measure_type(name, word)) for mint, word in shared)


def _check_root_fields(entities: list[Entity]) -> list[str]:
    owners: dict[str, list[str]] = {"node": ["the Relay field"], "nodes": ["the Relay field"]}
    for entity in entities:
        for field in (entity.singular, entity.plural, entity.by_key):
            owners.setdefault(field, []).append(entity.name)
    return [
        f"the root field {field!r} is taken by {' and '.join(who)}; set Meta.plural or Meta.name of one of them"
        for field, who in owners.items()
        if len(who) > 1
    ]
