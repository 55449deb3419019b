"""Catalog and hand-written types in, GraphQL schema out. Built once, validated, and not changed after.

The only entry of this package. Generated fields carry what they stand for (``catalog/fields.py``); fields without it
are Python fields.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import graphene
import graphql
from graphene.types.definitions import GrapheneUnionType
from graphene.types.schema import TypeMap

from gql_server.catalog import naming
from gql_server.catalog.fields import AnyNodeField, AnyNodesField, ByIdField, ByKeyField, Generated
from gql_server.catalog.model import Catalog, Entity
from gql_server.errors import StartupError
from gql_server.typegen.aggregates import build_aggregates
from gql_server.typegen.distinct import build_columns
from gql_server.typegen.filters import build_filter
from gql_server.typegen.lookups import build_key
from gql_server.typegen.model_type import ModelReference, ModelType
from gql_server.typegen.mutations import build_mutation
from gql_server.typegen.objects import NODE, ObjectBuilder, build_node_interface
from gql_server.typegen.ordering import build_order
from gql_server.typegen.paging import build_connection, build_page_info, connection_field
from gql_server.typegen.scalars import OWN_SCALARS
from gql_server.typegen.types import GeneratedField, GrapheneType, Types
from gql_server.typegen.user_errors import ERROR_TYPES

Allows = Callable[[str, str], bool]
"""Whether a hand-written field exists, by the names of its type and its own."""

HIDDEN = graphql.GraphQLScalarType("Hidden")
"""Stands for a type that does not exist in a part of what is served; no schema has a field of it."""


def build_schema(
    catalog: Catalog,
    model_types: Sequence[type[ModelType]] = (),
    query: GrapheneType | None = None,
    mutation: GrapheneType | None = None,
    allows: Allows | None = None,
) -> graphql.GraphQLSchema:
    """The schema that serves the catalog.

    Args:
        catalog: what to generate.
        model_types: written by hand, for some of its entities.
        query: hand-written root fields, an ObjectType or None.
        mutation: hand-written mutations, an ObjectType or None.
        allows: which hand-written fields there are, where the catalog is a part of what is served; types that are not
            reached from there do not exist then.

    Raises:
        StartupError: hand-written types or fields clash with generated ones.
    """
    types = Types()
    node = build_node_interface()
    build_page_info(types)
    written = {type_._meta.model: type_ for type_ in model_types}
    objects = ObjectBuilder(catalog=catalog, written=written, node=node, types=types)
    for entity in sorted(catalog.entities.values(), key=_count_ancestors):
        objects.build(entity)
        build_columns(entity, types)
        build_connection(entity, types)
        build_aggregates(entity, types)
        build_filter(catalog, entity, types)
        build_order(catalog, entity, types)
        build_key(entity, types)
    root = types.add("Query", _build_query(catalog, node, query, types))
    writes = build_mutation(catalog, mutation, types)
    all_types = [*OWN_SCALARS, node, *(ERROR_TYPES if writes else ()), *types.all()]
    schema = _put_together(_CatalogTypeMap(catalog, root, writes, all_types, allows), allows is None)
    for name in types.one_of_names & schema.type_map.keys():
        # Graphene has no word for @oneOf
        schema.type_map[name].is_one_of = True  # type: ignore[attr-defined]
    return schema


def _count_ancestors(entity: Entity) -> int:
    return len(entity.hierarchy.lineage) if entity.hierarchy else 1


def _put_together(type_map: "_CatalogTypeMap", is_whole: bool) -> graphql.GraphQLSchema:
    try:
        mutation = type_map.mutation if type_map.mutation and type_map.mutation.fields else None
        used = type_map.types if is_whole else type_map.entity_types
        used = [type_ for type_ in used if not isinstance(type_, graphql.GraphQLScalarType)]  # or else found
        schema = graphql.GraphQLSchema(query=type_map.query, mutation=mutation, types=used)
        if not is_whole:
            used += [type_ for type_ in type_map.types if _implements_any(type_, schema)]
            schema = graphql.GraphQLSchema(query=type_map.query, mutation=mutation, types=used)
    except (TypeError, graphql.GraphQLError) as error:
        raise StartupError([str(error)]) from error
    faults = [*type_map.faults, *(error.message for error in graphql.validate_schema(schema))]
    if faults:
        raise StartupError(faults)
    return schema


def _implements_any(type_: Any, schema: graphql.GraphQLSchema) -> bool:
    """Whether an object type may stand where a field says an interface that the schema has."""
    if not isinstance(type_, graphql.GraphQLObjectType):
        return False
    return any(schema.type_map.get(interface.name) is interface for interface in type_.interfaces)


class _CatalogTypeMap(TypeMap):  # type: ignore[misc]
    """Graphene's map of types, which takes a type of the same name for the same type without a word. This one tells.

    Where it is of a part of what is served, it leaves out what does not exist there.
    """

    def __init__(
        self,
        catalog: Catalog,
        query: GrapheneType,
        mutation: GrapheneType | None,
        types: Sequence[GrapheneType],
        allows: Allows | None,
    ) -> None:
        self._catalog = catalog
        self._allows = allows
        self._owners = {type_._meta.name: type_ for type_ in (query, mutation, *types) if type_}
        self._generated = set(self._owners)
        self.faults: list[str] = []
        super().__init__(query=query, mutation=mutation, types=types)

    @property
    def entity_types(self) -> list[Any]:
        """The types of the catalog's entities, which may be reached through interfaces only."""
        return [self[name] for name in self._catalog.objects]

    def create_fields_for_type(self, graphene_type: Any, is_input_type: bool = False) -> dict[str, Any]:
        """The fields of a type, without those that do not exist here."""
        fields: dict[str, Any] = super().create_fields_for_type(graphene_type, is_input_type)
        if self._allows is None:
            return fields
        name = graphene_type._meta.name
        return {key: field for key, field in fields.items() if self._exists(name, key, field)}

    def _exists(self, type_name: str, field_name: str, field: Any) -> bool:
        """Generated fields are of the catalog already; the fields of types written by hand come with their type."""
        if graphql.get_named_type(field.type) is HIDDEN:
            return False
        entity = self._catalog.objects.get(type_name) or self._catalog.entities.get(type_name)
        if (entity is None and type_name not in {"Query", "Mutation"}) or isinstance(field.resolve, Generated):
            return True
        assert self._allows is not None
        lineage = entity.hierarchy.lineage if entity and entity.hierarchy else ()
        names = {type_name, *lineage}
        has_attribute = entity is not None and field_name in entity.attributes
        return has_attribute or any(self._allows(name, field_name) for name in names)

    def add_type(self, graphene_type: Any) -> Any:
        if inspect.isfunction(graphene_type):
            graphene_type = graphene_type()
        if isinstance(graphene_type, ModelReference):
            return self._add_reference(graphene_type)
        if graphene_type is graphene.relay.Node:
            return self[NODE]
        if self._allows and self._is_of_other_model(graphene_type):
            return HIDDEN
        made = super().add_type(graphene_type)
        if isinstance(graphene_type, type):
            self._check_owner(graphene_type, graphene_type._meta.name)  # type: ignore[attr-defined]
        return made

    def _is_of_other_model(self, graphene_type: Any) -> bool:
        is_of_model = isinstance(graphene_type, type) and issubclass(graphene_type, ModelType)
        return is_of_model and self._catalog.find_entity(graphene_type._meta.model) is None

    def _check_owner(self, graphene_type: type, name: str) -> None:
        owner = self._owners.setdefault(name, graphene_type)
        if _may_stand_for(graphene_type, owner):
            return
        remedy = "give it to GraphQL in types=" if issubclass(graphene_type, ModelType) else "rename it"
        taken = "is generated" if name in self._generated else f"is {_describe(owner)}"
        fault = f"the type {name} {taken}, and {_describe(graphene_type)} has the same name; {remedy}"
        if fault not in self.faults:
            self.faults.append(fault)

    def resolve_type(self, resolve_type_func: Any, type_name: str, root: Any, info: Any, _type: Any) -> Any:
        """Of an interface or a union: a model instance is of its model's type, everything else as its author says."""
        entity = self._catalog.find_entity(type(root))
        return entity.object_type if entity else super().resolve_type(resolve_type_func, type_name, root, info, _type)

    def construct_union(self, graphene_type: Any) -> Any:
        """As Graphene does, which insists on the very classes: here the generated types stand for their bases."""
        resolve_type = partial(self.resolve_type, graphene_type.resolve_type, graphene_type._meta.name)
        return GrapheneUnionType(
            graphene_type=graphene_type,
            name=graphene_type._meta.name,
            description=graphene_type._meta.description,
            types=lambda: [made for type_ in graphene_type._meta.types if (made := self.add_type(type_)) is not HIDDEN],
            resolve_type=resolve_type,
        )

    def _add_reference(self, reference: ModelReference) -> Any:
        entity = self._catalog.find_entity(reference.model)
        if entity is None and self._allows:
            return HIDDEN
        if entity is None:
            self.faults.append(f"a field answers with {reference.model.__name__}, which is no model of this db")
            return graphql.GraphQLString
        return self[entity.name]


def _may_stand_for(graphene_type: type, owner: Any) -> bool:
    """Whether two types of one name are one.

    A hand-written type of a model is the base of the generated one, our scalars take Graphene's place, and Graphene
    makes a new type of a Python enum each time.
    """
    if graphene_type is owner or owner in OWN_SCALARS or issubclass(owner, graphene_type):
        return True
    if getattr(owner, "stands_for", None) is graphene_type:
        return True
    members = getattr(owner._meta, "enum", None)
    return members is not None and getattr(graphene_type._meta, "enum", None) is members  # type: ignore[attr-defined]


def _describe(type_: Any) -> str:
    return f"{type_.__module__}.{type_.__name__}"


def _build_query(catalog: Catalog, node: GrapheneType, custom: GrapheneType | None, types: Types) -> GrapheneType:
    written: Mapping[str, graphene.Field] = dict(custom._meta.fields) if custom else {}
    fields = dict(_root_fields(catalog.entities.values(), node, types))
    clashes = sorted(set(fields) & {field.name or naming.field_name(key) for key, field in written.items()})
    if clashes:
        raise StartupError(
            [f"Query.{name} is generated and written by hand; rename the hand-written field" for name in clashes]
        )
    bases = (custom,) if custom else (graphene.ObjectType,)
    options = {"name": "Query", "description": "Every read starts here; each operation is one SQL statement."}
    type_: Any = type("Query", bases, {"Meta": type("Meta", (), options)})
    type_._meta.fields.clear()
    type_._meta.fields.update(fields | dict(written))
    return type_


def _root_fields(entities: Iterable[Entity], node: GrapheneType, types: Types) -> Iterable[tuple[str, GeneratedField]]:
    id_ = graphene.Argument(graphene.ID, required=True, description="The node id.")
    yield (
        "node",
        GeneratedField(node, AnyNodeField(), args={"id": id_}, description="An object of any type by node id."),
    )
    ids = graphene.Argument(graphene.List(graphene.NonNull(graphene.ID)), required=True, description="Node ids.")
    yield (
        "nodes",
        GeneratedField(
            graphene.List(node),
            AnyNodesField(),
            required=True,
            args={"ids": ids},
            description="Objects of any types by node id, in the order of the ids; null where there is none.",
        ),
    )
    for entity in entities:
        if entity.is_root:
            yield from _entity_fields(entity, types)


def _entity_fields(entity: Entity, types: Types) -> Iterable[tuple[str, GeneratedField]]:
    name, later = entity.name, types.later(entity.name)
    id_ = graphene.Argument(graphene.ID, required=True, description="The node id, or the raw key.")
    key = graphene.Argument(types.later(naming.key_type(name)), required=True, description="Any unique key.")
    yield (
        entity.singular,
        GeneratedField(
            later, ByIdField(entity=entity), name=entity.singular, args={"id": id_}, description=f"One {name}, or null."
        ),
    )
    yield (
        entity.by_key,
        GeneratedField(
            later, ByKeyField(entity=entity), name=entity.by_key, args={"key": key}, description=f"One {name}, or null."
        ),
    )
    connection = connection_field(entity, None, types)
    connection.name = entity.plural
    yield entity.plural, connection
