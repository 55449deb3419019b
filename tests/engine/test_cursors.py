"""Walks through a list by cursors, while rows come and go, and cursors that nobody was given."""

import pytest

from models import Store, Tag, db
from tests.engine.conftest import *  # noqa: F403
from tests.harness import execute, expect_data, expect_error, statements

ROWS = 230
WALK = """
query Walk($first: Int, $after: String, $last: Int, $before: String) {
  tags(orderBy: [{name: DESC}], first: $first, after: $after, last: $last, before: $before) {
    nodes { name }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""
