"""Cursors of a plan as conditions: which rows come after a place in an order, and which before.

Where all terms go one way and none can be null, a row-value comparison, which an index on them serves::

    (price, id) > (:p0, :p1)

Elsewhere a condition on the leading term that an index on it serves, and the rest behind it::

    price <= :p0 AND (price < :p0 OR id > :p1)

Rows without a value come first or last as a whole; so a place among the others and a place among them make different
conditions, and the plan says which of the values are null. :class:`Segments` keeps apart what an index can serve only
apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Attribute
from gql_server.plan.ordering import OrderTerm, reverse_order
from gql_server.plan.paging import Cursor
from gql_server.sql.filters import Condition
from gql_server.sql.operand_types import operand_type
from gql_server.sql.ordering import OrderCompiler
from gql_server.sql.scopes import Scope

Segments = tuple[Condition, ...]
"""Conditions of which a row fulfils one at most; rows of the first come first in the order."""


@dataclass(frozen=True, kw_only=True)
class _Step:
    """One term of an order at the place of a cursor.

    Attributes:
        value: makes the value of a row, under new aliases each time.
        place: the value that the cursor holds; None for null.
    """

    term: OrderTerm
    value: Callable[[], sa.ColumnElement[Any]]
    place: sa.BindParameter[Any] | None


@dataclass(frozen=True, kw_only=True)
class CursorCompiler:
    """Compiles the places of one page.

    Attributes:
        ordering: of the same rows.
    """

    ordering: OrderCompiler

    def rows_after(self, order: Sequence[OrderTerm], cursor: Cursor, scope: Scope, *, or_at: bool = False) -> Segments:
        """The rows after the place of a cursor; with ``or_at`` the row at it as well."""
        steps = [
            _Step(
                term=term,
                value=partial(self.ordering.sort_value, term, scope),
                place=None if is_null else self._bind(term.attribute, operand),
            )
            for term, operand, is_null in zip(order, cursor.values, cursor.nulls, strict=True)
        ]
        return _beyond(steps, or_at)

    def rows_before(self, order: Sequence[OrderTerm], cursor: Cursor, scope: Scope, *, or_at: bool = False) -> Segments:
        """The rows before the place of a cursor, in reverse; with ``or_at`` the row at it as well."""
        return self.rows_after(reverse_order(order), cursor, scope, or_at=or_at)

    def _bind(self, attribute: Attribute, operand: Any) -> sa.BindParameter[Any]:
        bind = self.ordering.filters.binds.of(operand)
        if self.ordering.is_ranked(attribute):
            return bind(sa.Integer(), lambda value: _rank_of(attribute, value))
        return bind(operand_type(attribute))


def _rank_of(attribute: Attribute, value: Any) -> int:
    assert attribute.enum is not None
    member = value if attribute.enum.is_native else attribute.enum.members(value)
    return list(attribute.enum.labels).index(member.name)


def _beyond(steps: Sequence[_Step], or_at: bool) -> Segments:
    if _is_comparable_as_row(steps):
        row: Any = [step.value() for step in steps]
        place: Any = [step.place for step in steps]
        row, place = (sa.tuple_(*row), sa.tuple_(*place)) if len(steps) > 1 else (row[0], place[0])
        return (_compare(row, place, steps[0].term, or_at),)
    if not steps:
        return (sa.true() if or_at else sa.false(),)
    head, term = steps[0], steps[0].term
    rest = sa.or_(*_beyond(steps[1:], or_at))
    if head.place is None:
        at_place = sa.and_(head.value().is_(None), rest)
        return (at_place, head.value().is_not(None)) if term.direction.has_nulls_first else (at_place,)
    beyond = _compare(head.value(), head.place, term, or_at=False)
    among_values = sa.and_(_compare(head.value(), head.place, term, or_at=True), sa.or_(beyond, rest))
    if term.is_nullable and not term.direction.has_nulls_first:
        return (among_values, head.value().is_(None))
    return (among_values,)


def _is_comparable_as_row(steps: Sequence[_Step]) -> bool:
    """A comparison of rows knows one direction and no nulls."""
    ways = {step.term.direction.is_descending for step in steps}
    return len(ways) == 1 and not any(step.term.is_nullable for step in steps)


def _compare(value: Any, place: Any, term: OrderTerm, or_at: bool) -> Condition:
    """A value comes after the place, or is at it; unknown for null."""
    condition: Condition
    if term.direction.is_descending:
        condition = value <= place if or_at else value < place
    else:
        condition = value >= place if or_at else value > place
    return condition
