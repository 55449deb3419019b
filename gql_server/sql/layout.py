"""SQL text laid out for people: in tests, on the command line, in GraphiQL. What is sent stays as it was compiled."""

import re

_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z_0-9]*|\s+|.""", re.DOTALL)
_CLAUSES = ("SELECT", "FROM", "WHERE", "ORDER", "LIMIT", "OFFSET", "JOIN", "LEFT", "GROUP", "HAVING", "UNION", "WITH")


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
    for word in tokenize(sql):
        depth += (word == "(") - (word == ")")
        if word.upper() in _CLAUSES and text and not _continues(text):
            text = text.rstrip() + "\n" + "  " * depth + word
        else:
            text += (" " if text[-1:] != " " else "") if word.isspace() else word
    return re.sub(r"[ ]+\n", "\n", text)


def _continues(text: str) -> bool:
    """Tell whether a word goes on with the clause before it, as in LEFT OUTER JOIN."""
    return text.rsplit(maxsplit=1)[-1].upper() in {"LEFT", "OUTER", "INNER", "DISTINCT"}
