"""Reads SQL text: lays it out for review, and finds joins without a condition."""

from __future__ import annotations

import re
from collections import Counter

_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z_0-9]*|\s+|.""", re.DOTALL)
_CLAUSES = ("SELECT", "FROM", "WHERE", "ORDER", "LIMIT", "OFFSET", "JOIN", "LEFT", "GROUP", "HAVING", "UNION", "WITH")
_AFTER_FROM = {"WHERE", "ORDER", "LIMIT", "OFFSET", "GROUP", "HAVING", "UNION", "SELECT"}
_COMPARISON = re.compile(r"""\b(\w+)\.(?:\w+|"[^"]*") = (\w+)\.(?:\w+|"[^"]*")""")


def tokenize(sql: str) -> list[str]:
    """Split SQL into words, quoted texts, blanks and signs.

    >>> tokenize("SELECT a.b FROM a")
    ['SELECT', ' ', 'a', '.', 'b', ' ', 'FROM', ' ', 'a']
    """
    return _TOKEN.findall(sql)


def lay_out(sql: str) -> str:
    """Break SQL into one clause a line, indented by its depth in parentheses.

    >>> print(lay_out("SELECT a, (SELECT b FROM c WHERE d) FROM e"))
    SELECT a, (
      SELECT b
      FROM c
      WHERE d)
    FROM e
    """
    depth, text = 0, ""
    for token in tokenize(sql):
        depth += (token == "(") - (token == ")")
        if token.upper() in _CLAUSES and text and not _continues(text):
            text = text.rstrip() + "\n" + "  " * depth + token
        else:
            text += (" " if text[-1:] != " " else "") if token.isspace() else token
    return re.sub(r"[ ]+\n", "\n", text)


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


def _continues(text: str) -> bool:
    """Tell whether a word goes on with the clause before it, as in LEFT OUTER JOIN."""
    return text.rsplit(maxsplit=1)[-1].upper() in {"LEFT", "OUTER", "INNER", "DISTINCT"}
