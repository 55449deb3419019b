"""The trace of a request: which stages ran, what the caches had, what went to the database."""

import pytest

from gql_server.requests import GraphQLRequest
from gql_server.trace import current, record
from tests.engine import library
from tests.harness import make_app, make_production_app, statements

BOOKS = "query Books($n: Int) { books(first: 2, offset: $n) { nodes { title } } }"


def trace_of(app, query, **variables):
    """Run a request inside a record, and return what was recorded and answered."""
    with app.app_context(), record() as trace:
        result = app.extensions["gql_server"].execute(GraphQLRequest(query=query, variables=variables))
    return trace, result


def test_a_first_request_runs_every_stage_and_the_second_only_a_few(library_app):
    first, _ = trace_of(library_app, f"# first\n{BOOKS}", n=1)
    assert list(first.stages) == [
        "transport", "document", "variables", "lookup", "selection", "plan", "sql", "python", "database"
    ]  # fmt: skip
    assert first.hits == {"documents": False, "plans": False}
    second, _ = trace_of(library_app, f"# first\n{BOOKS}", n=2)
    assert list(second.stages) == ["transport", "document", "variables", "lookup", "python", "database"]
    assert second.hits == {"documents": True, "plans": True}
    assert all(nanoseconds >= 0 for nanoseconds in (first.stages | second.stages).values())


def test_the_statement_is_recorded_as_the_driver_got_it(library_app):
    with statements(library_app) as sent:
        trace, result = trace_of(library_app, BOOKS, n=2)
    (statement,) = trace.statements
    assert [statement.text] == sent
    parameters = statement.parameters
    assert 2 in (parameters.values() if isinstance(parameters, dict) else parameters)
    assert 0 < statement.nanoseconds <= trace.stages["database"]
    assert result.data.count("title") == 2


def test_statements_of_resolvers_and_of_the_session_are_recorded_too(library_app):
    query = '{ picks(titles: ["B1", "nothing"]) { title shelfNumber } }'
    with statements(library_app) as sent:
        trace, _ = trace_of(library_app, query)
    assert [statement.text for statement in trace.statements] == sent
    assert len(sent) == 2
    assert "python" in trace.stages


def test_in_production_only_generated_statements_are_recorded(library_app, database_url):
    app = make_production_app(library.db, database_url, query=library.Query, types=library.TYPES)
    with app.app_context():
        library.seed()
    trace, _ = trace_of(app, '{ picks(titles: ["B1"]) { title } }')
    (statement,) = trace.statements
    assert "json" in statement.text.lower()


@pytest.mark.parametrize(
    ("query", "stages"),
    [
        ("{ nosuch }", ["transport", "document"]),
        ("{", ["transport", "document"]),
        (BOOKS, ["transport", "document", "variables"]),
    ],
)
def test_a_refused_request_has_the_stages_it_came_to(library_app, query, stages):
    trace, result = trace_of(library_app, query, n="three")
    assert result.status == 400
    assert list(trace.stages) == stages
    assert trace.statements == []


def test_a_statement_that_fails_has_no_time(library_app, database_url):
    app = make_app(library.db, database_url, query=library.Query, types=library.TYPES)  # its tables are never made
    trace, result = trace_of(app, BOOKS, n=1)
    assert result.status == 500
    (statement,) = trace.statements
    assert statement.nanoseconds is None
    assert trace.stages["database"] > 0


def test_nothing_is_kept_where_nobody_asked(library_app):
    silent = current()
    with library_app.app_context():
        library_app.extensions["gql_server"].execute(GraphQLRequest(query=BOOKS, variables={"n": 1}))
    assert current() is silent
    assert (silent.stages, silent.hits, silent.statements) == ({}, {}, [])


def test_records_nest_and_do_not_mix(library_app):
    with record() as outer:
        inner, _ = trace_of(library_app, BOOKS, n=1)
        assert current() is outer
    assert len(inner.statements) == 1
    assert list(outer.stages) == ["transport"]
    assert outer.statements == []
