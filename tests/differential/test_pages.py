"""Pages between cursors equal slices of the evaluator's list: every attribute in every direction, and drawn orders.

Cursors are the engine's own, taken from the whole list, and handed to both.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from graphql import GraphQLField, get_named_type
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.differential.arguments import ArgumentWriter
from tests.differential.documents import Operation
from tests.differential.service import Service, check
from tests.differential.test_differential import dataset, service  # noqa: F401 - fixtures
from tests.differential.test_every_operator import _choose_attributes, loaded  # noqa: F401 - fixtures
from tests.differential.vocabulary import read_vocabulary
from tests.harness import expect_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.evaluator import Dataset

DIRECTIONS = ("ASC", "ASC_NULLS_FIRST", "DESC", "DESC_NULLS_LAST")  # the other two are other names of these
MOST_ORDERS = settings.default.max_examples // 30
"""Drawn orders over each database; each makes about ten operations."""
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


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("entity", "attribute"), _choose_attributes())
def test_pages_by_one_attribute(loaded, entity, attribute, direction):  # noqa: F811
    service_, dataset_ = loaded
    if attribute not in service_.schema.type_map[f"{entity}OrderBy"].fields:
        pytest.skip("it cannot be sorted by")
    order = f"[{{{attribute}: {direction}}}]"
    root = next(name for name, each in find_connections(service_) if get_named_type(each.type).name[:-10] == entity)
    check_pages(service_, dataset_, root, order, most=2, skip=DIRECTIONS.index(direction))


@settings(max_examples=MOST_ORDERS)
@given(data=st.data())
def test_pages_by_drawn_orders(service, dataset, data):  # noqa: F811
    root, definition = data.draw(st.sampled_from(find_connections(service)))
    entity = get_named_type(definition.type).name.removesuffix("Connection")
    writer = ArgumentWriter(data.draw, read_vocabulary(service, dataset))
    order, columns = writer.write_order(entity, definition), writer.write_distinct(entity, definition)
    check_pages(service, dataset, root, order, columns=columns, most=2)


def find_connections(service_: Service) -> list[tuple[str, GraphQLField]]:
    """Return the root fields that are lists."""
    fields = service_.schema.query_type.fields.items()
    return [(name, each) for name, each in fields if get_named_type(each.type).name.endswith("Connection")]


def check_pages(
    service_: Service, dataset_: Dataset, root: str, order: str, *, most: int, skip: int = 0, columns: str = "[]"
) -> None:
    """Compare pages that begin or end at cursors of the list with the evaluator's."""
    document = PAGE % (root, order, columns)
    whole = expect_data(service_.app, document, {"first": 500})[root]["edges"]
    cursors = [edge["cursor"] for edge in whole]
    assert len(set(cursors)) == len(cursors)
    step = max(1, len(cursors) // most)
    for variables in choose_pages(cursors[skip % step :: step]):
        check(service_, dataset_, Operation(document, variables, None))


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
