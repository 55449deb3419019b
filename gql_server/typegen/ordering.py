"""orderBy inputs: exactly one field each, so that the order of a list of them is the order of the sort."""

import graphene

from gql_server.catalog import naming
from gql_server.catalog.model import Catalog, Entity
from gql_server.typegen.composites import composite_order
from gql_server.typegen.types import Types


def build_order(catalog: Catalog, entity: Entity, types: Types) -> None:
    """The orderBy input of an entity."""
    name = naming.order_type(entity.name)
    fields = {
        attribute.name: graphene.InputField(types.order_direction, description=attribute.description)
        for attribute in entity.outer
        if attribute.kind.is_sortable
    }
    for composite in entity.composites:
        by_member = composite_order(catalog, entity, composite, types)
        fields |= {composite: by_member} if by_member else {}
    fields |= {
        proxy.name: graphene.InputField(types.order_direction, description=proxy.attribute.description)
        for proxy in entity.proxies.values()
        if proxy.attribute.kind.is_sortable and not proxy.relation.is_to_many
    }
    for relation in entity.relations.values():
        target = catalog.target(relation).name
        if relation.is_to_many and relation.has_aggregates:
            about = f"What related {target} rows come to."
            by = types.later(naming.order_type(naming.aggregate_type(target)))
            fields[naming.aggregate_field(relation.name)] = graphene.InputField(by, description=about)
        elif not relation.is_to_many:
            by = types.later(naming.order_type(target))
            fields[relation.name] = graphene.InputField(by, description=relation.description)
    types.add(name, types.one_of(name, fields, f"One term of an order of {entity.name}; give exactly one field."))
