"""Stage 8: Python fields → grafted into the answer of the statement.

The statement has answered everything but the hand-written fields, and left null where they belong. This stage runs
them level by level: one query loads the instances that are ``self``, the resolvers run, all model instances that one
field returned are answered by one statement, and what they contain is looked through in turn. So an operation costs
one statement, and a few for each level that has Python fields, whatever the number of rows.

graphql-core runs the resolvers and completes plain Graphene values, with its own rules for errors and nulls.
Generated values never pass through it. Specification: https://spec.graphql.org/October2021/#sec-Handling-Field-Errors.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

import graphql
from graphql.pyutils import Path

from gql_server.catalog.fields import PayloadField, PayloadPart, WriteField
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.node_id import read_id, write_id
from gql_server.completion import CompletionContext, Pending
from gql_server.errors import InvalidResultError
from gql_server.payloads import Payloads
from gql_server.places import Json, Root, beginning_of, copy_answer, steps_of
from gql_server.plan.read_plan import NODE_ID_KEY, ROW_TYPE_KEY
from gql_server.selection import Selected, SelectionReader
from gql_server.sql.instances import key_of
from gql_server.user_errors import UserError, UserErrors

LoadInstances = Callable[[Entity, Sequence[tuple[object, ...]]], Mapping[int, Any]]
"""Loads model instances by primary key; answers by the position of the key, without those that were not found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Rows of one entity that a Python field answered with.

    Attributes:
        entity: of the rows.
        selected: what is wanted of each.
        path: response keys that lead to the field.
        nodes: the places of the field in the document.
    """

    entity: Entity
    selected: tuple[Selected, ...]
    path: tuple[str, ...]
    nodes: tuple[graphql.FieldNode, ...]

    @property
    def key(self) -> tuple[str | int, ...]:
        """Equal wherever one statement serves: types that share a path may select differently there."""
        return (*self.path, self.entity.name, *(node.loc.start for node in self.nodes if node.loc))


AnswerRows = Callable[[Returned, Sequence[str]], list[Json | None]]
"""Answers for rows by their ids: one object, or None, for each id."""


Write = Callable[[Selected], Generator[Json, None, None]]
"""Does what a generated field of a mutation asks for; gives the payload in parts, each as soon as it is known."""


class RefusedError(Exception):
    """A root field of a mutation answered with user errors.

    Attributes:
        key: response key of the field.
        errors: what was wrong.
    """

    def __init__(self, key: str, errors: tuple[UserError, ...]) -> None:
        super().__init__(key)
        self.key = key
        self.errors = errors


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """An object that lacks the value of a Python field."""

    target: Json
    field: Selected
    type_name: str
    path: Path
    source: Any


@dataclass(kw_only=True)
class Graft:
    """One operation with Python fields.

    Attributes:
        catalog: to tell model instances from plain values.
        schema: of the operation.
        reader: of its selections.
        context: graphql-core's, for resolvers.
        answer_rows: runs the statement for instances.
        load_instances: runs the query for ``self``.
        flush: writes what the session holds back, before a mutation's instances are looked for.
        write: does the generated fields of a mutation.
        payloads: to tell which fields answer with user errors.
        guarded: entities of which the caller may not see all rows; those it may not see are left out of what resolvers
            return, as if there were none.
    """

    catalog: Catalog
    schema: graphql.GraphQLSchema
    reader: SelectionReader
    context: CompletionContext
    answer_rows: AnswerRows
    load_instances: LoadInstances
    flush: Callable[[], None]
    write: Write
    payloads: Payloads
    guarded: Collection[str] = ()
    _hidden: list[list[str | int]] = field(default_factory=list)
    _root_fields: tuple[Selected, ...] = ()
    _ready: list[_Site] = field(default_factory=list)
    _unloaded: list[tuple[_Site, Entity, str]] = field(default_factory=list)

    def fill(self, data: Json, selected: tuple[Selected, ...], root_type: str) -> Json | None:
        """Put the values of all Python fields into the data.

        The fields of a mutation run one after the other, each with all that is below it; the first error ends that.

        Args:
            data: the answer of the statement; changed in place.
            selected: root fields.
            root_type: ``Query`` or ``Mutation``.

        Returns:
            The data, or None when null has spread to the root. Errors are in ``context.collected_errors``.
        """
        root = Root(data)
        self._root_fields = selected
        for f in selected:
            path = Path(None, f.key, root_type)
            if self._is_mutation:
                self._fill_in_turn(data, f, path, root)
                if self.context.collected_errors.errors:
                    break
            elif f.is_python:
                self._ready.append(_Site(target=data, field=f, type_name=root_type, path=path, source=None))
            elif f.needs_python:
                self._walk(data[f.key], f, path)
        self._run(root)
        root.remove(self._hidden)
        return root.data

    def fill_payloads(self, data: Json, selected: tuple[Selected, ...], root_type: str) -> Json | None:
        """Put the values of Python fields into payloads that are there already."""
        root = Root(data)
        self._root_fields = selected
        for f in selected:
            if isinstance(f.meaning, WriteField):
                self._walk_payload(data[f.key], f, Path(None, f.key, root_type))
        self._run(root)
        return root.data

    def _fill_in_turn(self, data: Json, field_: Selected, path: Path, root: Root) -> None:
        """One field of a mutation, with all that is below it.

        Raises:
            RefusedError: it has user errors, and its payload takes them.
        """
        self.context.raises_user_errors = not field_.is_type_name and self.payloads.takes_errors(field_)
        try:
            if field_.is_python:
                self._ready.append(_Site(target=data, field=field_, type_name="Mutation", path=path, source=None))
            elif isinstance(field_.meaning, WriteField):
                self._fill_write(data, field_, path, root)
            self._run(root)
        except UserErrors as error:
            raise RefusedError(field_.key, error.errors) from error

    def _fill_write(self, data: Json, field_: Selected, path: Path, root: Root) -> None:
        payload = data[field_.key] = dict.fromkeys(child.key for child in self.payloads.children(field_))
        with closing(self.write(field_)) as parts:
            for part in parts:
                payload.update(part)
                self._walk_payload(part, field_, path)
                self._run(root)

    def _walk_payload(self, part: Json, field_: Selected, path: Path) -> None:
        """Find the objects of a payload that lack Python fields; those of errors are complete."""
        ((type_name, children),) = field_.children.items()
        for child in children:
            place = Path(path, child.key, type_name)
            match child.meaning:
                case PayloadField(part=PayloadPart.QUERY) if part.get(child.key) is not None:
                    self._walk_query(part[child.key], child.children["Query"], place)
                case PayloadField(part=PayloadPart.ERRORS):
                    pass
                case _ if child.needs_python:
                    self._walk(part.get(child.key), child, place)

    def _walk_query(self, query: Json, children: tuple[Selected, ...], path: Path) -> None:
        for child in children:
            place = Path(path, child.key, "Query")
            if child.is_python:
                self._ready.append(_Site(target=query, field=child, type_name="Query", path=place, source=None))
            elif child.needs_python:
                self._walk(query[child.key], child, place)

    @property
    def _is_mutation(self) -> bool:
        return self.context.operation.operation is graphql.OperationType.MUTATION

    def _run(self, root: Root) -> None:
        """Level by level, until no Python field is left."""
        while self._ready or self._unloaded:
            sites = self._ready + self._load_sites(root)
            self._ready = []
            self._resolve(sites, root)
            self._answer(root)

    def _walk(self, value: Any, field_: Selected, path: Path) -> None:
        """Find the objects below that lack Python fields."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                self._walk(item, field_, Path(path, index, None))
        elif isinstance(value, dict):
            if NODE_ID_KEY in value:
                self._walk_row(value, field_, path)
            elif len(field_.children) == 1:  # else a row of a type of which no Python field is wanted
                ((type_name, children),) = field_.children.items()
                self._walk_children(value, children, type_name, path)

    def _walk_row(self, row: Json, field_: Selected, path: Path) -> None:
        type_name = row.get(ROW_TYPE_KEY) or row[NODE_ID_KEY].partition(":")[0]
        self._walk_entity(row, field_.children[type_name], self.catalog.objects[type_name], path)

    def _walk_entity(
        self, row: Json, children: tuple[Selected, ...], entity: Entity, path: Path, instance: Any = None
    ) -> None:
        """A row says who it is in hidden keys, which go now. An instance that is known already is not loaded."""
        node_id, type_name = row.pop(NODE_ID_KEY), entity.object_type or entity.name
        row.pop(ROW_TYPE_KEY, None)
        for child in children:
            if child.is_python:
                place = Path(path, child.key, type_name)
                site = _Site(target=row, field=child, type_name=type_name, path=place, source=instance)
                if instance is None:
                    self._unloaded.append((site, entity, node_id))
                else:
                    self._ready.append(site)
        self._walk_children(row, children, type_name, path)

    def _walk_children(self, value: Json, children: tuple[Selected, ...], type_name: str, path: Path) -> None:
        for child in children:
            if not child.is_python and child.needs_python:
                self._walk(value[child.key], child, Path(path, child.key, type_name))

    def _load_sites(self, root: Root) -> list[_Site]:
        """Give every place its ``self``: one query for each type. A place whose row is gone gets an error."""
        waiting, self._unloaded = self._unloaded, []
        ids: dict[str, dict[str, None]] = {}
        for _, entity, node_id in waiting:
            ids.setdefault(entity.name, {})[node_id] = None
        instances = {node_id: each for name in ids for node_id, each in self._load(name, list(ids[name])).items()}
        for site, entity, node_id in waiting:
            if node_id not in instances:
                self._report_missing(root, entity, site.path, site.field.nodes)
        return [replace(site, source=instances[node_id]) for site, _, node_id in waiting if node_id in instances]

    def _load(self, name: str, node_ids: Sequence[str]) -> dict[str, Any]:
        """The instances of one type that are found, by node id."""
        entity, names = self.catalog.entities[name], self.catalog.type_names
        found = self.load_instances(entity, [read_id(entity, node_id, names) for node_id in node_ids])
        return {node_ids[position]: instance for position, instance in found.items()}

    def _resolve(self, sites: Iterable[_Site], root: Root) -> None:
        """Run the resolvers, all parents of one field after the other."""
        by_field: dict[int, list[_Site]] = {}
        for site in sites:
            by_field.setdefault(id(site.field), []).append(site)
        for group in by_field.values():
            nodes = list(group[0].field.nodes)
            type_ = self._object_type(group[0].type_name)
            for site in group:
                try:
                    site.target[site.field.key] = self.context.execute_field(type_, site.source, nodes, site.path)
                except graphql.GraphQLError as error:
                    self._spread_null(root, site.path, error)

    def _answer(self, root: Root) -> None:
        """Fill in the instances that resolvers returned: one statement for each field and type."""
        pending, self.context.pending = self.context.pending, []
        if pending and self._is_mutation:
            self.flush()
        groups: dict[tuple[int, str], list[Pending]] = {}
        for place in pending:
            groups.setdefault((id(place.nodes), place.entity.name), []).append(place)
        for places in groups.values():
            if places[0].entity.name in self.catalog.entities:
                self._answer_group(places, root)
            else:
                for place in places:
                    self._leave_out(root, place.entity, place.path, tuple(place.nodes))

    def _answer_group(self, places: list[Pending], root: Root) -> None:
        entity, nodes = places[0].entity, tuple(places[0].nodes)
        type_ = self._object_type(entity.object_type)
        returned = Returned(
            entity=entity,
            selected=self.reader.read_children(type_, nodes),
            path=tuple(key for key in places[0].path.as_list() if isinstance(key, str)),
            nodes=nodes,
        )
        keys = [key_of(entity, place.instance) for place in places]
        ids = [None if key is None else write_id(entity, key) for key in keys]
        unique = list(dict.fromkeys(id_ for id_ in ids if id_ is not None))
        answers = dict(zip(unique, self.answer_rows(returned, unique), strict=True))
        for place, id_ in zip(places, ids, strict=True):
            answer = answers.get(id_) if id_ is not None else None
            if answer is None:
                self._leave_out(root, entity, place.path, nodes)
                continue
            place.update(copy_answer(answer))
            if NODE_ID_KEY in place:
                self._walk_entity(place, returned.selected, entity, place.path, place.instance)

    def _leave_out(self, root: Root, entity: Entity, path: Path, nodes: tuple[graphql.FieldNode, ...]) -> None:
        """An instance that has no row, or none that the caller may see; which of the two is not told."""
        place, is_type_hidden = path.as_list(), entity.name not in self.catalog.entities
        if entity.name not in self.guarded and not is_type_hidden:
            self._report_missing(root, entity, path, nodes)
        elif self._nullable_prefix(path) == place:
            root.set_null(place)
        elif isinstance(path.key, int):
            self._hidden.append(place)
        else:
            self._report_missing(root, None if is_type_hidden else entity, path, nodes)

    def _report_missing(
        self, root: Root, entity: Entity | None, path: Path, nodes: tuple[graphql.FieldNode, ...]
    ) -> None:
        name = "row" if entity is None else entity.name
        error = InvalidResultError(f"The {name} that the field needs is not in the database.")
        self._spread_null(root, path, graphql.located_error(error, list(nodes), path.as_list()))

    def _spread_null(self, root: Root, path: Path, error: graphql.GraphQLError) -> None:
        """Set the nearest nullable place at or above the path to null, and report the error once."""
        place = self._nullable_prefix(path)
        self.context.collected_errors.add(error, beginning_of(path, len(place)))
        root.set_null(place)

    def _nullable_prefix(self, path: Path) -> list[str | int]:
        """The longest prefix of the path whose value may be null; empty for the data as a whole.

        Walks the schema along the path, since the statement's answer does not say which of its values may be null.
        """
        fields = self._root_fields
        prefix: list[str | int] = []
        nullable: list[str | int] = []
        nodes: tuple[graphql.FieldNode, ...] = ()
        type_: Any = None
        for key, type_name in steps_of(path):
            if isinstance(key, str):
                if prefix:
                    fields = self.reader.read_children(self._object_type(type_name), nodes)
                step = next(field_ for field_ in fields if field_.key == key)
                nodes, type_ = step.nodes, step.definition.type
            else:
                type_ = graphql.get_nullable_type(type_).of_type
            prefix.append(key)
            if not graphql.is_non_null_type(type_):
                nullable = list(prefix)
        return nullable

    def _object_type(self, name: str | None) -> graphql.GraphQLObjectType:
        type_ = self.schema.type_map[name or ""]
        assert isinstance(type_, graphql.GraphQLObjectType)
        return type_
