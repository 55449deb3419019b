"""Reads SQL text: lays it out for review, and finds joins without a condition."""

from __future__ import annotations

import re
from collections import Counter

_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z_0-9]*|\s+|.""", re.DOTALL)
_CLAUSES = ("SELECT", "FROM", "WHERE", "ORDER", "LIMIT", "OFFSET", "JOIN", "LEFT", "GROUP", "HAVING", "UNION", "WITH")
_AFTER_FROM = {"WHERE", "ORDER", "LIMIT", "OFFSET", "GROUP", "HAVING", "UNION", "SELECT"}
_NOT_AN_ALIAS = {"SELECT", "VALUES", "LATERAL", "ON", "JOIN", "LEFT", "OUTER", "INNER", "CROSS", "AS"}


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
    """Return what betrays a FROM list that nobody meant.

    Every table or subquery has an alias of its own and is reached by JOIN … ON. So a comma in a FROM list, a CROSS JOIN
    or an alias that is declared twice (a table that should have been correlated) is one.

    >>> find_cartesian_products("SELECT 1 FROM a AS a_1, b AS b_1 WHERE a_1.x = b_1.x")
    ['a comma in FROM']
    >>> find_cartesian_products("SELECT (SELECT 1 FROM a AS a_1) FROM a AS a_1 JOIN b AS b_1 ON true")
    ['the alias a_1 twice']
    """
    found = []
    aliases: Counter[str] = Counter()
    in_from = [False]
    words = [token for token in tokenize(sql) if not token.isspace()]
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        match word.upper():
            case "(":
                in_from.append(False)
            case ")":
                in_from.pop()
            case "FROM":
                in_from[-1] = before.upper() != "DISTINCT"
            case "CROSS":
                found.append("a CROSS JOIN")
            case "," if in_from[-1]:
                found.append("a comma in FROM")
            case "AS" if in_from[-1]:
                aliases[after] += 1
            case clause if clause in _AFTER_FROM:
                in_from[-1] = False
    return found + [f"the alias {alias} twice" for alias, count in aliases.items() if count > 1]


def _continues(text: str) -> bool:
    """Tell whether a word goes on with the clause before it, as in LEFT OUTER JOIN."""
    return text.rsplit(maxsplit=1)[-1].upper() in {"LEFT", "OUTER", "INNER", "DISTINCT"}
