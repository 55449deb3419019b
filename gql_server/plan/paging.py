"""Paging of a plan: how many rows, from which end, after how many, between which cursors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gql_server.catalog.model import Entity
from gql_server.errors import InvalidCursorError, InvalidPageError, ResponsePath
from gql_server.plan.operands import CURSOR_HINT, CursorValue, Offset, Operand, PageSize
from gql_server.plan.ordering import OrderTerm, fingerprint_order
from gql_server.variables import Template, cursor_nulls, quote_template


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLimits:
    """How many rows a page has when the client does not say, and at most."""

    default: int
    maximum: int

    def of(self, entity: Entity) -> "PageLimits":
        """The limits for rows of an entity, of which a role may see fewer at once."""
        if entity.max_rows is None or entity.max_rows >= self.maximum:
            return self
        return PageLimits(default=min(self.default, entity.max_rows), maximum=entity.max_rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """A place in the order.

    Attributes:
        values: one for each term of the order.
        nulls: which of them are null.
    """

    values: tuple[Operand, ...]
    nulls: tuple[bool, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which rows of an ordered list.

    Attributes:
        first: how many rows, counted from the start; None when `last` says so.
        last: how many rows, counted from the end.
        offset: how many rows are skipped; None for none.
        after, before: between which places; None for the start and the end.
    """

    first: Operand | None
    last: Operand | None
    offset: Operand | None
    after: Cursor | None
    before: Cursor | None

    @property
    def size(self) -> Operand:
        """How many rows, from either end."""
        size = self.last or self.first
        assert size is not None
        return size

    @property
    def operands(self) -> list[Operand]:
        """Everything that has to be valid."""
        cursors = [value for cursor in (self.after, self.before) if cursor for value in cursor.values]
        return [self.size, *([self.offset] if self.offset else []), *cursors]


def plan_page(
    arguments: Mapping[str, Template],
    limits: PageLimits,
    entity: Entity,
    order: Sequence[OrderTerm],
    path: ResponsePath,
) -> Page:
    """The page that the arguments ask for; null means absent. Values are checked when they are there.

    Raises:
        InvalidPageError: arguments contradict each other.
        InvalidCursorError: a cursor has nulls where the order has none, or is no cursor at all.
    """
    limits = limits.of(entity)
    given = {name: value for name, value in arguments.items() if value is not None}
    _check_together(given, path)
    sizes = given if "last" in given else {"first": limits.default, **given}
    size = PageSize(limit=limits.maximum)

    def plan_number(name: str, numbers: Mapping[str, Template], decoder: PageSize | Offset) -> Operand | None:
        if name not in numbers:
            return None
        return Operand(template=numbers[name], decoder=decoder, path=path, name=name)

    return Page(
        first=plan_number("first", sizes, size),
        last=plan_number("last", sizes, size),
        offset=plan_number("offset", given, Offset()),
        after=_plan_cursor("after", given, entity, order, path),
        before=_plan_cursor("before", given, entity, order, path),
    )


def _check_together(given: Mapping[str, Template], path: ResponsePath) -> None:
    if "first" in given and "last" in given:
        raise InvalidPageError(
            "first and last are given together.", hint="A page has one size; use one of them.", path=path
        )
    others = [name for name in ("after", "before", "last") if name in given]
    if "offset" in given and others:
        raise InvalidPageError(
            f"offset and {others[0]} are given together.",
            hint="Page with cursors, or with `first` and `offset`.",
            path=path,
        )


def _plan_cursor(
    name: str, given: Mapping[str, Template], entity: Entity, order: Sequence[OrderTerm], path: ResponsePath
) -> Cursor | None:
    if name not in given:
        return None
    nulls = cursor_nulls(given[name])
    if nulls is None or len(nulls) != len(order):
        message = f"{name}: {quote_template(given[name])} is no cursor of this order."
        raise InvalidCursorError(message, hint=CURSOR_HINT, path=path)
    for term, is_null in zip(order, nulls, strict=True):
        if is_null and not term.is_nullable:
            raise InvalidCursorError(
                f"{name} has no value for {term.attribute.name}, which every row has.", hint=CURSOR_HINT, path=path
            )
    fingerprint = fingerprint_order(entity, order)
    attributes = tuple(term.attribute for term in order)
    decoders = (CursorValue(fingerprint=fingerprint, attributes=attributes, index=index) for index in range(len(order)))
    values = (Operand(template=given[name], decoder=decoder, path=path, name=name) for decoder in decoders)
    return Cursor(values=tuple(values), nulls=nulls)
