"""``flask graphql access``: who may do what, as it is served; each line is made from the API that a role has."""

from collections.abc import Iterator, Sequence

from gql_server.access.limits import Bounds
from gql_server.access.rights import Rights
from gql_server.apis import Api, Apis
from gql_server.catalog.model import Entity
from gql_server.plan.predicates import RowRule
from gql_server.plan.write_plan import Preset
from gql_server.typegen.handwritten import find_handwritten

HEAD = ("role", "model", "operation", "columns", "rows", "check", "preset")
NOTHING = "-"


def describe_access(apis: Apis, role: str | None = None) -> Iterator[tuple[str, ...]]:
    """One row for each role, model and operation: columns, which rows, what they fulfil after it, and preset values.

    Where all columns are there, they are ``all``. The last rows of each role have the fields written by hand, and its
    limits.

    Args:
        apis: of all roles.
        role: that is described; None for all of them.
    """
    yield HEAD
    if apis.by_role is None:
        yield ("everybody", "all", "all", "all", "all: no roles are declared", NOTHING, NOTHING)
        yield ("everybody", "limits", NOTHING, describe_bounds(apis.whole.bounds), *(NOTHING,) * 3)
        return
    for name, api in apis.by_role.items() if role is None else [(role, apis.find(role))]:
        for entity in api.catalog.entities.values():
            columns = _describe_columns(entity, apis.whole.catalog.entities[entity.name])
            rows = _describe_rule(api.rules.by_entity.get(entity.name), "all")
            yield (name, entity.name, _describe_reading(entity), columns, rows, NOTHING, NOTHING)
            yield from _describe_writing(name, entity, api, apis)
        for entity in api.catalog.unread.values():
            yield from _describe_writing(name, entity, api, apis)
        handwritten = [field for field in find_handwritten(api.catalog, api.schema) if field != "Node.id"]
        yield (name, "fields by hand", "call", ", ".join(handwritten) or "none", *(NOTHING,) * 3)
        yield (name, "limits", NOTHING, describe_bounds(api.bounds), *(NOTHING,) * 3)


def _describe_writing(role: str, entity: Entity, api: Api, apis: Apis) -> Iterator[tuple[str, ...]]:
    rights, whole = (api.rules.rights or {}).get(entity.name, Rights()), apis.whole.catalog.entities[entity.name]
    operations = {
        "create": (rights.create, entity.created, whole.created),
        "update": (rights.update, entity.changed, whole.changed),
        "delete": (rights.delete, None, None),
    }
    for name, (right, inputs, all_inputs) in operations.items():
        if right is None:
            continue
        is_nested = not any(each.value.startswith(name) for each in entity.operations)
        columns = NOTHING
        if inputs is not None and all_inputs is not None:
            columns = _describe_names(
                [*inputs.attributes, *sorted(inputs.relations)], [*all_inputs.attributes, *sorted(all_inputs.relations)]
            )
        yield (
            role,
            entity.name,
            f"{name} (nested only)" if is_nested else name,
            columns,
            NOTHING if name == "create" else _describe_rule(right.rule, "all that are read"),
            _describe_rule(right.check, NOTHING),
            ", ".join(map(_describe_preset, right.presets)) or NOTHING,
        )


def _describe_preset(preset: Preset) -> str:
    value = getattr(preset.value, "name", preset.value)
    return f"{preset.key} = {repr(value) if preset.claim is None else f'claim({preset.claim.name})'}"


def describe_bounds(bounds: Bounds) -> str:
    """All limits of a role, under the names that `limits` has for them."""
    document = bounds.document
    numbers = {
        "depth": document.depth,
        "root_fields": document.root_fields,
        "aliases": document.aliases,
        "tokens": document.tokens,
        "filter_size": bounds.filters.conditions,
        "cost": bounds.cost,
        "rate": bounds.rate or "none",
        "statement_timeout": bounds.statement_timeout,
    }
    flags = {
        "introspection": document.has_introspection,
        "graphiql": bounds.has_graphiql,
        "shows_cost": bounds.shows_cost,
    }
    shown = [f"{name} {value}" for name, value in numbers.items()]
    return ", ".join([*shown, *(name if is_on else f"no {name}" for name, is_on in flags.items())])


def _describe_reading(entity: Entity) -> str:
    limits = [
        *([] if entity.is_root else ["nested only"]),
        *([] if entity.has_aggregates else ["not counted"]),
        *([] if entity.max_rows is None else [f"{entity.max_rows} a page"]),
    ]
    return f"read ({', '.join(limits)})" if limits else "read"


def _describe_columns(entity: Entity, whole: Entity) -> str:
    return _describe_names([*entity.attributes, *entity.relations], [*whole.attributes, *whole.relations])


def _describe_names(shown: Sequence[str], whole: Sequence[str]) -> str:
    hidden = [name for name in whole if name not in shown]
    if not hidden:
        return "all"
    return f"all but {', '.join(hidden)}" if len(hidden) < len(shown) else ", ".join(shown) or "none"


def _describe_rule(rule: RowRule | None, otherwise: str) -> str:
    return otherwise if rule is None else rule.text
