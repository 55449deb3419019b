"""Reads SQL text: finds joins without a condition."""

from __future__ import annotations

import re
from collections import Counter

from gql_server.sql.layout import tokenize

_AFTER_FROM = {"WHERE", "ORDER", "LIMIT", "OFFSET", "GROUP", "HAVING", "UNION", "SELECT"}
_COMPARISON = re.compile(r"""\b(\w+)\.(?:\w+|"[^"]*") = (\w+)\.(?:\w+|"[^"]*")""")


def find_cartesian_products(sql: str) -> list[str]:
    """Return what betrays a product of tables that nobody meant.

    Aliases are unique in a statement, so a table under the same alias twice is one that should have been correlated.
    And all elements of a FROM list must hang together by comparisons of columns.

    >>> find_cartesian_products("SELECT (SELECT 1 FROM a AS a_1, b AS b_1 WHERE b_1.x = a_1.x) FROM a AS a_1")
    ['the alias a_1 twice']
    >>> find_cartesian_products("SELECT 1 FROM a AS a_1, b AS b_1 WHERE a_1.x = 1")
    ['nothing ties a_1 and b_1']
    """
    words = [token for token in tokenize(sql) if not token.isspace()]
    tables = [
        alias for name, as_, alias in zip(words, words[1:], words[2:], strict=False) if as_ == "AS" and name != ")"
    ]
    lists = _find_from_lists(words)
    declared = Counter(alias for aliases in lists for alias in aliases if alias in tables)
    twice = [f"the alias {alias} twice" for alias, count in declared.items() if count > 1]
    ties = {frozenset((left, right)) for left, right in _COMPARISON.findall(sql)}
    return twice + [
        f"nothing ties {aliases[0]} and {alias}"
        for aliases in lists
        for alias in aliases[1:]
        if not _is_tied(aliases[0], alias, ties)
    ]


def _find_from_lists(words: list[str]) -> list[list[str]]:
    """Return the aliases of each FROM list."""
    found: list[list[str]] = []
    open_lists: list[list[str] | None] = [None]
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        match word.upper():
            case "(":
                open_lists.append(None)
            case ")":
                open_lists.pop()
            case "FROM" if before.upper() != "DISTINCT":
                open_lists[-1] = []
                found.append(open_lists[-1])
            case "AS" if open_lists[-1] is not None:
                open_lists[-1].append(after)
            case clause if clause in _AFTER_FROM:
                open_lists[-1] = None
    return found


def _is_tied(one: str, other: str, ties: set[frozenset[str]]) -> bool:
    reached = {one}
    while True:
        more = {alias for tie in ties if tie & reached for alias in tie} - reached
        if not more:
            return other in reached
        reached |= more
