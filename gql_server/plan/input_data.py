"""What the data of an input has: values of attributes, and relations."""

from collections.abc import Iterator, Mapping

from gql_server.catalog.model import Attribute, Entity, Relation
from gql_server.variables import Template

Data = Mapping[str, Template]


def read_values(entity: Entity, data: Data, name: str, *, is_new: bool) -> Iterator[tuple[Attribute, Template, str]]:
    """The attributes that the data has, each with its value and the name of the input; null is null for all members."""
    inputs = entity.created if is_new else entity.changed
    if inputs is None:
        return
    for field_name, template in data.items():
        inner = f"{name}.{field_name}"
        if field_name in inputs.composites:
            members = inputs.composites[field_name].members
            if template is None:
                kept = (each for each in members.values() if each.column and not each.column.is_key)
                yield from ((member, None, inner) for member in kept)
            else:
                yield from ((members[each], value, f"{inner}.{each}") for each, value in template.items())
        elif field_name in inputs.attributes:
            yield inputs.attributes[field_name], template, inner


def read_relations(entity: Entity, data: Data) -> list[Relation]:
    """The relations that the data has; null is as if it were not there."""
    return [relation for name, relation in entity.relations.items() if data.get(name) is not None]


def find_nulls(entity: Entity, data: Data) -> list[Relation]:
    """The relations that the data says are null."""
    return [relation for name, relation in entity.relations.items() if name in data and data[name] is None]
