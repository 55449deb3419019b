"""Aliases of tables: what each is called in one statement."""

from dataclasses import dataclass

MAX_IDENTIFIER_BYTES = 63
"""A longer name is cut by PostgreSQL, silently."""


@dataclass(kw_only=True)
class Aliases:
    """Mints aliases in order of need, so that equal plans give equal SQL; the number alone makes them unique."""

    taken: frozenset[str]
    count: int = 0

    def mint(self, hint: str) -> str:
        """An alias that says what it stands for; short, because drivers handle short statements faster.

        Never the name of a table: expressions of the models may refer to any.
        """
        self.count += 1
        alias = f"{hint.lower()[:20]}_{self.count}"
        return self.mint(hint) if alias in self.taken else alias
