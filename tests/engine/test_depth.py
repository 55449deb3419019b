"""One statement at any depth that the database's parser takes, and a clear error beyond."""

import pytest

from tests.harness import execute, expect_data, expect_error, statements

LEVELS = [
    "stores",
    "items",
    "reviews",
    "orders",
    "lines",
    "tags",
    "items",
    "reviews",
    "orders",
    "lines",
    "tags",
    "items",
]
"""Connections below one another; between some of them stands a to-one relation."""

TO_ONE_BEFORE = {"orders": "customer", "tags": "item"}


def nest(levels: int) -> str:
    """Write an operation with connections nested to a depth."""
    text = "id"
    for level in reversed(LEVELS[:levels]):
        text = f"{level}(first: 3) {{ nodes {{ {text} }} }}"
        text = f"{TO_ONE_BEFORE[level]} {{ {text} }}" if level in TO_ONE_BEFORE else text
    return f"{{ {text} }}"


def deepest(answer, levels: int) -> list:
    """Return the objects of the innermost connections."""
    found = [answer]
    for level in LEVELS[:levels]:
        steps = [TO_ONE_BEFORE[level], level] if level in TO_ONE_BEFORE else [level]
        for step in steps:
            found = [each[step] for each in found]
        found = [node for connection in found for node in connection["nodes"]]
    return found


def test_nesting_is_one_statement(shop_app, dialect):
    levels = {"postgresql": 6, "sqlite": 5}[dialect]
    with statements(shop_app) as executed:
        answer = expect_data(shop_app, nest(levels))
    assert len(executed) == 1
    assert deepest(answer, levels)


def test_every_depth_is_answered_or_refused_clearly(shop_app, dialect):
    refused = [levels for levels in range(1, len(LEVELS) + 1) if "errors" in execute(shop_app, nest(levels))]
    if dialect == "postgresql":
        assert refused == []
        return
    assert refused
    assert refused == list(range(refused[0], len(LEVELS) + 1))
    for levels in refused:
        with statements(shop_app) as executed:
            error = expect_error(shop_app, nest(levels), code="NESTING_TOO_DEEP")
        assert executed == [], "the statement was tried"
        assert "SELECT" not in error["message"]


@pytest.mark.parametrize("levels", [1, 3])
def test_many_rows_are_no_more_statements_than_few(shop_app, levels):
    for size in (1, 50):
        with statements(shop_app) as executed:
            expect_data(shop_app, nest(levels).replace("first: 3", f"first: {size}"))
        assert len(executed) == 1
