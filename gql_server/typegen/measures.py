"""Inputs about aggregates: conditions on them and orders by them, of related rows and of groups."""

from collections.abc import Iterator, Mapping, Sequence

import graphene

from gql_server.catalog import naming
from gql_server.catalog.aggregates import (
    COUNT,
    FILTERS,
    ORDERS,
    VALUE_FUNCTIONS,
    Function,
    GroupKey,
    Measure,
    measures_of,
)
from gql_server.catalog.model import Entity
from gql_server.typegen.filters import conditions_on
from gql_server.typegen.types import Types, input_type, list_of

Inputs = dict[str, graphene.InputField]


def build_measure_inputs(entity: Entity, types: Types) -> None:
    """The inputs about aggregates of related rows of an entity."""
    answer = naming.aggregate_type(entity.name)
    name = naming.filter_type(answer)
    fields = {
        "filter": graphene.InputField(
            types.later(naming.filter_type(entity.name)), description="Which related rows count; all when left out."
        ),
        **_conditions(entity, types),
    }
    about = f"Conditions on what related {entity.name} rows come to; all that are given must hold."
    types.add(name, input_type(name, fields, about))
    name = naming.order_type(answer)
    about = f"What related {entity.name} rows come to, as a term of an order; give exactly one field."
    types.add(name, types.one_of(name, _terms(entity, types), about))


def build_group_inputs(entity: Entity, keys: Sequence[GroupKey], types: Types) -> None:
    """The inputs about groups of rows of an entity."""
    name = naming.having_type(entity.name)
    fields = {
        "and": graphene.InputField(
            list_of(types.later(name)), description="All of these; true when the list is empty."
        ),
        "or": graphene.InputField(
            list_of(types.later(name)), description="Any of these; false when the list is empty."
        ),
        "not": graphene.InputField(types.later(name), description="Not this."),
        **_conditions(entity, types),
    }
    about = f"Conditions on groups of {entity.name}; all that are given must hold."
    types.add(name, input_type(name, fields, about))
    common = naming.order_type(naming.group_keys_type(entity.name))
    terms = {key.result.name: graphene.InputField(types.order_direction, description=describe_key(key)) for key in keys}
    about = f"What groups of {entity.name} have in common, as a term of an order; give exactly one field."
    types.add(common, types.one_of(common, terms, about))
    name = naming.order_type(naming.group_type(entity.name))
    by_keys = graphene.InputField(types.later(common), description="By what the rows of a group have in common.")
    about = f"One term of an order of groups of {entity.name}; give exactly one field."
    types.add(name, types.one_of(name, {"keys": by_keys, **_terms(entity, types)}, about))


def describe_key(key: GroupKey) -> str:
    """What a group key holds, such as: ``createdAt``: the first day of the month, in UTC."""
    what = key.period.value if key.period else "the value"
    return f"`{key.attribute.name}`: {what}{', in UTC' if key.period else ''}."


def _conditions(entity: Entity, types: Types) -> Inputs:
    def on(measure: Measure) -> graphene.InputField:
        return graphene.InputField(conditions_on(measure.result, types), description=_describe(measure))

    fields = {COUNT.function.value: on(COUNT)}
    for function, measures in _measures(entity):
        name = naming.filter_type(naming.measure_type(entity.name, FILTERS[function]))
        if name not in types:
            inputs = {key: on(measure) for key, measure in measures.items()}
            types.add(name, input_type(name, inputs, f"Conditions by column of {entity.name}; all must hold."))
        fields[function.value] = graphene.InputField(types.later(name), description=f"Conditions on {function.value}.")
    return fields


def _terms(entity: Entity, types: Types) -> Inputs:
    def by(measure: Measure) -> graphene.InputField:
        return graphene.InputField(types.order_direction, description=_describe(measure))

    fields = {COUNT.function.value: by(COUNT)}
    for function, measures in _measures(entity):
        name = naming.order_type(naming.measure_type(entity.name, ORDERS[function]))
        if name not in types:
            inputs = {key: by(measure) for key, measure in measures.items()}
            types.add(name, types.one_of(name, inputs, f"A column of {entity.name}; give exactly one field."))
        fields[function.value] = graphene.InputField(types.later(name), description=f"By {function.value}.")
    return fields


def _measures(entity: Entity) -> Iterator[tuple[Function, Mapping[str, Measure]]]:
    """The functions that some attribute has, and what they can be of."""
    for function in VALUE_FUNCTIONS:
        measures = measures_of(entity, function)
        if measures:
            yield function, measures


def _describe(measure: Measure) -> str | None:
    return measure.attribute.description if measure.attribute else "How many rows there are."
