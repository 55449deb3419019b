"""Stage 4: selection tree → read plan.

In goes what the client wants, out comes what the database must answer. Decisions are made here; ``sql/`` assembles
mechanically.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gql_server.catalog import fields as meaning
from gql_server.catalog import naming
from gql_server.catalog.model import Catalog, Entity, UniqueKey
from gql_server.errors import ResponsePath
from gql_server.plan.aggregates import plan_aggregate, plan_groups
from gql_server.plan.distinct import plan_distinct
from gql_server.plan.filter_limits import FilterLimits, check_filter, check_order
from gql_server.plan.filters import FilterPlanner, is_composite_null
from gql_server.plan.named import find_named
from gql_server.plan.operands import AttributeValue, KeyRows, Operand
from gql_server.plan.ordering import plan_order
from gql_server.plan.paging import PageLimits, plan_page
from gql_server.plan.predicates import And, Compare, Predicate, all_of
from gql_server.plan.read_plan import (
    NODE_ID_KEY,
    ROW_TYPE_KEY,
    Connection,
    ConnectionPart,
    EdgePart,
    Edges,
    FieldPlan,
    HasMore,
    Lookup,
    NodeList,
    Nodes,
    ObjectPlan,
    PageCursor,
    PageInfo,
    PageInfoPart,
    ReadPlan,
    RootPlan,
    RowCursor,
    RowPlan,
    ToOne,
    TotalCount,
)
from gql_server.plan.row_values import CompositeValue, NodeId, Null, RelatedValue, TypeName, Value
from gql_server.plan.search import plan_search
from gql_server.plan.variants import unite
from gql_server.selection import Selected
from gql_server.variables import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPlanner:
    """Plans read operations.

    Attributes:
        catalog: of the schema that the selections were read from.
        limits: of pages.
        filter_limits: of filters, and of lists of ids.
        has_hints: errors may say what else there is.
    """

    catalog: Catalog
    limits: PageLimits = field(repr=False)
    filter_limits: FilterLimits = field(repr=False)
    has_hints: bool = field(default=True, repr=False)

    def plan_query(self, selected: Iterable[Selected]) -> ReadPlan:
        """The plan of a query's root fields.

        Raises:
            PlanningError: the document is valid and asks for something impossible.
        """
        return ReadPlan(fields=tuple((field.key, self._plan_root(field)) for field in selected))

    def plan_rows(self, entity: Entity, selected: tuple[Selected, ...], ids: Template, path: ResponsePath) -> ReadPlan:
        """The plan that answers a selection for rows whose raw ids are given, as one list under the key ``rows``.

        Args:
            entity: of the rows.
            selected: what is wanted of each.
            ids: where the ids are in the variables.
            path: response path of the field that has the rows, for errors.
        """
        rows = KeyRows(entity=entity, is_typed=False, type_names=self.catalog.type_names)
        operand = Operand(template=ids, decoder=rows, path=path, name="ids")
        answer = NodeList(objects=((operand, self.plan_object(entity, selected, path)),))
        return ReadPlan(fields=(("rows", answer),))

    def plan_object(self, entity: Entity, selected: tuple[Selected, ...], path: ResponsePath) -> ObjectPlan:
        """What is wanted of one row. Where Python fields follow, the row says which one it is."""
        fields = [(field.key, self._plan_field(entity, field, (*path, field.key))) for field in selected]
        if any(field.needs_python for field in selected):
            fields.append((NODE_ID_KEY, self._plan_id(entity)))
            if entity.hierarchy is not None:
                fields.append((ROW_TYPE_KEY, TypeName(name=entity.object_type or entity.name)))
        return ObjectPlan(entity=entity, fields=tuple(fields))

    def plan_row(self, entity: Entity, children: Mapping[str, tuple[Selected, ...]], path: ResponsePath) -> RowPlan:
        """What is wanted of one row, whatever object type it turns out to be of."""
        members = self.catalog.members(entity)
        objects = [self.plan_object(member, children[member.object_type or ""], path) for member in members]
        return unite(self.catalog, entity, objects) if entity.is_interface else objects[0]

    def _plan_root(self, field: Selected) -> RootPlan:
        path = (field.key,)
        match field.meaning:
            case None:
                return Null()
            case meaning.TypeNameField():
                return TypeName(name="Query")
            case meaning.ConnectionField() as connection:
                return self._plan_connection(field, connection, path)
            case meaning.ByIdField(entity=entity):
                return self._plan_by_id(entity, field, path)
            case meaning.ByKeyField(entity=entity):
                return self._plan_by_key(entity, field, path)
            case meaning.AnyNodeField():
                return self._plan_node(field, path)
            case meaning.AnyNodesField():
                return self._plan_nodes(field, path)
            case other:
                raise AssertionError(f"{other} is no root field")

    def _plan_field(self, owner: Entity, field: Selected, path: ResponsePath) -> FieldPlan:
        match field.meaning:
            case None:
                return Null()
            case meaning.TypeNameField():
                return TypeName(name=owner.object_type or owner.name)
            case meaning.AttributeField(attribute=attribute):
                return Value(attribute=attribute)
            case meaning.ProxyField(proxy=proxy):
                return RelatedValue(relation=proxy.relation, attribute=proxy.attribute)
            case meaning.CompositeField() as composite:
                return _plan_composite(field, composite)
            case meaning.NodeIdField(entity=entity):
                return self._plan_id(entity)
            case meaning.ToOneField(relation=relation):
                target = self.catalog.target(relation)
                return ToOne(relation=relation, object=self.plan_row(target, field.children, path))
            case meaning.ConnectionField() as connection:
                return self._plan_connection(field, connection, path)
            case other:
                raise AssertionError(f"{other} is no field of an object")

    def _plan_id(self, entity: Entity) -> NodeId:
        return NodeId(entity=self.catalog.roots[entity.id_name])

    def _plan_connection(self, field: Selected, connection: meaning.ConnectionField, path: ResponsePath) -> Connection:
        entity, arguments = connection.entity, field.arguments
        filter_ = arguments.get("filter")
        search = plan_search(entity, arguments, path)
        templates = arguments.get("orderBy") or []
        order = plan_order(self.catalog, entity, templates, path, search)
        check_order(order[: len(templates)], self.filter_limits, path)
        filters = self._filters(path)
        predicates = [each for each in (filters.plan(entity, filter_) if filter_ else None, search) if each is not None]
        predicate = all_of(predicates) if predicates else None
        if predicate is not None:
            check_filter(predicate, self.filter_limits, path)
        children = field.children[naming.connection_type(entity.name)]
        return Connection(
            entity=entity,
            relation=connection.relation,
            predicate=predicate,
            distinct=plan_distinct(entity, arguments.get("distinctOn") or ()),
            order=order,
            page=plan_page(arguments, self.limits, entity, order, path),
            parts=tuple((child.key, self._plan_part(entity, child, path)) for child in children),
        )

    def _filters(self, path: ResponsePath) -> FilterPlanner:
        return FilterPlanner(catalog=self.catalog, limits=self.filter_limits, path=path)

    def _plan_part(self, entity: Entity, part: Selected, path: ResponsePath) -> ConnectionPart:
        path = (*path, part.key)
        match part.meaning:
            case meaning.TypeNameField():
                return TypeName(name=naming.connection_type(entity.name))
            case meaning.TotalCountField():
                return TotalCount()
            case meaning.AggregateField():
                return plan_aggregate(entity, part)
            case meaning.GroupsField():
                filters = self._filters(path)
                return plan_groups(entity, part, filters, self.limits.maximum, path)
            case meaning.PageInfoField():
                fields = part.children[naming.PAGE_INFO]
                return PageInfo(fields=tuple((field.key, _plan_page_info(field)) for field in fields))
            case meaning.NodesField():
                return Nodes(object=self.plan_row(entity, part.children, path))
            case meaning.EdgesField():
                return self.plan_edges(entity, part.children[naming.edge_type(entity.name)], path)
            case other:
                raise AssertionError(f"{other} is no field of a connection")

    def plan_edges(self, entity: Entity, selected: Iterable[Selected], path: ResponsePath) -> Edges:
        """What is wanted of each edge."""
        return Edges(fields=tuple((edge.key, self._plan_edge(entity, edge, path)) for edge in selected))

    def _plan_edge(self, entity: Entity, edge: Selected, path: ResponsePath) -> EdgePart:
        match edge.meaning:
            case meaning.EdgeCursorField():
                return RowCursor()
            case meaning.TypeNameField():
                return TypeName(name=naming.edge_type(entity.name))
            case meaning.EdgeNodeField():
                return self.plan_row(entity, edge.children, (*path, edge.key))
            case other:
                raise AssertionError(f"{other} is no field of an edge")

    def _plan_by_id(self, entity: Entity, field: Selected, path: ResponsePath) -> Lookup:
        predicate = self._filters(path).has_key(entity, field.arguments["id"], "id")
        return Lookup(predicate=predicate, object=self.plan_row(entity, field.children, path))

    def _plan_by_key(self, entity: Entity, field: Selected, path: ResponsePath) -> Lookup:
        """The key input has exactly one field: the node id, or a unique key by its name."""
        ((name, template),) = field.arguments["key"].items()
        if name == naming.NODE_ID:
            predicate: Predicate = self._filters(path).has_key(entity, template, "key.id")
        else:
            key = next(key for key in entity.unique_keys if key.name == name)
            predicate = _has_unique_key(key, template, path)
        return Lookup(predicate=predicate, object=self.plan_row(entity, field.children, path))

    def _plan_node(self, field: Selected, path: ResponsePath) -> Lookup:
        id_ = field.arguments["id"]
        (entity,) = find_named(self.catalog, id_, "id", path, has_hints=self.has_hints)
        predicate = self._filters(path).has_key(entity, id_, "id")
        return Lookup(predicate=predicate, object=self.plan_row(entity, field.children, path))

    def _plan_nodes(self, field: Selected, path: ResponsePath) -> NodeList:
        ids = field.arguments["ids"]
        objects = [
            (
                Operand(template=ids, decoder=self._rows_of(entity), path=path, name="ids"),
                self.plan_row(entity, field.children, path),
            )
            for entity in find_named(self.catalog, ids, "ids", path, has_hints=self.has_hints)
        ]
        return NodeList(objects=tuple(objects))

    def _rows_of(self, entity: Entity) -> KeyRows:
        return KeyRows(
            entity=entity,
            is_typed=True,
            type_names=self.catalog.type_names,
            limit=self.filter_limits.values,
        )


def _plan_composite(field: Selected, meant: meaning.CompositeField) -> CompositeValue:
    """The object of a row; it is null as its filter says that it is."""
    composite, fields = meant.composite, list[tuple[str, Value | TypeName]]()
    for child in field.children[meant.type_name]:
        match child.meaning:
            case meaning.TypeNameField():
                fields.append((child.key, TypeName(name=meant.type_name)))
            case meaning.AttributeField(attribute=attribute):
                fields.append((child.key, Value(attribute=attribute)))
            case other:
                raise AssertionError(f"{other} is no field of a composite")
    exists = is_composite_null(composite, is_null=False) if composite.is_nullable else None
    return CompositeValue(composite=composite, exists=exists, fields=tuple(fields))


def _plan_page_info(field: Selected) -> PageInfoPart:
    match field.meaning:
        case meaning.TypeNameField():
            return TypeName(name=naming.PAGE_INFO)
        case meaning.PageFlagField(is_next=is_next):
            return HasMore(is_next=is_next)
        case meaning.PageCursorField(is_end=is_end):
            return PageCursor(is_end=is_end)
        case other:
            raise AssertionError(f"{other} is no field of a page info")


def _has_unique_key(key: UniqueKey, template: Template, path: ResponsePath) -> Predicate:
    name = f"key.{key.name}"
    templates = {key.attributes[0].name: template} if len(key.attributes) == 1 else template
    comparisons = (
        Compare(
            operator="eq",
            attribute=attribute,
            operand=Operand(
                template=templates[attribute.name],
                decoder=AttributeValue(attribute=attribute),
                path=path,
                name=name if len(key.attributes) == 1 else f"{name}.{attribute.name}",
            ),
        )
        for attribute in key.attributes
    )
    return And(predicates=tuple(comparisons))
