"""Operations that ask for more work than they are long are refused by bounded work, and before they are planned.

The work is counted: tokens that were read, selections that were looked at, values of variables. Both with the default
settings and as the shop's anonymous role has them, which are tighter.
"""

import pytest

from benchmarks.hostile_documents import FULL_INTROSPECTION, HOSTILE
from gql_server.trace import record
from tests.access.shop import make_shop, send
from tests.harness import statements

FILTERS = {"a filter", "a deep filter", "a long text"}
"""These are planned, since what a filter means is known only then; their length is bounded by the tokens."""


@pytest.fixture(scope="module")
def app():
    return make_shop("sqlite://")


@pytest.mark.parametrize("caller", ["admin", "anonymous"])
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_by_bounded_work(app, name, caller):
    hostile = HOSTILE[name]
    with statements(app) as executed, record() as trace:
        answer = send(app, caller, hostile.query, hostile.variables)
    error = answer["errors"][0]["extensions"]
    refused_by = error["limit"]["name"] if "limit" in error else error["code"]
    assert caller == "anonymous" or refused_by == hostile.refused_by
    assert "data" not in answer
    assert executed == []
    assert "database" not in trace.stages
    if name not in FILTERS:
        assert {"plan", "sql"}.isdisjoint(trace.stages)
    bounds = app.extensions["gql_server"].apis.find(caller).bounds
    tokens = trace.counts.get("tokens", 0)
    assert tokens <= bounds.document.tokens + 1
    assert trace.counts.get("selections", 0) <= tokens
    most_values = bounds.filters.values + 11 * bounds.filters.conditions + 2
    assert trace.counts.get("values", 0) <= most_values


def test_the_whole_schema_may_be_asked_for(app):
    assert "errors" not in send(app, "admin", FULL_INTROSPECTION)
    assert "errors" not in send(app, "anonymous", FULL_INTROSPECTION)
