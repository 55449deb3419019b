"""Stage 2: raw variables → coerced values, and their shape.

A plan holds no values of variables, so that one plan serves all requests which differ in values only. Each leaf of the
coerced variables is replaced by a :class:`Param` that says where to find it; what changes the plan itself (null,
booleans, enums, which fields of an input are there, the type named in a node id, the nulls of a cursor, the size of a
page) stays, and makes up the key of the plan cache.

>>> import graphql
>>> schema = graphql.build_schema("input F { gte: Int, on: Boolean } type Query { a(f: F): Int }")
>>> operation = graphql.parse("query($f: F) { a(f: $f) }").definitions[0]
>>> read_variables(schema, operation, {"f": {"gte": 3, "on": True}}, type_names=()).templates
{'f': {'gte': $f.gte, 'on': True}}
"""

import re
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import graphql
from graphql.execution.values import get_variable_values

from gql_server.catalog.cursor import find_nulls
from gql_server.catalog.fields import FieldEnum

Template = Any
"""A constant, a :class:`Param`, or a list or dict of templates."""

_TYPE_PREFIX = re.compile(r"([_A-Za-z][_0-9A-Za-z]*):", re.ASCII)


@dataclass(frozen=True, slots=True)
class Param:
    """The place of a value in the coerced variables.

    Attributes:
        path: keys and indexes, the variable's name first.
        id_types: for values of type ID, the types that they name, None where they name none; () for all others.
        has_null: for lists, whether an item is null.
        cursor_nulls: for text that can be a cursor, which of its values are null; None for all others.
    """

    path: tuple[str | int, ...]
    id_types: tuple[str | None, ...] = ()
    cursor_nulls: tuple[bool, ...] | None = None
    has_null: bool = field(default=False, kw_only=True)

    def __repr__(self) -> str:
        return "$" + ".".join(str(step) for step in self.path)

    def read(self, values: Mapping[str, Any]) -> Any:
        """The value in coerced variables of the same shape."""
        value: Any = values
        for step in self.path:
            value = value[step]
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Variables:
    """The variables of one request.

    Attributes:
        values: coerced by GraphQL's rules; an absent variable without default is absent.
        templates: the same with a Param for each leaf.
        shape: equal for requests that one plan can serve.
        errors: why coercion failed; the other attributes are empty then.
    """

    values: Mapping[str, Any]
    templates: Mapping[str, Template]
    shape: Hashable
    errors: tuple[graphql.GraphQLError, ...] = ()


NO_VARIABLES = Variables(values={}, templates={}, shape=())


def read_variables(
    schema: graphql.GraphQLSchema,
    operation: graphql.OperationDefinitionNode,
    raw: Mapping[str, Any],
    *,
    type_names: Collection[str],
    page_sizes: Collection[str] = (),
    has_hints: bool = True,
) -> Variables:
    """Coerce the variables and split them into values and shape.

    Args:
        schema: of the caller's role.
        operation: that declares them.
        raw: as they came.
        type_names: what names a type in an id.
        page_sizes: names of those that say how many rows a list has.
        has_hints: whether errors may say what else there is.
    """
    if not operation.variable_definitions:
        return NO_VARIABLES
    coerced = get_variable_values(schema, operation.variable_definitions, dict(raw), 20, not has_hints)
    if isinstance(coerced, list):
        return Variables(values={}, templates={}, shape=(), errors=tuple(coerced))
    templates: dict[str, Template] = {}
    shape: list[Hashable] = []
    for definition in operation.variable_definitions:
        name = definition.variable.name.value
        if name in coerced:
            type_ = graphql.type_from_ast(schema, definition.type)
            is_size = name in page_sizes and graphql.get_named_type(type_) is graphql.GraphQLInt
            split = (coerced[name], coerced[name]) if is_size else _split(type_names, coerced[name], type_, (name,))
            templates[name] = split[0]
            shape.append((name, split[1]))
    return Variables(values=coerced, templates=templates, shape=tuple(shape))


def read_template(template: Template, values: Mapping[str, Any]) -> Any:
    """The value that a template stands for in one request."""
    match template:
        case Param():
            return template.read(values)
        case list():
            return [read_template(item, values) for item in template]
        case dict():  # a JSON value with variables inside
            return {key: read_template(item, values) for key, item in template.items()}
        case _:
            return template


def has_params(template: Template) -> bool:
    """Whether the template depends on variables at all."""
    match template:
        case Param():
            return True
        case list():
            return any(map(has_params, template))
        case dict():
            return any(map(has_params, template.values()))
        case _:
            return False


def quote_template(template: Template) -> str:
    """The value of an argument for messages; of a variable, whose value no plan knows, the name."""
    return f"the value of {template}" if isinstance(template, Param) else shorten(str(template))


def shorten(text: str) -> str:
    """What the client wrote, in quotes, for messages."""
    return repr(text if len(text) <= 80 else f"{text[:77]}…")


def id_types(template: Template) -> tuple[str | None, ...]:
    """What stands before the colon of each id of a template, once each.

    >>> id_types(["Item:5", "Store:1", "Item:6", "7"])
    ('Item', 'Store', None)
    """
    if isinstance(template, Param):
        return template.id_types
    ids: Sequence[Any] = template if isinstance(template, list) else [template]
    found = (id_types(id_) if isinstance(id_, Param) else (_id_type(id_),) for id_ in ids)
    return tuple(dict.fromkeys(type_ for types in found for type_ in types))


def cursor_nulls(template: Template) -> tuple[bool, ...] | None:
    """Which values of a cursor are null; None when it cannot be a cursor."""
    return template.cursor_nulls if isinstance(template, Param) else find_nulls(template)


def _id_type(id_: object) -> str | None:
    match = _TYPE_PREFIX.match(str(id_))
    return match.group(1) if match else None


def _known_types(type_names: Collection[str], ids: Iterable[object]) -> tuple[str | None, ...]:
    """The types that ids name, once each. What names no type is all the same, lest each value need its own plan."""
    named = {_id_type(id_) for id_ in ids}
    known = sorted(name for name in named if name and name in type_names)
    return (*known, None) if len(known) < len(named) else tuple(known)


def _split(
    type_names: Collection[str], value: Any, type_: Any, path: tuple[str | int, ...]
) -> tuple[Template, Hashable]:
    if graphql.is_non_null_type(type_):
        return _split(type_names, value, type_.of_type, path)
    if value is None:
        return None, None
    if graphql.is_list_type(type_):
        return _split_list(type_names, value, graphql.get_nullable_type(type_.of_type), path)
    if graphql.is_input_object_type(type_):
        parts = {name: _split(type_names, item, _type_of(type_, name), (*path, name)) for name, item in value.items()}
        return {name: part[0] for name, part in parts.items()}, tuple((name, part[1]) for name, part in parts.items())
    if graphql.is_enum_type(type_) or type_ is graphql.GraphQLBoolean:
        return value, value
    if type_ is graphql.GraphQLString:
        # a cursor is a whole argument, so no text inside an input is one
        nulls = find_nulls(value) if len(path) == 1 else None
        return Param(path, (), nulls), nulls or ()  # never None, which is what null has
    types = _known_types(type_names, [value]) if type_ is graphql.GraphQLID else ()
    return Param(path, types), types


def _type_of(type_: graphql.GraphQLInputObjectType, key: str) -> Any:
    """The type of a member of a coerced input; those of hand-written inputs may be called otherwise in Python."""
    field = type_.fields.get(key)
    if field is None or field.out_name not in {None, key}:
        field = next(each for name, each in type_.fields.items() if (each.out_name or name) == key)
    return field.type


def _split_list(
    type_names: Collection[str], value: Sequence[Any], item_type: Any, path: tuple[str | int, ...]
) -> tuple[Template, Hashable]:
    """A list of leaves is one parameter, whatever its length; a list of inputs has as many parts as items."""
    if graphql.is_leaf_type(item_type) and not _stands_for_fields(item_type):
        items = [item for item in value if item is not None]
        types = _known_types(type_names, items) if item_type is graphql.GraphQLID else ()
        has_null = len(items) < len(value)
        return Param(path, types, has_null=has_null), (types, has_null)
    parts = [_split(type_names, item, item_type, (*path, index)) for index, item in enumerate(value)]
    return [part[0] for part in parts], tuple(part[1] for part in parts)


def _stands_for_fields(type_: Any) -> bool:
    return graphql.is_enum_type(type_) and any(isinstance(each.value, FieldEnum) for each in type_.values.values())
