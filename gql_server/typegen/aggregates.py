"""Aggregates and groups: what they answer. Their inputs are in :mod:`gql_server.typegen.measures`."""

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from gql_server.catalog import naming
from gql_server.catalog.aggregates import (
    COUNT,
    VALUE_FUNCTIONS,
    Function,
    GroupKey,
    Measure,
    group_keys_of,
    measures_of,
)
from gql_server.catalog.fields import (
    AggregateField,
    FieldEnum,
    GroupKeyField,
    GroupKeysField,
    GroupsField,
    MeasureField,
    MeasuresField,
)
from gql_server.catalog.model import Entity
from gql_server.plan.aggregates import DEFAULT_GROUPS
from gql_server.typegen.measures import build_group_inputs, build_measure_inputs, describe_key
from gql_server.typegen.types import GeneratedField, GrapheneType, Types, list_of, object_type

_MEANINGS: Mapping[Function, str] = {
    Function.COUNT: "How many rows there are.",
    Function.COUNT_DISTINCT: "How many different values there are, nulls not counted.",
    Function.SUM: "The sums of the values; null where there is no value.",
    Function.AVG: "The averages of the values; null where there is no value.",
    Function.MIN: "The least values; null where there is no value.",
    Function.MAX: "The greatest values; null where there is no value.",
    Function.STDDEV: "The standard deviations of the values as a sample; null where there are less than two.",
    Function.VARIANCE: "The variances of the values as a sample; null where there are less than two.",
}


def build_aggregates(entity: Entity, types: Types) -> None:
    """The types of aggregates and groups of an entity, and those of their inputs."""
    name = naming.aggregate_type(entity.name)
    types.add(name, object_type(name, _measure_fields(entity, types), f"What many {entity.name} rows come to."))
    build_measure_inputs(entity, types)
    keys = list(group_keys_of(entity))
    if keys:
        _build_groups(entity, keys, types)
        build_group_inputs(entity, keys, types)


def aggregate_fields(entity: Entity, types: Types) -> dict[str, GeneratedField]:
    """The fields of a connection that look at all of its rows, whatever the page."""
    fields = {
        "aggregate": GeneratedField(
            types.later(naming.aggregate_type(entity.name)),
            AggregateField(),
            required=True,
            description="What all rows that match come to, whatever the page. Computed only when selected.",
        )
    }
    if any(group_keys_of(entity)):
        fields["groupBy"] = GeneratedField(
            list_of(types.later(naming.group_type(entity.name))),
            GroupsField(),
            required=True,
            description="All rows that match in groups, whatever the page, by what they have in common.",
            args=_group_arguments(entity, types),
        )
    return fields


def _group_arguments(entity: Entity, types: Types) -> dict[str, Any]:
    key, group = naming.group_key_type(entity.name), naming.group_type(entity.name)
    return {
        "keys": graphene.Argument(
            list_of(types.later(key)),
            required=True,
            description="What the rows of a group have in common; at least one.",
        ),
        "having": graphene.Argument(
            types.later(naming.having_type(entity.name)), description="Which groups; all when absent or null."
        ),
        "orderBy": graphene.Argument(
            list_of(types.later(naming.order_type(group))),
            description="The first term decides, the next ones break ties, and the keys the last.",
        ),
        "first": graphene.Argument(
            graphene.Int,
            required=True,
            default_value=DEFAULT_GROUPS,
            description="How many groups; the server's settings say how many at most.",
        ),
    }


def _measure_fields(entity: Entity, types: Types) -> dict[str, GeneratedField]:
    """``count``, and an object for each function."""
    fields = {
        Function.COUNT.value: GeneratedField(
            types.of_attribute(COUNT.result),
            MeasureField(measure=COUNT),
            required=True,
            description=_MEANINGS[Function.COUNT],
        )
    }
    for function in VALUE_FUNCTIONS:
        measures = measures_of(entity, function)
        if measures:
            fields[function.value] = GeneratedField(
                _measures_type(entity, function, measures, types),
                MeasuresField(type_name=naming.measure_type(entity.name, function.value)),
                required=True,
                description=_MEANINGS[function],
            )
    return fields


def _measures_type(entity: Entity, function: Function, measures: Mapping[str, Measure], types: Types) -> GrapheneType:
    name = naming.measure_type(entity.name, function.value)
    if name not in types:
        fields = {
            attribute: GeneratedField(
                types.of_attribute(measure.result),
                MeasureField(measure=measure),
                required=not measure.result.is_nullable,
                description=measure.attribute.description if measure.attribute else None,
            )
            for attribute, measure in measures.items()
        }
        types.add(name, object_type(name, fields, f"{_MEANINGS[function]} Of {entity.name}."))
    return types.later(name)


def _build_groups(entity: Entity, keys: Sequence[GroupKey], types: Types) -> None:
    names = {naming.enum_value(key.result.name): key for key in keys}
    name = naming.group_key_type(entity.name)
    members: Any = FieldEnum(name, names)  # type: ignore[misc,call-arg,arg-type]
    about = f"What {entity.name} rows can be grouped by."
    types.add(name, graphene.Enum.from_enum(members, name=name, description=lambda member: _describe(member, about)))
    name = naming.group_keys_type(entity.name)
    fields = {
        key.result.name: GeneratedField(
            types.of_attribute(key.result), GroupKeyField(key=key), description=describe_key(key)
        )
        for key in keys
    }
    about = "What the rows of a group have in common; null for what they are not grouped by."
    types.add(name, object_type(name, fields, about))
    group = naming.group_type(entity.name)
    common = GeneratedField(
        types.later(name), GroupKeysField(), required=True, description="What the rows of the group have in common."
    )
    about = f"{entity.name} rows that have something in common."
    types.add(group, object_type(group, {"keys": common, **_measure_fields(entity, types)}, about))


def _describe(member: Any, about: str) -> str | None:
    """Graphene asks for the description of the type with None, and of each member with the member."""
    return about if member is None else describe_key(member.value)
