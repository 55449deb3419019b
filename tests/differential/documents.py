"""Draws whole operations from a served schema: text, and variables for it.

The generator walks the schema, so a new field, operator or input is exercised as soon as it is served.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
)
from hypothesis import strategies as st

from tests.differential.arguments import ArgumentWriter, Variable

if TYPE_CHECKING:
    from graphql import GraphQLNamedType

    from tests.differential.vocabulary import Vocabulary

Composite = GraphQLObjectType | GraphQLInterfaceType

MOST_CONNECTIONS = 3
"""Levels of connections in an operation; SQLite 3.40 parses about five."""

MOST_OBJECTS = 4
"""Levels of to-one relations below one another."""

MOST_FIELDS = 30
"""Fields of an operation, after which only leaves are selected."""


@dataclass(frozen=True)
class Operation:
    """One request."""

    document: str
    variables: dict[str, Any]
    operation_name: str | None


@dataclass(frozen=True)
class Place:
    """Where in the answer a selection stands, and how much deeper it may go.

    Attributes:
        path: the response keys above.
        connections: levels of connections that may follow.
        objects: levels of to-one relations that may follow.
        needs_alias: every field must get a response key of its own.
    """

    path: tuple[str, ...] = ()
    connections: int = MOST_CONNECTIONS
    objects: int = MOST_OBJECTS
    needs_alias: bool = False

    def allows(self, definition: GraphQLField, parent: Composite) -> bool:
        """Tell whether a field of a type is not too deep here."""
        target = get_named_type(definition.type)
        if is_leaf_type(target):
            return True
        if _is_connection(target):
            return self.connections > 0
        return self.objects > 0 or not _is_to_one(target, parent)

    def enter(self, key: str, target: GraphQLNamedType, parent: Composite) -> Place:
        """Return the place below a field."""
        return replace(
            self,
            path=(*self.path, key),
            connections=self.connections - _is_connection(target),
            objects=self.objects - _is_to_one(target, parent),
        )

    def fits_in(self, other: Place) -> bool:
        """Tell whether what was written here is not too deep for another place."""
        return self.connections <= other.connections and self.objects <= other.objects


def _is_connection(target: GraphQLNamedType) -> bool:
    return target.name.endswith("Connection")


def _is_to_one(target: GraphQLNamedType, parent: Composite) -> bool:
    return (
        isinstance(target, Composite)
        and any(each.name == "Node" for each in target.interfaces)
        and bool(parent.interfaces)
    )


@dataclass(frozen=True)
class _Fragment:
    name: str
    type_name: str
    place: Place


@dataclass
class _Writer:
    schema: GraphQLSchema
    arguments: ArgumentWriter
    fragments: list[_Fragment] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)
    arguments_at: dict[tuple[str, ...], str] = field(default_factory=dict)
    aliases: int = 0
    written: int = 0

    def write_selections(self, type_: Composite, place: Place) -> str:
        """Return a selection set of one to four selections, with its braces."""
        wanted = self.arguments.number(1, 4) if self.written < MOST_FIELDS else 1
        written = [self._write_selection(type_, place) for _ in range(wanted)]
        return "{ " + " ".join([*written, "__typename"] if self.arguments.chance(10) else written) + " }"

    def _write_selection(self, type_: Composite, place: Place) -> str:
        if isinstance(type_, GraphQLInterfaceType) and self.arguments.chance(80 if type_.name == "Node" else 40):
            implementations = self.schema.get_implementations(type_)
            concrete = self.arguments.pick([*implementations.objects, *implementations.interfaces])
            # The same response key may not have two shapes, whatever the objects are.
            return self._write_fragment(concrete, replace(place, needs_alias=True))
        if type_ is not self.schema.query_type and self.arguments.chance(12):
            return self._write_fragment(type_, place)
        return self._write_field(type_, place)

    def _write_fragment(self, type_: Composite, place: Place) -> str:
        directive = self.arguments.write_directive()
        if self.arguments.chance(50):
            condition = f" on {type_.name}" if type_.interfaces else ""
            return f"...{condition}{directive} " + self.write_selections(type_, place)
        return f"...{self._find_fragment(type_, place)}{directive}"

    def _find_fragment(self, type_: Composite, place: Place) -> str:
        """Return the name of a fragment: one that is there and not too deep for this place, or a new one."""
        known = [each.name for each in self.fragments if each.type_name == type_.name and each.place.fits_in(place)]
        if known and self.arguments.chance(50):
            return self.arguments.pick(known)
        # Fields of a named fragment take aliases of their own, since it may be spread anywhere.
        body = self.write_selections(type_, replace(place, needs_alias=True))
        fragment = _Fragment(f"F{len(self.fragments)}", type_.name, place)
        self.fragments.append(fragment)
        self.definitions.append(f"fragment {fragment.name} on {type_.name} {body}")
        return fragment.name

    def _write_field(self, type_: Composite, place: Place) -> str:
        self.written += 1
        name = self.arguments.pick(self._find_fields(type_, place))
        definition = type_.fields[name]
        target = get_named_type(definition.type)
        key, head = self._write_head(name, target, definition, place)
        text = head + self.arguments.write_directive()
        if is_leaf_type(target):
            return text
        return f"{text} " + self.write_selections(target, place.enter(key, target, type_))

    def _find_fields(self, type_: Composite, place: Place) -> list[str]:
        allowed = [name for name, each in type_.fields.items() if place.allows(each, type_)]
        leaves = [name for name in allowed if is_leaf_type(get_named_type(type_.fields[name].type))]
        if leaves and self.written > MOST_FIELDS:
            return leaves
        if type_ is self.schema.query_type and self.arguments.chance(60):
            return [name for name in allowed if _is_connection(get_named_type(type_.fields[name].type))]
        return allowed

    def _write_head(
        self, name: str, target: GraphQLNamedType, definition: GraphQLField, place: Place
    ) -> tuple[str, str]:
        """Return the response key, and the field with its alias and arguments.

        Without an alias, a second selection of the field at the same place repeats the arguments of the first, so that
        the two merge.
        """
        if place.needs_alias or self.arguments.chance(25):
            self.aliases += 1
            key = f"a{self.aliases}"
            return key, f"{key}: {name}{self.arguments.write(target, definition)}"
        path = (*place.path, name)
        if path not in self.arguments_at:
            self.arguments_at[path] = self.arguments.write(target, definition)
        return name, name + self.arguments_at[path]


@st.composite
def operations(draw: st.DrawFn, schema: GraphQLSchema, vocabulary: Vocabulary) -> list[Operation]:
    """Draw one document, with several sets of values where it has variables, so that they share cached plans."""
    arguments = ArgumentWriter(draw, vocabulary)
    writer = _Writer(schema, arguments)
    assert schema.query_type is not None
    body = writer.write_selections(schema.query_type, Place())
    declared = ", ".join(each.declaration for each in arguments.variables)
    name = "Drawn" if declared or arguments.chance(30) else None
    head = f"query {name}({declared}) " if declared else f"query {name} " if name else ""
    document = "\n".join([head + body, *writer.definitions])
    sets = 3 if arguments.variables else 1
    return [Operation(document, _draw_values(draw, arguments.variables), name) for _ in range(sets)]


def _draw_values(draw: st.DrawFn, variables: list[Variable]) -> dict[str, Any]:
    drawn = {variable.name: draw(st.sampled_from(variable.values)) for variable in variables}
    return {name: value for name, value in drawn.items() if value is not Variable.ABSENT}
