"""Compares an answer with the expected one as JSON."""

from __future__ import annotations

from typing import Any

from tests.evaluator.aggregates import RoundedFloat
from tests.evaluator.encoding import JsonLeaf
from tests.evaluator.paging import CursorLeaf


def explain_difference(expected: Any, actual: Any, path: str = "data") -> str | None:
    """Say where two answers differ, or return None.

    Response keys must come in the order of the selection. Numbers are compared as JSON has them, where 1 and 1.0 are
    one number, and true is none.

    >>> explain_difference({"a": [1, None]}, {"a": [1.0, None]})
    >>> explain_difference({"a": [1, {"b": "x"}]}, {"a": [1, {"b": "y"}]})
    "data.a[1].b: expected 'x', got 'y'"
    """
    match expected:
        case JsonLeaf():
            return _explain(expected.value == actual, expected.value, actual, path)
        case CursorLeaf():
            return _explain(isinstance(actual, str) and expected.is_equal(actual), expected, actual, path)
        case RoundedFloat():
            return _explain(expected.is_equal(actual), expected, actual, path)
        case dict() if isinstance(actual, dict):
            if list(expected) != list(actual):
                return f"{path}: expected the keys {list(expected)}, got {list(actual)}"
            differences = (explain_difference(expected[key], actual[key], f"{path}.{key}") for key in expected)
        case list() if isinstance(actual, list):
            if len(expected) != len(actual):
                return f"{path}: expected {len(expected)} elements, got {len(actual)}"
            pairs = enumerate(zip(expected, actual, strict=True))
            differences = (explain_difference(one, other, f"{path}[{index}]") for index, (one, other) in pairs)
        case _:
            is_same_kind = isinstance(expected, bool) == isinstance(actual, bool)
            return _explain(is_same_kind and expected == actual, expected, actual, path)
    return next(filter(None, differences), None)


def _explain(is_equal: bool, expected: Any, actual: Any, path: str) -> str | None:
    return None if is_equal else f"{path}: expected {expected!r}, got {actual!r}"
