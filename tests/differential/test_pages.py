"""Pages between cursors equal slices of the evaluator's list: every attribute in every direction, and drawn orders.

Cursors are the engine's own, taken from the whole list, and handed to both.
"""

from __future__ import annotations

import pytest
from graphql import get_named_type
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.differential.pages import draw_walk, find_connections, write_walk
from tests.differential.service import check
from tests.differential.test_differential import dataset, service  # noqa: F401 - fixtures
from tests.differential.test_every_operator import ENTITIES, _choose_attributes, loaded  # noqa: F401 - fixtures
from tests.differential.vocabulary import read_vocabulary

DIRECTIONS = ("ASC", "ASC_NULLS_FIRST", "DESC", "DESC_NULLS_LAST")  # the other two are other names of these
MOST_ORDERS = settings.default.max_examples // 30
"""Drawn orders over each database; each makes about ten operations."""

SORTED_BY = [
    (entity, name) for entity, name in _choose_attributes() if not ENTITIES[entity].attributes[name].is_document
]
"""All but JSON documents, which have no order."""


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("entity", "attribute"), SORTED_BY)
def test_pages_by_one_attribute(loaded, entity, attribute, direction):  # noqa: F811
    service_, dataset_ = loaded
    order = f"[{{{attribute}: {direction}}}]"
    root = next(name for name, each in find_connections(service_) if get_named_type(each.type).name[:-10] == entity)
    for operation in write_walk(service_, root, order, most=2, skip=DIRECTIONS.index(direction)):
        check(service_, dataset_, operation)


@settings(max_examples=MOST_ORDERS)
@given(data=st.data())
def test_pages_by_drawn_orders(service, dataset, data):  # noqa: F811
    for operation in draw_walk(data.draw, service, read_vocabulary(service, dataset)):
        check(service, dataset, operation)
