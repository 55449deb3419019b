r"""Functions that SQLite lacks, in Python, for statements of ours to call.

In go values as SQLite hands them over, out come values that it takes; each function answers NULL for NULL. They mean
what PostgreSQL means, and are the same for the same arguments, so that SQLite calls them once for constants.

Case folds character by character, as PostgreSQL's ``lower`` does under its builtin provider:

>>> fold("\u0130"), fold("\u03a3\u03a3") == "\u03c3\u03c3", fold("\u1e9e")
('i', True, 'ß')
"""

import decimal
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from gql_server.catalog.codecs import format_stored_bytes, format_stored_decimal, format_stored_duration

Document = str | int | float | None
"""JSON as a column of SQLite holds it."""

_INDEX = re.compile(r"[ \t\n\v\f\r]*[+-]?[0-9]{1,10}", re.ASCII)
"""What PostgreSQL takes for an index into a list."""


def fold(text: str | None) -> str | None:
    """The text in small letters, one for each character.

    Python's ``lower`` is the same but for two letters: it makes two characters of the Turkish İ, and another small
    sigma of one that ends a word.
    """
    return None if text is None else str(text).replace("İ", "i").replace("Σ", "\u03c3").lower()


def json_at(document: Document, path: str | None) -> str | None:
    """What stands at a path, as text; NULL where there is nothing."""
    if document is None or path is None:
        return None
    found = _read(document)
    for step in _read_operand(path):
        match found:
            case dict() if step in found:
                found = found[step]
            case list() if _INDEX.fullmatch(step) and -len(found) <= int(step) < len(found):
                found = found[int(step)]
            case _:
                return None
    return _write(found)


def json_equals(document: Document, value: str | None) -> bool | None:
    """Whether two documents are the same value: numbers by value, objects whatever the order of their keys."""
    return _compare(document, value, _is_equal)


def json_is_member(document: Document, values: str | None) -> bool | None:
    """Whether the document is one of a list, which holds each as text. Nothing is in the empty list, not even NULL."""
    candidates = _read_operand(values) if values is not None else ()
    if not candidates:
        return False
    return _compare(
        document, values, lambda found, _: any(_is_equal(found, _read_operand(each)) for each in candidates)
    )


def json_contains(document: Document, part: str | None) -> bool | None:
    """Whether all of the part is in the document. A list contains a value that is one of its elements."""
    return _compare(document, part, _contains)


def json_is_contained(document: Document, whole: str | None) -> bool | None:
    """Whether all of the document is in the whole."""
    return _compare(document, whole, lambda found, operand: _contains(operand, found))


def json_has_any(document: Document, keys: str | None) -> bool | None:
    """Whether the document has one of the keys."""
    return _compare(document, keys, lambda found, wanted: any(key in _keys(found) for key in wanted))


def json_has_all(document: Document, keys: str | None) -> bool | None:
    """Whether the document has each of the keys."""
    return _compare(document, keys, lambda found, wanted: all(key in _keys(found) for key in wanted))


def json_append(document: Document, value: str) -> str | None:
    """The list with a value at its end."""
    return None if document is None else _write([*_read(document), _read(value)])


def json_merge(document: Document, value: str) -> str | None:
    """The object with the keys of another one in place of its own."""
    return None if document is None else _write({**_read(document), **_read(value)})


def json_remove(document: Document, value: str) -> str | None:
    """The object without some keys, or the list without some strings."""
    if document is None:
        return None
    found, names = _read(document), _read(value)
    if isinstance(found, dict):
        return _write({key: item for key, item in found.items() if key not in names})
    return _write([item for item in found if item not in names])


SQLITE_FUNCTIONS: Mapping[str, tuple[int, Callable[..., Any]]] = {
    "gql_decimal": (1, format_stored_decimal),
    "gql_duration": (1, format_stored_duration),
    "gql_base64": (1, format_stored_bytes),
    "gql_fold": (1, fold),
    "gql_json_at": (2, json_at),
    "gql_json_equals": (2, json_equals),
    "gql_json_is_member": (2, json_is_member),
    "gql_json_contains": (2, json_contains),
    "gql_json_is_contained": (2, json_is_contained),
    "gql_json_has_any": (2, json_has_any),
    "gql_json_has_all": (2, json_has_all),
    "gql_json_append": (2, json_append),
    "gql_json_merge": (2, json_merge),
    "gql_json_remove": (2, json_remove),
}
"""By their names in SQL: how many arguments, and the function. All are deterministic."""


def _compare(document: Document, operand: str | None, compare: Callable[[Any, Any], bool]) -> bool | None:
    """The comparison of two documents; unknown where the first is NULL, the JSON value null, or no JSON."""
    if document is None or operand is None:
        return None
    found = _read(document)
    return None if found is None else compare(found, _read_operand(operand))


def _read(text: str | int | float) -> Any:
    """The value of a document, with exact numbers; None for what is no JSON, which is answered as null too."""
    try:
        # a number in a JSON column is stored as one: its declared type has the affinity NUMERIC
        return json.loads(
            text if isinstance(text, str) else repr(text), parse_float=decimal.Decimal, parse_constant=_refuse
        )
    except (ValueError, TypeError, RecursionError):
        return None


@lru_cache(maxsize=64)
def _read_operand(text: str) -> Any:
    return _read(text)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _write(value: Any) -> str:
    match value:
        case dict():
            return "{" + ",".join(f"{json.dumps(key)}:{_write(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ",".join(map(_write, value)) + "]"
        case decimal.Decimal():
            return str(value)
        case _:
            return json.dumps(value)


def _is_equal(one: Any, other: Any) -> bool:
    match one, other:
        case dict(), dict():
            return one.keys() == other.keys() and all(_is_equal(item, other[key]) for key, item in one.items())
        case list(), list():
            return len(one) == len(other) and all(map(_is_equal, one, other))
        case _:
            return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _contains(whole: Any, part: Any) -> bool:
    if isinstance(whole, list) and not isinstance(part, list | dict):
        return any(_is_equal(item, part) for item in whole)
    return _contains_inside(whole, part)


def _contains_inside(whole: Any, part: Any) -> bool:
    """The same below the top, where a list is not taken for its elements."""
    match whole, part:
        case dict(), dict():
            return all(key in whole and _contains_inside(whole[key], item) for key, item in part.items())
        case list(), list():
            return all(any(_contains_inside(candidate, item) for candidate in whole) for item in part)
        case _:
            return not isinstance(part, dict | list) and _is_equal(whole, part)


def _keys(value: Any) -> Iterable[str]:
    """What PostgreSQL's ``?`` looks among: keys of an object, texts of a list, a text itself."""
    match value:
        case dict():
            return value
        case list():
            return [item for item in value if isinstance(item, str)]
        case str():
            return [value]
        case _:
            return ()
