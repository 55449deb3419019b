"""How the database answers a statement: EXPLAIN, as lines of text.

For developers. A statement that only reads is run once more and measured, on PostgreSQL; one that writes never is.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

PATIENCE = 10_000
"""Milliseconds after which the database gives up measuring."""

_LOCK = re.compile(r"\bFOR (NO KEY )?(UPDATE|(KEY )?SHARE)\b")


def explain(engine: sa.Engine, text: str, parameters: Any) -> str:
    """What the database says of a statement that it answered before.

    Args:
        engine: whose connections are like the one that ran it.
        text: in the driver's parameter style.
        parameters: as the driver got them; of a list, the first ones count.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database does not explain it.
    """
    if isinstance(parameters, list):
        parameters = parameters[0]
    lines = {"postgresql": _explain_postgresql, "sqlite": _explain_sqlite}[engine.dialect.name](
        engine, text, parameters
    )
    return "\n".join(lines)


def _explain_postgresql(engine: sa.Engine, text: str, parameters: Mapping[str, Any]) -> list[str]:
    """The plan for these values, which is most often the one that the server has for the prepared statement too."""
    options = "ANALYZE, BUFFERS" if reads_only(text) else "COSTS"
    with engine.connect().execution_options(postgresql_readonly=True) as connection:
        connection.detach()  # it is closed afterwards, and what was set here goes with it
        connection.exec_driver_sql(f"SET statement_timeout = {PATIENCE}")
        return list(connection.exec_driver_sql(f"EXPLAIN ({options}) {text}", parameters).scalars())


def _explain_sqlite(engine: sa.Engine, text: str, parameters: Any) -> list[str]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", parameters).all()
    children: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, parent, _, detail in rows:
        children[parent].append((number, detail))

    def lay_out(parent: int, indent: str) -> list[str]:
        return [
            line
            for number, detail in children[parent]
            for line in (f"{indent}{detail}", *lay_out(number, indent + "  "))
        ]

    return lay_out(0, "")


def can_explain(text: str) -> bool:
    """Whether a statement has a plan.

    >>> can_explain("UPDATE a SET b = 1"), can_explain("SAVEPOINT a")
    (True, False)
    """
    return _first_word(text) in {"SELECT", "WITH", "INSERT", "UPDATE", "DELETE"}


def reads_only(text: str) -> bool:
    """Whether a statement is a SELECT that locks nothing; the database holds it to that.

    >>> reads_only(" SELECT 1"), reads_only("WITH a AS (DELETE FROM b RETURNING c) SELECT c FROM a")
    (True, False)
    >>> reads_only("SELECT a FROM b FOR UPDATE")
    False
    """
    return _first_word(text) == "SELECT" and not _LOCK.search(text)


def _first_word(text: str) -> str:
    return text.lstrip(" \n(").partition(" ")[0].partition("\n")[0].upper()
