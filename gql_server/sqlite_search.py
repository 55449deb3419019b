r"""``search`` on SQLite: the operators of PostgreSQL's websearch_to_tsquery, over plain text.

A word is found wherever it stands in a column, also inside of another word, whatever the case. There are no languages,
hence no stems and no words too common to look for.

>>> read_search('red "bread knife" -wood or spoon')
(((True, 'red'), (True, 'bread knife'), (False, 'wood')), ((True, 'spoon'),))
>>> matches_search("KNIFE -wood", "Bread knife", None), matches_search("", "Bread knife")
(True, False)
"""

import re
from functools import lru_cache

from gql_server.sqlite_functions import fold

Term = tuple[bool, str]
"""Whether it must be there, and the text in small letters."""

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def matches_search(text: str, *columns: str | None) -> bool:
    """Whether one of the alternatives has all of its terms in the columns; nothing matches a search without words."""
    folded = [fold(column) or "" for column in columns]
    return any(
        all(any(word in column for column in folded) is is_wanted for is_wanted, word in terms)
        for terms in read_search(text)
    )


@lru_cache(maxsize=64)
def read_search(text: str) -> tuple[tuple[Term, ...], ...]:
    """The alternatives of a search; those without words are left out."""
    alternatives: list[list[Term]] = [[]]
    for sign, phrase, word in _TERM.findall(text):
        if word.lower() == "or" and not sign:
            alternatives.append([])
            continue
        wanted = _EDGES.sub("", phrase or word)
        if wanted:
            alternatives[-1].append((not sign, fold(wanted) or ""))
    return tuple(tuple(terms) for terms in alternatives if terms)
