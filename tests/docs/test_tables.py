"""The tables in the papers say what the code says."""

from __future__ import annotations

import ast
import dataclasses
import re
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from gql_server import errors, responses
from gql_server.access.limits import RoleLimits
from gql_server.catalog import naming
from gql_server.catalog.aggregates import VALUE_FUNCTIONS, Period, measures_of
from gql_server.catalog.kinds import Kind, find_kind
from gql_server.catalog.model import Attribute, Entity
from gql_server.operators import ID_OPERATORS, OPERATORS, OperandShape
from gql_server.plan.ordering import Direction
from gql_server.settings import SETTINGS
from gql_server.typegen.scalars import SCALARS
from tests.docs.markdown import ROOT, read_table
from tests.harness import expect_data

DOCS = ROOT / "docs"


def test_every_setting_is_documented():
    rows = read_table(DOCS / "settings.md", "setting")
    assert rows == [
        [each.name, str("" if each.default == () else each.default), each.help.replace("`", "")] for each in SETTINGS
    ]


def test_every_error_code_is_documented():
    statuses = {each.code: str(each.status) for each in subclasses(errors.GqlServerError)}
    statuses |= {"STARTUP_FAILED": "none", "INTERNAL_SERVER_ERROR": "500"}
    literals = re.findall(r'"([A-Z]+(?:_[A-Z]+)+)"', Path(responses.__file__).read_text(encoding="utf-8"))
    statuses |= {code: "400" for code in literals if code not in statuses}
    documented = {code: status for code, status, *_ in read_table(DOCS / "errors.md", "code")}
    assert documented == statuses


def test_every_limit_of_a_role_is_documented():
    documented = [name for name, *_ in read_table(DOCS / "access.md", "limit")]
    assert sorted(documented) == sorted(each.name for each in dataclasses.fields(RoleLimits))


def subclasses(error: type) -> list[type]:
    """Return the classes below one that have a code of their own."""
    below = [each for direct in error.__subclasses__() for each in (direct, *subclasses(direct))]
    return [each for each in below if each.__module__ == error.__module__ and "code" in vars(each)]


def test_every_code_has_its_stage():
    named = {
        code
        for _, codes, _ in read_table(DOCS / "architecture.md", "stage")
        for code in re.findall("[A-Z_]{5,}", codes)
    }
    documented = {code for code, *_ in read_table(DOCS / "errors.md", "code")}
    assert named == documented - {"STARTUP_FAILED"}


OPERANDS = {
    OperandShape.VALUE: "value",
    OperandShape.LIST: "list",
    OperandShape.FLAG: "true or false",
    OperandShape.TEXT: "text",
    OperandShape.PATTERN: "pattern",
    OperandShape.REGEX: "regular expression",
    OperandShape.KEY: "key",
    OperandShape.KEYS: "keys",
    OperandShape.PART: "conditions",
    OperandShape.PATH: "path and conditions",
}
FAMILIES = {
    "all": frozenset(Kind),
    "ordered": frozenset(kind for kind in Kind if kind.is_ordered),
    "text": frozenset({Kind.STRING}),
    "with a date": frozenset({Kind.DATE, Kind.DATETIME, Kind.INSTANT}),
    "with a time": frozenset({Kind.TIME, Kind.DATETIME, Kind.INSTANT}),
    "JSON": frozenset({Kind.JSON}),
    "array": frozenset({Kind.ARRAY}),
    "single": frozenset(Kind) - {Kind.ARRAY},
}


def test_every_operator_is_documented():
    rows = read_table(DOCS / "querying.md", "operator")
    documented = [(name, operand, FAMILIES[columns]) for name, operand, _, columns in rows]
    assert documented == [(each.name, OPERANDS[each.operand], each.kinds) for each in OPERATORS]


def test_the_operators_of_ids_are_documented():
    names = ", ".join(f"`{name}`" for name in ID_OPERATORS[:-1])
    assert f"`id` filters by node id, with {names} and `{ID_OPERATORS[-1]}`" in (DOCS / "querying.md").read_text(
        "utf-8"
    )


def test_ordered_columns_are_documented():
    ordered = dict.fromkeys(SCALARS[kind]._meta.name for kind in Kind if kind.is_ordered)
    *first, last = ordered
    assert f"Ordered columns are {', '.join(first)} and {last}." in (DOCS / "querying.md").read_text("utf-8")


def test_every_direction_is_documented():
    rows = read_table(DOCS / "querying.md", "direction")
    documented = {name: place for names, place in rows for name in names.split(", ")}
    assert documented == {each.name: "first" if each.has_nulls_first else "last" for each in Direction}


CATEGORIES = {
    "parentId 1": "{parentId: {eq: 1}}",
    "parentId 6": "{parentId: {eq: 6}}",
    "parentId null": "{parentId: {isNull: true}}",
    **{name: f'{{name: {{eq: "{name}"}}}}' for name in ("Home", "Books", "Tea")},
}
TRUTH = [
    (row[0], dict(zip(columns, row[1:], strict=True)))
    for columns in (list(CATEGORIES)[:3], list(CATEGORIES)[3:])
    for row in read_table(DOCS / "querying.md", f"filter | {columns[0]}")
]


@pytest.mark.parametrize(("condition", "answers"), TRUTH, ids=[condition for condition, _ in TRUTH])
def test_the_truth_tables_are_true(sample_app, condition, answers):
    fields = " ".join(
        f"all{index}: categories(filter: {CATEGORIES[column]}) {{ totalCount }} "
        f"found{index}: categories(filter: {{and: [{condition}, {CATEGORIES[column]}]}}) {{ totalCount }}"
        for index, column in enumerate(answers)
    )
    counts = {key: each["totalCount"] for key, each in expect_data(sample_app, f"{{ {fields} }}").items()}
    for index, (column, is_true) in enumerate(answers.items()):
        assert counts[f"all{index}"]
        assert counts[f"found{index}"] == (counts[f"all{index}"] if is_true == "yes" else 0), column


def test_every_kind_of_column_is_documented():
    documented: dict[Kind, str] = {}
    for columns, graphql_type, _ in read_table(DOCS / "naming.md", "column"):
        for column in columns.split(", "):
            kind = find_kind(column_type(column))
            assert kind is not None, column
            documented[kind] = graphql_type
    others = {Kind.ENUM: "enum", Kind.ARRAY: "list"}
    assert documented == {kind: SCALARS[kind]._meta.name if kind in SCALARS else others[kind] for kind in Kind}


def test_columns_said_not_to_be_served_are_not():
    sentence = re.search(r"Not served: (.*?)\. Such a", (DOCS / "naming.md").read_text("utf-8"))
    assert sentence
    names = re.findall(r"`([^`]+)`", sentence.group(1))
    assert len(names) >= 3
    assert [name for name in names if find_kind(column_type(name))] == []


def column_type(expression: str) -> sa.types.TypeEngine:
    """Return the column type that an expression of SQLAlchemy's names stands for."""
    value = eval(expression, {**vars(postgresql), **vars(sa)})
    return value() if isinstance(value, type) else value


def test_start_up_errors_say_what_the_page_says():
    texts = {
        node.value
        for path in Path(errors.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    messages = [message for message, *_ in read_table(DOCS / "naming.md", "message")]
    parts = [part.strip() for message in messages for part in message.split("…") if part.strip()]
    assert [part for part in parts if not any(part in text for text in texts)] == []


@pytest.mark.parametrize(("what", "names"), [("types", naming.RESERVED_TYPES), ("fields", naming.RESERVED_FIELDS)])
def test_reserved_names_are_documented(what, names):
    rows = dict(read_table(DOCS / "naming.md", "reserved"))
    assert set(rows[what].split(", ")) == names


NUMBERS = "Int, BigInt, Decimal, Float"
MEASURED = {
    "columns that can be compared: all but JSON": frozenset(kind for kind in Kind if kind.is_sortable),
    "ordered columns": FAMILIES["ordered"],
    NUMBERS: frozenset({Kind.INT, Kind.BIG_INT, Kind.DECIMAL, Kind.FLOAT}),
}


def test_every_aggregate_is_documented():
    documented = {}
    for names, kinds, answer, _ in read_table(DOCS / "querying.md", "aggregate"):
        for name in names.split(", "):
            for kind in MEASURED.get(kinds, {Kind(kinds)} if kinds in NUMBERS.split(", ") else {None}):
                documented[name, kind] = (
                    answer.partition(",")[0].partition(";")[0].replace("the type of the column", "")
                )
    example = Entity(
        name="Example", model=object, singular="", plural="", by_key="", description=None, relations={},
        attributes={
            kind.name: Attribute(name=kind.name, key=kind.name, kind=kind, type_=sa.Text(), is_nullable=True)
            for kind in Kind
        },
        primary_key=(), unique_keys=(),
    )  # fmt: skip
    served = {("count", None): "Int"}
    for function in VALUE_FUNCTIONS:
        for name, measure in measures_of(example, function).items():
            is_own = function.value in {"min", "max"}
            served[function.value, Kind[name]] = "" if is_own else SCALARS[measure.result.kind]._meta.name
    assert documented == served


def test_every_period_is_documented():
    rows = read_table(DOCS / "querying.md", "period")
    assert [(name, held) for name, held, _ in rows] == [(each.name, each.value) for each in Period]
