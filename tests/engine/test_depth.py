"""One statement at any depth that the database's parser takes, and a clear error beyond."""

import pytest

from tests.harness import execute, expect_data, expect_error, statements

DEEPEST = 12


def nest(levels: int, first: int = 3) -> str:
    """Write an operation with connections nested to a depth."""
    text = "id"
    for level in reversed(range(levels)):
        text = f"{connection_at(level)}(first: {first}) {{ nodes {{ {text} }} }}"
    return f"{{ {text} }}"


def connection_at(level: int) -> str:
    """Return the connection at a level: the stores' items, their tags, the tags' items, their tags, and so on."""
    return "stores" if level == 0 else ("tags", "items")[level % 2]


def find_innermost(answer, levels: int) -> list:
    """Return the objects of the innermost connections."""
    found = [answer]
    for level in range(levels):
        found = [node for each in found for node in each[connection_at(level)]["nodes"]]
    return found


def test_nesting_is_one_statement(shop_app, dialect):
    levels = {"postgresql": 6, "sqlite": 5}[dialect]
    with statements(shop_app) as executed:
        answer = expect_data(shop_app, nest(levels))
    assert len(executed) == 1
    assert find_innermost(answer, levels)


def test_every_depth_is_answered_or_refused_clearly(shop_app, dialect):
    refused = [levels for levels in range(1, DEEPEST + 1) if "errors" in execute(shop_app, nest(levels))]
    if dialect == "postgresql":
        assert refused == []
        return
    assert refused == list(range(refused[0], DEEPEST + 1))
    for levels in refused:
        error = expect_error(shop_app, nest(levels), code="OPERATION_TOO_LARGE")
        assert "SELECT" not in error["message"]
        assert error["extensions"]["hint"]


@pytest.mark.parametrize("levels", [1, 4])
def test_many_rows_are_no_more_statements_than_few(shop_app, levels):
    for size in (1, 50):
        with statements(shop_app) as executed:
            expect_data(shop_app, nest(levels, size))
        assert len(executed) == 1
