"""Composites as object types, and as inputs of filters, orders and writes; all named after the object type."""

from collections.abc import Mapping

import graphene

from gql_server.catalog import naming
from gql_server.catalog.composites import find_shared
from gql_server.catalog.fields import AttributeField, CompositeField
from gql_server.catalog.model import Attribute, Catalog, Composite, Entity
from gql_server.typegen.types import GeneratedField, GrapheneType, Types, input_type, object_type


def attribute_field(attribute: Attribute, types: Types, name: str | None = None) -> GeneratedField:
    """The field of an attribute, under its own name if no other is given."""
    return GeneratedField(
        types.of_attribute(attribute),
        AttributeField(attribute=attribute),
        name=name or attribute.name,
        required=not attribute.is_nullable,
        description=attribute.description,
    )


def composite_field(catalog: Catalog, entity: Entity, name: str, types: Types) -> GeneratedField:
    """The field of an object, and its type if it is not there yet."""
    type_name, composite = find_shared(catalog, entity, name)
    if type_name not in types:
        fields = {field: attribute_field(member, types, field) for field, member in composite.members.items()}
        types.add(type_name, object_type(type_name, fields, composite.description))
    return GeneratedField(
        types.later(type_name),
        CompositeField(composite=composite, type_name=type_name),
        name=name,
        required=not composite.is_nullable,
        description=composite.description,
    )


def composite_filter(
    catalog: Catalog, entity: Entity, name: str, conditions: Mapping[str, GrapheneType], types: Types
) -> graphene.InputField:
    """The field of conditions on the members.

    Args:
        catalog: of the entity.
        entity: that has the composite.
        name: of its field.
        conditions: the input of conditions on each member that can have some.
        types: made so far.
    """
    type_name, composite = find_shared(catalog, entity, name)
    filter_name = naming.filter_type(type_name)
    if filter_name not in types:
        fields = {
            field: graphene.InputField(conditions[field], description=member.description)
            for field, member in composite.members.items()
            if field in conditions
        }
        about = "true: there is no object, all of its members are null; false: there is one."
        fields[naming.IS_NULL] = graphene.InputField(graphene.Boolean, description=about)
        types.add(
            filter_name, input_type(filter_name, fields, f"Conditions on {type_name}; all that are given must hold.")
        )
    return graphene.InputField(types.later(filter_name), description=composite.description)


def composite_order(catalog: Catalog, entity: Entity, name: str, types: Types) -> graphene.InputField | None:
    """The field to sort by one of the members; None where no member can be sorted by."""
    type_name, composite = find_shared(catalog, entity, name)
    order_name = naming.order_type(type_name)
    if order_name not in types:
        fields = {
            field: graphene.InputField(types.order_direction, description=member.description)
            for field, member in composite.members.items()
            if member.kind.is_sortable
        }
        if not fields:
            return None
        types.add(order_name, types.one_of(order_name, fields, f"A member of {type_name}; give exactly one field."))
    return graphene.InputField(types.later(order_name), description=composite.description)


def composite_input(
    catalog: Catalog, entity: Entity, composite: Composite, types: Types, *, is_new: bool
) -> graphene.InputField:
    """The field of new values for the members that have no field of their own.

    Classes of a hierarchy share the input, unless clients may say less of one of them.
    """
    type_name = naming.composite_type(entity.name, composite.name)
    if composite.name in entity.composites:
        type_name, _ = find_shared(catalog, entity, composite.name)
    input_name = naming.create_type(type_name) if is_new else naming.update_type(type_name)
    members = {
        field: (
            member,
            bool(is_new and member.column and member.column.is_required and not member.column.is_foreign_key),
        )
        for field, member in composite.members.items()
    }
    if input_name in types and types[input_name]._meta.fields.keys() != members.keys():
        input_name = naming.own_relation_type(input_name, entity.name, composite.name)
    if input_name not in types:
        fields = {
            field: graphene.InputField(types.of_attribute(member), required=is_required, description=member.description)
            for field, (member, is_required) in members.items()
        }
        about = "" if is_new else "; what is left out stays, null is stored as NULL"
        types.add(input_name, input_type(input_name, fields, f"New values of {type_name}{about}."))
    is_required = any(is_required for _, is_required in members.values())
    return graphene.InputField(types.later(input_name), required=is_required, description=composite.description)
