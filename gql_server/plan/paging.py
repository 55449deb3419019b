"""Paging of a plan: how many rows, after how many."""

from collections.abc import Mapping
from dataclasses import dataclass

from gql_server.errors import ResponsePath
from gql_server.plan.operands import Offset, Operand, PageSize
from gql_server.variables import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLimits:
    """How many rows a page has when the client does not say, and at most."""

    default: int
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which rows of an ordered list. ``offset`` is None when nothing is skipped."""

    first: Operand
    offset: Operand | None


def plan_page(arguments: Mapping[str, Template], limits: PageLimits, path: ResponsePath) -> Page:
    """The page that ``first`` and ``offset`` ask for; null means absent. Sizes are checked with the values."""
    first = arguments.get("first")
    offset = arguments.get("offset")
    size = PageSize(limit=limits.maximum)
    return Page(
        first=Operand(template=limits.default if first is None else first, decoder=size, path=path, name="first"),
        offset=None if offset is None else Operand(template=offset, decoder=Offset(), path=path, name="offset"),
    )
