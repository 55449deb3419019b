"""JSON documents as values: equality, containment and paths, as the manual of PostgreSQL describes them for jsonb."""

from __future__ import annotations

from typing import Any


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two documents are one value; true is not 1, and 1 is 1.0."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return set(one) == set(other) and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(is_same(*pair) for pair in zip(one, other, strict=True))
    return type(one) not in {dict, list} and type(other) not in {dict, list} and one == other


def contains(whole: Any, part: Any) -> bool:
    """Tell whether a document contains another.

    >>> contains({"a": [1, {"b": 2}], "c": 0}, {"a": [{"b": 2}]}), contains([1, [2]], [2])
    (True, False)
    >>> contains(["x", "y"], "x"), contains("x", ["x"]), contains([["x"]], "x")
    (True, False, False)
    """
    if isinstance(whole, list) and not isinstance(part, dict | list):
        return any(is_same(each, part) for each in whole)
    return _has_shape(whole, part)


def _has_shape(whole: Any, part: Any) -> bool:
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and _has_shape(whole[key], part[key]) for key in part)
    if isinstance(part, list):
        return isinstance(whole, list) and all(any(_has_shape(each, wanted) for each in whole) for wanted in part)
    return is_same(whole, part)


def has_key(document: Any, key: str) -> bool:
    """Tell whether an object has a key, a list a text, or a text is the key."""
    if isinstance(document, list):
        return any(isinstance(each, str) and each == key for each in document)
    return key in document if isinstance(document, dict) else document == key


def at(document: Any, path: list[str]) -> Any:
    """Return what stands at a path; None where there is nothing.

    >>> at({"a": ["x", {"b": 1}]}, ["a", "-1", "b"]), at({"a": 1}, ["a", "b"]), at([1], ["x"]), at({"1": 2}, ["1"])
    (1, None, None, 2)
    """
    for step in path:
        if isinstance(document, dict):
            document = document.get(step)
        elif isinstance(document, list) and step.removeprefix("-").isdecimal():
            document = dict(enumerate(document)).get(int(step) + (len(document) if int(step) < 0 else 0))
        else:
            return None
    return document
