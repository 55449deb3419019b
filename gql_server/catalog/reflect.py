"""Mappers in, :class:`Catalog` out; or one :class:`StartupError` that lists every fault.

Reads what SQLAlchemy knows of the mapped classes and nothing of a database. Runs once, at start-up.
"""

import inspect
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.ext.hybrid import HybridExtensionType

from gql_server.catalog import naming
from gql_server.catalog.attributes import EnumKey, find_left_out, reflect_attribute, reflect_enums, synonym_target
from gql_server.catalog.clashes import check_field, check_names
from gql_server.catalog.codecs import PARSERS
from gql_server.catalog.composites import find_members, reflect_composites
from gql_server.catalog.constructors import is_constructible
from gql_server.catalog.hierarchies import (
    check_inheritance,
    discriminator_key,
    inherit_overrides,
    is_inheriting,
    is_redefined,
    is_told_by_class,
    reflect_hierarchy,
)
from gql_server.catalog.inputs import limit_making, open_inputs
from gql_server.catalog.kinds import NETWORK_TYPES, Kind
from gql_server.catalog.model import Attribute, Catalog, Composite, Entity, EnumInfo, Relation, SearchColumns
from gql_server.catalog.operations import MAKING, Operation
from gql_server.catalog.overrides import Overrides
from gql_server.catalog.proxies import ProxyReflector
from gql_server.catalog.relations import holding_deletion, reflect_relation
from gql_server.catalog.tables import has_deferred, table_names
from gql_server.catalog.unique_keys import reflect_unique_keys
from gql_server.errors import StartupError

AnyMapper = sa_orm.Mapper[Any]
M = TypeVar("M", Attribute, Composite, Relation)
NO_OVERRIDES = Overrides()

log = logging.getLogger("gql_server")
_LEFT_OUT = "left out of the schema, because they are not columns or relationships: %s; write fields by hand for them"

_NOT_DELETED = (
    "rows of %s cannot be deleted through the API, since the ORM cannot go through the write-only relationships %s; "
    "set passive_deletes=True there and let the foreign keys of the database cascade"
)


def reflect(
    mappers: Iterable[AnyMapper],
    overrides: Mapping[type[object], Overrides],
    operations: frozenset[Operation] = frozenset(),
) -> Catalog:
    """Build the catalog of all mapped classes.

    Args:
        mappers: of every class to serve.
        overrides: by mapped class, for those that have any.
        operations: writes that are generated where an override says nothing else.

    Raises:
        StartupError: something cannot be served, or two names clash; all such faults are listed.
    """
    ordered = sorted(mappers, key=lambda mapper: (mapper.class_.__name__, mapper.class_.__module__))
    faults: list[str] = []
    names = {
        mapper.class_: overrides.get(mapper.class_, NO_OVERRIDES).name or mapper.class_.__name__ for mapper in ordered
    }
    enums = reflect_enums(ordered, faults.append)
    reflector = _Reflector(names, overrides, enums, operations, faults.append)
    plain = {mapper.class_: reflector.reflect_entity(mapper) for mapper in ordered}
    proxies = ProxyReflector(
        entities=plain, overrides=overrides, report=faults.append, leave_out=reflector.left_out.append
    )
    opened = [open_inputs(proxies.complete(mapper)) for mapper in ordered]
    entities = [limit_making(entity, {each.name: each for each in opened}) for entity in opened]
    faults += check_names(entities, list(dict.fromkeys(info.name for info in enums.values())))
    if faults:
        raise StartupError(faults)
    if reflector.left_out:
        log.info(_LEFT_OUT, ", ".join(reflector.left_out))
    return Catalog(
        entities=MappingProxyType({entity.name: entity for entity in entities}),
        table_names=table_names(ordered),
        has_deferred=has_deferred(ordered),
    )


class _Reflector:
    """Facts that are the same for every entity."""

    def __init__(
        self,
        names: Mapping[type[object], str],
        overrides: Mapping[type[object], Overrides],
        enums: Mapping[EnumKey, EnumInfo],
        operations: frozenset[Operation],
        report: Callable[[str], None],
    ) -> None:
        self.names = names
        self.overrides = overrides
        self.enums = enums
        self.operations = operations
        self.report = report
        self.left_out: list[str] = []
        self._known_attributes: dict[AnyMapper, dict[str, Attribute]] = {}

    def reflect_entity(self, mapper: AnyMapper) -> Entity:
        override = inherit_overrides(mapper, self.overrides)
        name = self.names[mapper.class_]
        check_inheritance(mapper, self.report)
        all_attributes = self._attributes(mapper)
        exposed = {key: attribute for key, attribute in all_attributes.items() if key not in override.exclude}
        composites = reflect_composites(mapper, exposed, override, self.report)
        self.left_out += [
            f"{name}.{key}"
            for key in find_left_out(mapper, all_attributes, composites.values())
            if key not in override.exclude
        ]
        entity = Entity(
            name=name,
            model=mapper.class_,
            singular=naming.singular(name),
            plural=override.plural or naming.plural(name),
            by_key=naming.by_key(name),
            description=_describe(mapper.class_),
            attributes=self._by_name(name, exposed.values()),
            relations=self._by_name(name, self._relations(mapper, override)),
            composites=self._by_name(name, composites.values()),
            primary_key=self._primary_key(name, mapper, all_attributes),
            unique_keys=tuple(reflect_unique_keys(mapper, exposed)),
            hierarchy=reflect_hierarchy(mapper, self.names, self._discriminator(mapper)),
            search=self._search_columns(mapper, override, exposed),
            operations=self.operations if override.operations is None else override.operations,
            version=self._version(mapper, all_attributes),
            is_constructible=is_constructible(mapper),
        )
        holding = holding_deletion(mapper)
        if holding:
            log.warning(_NOT_DELETED, name, ", ".join(holding))
            deleting = {Operation.DELETE, Operation.DELETE_MANY}
            entity = replace(entity, operations=entity.operations - deleting, is_deletable=False)
        if entity.can_be_made:
            return entity
        making = {Operation.UPSERT} if entity.object_type is None else {Operation.UPSERT, *MAKING}
        return replace(entity, operations=entity.operations - making)

    def _version(self, mapper: AnyMapper, attributes: Mapping[str, Attribute]) -> Attribute | None:
        if mapper.version_id_col is None:
            return None
        key = mapper.get_property_by_column(mapper.version_id_col).key
        found = reflect_attribute(mapper, key, NO_OVERRIDES, self.enums, lambda _: None)
        return attributes.get(key, found)

    def _discriminator(self, mapper: AnyMapper) -> Attribute | None:
        key = discriminator_key(mapper) if is_inheriting(mapper) else None
        return reflect_attribute(mapper.base_mapper, key, NO_OVERRIDES, self.enums, self.report) if key else None

    def _attributes(self, mapper: AnyMapper) -> dict[str, Attribute]:
        if mapper not in self._known_attributes:
            self._known_attributes[mapper] = self._reflect_attributes(mapper)
        return self._known_attributes[mapper]

    def _reflect_attributes(self, mapper: AnyMapper) -> dict[str, Attribute]:
        """Those of the classes above first, which are the very same here."""
        override = inherit_overrides(mapper, self.overrides)
        above = self._attributes(mapper.inherits) if mapper.inherits else {}
        keys = [*above, *(key for key in self._attribute_keys(mapper, override) if key not in above)]
        members = find_members(mapper, override)
        attributes = {}
        for key in keys:
            if key in above and not is_redefined(mapper, key):
                attributes[key] = above[key]
                continue
            found = reflect_attribute(mapper, key, override, self.enums, self.report)
            if found is not None and is_told_by_class(mapper, key):
                found = replace(found, column=None)
            if found is not None and key in members and members[key].is_inner:
                name = override.field_names.get(key) or naming.member_field(members[key].composite, members[key].name)
                found = replace(found, name=name, is_inner=True)
            if found is not None:
                attributes[key] = replace(found, owner=mapper.class_.__name__) if mapper.inherits else found
        return attributes

    def _attribute_keys(self, mapper: AnyMapper, override: Overrides) -> list[str]:
        columns = [attr for attr in mapper.column_attrs if isinstance(attr.columns[0], sa.Column)]
        keys = [attr.key for attr in (*columns, *(attr for attr in mapper.column_attrs if attr not in columns))]
        keys += [
            key
            for key, descriptor in mapper.all_orm_descriptors.items()
            if descriptor.extension_type is HybridExtensionType.HYBRID_PROPERTY
        ]
        keys += [
            key
            for key, _ in mapper.synonyms.items()
            if (target := synonym_target(mapper, key)) is not None and target not in override.exclude
        ]
        always = {mapper.get_property_by_column(column).key for column in mapper.primary_key}
        private = {key for key in keys if key.startswith("_")} - find_members(mapper, override).keys()
        return [key for key in keys if key in always or not (key in private or key in override.exclude)]

    def _relations(self, mapper: AnyMapper, override: Overrides) -> list[Relation]:
        for relationship in mapper.relationships:
            if relationship.entity.is_aliased_class and relationship.key not in override.exclude:
                self.report(
                    f"{mapper.class_.__name__}.{relationship.key}: the relationship leads to an aliased class, which "
                    "is not served; leave it out in Meta.exclude_fields"
                )
        return [
            replace(
                reflect_relation(mapper, relationship, self.names[relationship.mapper.class_], override),
                back=self._back(relationship),
            )
            for relationship in mapper.relationships
            if relationship.key not in override.exclude
            and not relationship.key.startswith("_")
            and relationship.mapper.class_ in self.names
        ]

    def _back(self, relationship: sa_orm.RelationshipProperty[Any]) -> Relation | None:
        """The relation at the other end, served or not."""
        back = relationship.mapper.relationships.get(relationship.back_populates or "")
        if back is None:
            return None
        return reflect_relation(back.parent, back, self.names.get(back.mapper.class_, ""), NO_OVERRIDES)

    def _by_name(self, owner: str, members: Iterable[M]) -> Mapping[str, M]:
        by_name: dict[str, M] = {}
        values: dict[str, M] = {}
        for member in members:
            check_field(owner, member.key, member.name, self.report)
            if member.name in by_name:
                self.report(
                    f"{owner}: attributes {by_name[member.name].key!r} and {member.key!r} both become the field "
                    f"{member.name!r}; rename one in Meta.field_names or leave it out in Meta.exclude_fields"
                )
            by_name[member.name] = member
            same = values.setdefault(naming.enum_value(member.name), member)
            if same.name != member.name:
                self.report(
                    f"{owner}: the fields {same.name!r} and {member.name!r} both become the enum value "
                    f"{naming.enum_value(member.name)!r}; rename one in Meta.field_names"
                )
        return MappingProxyType(by_name)

    def _search_columns(
        self, mapper: AnyMapper, override: Overrides, exposed: Mapping[str, Attribute]
    ) -> SearchColumns | None:
        for key in override.search:
            attribute = exposed.get(key)
            is_column = key in mapper.column_attrs and isinstance(mapper.column_attrs[key].columns[0], sa.Column)
            if attribute is None or attribute.kind is not Kind.STRING or not is_column:
                self.report(
                    f"{mapper.class_.__name__}.{key}: Meta.search takes columns of text that are served; take it out"
                )
        attributes = tuple(exposed[key] for key in override.search if key in exposed)
        return SearchColumns(attributes=attributes, language=override.search_language) if attributes else None

    def _primary_key(self, name: str, mapper: AnyMapper, attributes: Mapping[str, Attribute]) -> tuple[Attribute, ...]:
        keys = [mapper.get_property_by_column(column).key for column in mapper.primary_key]
        found = tuple(attributes[key] for key in keys if key in attributes)
        for attribute in found:
            is_network = isinstance(attribute.type_, NETWORK_TYPES)
            if is_network or (attribute.kind not in PARSERS and attribute.enum is None):
                what = repr(attribute.type_) if is_network else attribute.kind.value
                self.report(f"{name}.{attribute.key}: {what} cannot be part of a node id")
        return found


def _describe(model: type[object]) -> str | None:
    doc = model.__dict__.get("__doc__")
    # dataclasses write a signature where there is no docstring
    return inspect.cleandoc(doc) if doc and not doc.startswith(f"{model.__name__}(") else None
