"""Rows of a filter, locked, as many as the caller allows."""

from collections.abc import Mapping
from typing import Any

from gql_server.catalog.model import Catalog
from gql_server.errors import PlanningError
from gql_server.execution import Database
from gql_server.plan.emptiness import says_nothing
from gql_server.plan.write_plan import Matching
from gql_server.sql.matching import count_matching, select_matching
from gql_server.user_errors import EmptyFilter, Invalid, TooManyRows, UserErrors
from gql_server.variables import read_template


def load_matching(catalog: Catalog, database: Database, rows: Matching, values: Mapping[str, Any]) -> list[Any]:
    """The model instances of a filter, by primary key.

    Raises:
        UserErrors: the filter says nothing, or more rows match than are allowed.
    """
    at_most = read_template(rows.at_most, values)
    if says_nothing(rows.filter, values):
        message = "The filter says nothing somewhere; write conditions, without empty objects and lists."
        raise UserErrors([EmptyFilter(message=message, path=("input", "filter"))])
    if at_most < 0:
        raise UserErrors([Invalid(message=f"atMost is {at_most}; expected 0 or more.", path=("input", "atMost"))])
    try:
        select, parameters = select_matching(catalog, database.dialect, rows.entity, rows.predicate, values)
        count, _ = count_matching(catalog, database.dialect, rows.entity, rows.predicate, values)
    except PlanningError as error:
        raise UserErrors([Invalid(message=error.message, path=("input", "filter"))]) from error
    found = [row[0] for row in database.load(select.limit(at_most + 1), parameters)]
    if len(found) > at_most:
        matched = database.connection().execute(count, parameters).scalar_one()
        message = f"{matched} rows match, and at most {at_most} may; nothing was done. Set atMost to allow more."
        raise UserErrors([TooManyRows(message=message, path=("input", "filter"), matched=matched, at_most=at_most)])
    return found
