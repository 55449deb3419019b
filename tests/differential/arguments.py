"""Draws arguments: literals and variables, by the input types of the schema."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    get_nullable_type,
    is_non_null_type,
)
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphql import GraphQLNamedType

    from tests.differential.vocabulary import Vocabulary

_SIZES = [0, 1, 2, 3, 50, 500]
_PAGING = {"first": _SIZES, "last": _SIZES, "offset": [0, 1, 2, 7]}
_CURSORS = {"after", "before"}  # they come from an answer: tests/differential/test_pages.py
_MAY_BE_NULL = {"filter", "orderBy", "search", "distinctOn", "having", "first", "last", "offset"}
_NULL_INSIDE = 8
"""Percent of the variables inside of an input that may be null, which is mostly refused."""
_RARE = {"distinctOn", "search"}
_MOST_VARIABLES = 8
_DEEPEST_FILTER = 3
NOT_ON_EVERY_DATABASE = {"regex", "iregex"}
PATTERN_OPERATORS = {"like", "notLike", "ilike", "notIlike"}
SEARCHES = [
    "", " ", "a", "A", "ab", "a b", "-a", "a or b", "or", "OR a", '"a b"', '"a', '-"b a" b', "- a", "a -", "é", "ß ﬀ",
    "ж", "中", "😀", "a:b", "a,b", "a%3Ab", "%", "''", "\\", "null true", "0", "a & b | !c", "(a <-> b)", "a:*", "the",
    "x" * 500,
]  # fmt: skip
STEPS = ["a", "b", "", "q", "0", "1", "-1", "-2", "01", "x"]


@dataclass(frozen=True)
class Variable:
    """A declared variable and the values to run the operation with."""

    ABSENT: ClassVar[object] = object()

    name: str
    declaration: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class _Context:
    """Where a value stands: which model it is about, which argument or field it is of."""

    entity: str | None
    name: str
    is_aware: bool = False
    depth: int = 0
    must_be_given: bool = False


@dataclass
class ArgumentWriter:
    """Writes arguments of fields, collecting the variables that they use."""

    draw: st.DrawFn
    vocabulary: Vocabulary
    variables: list[Variable] = field(default_factory=list)

    def number(self, low: int, high: int) -> int:
        """Draw a whole number."""
        return self.draw(st.integers(low, high))

    def chance(self, percent: int) -> bool:
        """Draw whether to do something; shrinks to no."""
        return self.draw(st.integers(0, 99)) >= 100 - percent

    def pick(self, choices: Sequence[Any]) -> Any:
        """Draw one of some choices."""
        return self.draw(st.sampled_from(choices))

    def write_directive(self) -> str:
        """Return nothing, or rarely @skip or @include."""
        if not self.chance(7):
            return ""
        directive = self.pick(["include", "skip"])
        condition = self.pick(["true", "false"])
        if self.chance(60):
            condition = self._write_variable(GraphQLNonNull(GraphQLBoolean), [True, False], _Context(None, "if"))
        return f" @{directive}(if: {condition})"

    def write(self, target: GraphQLNamedType, definition: GraphQLField) -> str:
        """Return the arguments of a field, with their parentheses; empty where none is given.

        Args:
            target: the named type of the field, which says what model the arguments are about.
            definition: the field.
        """
        entity = target.name.removesuffix("Connection").removesuffix("Group")
        known = entity if entity in self.vocabulary.ids else None
        chosen = [
            name
            for name, argument in definition.args.items()
            if is_non_null_type(argument.type) or (name not in _CURSORS and self.chance(15 if name in _RARE else 50))
        ]
        if "last" in chosen and self.chance(50):
            chosen = [name for name in chosen if name not in {"first", "offset"}]
        chosen = [name for name in chosen if name != "last" or not {"first", "offset"} & set(chosen)]
        written = [f"{name}: {self._write_value(definition.args[name].type, _Context(known, name))}" for name in chosen]
        return f"({', '.join(written)})" if written else ""

    def write_order(self, entity: str, definition: GraphQLField) -> str:
        """Return an ``orderBy`` of a connection of a model, without variables."""
        self.variables += [Variable("", "", ())] * _MOST_VARIABLES
        return self._write_literal(definition.args["orderBy"].type, _Context(entity, "orderBy"))

    def write_distinct(self, entity: str, definition: GraphQLField) -> str:
        """Return a ``distinctOn`` of a connection of a model, without variables; often of no columns."""
        return self._write_literal(definition.args["distinctOn"].type, _Context(entity, "distinctOn"))

    def _write_value(self, type_: GraphQLInputType, context: _Context) -> str:
        if len(self.variables) < _MOST_VARIABLES and self.chance(22):
            values = [self._draw_value(type_, context) for _ in range(3)]
            return self._write_variable(type_, values, context)
        return self._write_literal(type_, context)

    def _write_literal(self, type_: GraphQLInputType, context: _Context) -> str:
        """Return a value that is no variable itself, but may hold some."""
        match get_nullable_type(type_):
            case GraphQLList(of_type=item):
                if self.chance(8):
                    return self._write_literal(item, context)
                return "[" + ", ".join(self._write_value(item, context) for _ in range(self._length(context))) + "]"
            case GraphQLInputObjectType() as inputs:
                fields = self._pick_fields(inputs, context)
                return "{" + ", ".join(f"{name}: {self._write_value(inner, at)}" for name, inner, at in fields) + "}"
        return render(self._draw_value(type_, context), type_)

    def _draw_value(self, type_: GraphQLInputType, context: _Context) -> Any:
        """Draw a value as JSON."""
        match get_nullable_type(type_):
            case GraphQLList(of_type=item):
                return [self._draw_value(item, context) for _ in range(self._length(context))]
            case GraphQLInputObjectType() as inputs:
                fields = self._pick_fields(inputs, context)
                return {name: self._draw_value(inner, at) for name, inner, at in fields}
            case GraphQLEnumType() as enum:
                return self.pick(list(enum.values))
            case scalar:
                return self.pick(self._leaves(scalar.name, context))

    def _length(self, context: _Context) -> int:
        return self.number(1 if context.name == "keys" else 0, 3)

    def _leaves(self, scalar: str, context: _Context) -> Sequence[Any]:
        if scalar == "ID":
            return self.vocabulary.ids[context.entity or "*"]
        if context.name == "search":
            return SEARCHES
        if context.name in {"at", "hasKey", "hasAnyKeys", "hasAllKeys"}:
            return STEPS
        leaves = _PAGING.get(context.name) or self.vocabulary.operands(scalar, is_aware=context.is_aware)
        if scalar == "JSON":
            return [leaf for leaf in leaves if is_literal(leaf)]
        return [leaf for leaf in leaves if is_pattern(leaf)] if context.name in PATTERN_OPERATORS else leaves

    def _pick_fields(
        self, inputs: GraphQLInputObjectType, context: _Context
    ) -> list[tuple[str, GraphQLInputType, _Context]]:
        entity = _entity_of(inputs, self.vocabulary) or context.entity
        names = [
            name
            for name, each in inputs.fields.items()
            if name not in NOT_ON_EVERY_DATABASE
            and (context.depth < _DEEPEST_FILTER or not _entity_of(get_named_type(each.type), self.vocabulary))
        ]
        if inputs.is_one_of:
            chosen = [self.pick(names)]
        else:
            chosen = [name for name in names if is_non_null_type(inputs.fields[name].type)]
            optional = [name for name in names if name not in chosen]
            if optional and (not chosen or inputs.name.endswith("PathFilter")):
                chosen += sorted({self.pick(optional) for _ in range(self.pick([1, 1, 1, 2, 2, 0]))})
        inner = _Context(entity, "", depth=context.depth + 1, must_be_given=inputs.is_one_of)
        return [
            (
                name,
                inputs.fields[name].type,
                replace(
                    inner, name=name, is_aware=context.is_aware or (entity or "", name) in self.vocabulary.instants
                ),
            )
            for name in chosen
        ]

    def _write_variable(self, type_: GraphQLInputType, values: Sequence[Any], context: _Context) -> str:
        declared = GraphQLNonNull(get_nullable_type(type_)) if context.must_be_given else type_
        possible = list(values)
        if not is_non_null_type(declared):
            can_be_null = context.name in _MAY_BE_NULL if not context.depth else self.chance(_NULL_INSIDE)
            possible += [Variable.ABSENT, None] if can_be_null else [Variable.ABSENT]
        default = ""
        if self.chance(20):
            default = f" = {render(values[0], declared)}"
            possible.append(Variable.ABSENT)
        name = f"v{len(self.variables)}"
        self.variables.append(Variable(name, f"${name}: {declared}{default}", tuple(possible)))
        return f"${name}"


def is_pattern(text: str) -> bool:
    """Tell whether LIKE takes a pattern: it must not end with a backslash that escapes nothing."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 0


def is_literal(document: Any) -> bool:
    """Tell whether a JSON document can be written in GraphQL, where keys of objects are names."""
    match document:
        case dict():
            return all(key.isidentifier() and key.isascii() and is_literal(each) for key, each in document.items())
        case list():
            return all(map(is_literal, document))
    return True


def _entity_of(type_: GraphQLNamedType, vocabulary: Vocabulary) -> str | None:
    """Return the model that an input type is of, by its name."""
    match = _INPUT.fullmatch(type_.name)
    return match[1] if match and match[1] in vocabulary.ids else None


_INPUT = re.compile(
    "(.+?)(Filter|OrderBy|Key|Having|Aggregate(Filter|OrderBy)|Group(Keys)?OrderBy|(Value|Number|Extreme)OrderBy"
    "|(CountDistinct|Sum|Mean|Extreme)Filter)"
)


def render(value: Any, type_: GraphQLInputType) -> str:
    """Return a JSON value as a literal of a type."""
    match get_nullable_type(type_):
        case GraphQLList(of_type=item) if isinstance(value, list):
            return "[" + ", ".join(render(each, item) for each in value) + "]"
        case GraphQLInputObjectType(fields=fields) if isinstance(value, dict):
            return "{" + ", ".join(f"{name}: {render(each, fields[name].type)}" for name, each in value.items()) + "}"
        case GraphQLEnumType():
            return str(value)
    return _render_json(value)


def _render_json(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{name}: {_render_json(each)}" for name, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_render_json, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
