"""``flask graphql access``: who may do what, as it is served; each line is made from the API that a role has."""

from collections.abc import Iterator

from gql_server.apis import Api, Apis
from gql_server.catalog.model import Entity
from gql_server.typegen.handwritten import find_handwritten

HEAD = ("role", "model", "operation", "columns", "rows")


def describe_access(apis: Apis) -> Iterator[tuple[str, ...]]:
    """One row for each role, model and operation: role, model, operation, columns, and which rows.

    Where all columns are there, they are ``all``. A last row of each role has the fields written by hand.
    """
    yield HEAD
    if apis.by_role is None:
        yield ("everybody", "all", "all", "all", "all: no roles are declared")
        return
    for name, api in apis.by_role.items():
        for entity in api.catalog.entities.values():
            whole = apis.whole.catalog.entities[entity.name]
            yield (
                name,
                entity.name,
                _describe_reading(entity),
                _describe_columns(entity, whole),
                _describe_rows(api, entity),
            )
            for operation in sorted(entity.operations, key=lambda each: each.value):
                yield (name, entity.name, operation.value, "all", "all")
        handwritten = [field for field in find_handwritten(api.catalog, api.schema) if field != "Node.id"]
        yield (name, "fields by hand", "call", ", ".join(handwritten) or "none", "-")


def _describe_reading(entity: Entity) -> str:
    limits = [
        *([] if entity.is_root else ["nested only"]),
        *([] if entity.has_aggregates else ["not counted"]),
        *([] if entity.max_rows is None else [f"{entity.max_rows} a page"]),
    ]
    return f"read ({', '.join(limits)})" if limits else "read"


def _describe_columns(entity: Entity, whole: Entity) -> str:
    hidden = [
        name for name in (*whole.attributes, *whole.relations) if name not in (*entity.attributes, *entity.relations)
    ]
    if not hidden:
        return "all"
    shown = [*entity.attributes, *entity.relations]
    return f"all but {', '.join(hidden)}" if len(hidden) < len(shown) else ", ".join(shown)


def _describe_rows(api: Api, entity: Entity) -> str:
    rule = api.rules.by_entity.get(entity.name)
    return "all" if rule is None else rule.text
