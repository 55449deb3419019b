"""Association proxies: what related rows have, shown as an entity's own.

A proxy leads through one relationship to an attribute or to another relationship. To an attribute it is a
:class:`Proxy`, to a relationship it is a :class:`Relation` that goes by way of both.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy.orm as sa_orm
from sqlalchemy.ext.associationproxy import AssociationProxy, AssociationProxyExtensionType

from gql_server.catalog import naming
from gql_server.catalog.clashes import check_field
from gql_server.catalog.hierarchies import inherit_overrides
from gql_server.catalog.model import Entity, Proxy, Relation
from gql_server.catalog.overrides import Overrides
from gql_server.catalog.relations import reflect_relation


@dataclass(frozen=True, kw_only=True)
class ProxyReflector:
    """Reads the proxies of each mapper, once all entities are known without.

    Attributes:
        entities: by mapped class.
        overrides: by mapped class.
        report: takes a fault.
        leave_out: takes the name of a proxy that cannot be served.
    """

    entities: Mapping[type[object], Entity]
    overrides: Mapping[type[object], Overrides]
    report: Callable[[str], None]
    leave_out: Callable[[str], None]

    def complete(self, mapper: sa_orm.Mapper[Any]) -> Entity:
        """The entity of a mapper with its proxies."""
        entity = self.entities[mapper.class_]
        found = list(self._find(mapper, entity))
        self._check(entity, found)
        return replace(
            entity,
            relations={**entity.relations, **{each.name: each for each in found if isinstance(each, Relation)}},
            proxies={each.name: each for each in found if isinstance(each, Proxy)},
        )

    def _find(self, mapper: sa_orm.Mapper[Any], entity: Entity) -> Iterator[Proxy | Relation]:
        override = inherit_overrides(mapper, self.overrides)
        for key, descriptor in mapper.all_orm_descriptors.items():
            is_proxy = descriptor.extension_type is AssociationProxyExtensionType.ASSOCIATION_PROXY
            if not is_proxy or key in override.exclude or key.startswith("_"):
                continue
            proxy: Any = descriptor
            found = self._reflect(mapper, key, proxy, override)
            if found is None:
                self.leave_out(f"{entity.name}.{key}")
            else:
                yield found

    def _reflect(
        self, mapper: sa_orm.Mapper[Any], key: str, proxy: AssociationProxy[Any], override: Overrides
    ) -> Proxy | Relation | None:
        relationship = mapper.relationships.get(proxy.target_collection)
        if relationship is None or relationship.entity.is_aliased_class or _is_dictionary(relationship):
            return None
        target = self.entities.get(relationship.mapper.class_)
        if target is None:
            return None
        first = reflect_relation(mapper, relationship, target.name, override)
        name = override.field_names.get(key) or naming.field_name(key)
        attribute = next((each for each in target.attributes.values() if each.key == proxy.value_attr), None)
        if attribute is not None:
            # a list of arrays is no list of values
            is_table = first.is_to_many and attribute.item is not None
            return None if is_table else Proxy(name=name, key=key, relation=first, attribute=attribute)
        last = next((each for each in target.relations.values() if each.key == proxy.value_attr), None)
        if last is None:
            return None
        through = relationship.mapper.relationships[last.key].secondary
        return _chain(name, key, first, last if through is None else replace(last, has_unique_links=False))

    def _check(self, entity: Entity, found: list[Proxy | Relation]) -> None:
        known = {name: each.key for name, each in entity.attributes.items()}
        known |= {name: each.key for name, each in entity.relations.items()}
        known |= {name: each.key for name, each in entity.composites.items()}
        for each in found:
            check_field(entity.name, each.key, each.name, self.report)
            if each.name in known:
                self.report(
                    f"{entity.name}: attributes {known[each.name]!r} and {each.key!r} both become the field "
                    f"{each.name!r}; rename one in Meta.field_names or leave it out in Meta.exclude_fields"
                )
            known[each.name] = each.key


def _chain(name: str, key: str, first: Relation, last: Relation) -> Relation:
    """The relation that goes by way of two; of the second, a table in between may be that of the first as well."""
    return Relation(
        name=name,
        key=key,
        target=last.target,
        is_to_many=first.is_to_many or last.is_to_many,
        is_nullable=first.is_nullable or last.is_nullable,
        is_unique=first.is_unique and last.is_unique,
        description=last.description,
        owner=first.owner,
        via=(first, last),
    )


def _is_dictionary(relationship: sa_orm.RelationshipProperty[Any]) -> bool:
    make = relationship.collection_class
    return make is not None and isinstance(make(), dict)
