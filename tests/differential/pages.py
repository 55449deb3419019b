"""Operations that ask for pages of a list, from cursors that the engine gave."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from graphql import GraphQLField, get_named_type
from hypothesis import strategies as st

from tests.differential.arguments import ArgumentWriter
from tests.differential.documents import Operation
from tests.harness import expect_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.differential.service import Service
    from tests.differential.vocabulary import Vocabulary

PAGE = """
query Page($after: String, $before: String, $first: Int, $last: Int) {
  %s(orderBy: %s, distinctOn: %s, after: $after, before: $before, first: $first, last: $last) {
    totalCount
    edges { cursor node { id } }
    nodes { __typename }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""


def draw_walk(draw: st.DrawFn, service: Service, vocabulary: Vocabulary) -> Iterator[Operation]:
    """Draw a list and its order, and yield the operations of its pages."""
    root, definition = draw(st.sampled_from(find_connections(service)))
    entity = get_named_type(definition.type).name.removesuffix("Connection")
    writer = ArgumentWriter(draw, vocabulary)
    order, columns = writer.write_order(entity, definition), writer.write_distinct(entity, definition)
    return write_walk(service, root, order, columns=columns, most=2)


def find_connections(service: Service) -> list[tuple[str, GraphQLField]]:
    """Return the root fields that are lists."""
    fields = service.schema.query_type.fields.items()
    return [(name, each) for name, each in fields if get_named_type(each.type).name.endswith("Connection")]


def write_walk(
    service: Service, root: str, order: str, *, most: int, skip: int = 0, columns: str = "[]"
) -> Iterator[Operation]:
    """Yield operations for pages that begin or end at cursors of the list."""
    document = PAGE % (root, order, columns)
    whole = expect_data(service.app, document, {"first": 500})[root]["edges"]
    cursors = [edge["cursor"] for edge in whole]
    assert len(set(cursors)) == len(cursors)
    step = max(1, len(cursors) // most)
    for variables in choose_pages(cursors[skip % step :: step]):
        yield Operation(document, variables, None)


def choose_pages(cursors: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the arguments of pages."""
    yield {"first": 2}
    yield {"last": 2}
    for cursor in cursors:
        yield {"after": cursor, "first": 2}
        yield {"before": cursor, "last": 2}
    for one, other in pairwise(cursors[::2]):
        yield {"after": one, "before": other}
        yield {"after": one, "before": other, "last": 1}
        yield {"after": other, "before": one, "first": 1}
    if cursors:
        yield {"before": cursors[-1], "first": 3}
        yield {"after": cursors[0], "last": 3}
        yield {"after": cursors[0], "first": 0}
