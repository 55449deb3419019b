"""Filter inputs: one for each entity, and one for each type of value, made from the table of operators."""

from collections.abc import Iterator

import graphene

from gql_server.catalog import naming
from gql_server.catalog.kinds import NETWORK_TYPES, Kind
from gql_server.catalog.model import Attribute, Catalog, Entity
from gql_server.operators import ID_OPERATORS, OperandShape, Operator, find_operator, operators_of
from gql_server.typegen.composites import composite_filter
from gql_server.typegen.scalars import SCALARS
from gql_server.typegen.types import GrapheneType, Types, input_type, list_of


def build_filter(catalog: Catalog, entity: Entity, types: Types) -> None:
    """The filter input of an entity, and those of the types of its attributes."""
    name = naming.filter_type(entity.name)
    fields = {
        "and": graphene.InputField(
            list_of(types.later(name)), description="All of these; true when the list is empty."
        ),
        "or": graphene.InputField(
            list_of(types.later(name)), description="Any of these; false when the list is empty."
        ),
        "not": graphene.InputField(types.later(name), description="Not this."),
        naming.NODE_ID: graphene.InputField(_id_filter(types), description="The node id."),
    }
    for field_name, attribute in _filtered(entity):
        if _can_be_compared(attribute):
            fields[field_name] = graphene.InputField(conditions_on(attribute, types), description=attribute.description)
    for field_name, composite in entity.composites.items():
        members = {
            each: conditions_on(member, types) for each, member in composite.members.items() if _can_be_compared(member)
        }
        fields[field_name] = composite_filter(catalog, entity, field_name, members, types)
    for relation in entity.relations.values():
        mint = naming.list_filter_type if relation.is_to_many else naming.filter_type
        target = types.later(mint(catalog.target(relation).name))
        fields[relation.name] = graphene.InputField(target, description=relation.description)
        if relation.is_to_many and relation.has_aggregates:
            fields[naming.aggregate_field(relation.name)] = _aggregate_filter(catalog.target(relation), types)
    types.add(name, input_type(name, fields, f"Conditions on {entity.name}; all that are given must hold."))
    _build_list_filter(entity, types)


def _filtered(entity: Entity) -> Iterator[tuple[str, Attribute]]:
    """Attributes by the names of their fields: its own, and those of the one related row."""
    yield from ((attribute.name, attribute) for attribute in entity.outer)
    yield from ((name, proxy.attribute) for name, proxy in entity.proxies.items() if not proxy.relation.is_to_many)


def _can_be_compared(attribute: Attribute) -> bool:
    """Documents and addresses in a list cannot be compared as they are by themselves."""
    item = attribute.item
    return item is None or not (item.kind is Kind.JSON or isinstance(item.type_, NETWORK_TYPES))


def _aggregate_filter(target: Entity, types: Types) -> graphene.InputField:
    name = naming.filter_type(naming.aggregate_type(target.name))
    return graphene.InputField(types.later(name), description=f"What related {target.name} rows come to.")


def _build_list_filter(entity: Entity, types: Types) -> None:
    """The filter input of to-many relations to an entity."""
    name, one = naming.list_filter_type(entity.name), types.later(naming.filter_type(entity.name))
    fields = {
        "some": graphene.InputField(one, description="At least one related row matches."),
        "every": graphene.InputField(one, description="Each related row matches; true where there is none."),
        "none": graphene.InputField(one, description="No related row matches."),
        "isEmpty": graphene.InputField(
            graphene.Boolean, description="true: there is no related row; false: there is one."
        ),
    }
    types.add(
        name, input_type(name, fields, f"Conditions on related {entity.name} rows; all that are given must hold.")
    )


def conditions_on(attribute: Attribute, types: Types) -> GrapheneType:
    """The input of conditions on the values of an attribute."""
    if attribute.item is not None:
        return _array_conditions(types.of_attribute(attribute.item), types)
    return _conditions(types.of_attribute(attribute), attribute.kind, types)


def _array_conditions(item: GrapheneType, types: Types) -> GrapheneType:
    name = naming.array_filter_type(item._meta.name)
    if name not in types:
        fields = {operator.name: _operand(operator, list_of(item), types) for operator in operators_of(Kind.ARRAY)}
        description = f"Conditions on a list of {item._meta.name}; all that are given must hold."
        types.add(name, input_type(name, fields, description))
    return types.later(name)


def _conditions(type_: GrapheneType, kind: Kind, types: Types) -> GrapheneType:
    name = naming.filter_type(type_._meta.name)
    if name not in types:
        # DateTime serves two kinds whose operators are the same
        fields = {operator.name: _operand(operator, type_, types) for operator in operators_of(kind)}
        types.add(name, input_type(name, fields, f"Conditions on a {type_._meta.name}; all that are given must hold."))
    return types.later(name)


def _path_conditions(type_: GrapheneType, types: Types) -> GrapheneType:
    """Conditions on what stands at a path: all but those on a path again."""
    name = naming.path_filter_type(type_._meta.name)
    steps = "The path: keys of objects, and indexes of lists from 0, or from -1 at the end, written as text."
    fields = {naming.PATH_STEPS: graphene.InputField(list_of(graphene.String), required=True, description=steps)}
    fields |= {
        operator.name: _operand(operator, type_, types)
        for operator in operators_of(Kind.JSON)
        if operator.operand is not OperandShape.PATH
    }
    description = (
        "Conditions on what stands at a path; all that are given must hold. Where there is nothing, it is null."
    )
    types.add(name, input_type(name, fields, description))
    return types.later(name)


def _id_filter(types: Types) -> GrapheneType:
    name = naming.filter_type("ID")
    if name not in types:
        fields = {name: _operand(find_operator(Kind.STRING, name), graphene.ID, types) for name in ID_OPERATORS}
        types.add(name, input_type(name, fields, "Conditions on a node id; all that are given must hold."))
    return types.later(name)


def _operand(operator: Operator, type_: GrapheneType, types: Types) -> graphene.InputField:
    match operator.operand:
        case OperandShape.LIST:
            operand = list_of(type_)
        case OperandShape.FLAG:
            operand = graphene.Boolean
        case OperandShape.KEY:
            operand = graphene.String
        case OperandShape.KEYS:
            operand = list_of(graphene.String)
        case OperandShape.PART:
            operand = _conditions(SCALARS[Kind.INT], Kind.INT, types)
        case OperandShape.PATH:
            operand = _path_conditions(type_, types)
        case _:
            operand = type_
    return graphene.InputField(operand, description=operator.meaning)
