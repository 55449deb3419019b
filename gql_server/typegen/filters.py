"""Filter inputs: one for each entity, and one for each type of value, made from the table of operators."""

import graphene

from gql_server.catalog import naming
from gql_server.catalog.model import Attribute, Catalog, Entity
from gql_server.operators import ID_OPERATORS, OPERATORS, OperandShape, Operator, operators_of
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
    for attribute in entity.attributes.values():
        fields[attribute.name] = graphene.InputField(_value_filter(attribute, types), description=attribute.description)
    for relation in entity.relations.values():
        if not relation.is_to_many:
            target = naming.filter_type(catalog.target(relation).name)
            fields[relation.name] = graphene.InputField(types.later(target), description=relation.description)
    types.add(name, input_type(name, fields, f"Conditions on {entity.name}; all that are given must hold."))


def _value_filter(attribute: Attribute, types: Types) -> GrapheneType:
    type_ = types.of_attribute(attribute)
    name = naming.filter_type(type_._meta.name)
    if name not in types:
        # DateTime serves two kinds whose operators are the same
        fields = {operator.name: _operand(operator, type_) for operator in operators_of(attribute.kind)}
        types.add(name, input_type(name, fields, f"Conditions on a {type_._meta.name}; all that are given must hold."))
    return types.later(name)


def _id_filter(types: Types) -> GrapheneType:
    name = naming.filter_type("ID")
    if name not in types:
        fields = {operator: _operand(OPERATORS[operator], graphene.ID) for operator in ID_OPERATORS}
        types.add(name, input_type(name, fields, "Conditions on a node id; all that are given must hold."))
    return types.later(name)


def _operand(operator: Operator, type_: GrapheneType) -> graphene.InputField:
    match operator.operand:
        case OperandShape.LIST:
            return graphene.InputField(list_of(type_), description=operator.meaning)
        case OperandShape.FLAG:
            return graphene.InputField(graphene.Boolean, description=operator.meaning)
        case _:
            return graphene.InputField(type_, description=operator.meaning)
