"""Variables: split into values and shape without a loss, so that one plan serves all requests of one shape."""

from typing import Any

import graphql
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gql_server.variables import NO_VARIABLES, Param, has_params, id_types, read_template, read_variables

SCHEMA = graphql.build_schema("""
    scalar Any
    enum Size { SMALL LARGE }
    input Point { x: Int! y: Float = 1.5 tags: [String] }
    input Filter {
        and: [Filter!] not: Filter eq: String in: [Int!] on: Boolean size: Size sizes: [Size!] id: ID ids: [ID!]
        at: Point any: Any matrix: [[Int]]
    }
    type Item { x: Int }
    type Shop { x: Int }
    type Query { f(a: Filter, b: [Filter], c: Any, d: Int = 7, e: [ID!], g: Boolean): Int item: Item shop: Shop }
""")
OPERATION = graphql.parse("""
    query ($a: Filter, $b: [Filter], $c: Any, $d: Int = 7, $e: [ID!], $g: Boolean) { f(a: $a, b: $b, c: $c, d: $d) }
""").definitions[0]

TYPE_NAMES = {"Item", "Shop"}

stable = settings(derandomize=True, database=None, max_examples=200)
numbers = st.integers(-100, 100)
texts = st.text(max_size=4)
ids = st.sampled_from(["Item:1", "Item:2", "Shop:1", "7", "a:b", "é:1"]) | numbers
sizes = st.sampled_from(["SMALL", "LARGE"])
anything = st.recursive(texts | numbers | st.none(), lambda inner: st.lists(inner) | st.dictionaries(texts, inner))


def some(**members: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={key: st.none() | member for key, member in members.items()})


points = st.fixed_dictionaries(
    {"x": numbers}, optional={"y": st.none() | st.floats(-9, 9), "tags": st.lists(st.none() | texts, max_size=3)}
)
plain = some(
    eq=texts, on=st.booleans(), size=sizes, sizes=st.lists(sizes, max_size=2), id=ids, ids=st.lists(ids, max_size=3),
    at=points, any=anything, matrix=st.lists(st.none() | st.lists(st.none() | numbers, max_size=2), max_size=2),
    **{"in": st.lists(numbers, max_size=3)},
)  # fmt: skip
filters = st.recursive(plain, lambda inner: some(**{"and": st.lists(inner, max_size=3), "not": inner}), max_leaves=5)
raw = some(
    a=filters, b=st.lists(st.none() | filters, max_size=3), c=anything, d=numbers, e=st.lists(ids, max_size=3),
    g=st.booleans(),
)  # fmt: skip


def read(values: dict[str, Any]) -> Any:
    variables = read_variables(SCHEMA, OPERATION, values, type_names=TYPE_NAMES)
    assert variables.errors == ()
    return variables


def fill(template: Any, values: Any) -> Any:
    """Put the values where a template has parameters, all the way down."""
    if isinstance(template, Param):
        return template.read(values)
    if isinstance(template, dict):
        return {key: fill(item, values) for key, item in template.items()}
    return [fill(item, values) for item in template] if isinstance(template, list) else template


def leaves(template: Any) -> list[Any]:
    """List what stands in a template beside parameters, structure aside."""
    if isinstance(template, dict):
        return [leaf for item in template.values() for leaf in leaves(item)]
    if isinstance(template, list):
        return [leaf for item in template for leaf in leaves(item)]
    return [] if isinstance(template, Param) else [template]


def change(value: Any, type_: Any, draw: Any) -> Any:
    """Give every leaf that is a parameter another value, and lists of leaves another length."""
    type_ = graphql.get_nullable_type(type_)
    if value is None or graphql.is_enum_type(type_) or type_ is graphql.GraphQLBoolean:
        return value
    if graphql.is_input_object_type(type_):
        return {key: change(item, type_.fields[key].type, draw) for key, item in value.items()}
    if graphql.is_list_type(type_):
        item_type = graphql.get_nullable_type(type_.of_type)
        if not graphql.is_leaf_type(item_type):
            return [change(item, item_type, draw) for item in value]
        if None in value or item_type is graphql.GraphQLID:
            return value
        if graphql.is_enum_type(item_type):
            return [*value, "SMALL"]
        return draw(st.lists(leaf(item_type), max_size=3))
    return value if type_ is graphql.GraphQLID else draw(leaf(type_))


def leaf(type_: Any) -> st.SearchStrategy[Any]:
    return {"String": texts, "Float": st.floats(-9, 9), "Any": texts}.get(type_.name, numbers)


@stable
@given(values=raw)
def test_templates_and_values_make_up_the_variables_again(values):
    variables = read(values)
    expected = graphql.execution.values.get_variable_values(SCHEMA, OPERATION.variable_definitions, values)
    assert variables.values == expected
    assert fill(variables.templates, variables.values) == expected


@stable
@given(values=raw, data=st.data())
def test_other_values_of_the_same_structure_have_the_same_shape(values, data):
    types = {
        definition.variable.name.value: graphql.type_from_ast(SCHEMA, definition.type)
        for definition in OPERATION.variable_definitions
    }
    others = {name: change(value, types[name], data.draw) for name, value in values.items()}
    first, second = read(values), read(others)
    assert first.shape == second.shape
    assert first.templates == second.templates
    assert fill(second.templates, second.values) == second.values


@stable
@given(first=raw, second=raw)
def test_one_shape_has_one_template(first, second):
    """The plan is made from the templates and kept by the shape."""
    one, other = read(first), read(second)
    if hash(one.shape) == hash(other.shape) and one.shape == other.shape:
        assert one.templates == other.templates
    if one.templates == other.templates:
        assert repr(one.shape) == repr(other.shape)


@stable
@given(values=raw)
def test_templates_hold_no_values_but_those_that_change_the_plan(values):
    for value in leaves(read({**values, "c": None}).templates):
        assert value is None or isinstance(value, bool) or value in {"SMALL", "LARGE"}
    without_nulls = {
        "a": {"eq": "secret", "in": [1, 2], "at": {"x": 3, "tags": ["t"]}, "ids": ["Item:1"]},
        "c": {"k": 1},
    }
    assert leaves(read(without_nulls).templates) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"a": None}, {}), ({"a": {}}, {"a": None}), ({"a": {"on": True}}, {"a": {"on": False}}),
        ({"a": {"on": True}}, {"a": {"on": None}}), ({"a": {"size": "SMALL"}}, {"a": {"size": "LARGE"}}),
        ({"a": {"eq": "x"}}, {"a": {"eq": None}}), ({"a": {"and": []}}, {"a": {"and": [{}]}}),
        ({"a": {"and": [{}]}}, {"a": {"and": [{"eq": "x"}]}}), ({"b": [None]}, {"b": [{}]}),
        ({"a": {"id": "Item:1"}}, {"a": {"id": "Shop:1"}}), ({"a": {"id": "Item:1"}}, {"a": {"id": 1}}),
        ({"e": ["Item:1"]}, {"e": ["Item:1", "7"]}), ({"a": {"eq": "x", "id": "1"}}, {"a": {"eq": "x"}}),
        ({"g": True}, {"g": False}), ({"a": {"at": {"x": 1, "y": None}}}, {"a": {"at": {"x": 1}}}),
    ],
    ids=repr,
)  # fmt: skip
def test_what_changes_the_plan_changes_the_shape(first, second):
    assert read(first).shape != read(second).shape


def test_a_list_with_null_has_a_shape_of_its_own_and_no_values_in_it():
    schema = graphql.build_schema("type Query { f(b: [Int]): Int }")
    operation = graphql.parse("query ($b: [Int]) { f(b: $b) }").definitions[0]
    values = ([None, 1], [2, None, 3], [1, 2], [])
    shapes = [read_variables(schema, operation, {"b": value}, type_names=()).shape for value in values]
    assert [shape == shapes[0] for shape in shapes] == [True, True, False, False]


def test_a_default_value_is_a_value_like_any_other():
    assert read({}).values["d"] == 7
    assert read({}).shape == read({"d": 8}).shape
    assert repr(read({}).templates["d"]) == "$d"


def test_an_operation_without_variables_has_none():
    operation = graphql.parse("{ f }").definitions[0]
    assert read_variables(SCHEMA, operation, {"a": {"eq": "x"}, "unknown": 1}, type_names=()) is NO_VARIABLES


def test_all_that_does_not_fit_is_said():
    variables = read_variables(SCHEMA, OPERATION, {"a": {"eq": 1, "nothing": 2}, "d": "x", "e": [None]}, type_names=())
    assert len(variables.errors) == 4
    assert (variables.values, variables.templates) == ({}, {})


def test_templates_of_arguments_are_read_with_the_values():
    values = {"x": 5, "ids": ["Item:1", "Shop:2"]}
    assert read_template([1, Param(("x",)), None], values) == [1, 5, None]
    assert has_params([1, [Param(("x",))]])
    assert not has_params([1, {"a": 1}])
    assert id_types([Param(("ids",), ("Item", "Shop")), "Shop:9", 7]) == ("Item", "Shop", None)
    assert repr(Param(("a", 0, "b"))) == "$a.0.b"
