"""Rows of a filter, locked, as many as the caller allows, with the related rows that a change of them needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Catalog
from gql_server.errors import InvalidValueError, PlanningError
from gql_server.execution import Database, refuse_regex
from gql_server.plan.emptiness import says_nothing
from gql_server.plan.write_plan import Connect, ConnectOrCreate, Create, Link, Matching, UpdateRelated
from gql_server.sql.matching import MatchingRows, match_rows
from gql_server.user_errors import EmptyFilter, Invalid, TooManyRows, UserErrors
from gql_server.variables import read_template


def load_matching(
    catalog: Catalog, database: Database, rows: Matching, values: Mapping[str, Any], links: Iterable[Link] = ()
) -> list[Any]:
    """The model instances of a filter, by primary key.

    Args:
        catalog: of the plan.
        database: that has them.
        rows: which.
        values: coerced variables.
        links: what will be done by way of their relations; what that needs is loaded for all of them at once.

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
        matching = match_rows(catalog, database.dialect, rows.entity, rows.predicate, values)
        select = matching.select.limit(at_most + 1).options(*_load_related(catalog, matching.scope, links))
        found = [row[0] for row in _load(database, select, matching, values)]
    except PlanningError as error:
        raise UserErrors([Invalid(message=error.message, path=("input", "filter"))]) from error
    if len(found) > at_most:
        matched = database.connection().execute(matching.count, matching.parameters).scalar_one()
        message = f"{matched} rows match, and at most {at_most} may; nothing was done. Set atMost to allow more."
        raise UserErrors([TooManyRows(message=message, path=("input", "filter"), matched=matched, at_most=at_most)])
    return found


def _load(
    database: Database, select: sa.Select[Any], matching: MatchingRows, values: Mapping[str, Any]
) -> Sequence[sa.Row[Any]]:
    try:
        return database.load(select, matching.parameters)
    except InvalidValueError as error:
        raise refuse_regex(error.__cause__, matching.regexes, values) from error


def _load_related(catalog: Catalog, scope: Any, links: Iterable[Link]) -> Iterator[Any]:
    """How the related rows of all rows are loaded: one query for each relation and batch."""
    for link in links:
        relation = link.relation
        attribute = getattr(scope, relation.key)
        if not _needs_related(link) or attribute.property.lazy in {"dynamic", "write_only"}:
            continue
        load = sa_orm.selectinload(attribute)
        if isinstance(link, UpdateRelated) and link.target is None:
            load = load.options(*_load_related(catalog, catalog.target(relation).model, link.change.links))
        yield load


def _needs_related(link: Link) -> bool:
    """Whether a link looks at the rows that are related already; those that it brings are looked up elsewhere."""
    relation = link.relation
    if isinstance(link, Create):
        return relation.is_to_many and relation.has_own_collection
    if isinstance(link, Connect | ConnectOrCreate):
        return relation.is_to_many and not relation.is_told_by_rows
    return True
