"""Places in the data of an answer: made null, taken out, or written as paths."""

from collections.abc import Iterable
from typing import Any

from graphql.pyutils import Path

Json = dict[str, Any]


class Root:
    """The data of an answer, whose parts become null by path."""

    def __init__(self, data: Json) -> None:
        self.data: Json | None = data

    def set_null(self, path: list[str | int]) -> None:
        """Put null at the path; an empty path is the data itself, and a path below a null is done already."""
        if not path:
            self.data = None
            return
        value: Any = self.data
        for key in path[:-1]:
            if value is None:
                return
            value = value[key]
        if value is not None:
            value[path[-1]] = None

    def remove(self, paths: Iterable[list[str | int]]) -> None:
        """Remove items of lists; the last ones first, so that the places of the others stay what they are."""
        for path in sorted(paths, key=_place_in_document, reverse=True):
            value: Any = self.data
            for key in path[:-1]:
                value = None if value is None else value[key]
            if value is not None:
                del value[path[-1]]


def _place_in_document(path: list[str | int]) -> list[tuple[str, int]]:
    return [(key, 0) if isinstance(key, str) else ("", key) for key in path]


def steps_of(path: Path) -> list[tuple[str | int, str | None]]:
    """Keys of a path, each with the name of the type that has it."""
    steps: list[tuple[str | int, str | None]] = []
    current: Path | None = path
    while current is not None:
        steps.append((current.key, current.typename))
        current = current.prev
    return steps[::-1]


def beginning_of(path: Path, length: int) -> Path | None:
    """The first steps of a path, with the names of types, by which graphql-core tells places that are null already."""
    beginning: Path | None = None
    for key, type_name in steps_of(path)[:length]:
        beginning = Path(beginning, key, type_name)
    return beginning


def copy_answer(answer: Json) -> Json:
    """A copy that shares nothing: the same row may stand in several places."""
    return {key: _copy_value(value) for key, value in answer.items()}


def _copy_value(value: Any) -> Any:
    if isinstance(value, dict):
        return copy_answer(value)
    return [_copy_value(item) for item in value] if isinstance(value, list) else value
