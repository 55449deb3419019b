"""``search`` as SQLite has it: words as parts of texts. PostgreSQL has languages, so there it is asked itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.evaluator.entities import Values

Search = Callable[[str, "Values", str], float | None]
"""Model, row and text → how well the row matches, None where it does not."""


def find_plainly(columns: Mapping[str, Sequence[str]]) -> Search:
    """Return the search of models by their columns; all that match do so equally well."""

    def search(model: str, values: Values, text: str) -> float | None:
        texts = [_fold(values[key] or "") for key in columns[model]]
        alternatives = [each for each in _split(text) if each]
        found = any(
            all(any(word in each for each in texts) == wanted for wanted, word in terms) for terms in alternatives
        )
        return 0.0 if found else None

    return search


def _split(text: str) -> list[list[tuple[bool, str]]]:
    """Read character by character: (whether it must be there, word) in each alternative."""
    alternatives: list[list[tuple[bool, str]]] = [[]]
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        wanted = text[at] != "-"
        at += not wanted
        if text[at : at + 1] == '"':
            word, _, _ = text[at + 1 :].partition('"')
            at += len(word) + 2
            _add(alternatives, wanted, word)
            continue
        end = at
        while end < len(text) and not text[end].isspace() and text[end] != '"':
            end += 1
        word, at = text[at:end], end
        if wanted and word.lower() == "or":
            alternatives.append([])
        else:
            _add(alternatives, wanted, word)
    return alternatives


def _add(alternatives: list[list[tuple[bool, str]]], wanted: bool, word: str) -> None:
    while word and not word[0].isalnum():
        word = word[1:]
    while word and not word[-1].isalnum():
        word = word[:-1]
    if word:
        alternatives[-1].append((wanted, _fold(word)))


def _fold(text: str) -> str:
    return "".join(character.lower()[0] for character in text)
