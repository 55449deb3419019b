"""``search`` on PostgreSQL, asked row by row with the texts as parameters, apart from any table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flask import Flask
    from flask_sqlalchemy import SQLAlchemy

    from tests.evaluator.entities import Values
    from tests.evaluator.search import Search

MATCH = """
SELECT CASE WHEN vector @@ query THEN CAST(ts_rank(vector, query) AS float8) END
FROM (SELECT websearch_to_tsquery(CAST(:language AS regconfig), :text) AS query, {vector} AS vector) AS row
"""


def find_by_postgresql(app: Flask, db: SQLAlchemy, columns: Mapping[str, Sequence[str]], language: str) -> Search:
    """Return the search of models by their columns."""

    @lru_cache(maxsize=10_000)
    def match(texts: tuple[str | None, ...], text: str) -> float | None:
        vector = " || ".join(
            f"setweight(to_tsvector(CAST(:language AS regconfig), coalesce(:t{place}, '')), '{weight}')"
            for place, (weight, _) in enumerate(zip("ABCD", texts, strict=False))
        )
        parameters = {f"t{place}": each for place, each in enumerate(texts)}
        with app.app_context(), db.engine.connect() as connection:
            found: float | None = connection.scalar(
                sa.text(MATCH.format(vector=vector)), {"language": language, "text": text, **parameters}
            )
        return found

    def search(model: str, values: Values, text: str) -> float | None:
        return match(tuple(values[key] for key in columns[model]), text)

    return search
