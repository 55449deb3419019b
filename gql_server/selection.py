"""Stage 3: operation → selection tree. Fragments merged, @skip and @include applied, arguments coerced.

In go the operation and the templates of its variables, out comes a tree of :class:`Selected`: what the client wants,
field by field, under the response keys it chose. This stage knows the schema and no database.

Absent is not null: an argument that the client left out is not in ``arguments``. One of the two modules that call
graphql-core's execution internals: here those that read selections, in :mod:`gql_server.completion` those that run
resolvers and complete values. Specification: https://spec.graphql.org/October2021/#CollectFields().

>>> schema = graphql.build_schema("type A { x: Int y: Int } type Query { a: A }")
>>> document = graphql.parse("{ a { x ...F } } fragment F on A { x why: y @skip(if: false) }")
>>> reader = SelectionReader(schema, {"F": document.definitions[1]}, {})
>>> [a] = reader.read_operation(document.definitions[0])
>>> [(field.key, field.name) for field in reader.read_children(schema.type_map["A"], a.nodes)]
[('x', 'x'), ('why', 'y')]
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import graphql
from graphql.execution.collect_fields import collect_fields, collect_sub_fields
from graphql.execution.execute import get_field_def
from graphql.execution.values import get_argument_values

from gql_server.catalog.fields import Generated, Meaning, TypeNameField
from gql_server.variables import Template

TYPE_NAME = TypeNameField()
Nodes = tuple[graphql.FieldNode, ...]
"""The places of one field in the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """One field that the client wants.

    Attributes:
        key: response key.
        name: field of the schema.
        meaning: what a generated field stands for; None for Python fields and introspection.
        definition: of the field in the schema.
        arguments: templates by argument name; absent ones are not there.
        children: for generated fields, the selections by the name of each possible object type.
        nodes: the places in the document.
        needs_python: whether it or anything below it is a Python field.
    """

    key: str
    name: str
    meaning: Meaning | None
    definition: graphql.GraphQLField = field(repr=False)
    arguments: Mapping[str, Template]
    children: Mapping[str, tuple["Selected", ...]]
    nodes: Nodes = field(repr=False)
    needs_python: bool = field(repr=False)

    @property
    def is_python(self) -> bool:
        """Whether a resolver answers it, not the database."""
        return self.meaning is None

    @property
    def is_type_name(self) -> bool:
        """Whether it is ``__typename``."""
        return self.meaning is TYPE_NAME


class SelectionReader:
    """Reads selections of one operation, each once; holds what is the same for all of them."""

    def __init__(
        self,
        schema: graphql.GraphQLSchema,
        fragments: Mapping[str, graphql.FragmentDefinitionNode],
        templates: Mapping[str, Template],
    ) -> None:
        self._schema = schema
        self._fragments = dict(fragments)
        self._templates = dict(templates)
        self._children: dict[tuple[str, tuple[int, ...]], tuple[Nodes, tuple[Selected, ...]]] = {}

    def read_operation(self, operation: graphql.OperationDefinitionNode) -> tuple[Selected, ...]:
        """The root fields of the operation.

        Raises:
            graphql.GraphQLError: the schema has no such operations, or an argument cannot be coerced.
        """
        root = self._schema.get_root_type(operation.operation)
        if root is None:
            raise graphql.GraphQLError(f"The schema has no {operation.operation.value}s.", operation)
        grouped = collect_fields(self._schema, self._fragments, self._templates, root, operation.selection_set)
        return self._read_fields(root, grouped)

    def read_children(self, type_: graphql.GraphQLObjectType, nodes: Nodes) -> tuple[Selected, ...]:
        """The fields selected of an object type by the nodes of the field that returned it.

        Many errors ask for the same selections again; the nodes are kept so that no other can have their ids.
        """
        key = (type_.name, tuple(map(id, nodes)))
        if key not in self._children:
            grouped = collect_sub_fields(self._schema, self._fragments, self._templates, type_, list(nodes))
            self._children[key] = nodes, self._read_fields(type_, grouped)
        return self._children[key][1]

    def read_possible(self, field: Selected) -> Iterable[tuple[Selected, ...]]:
        """What is selected of each object type that a field may answer with; of a Python field it is read now."""
        if field.is_python and not field.name.startswith("__"):
            return self._read_possible(field.definition, field.nodes).values()
        return field.children.values()

    def _read_fields(
        self, type_: graphql.GraphQLObjectType, grouped: Mapping[str, list[graphql.FieldNode]]
    ) -> tuple[Selected, ...]:
        return tuple(self._read_field(type_, key, tuple(nodes)) for key, nodes in grouped.items())

    def _read_field(self, type_: graphql.GraphQLObjectType, key: str, nodes: Nodes) -> Selected:
        definition = get_field_def(self._schema, type_, nodes[0])
        name = nodes[0].name.value
        meaning = TYPE_NAME if name == "__typename" else _meaning(definition)
        children = self._read_possible(definition, nodes) if meaning else {}
        return Selected(
            key=key,
            name=name,
            meaning=meaning,
            definition=definition,
            arguments=get_argument_values(definition, nodes[0], self._templates),
            children=children,
            nodes=nodes,
            needs_python=meaning is None or any(child.needs_python for some in children.values() for child in some),
        )

    def _read_possible(self, definition: graphql.GraphQLField, nodes: Nodes) -> dict[str, tuple[Selected, ...]]:
        type_ = graphql.get_named_type(definition.type)
        if graphql.is_leaf_type(type_):
            return {}
        possible = [type_] if isinstance(type_, graphql.GraphQLObjectType) else self._schema.get_possible_types(type_)  # type: ignore[arg-type]
        return {object_type.name: self.read_children(object_type, nodes) for object_type in possible}


def _meaning(definition: graphql.GraphQLField | None) -> Meaning | None:
    resolve = definition.resolve if definition else None
    return resolve.meaning if isinstance(resolve, Generated) else None
