"""What GraphiQL's panel is told of a request: SQL, plans of the database, times, caches; in development alone."""

import graphene
import pytest
import sqlalchemy as sa

from gql_server import ModelField
from gql_server.diagnosis import diagnose
from gql_server.sql.explanation import explain
from gql_server.trace import Trace, TracedStatement
from tests.engine import library
from tests.harness import make_app, make_production_app

TITLES = 'query Titles($n: Int) { books(first: $n, filter: {title: {eq: "B1"}}) { nodes { title } } }'


def post(app, query, headers=None, **variables):
    return app.test_client().post("/graphql", json={"query": query, "variables": variables}, headers=headers)


def trace_of(app, query, **variables):
    return post(app, query, {"GQL-Trace": "1"}, **variables).get_json()["extensions"]["trace"]


def test_a_request_that_asks_gets_its_trace_beside_its_data(library_app):
    plain = post(library_app, TITLES, n=3).get_json()
    asked = post(library_app, TITLES, {"GQL-Trace": "1"}, n=3).get_json()
    assert "extensions" not in plain
    trace = asked.pop("extensions")["trace"]
    assert asked == plain
    assert trace["caches"] == {"documents": True, "plans": True}
    assert {stage["name"] for stage in trace["stages"]} >= {"document", "variables", "lookup", "database"}
    assert trace["milliseconds"] >= sum(stage["milliseconds"] for stage in trace["stages"]) * 0.9
    (statement,) = trace["statements"]
    assert statement["sql"].startswith("SELECT ")
    assert "\n" in statement["sql"]
    assert "'B1'" in statement["parameters"].values()
    assert statement["milliseconds"] > 0


def test_the_plan_is_the_one_of_the_database(library_app, database_url):
    (statement,) = trace_of(library_app, TITLES, n=2)["statements"]
    explanation = statement["explanation"]
    assert "book" in explanation
    if "postgresql" in library_app.config["SQLALCHEMY_DATABASE_URI"]:
        assert "actual time" in explanation
        assert "Filter: ((title)::text = 'B1'::text)" in explanation
        assert "Execution Time" in explanation
    else:
        assert "SCAN book" in explanation


def test_a_refused_request_has_a_trace_too(library_app):
    response = post(library_app, "{ nosuch }", {"GQL-Trace": "1"}).get_json()
    assert response["errors"]
    assert response["extensions"]["trace"]["statements"] == []


def test_statements_of_resolvers_are_explained(library_app):
    trace = trace_of(library_app, '{ picks(titles: ["B1"]) { title mark } }')
    assert len(trace["statements"]) == 2
    assert all("book" in statement["explanation"].lower() for statement in trace["statements"])


def test_a_list_of_requests_is_answered_as_ever(library_app):
    plain = library_app.test_client().post("/graphql", json=[])
    asked = library_app.test_client().post("/graphql", json=[], headers={"GQL-Trace": "1"})
    assert asked.status_code == plain.status_code
    assert asked.get_json()["errors"] == plain.get_json()["errors"]


def test_production_never_says_what_a_request_cost(library_app, database_url):
    app = make_production_app(library.db, database_url, query=library.Query, types=library.TYPES)
    with app.app_context():
        library.seed()
    response = post(app, TITLES, {"GQL-Trace": "1"}, n=1)
    assert response.get_json().keys() == {"data"}


@pytest.fixture
def engine(library_app):
    with library_app.app_context():
        yield library.db.engine


@pytest.mark.parametrize("sql", ["DELETE FROM book", "UPDATE book SET title = 'gone'"])
def test_a_statement_that_writes_is_explained_and_not_run(engine, sql):
    parameters = {} if engine.dialect.name == "postgresql" else ()
    assert "book" in explain(engine, sql, parameters)
    with engine.connect() as connection:
        assert connection.scalar(sa.text("SELECT count(*) FROM book WHERE title <> 'gone'")) == 12


def test_a_select_that_locks_is_explained(engine):
    if engine.dialect.name == "postgresql":
        explanation = explain(engine, "SELECT title FROM book FOR NO KEY UPDATE", {})
        assert "LockRows" in explanation
        assert "actual time" not in explanation


class Mutation(graphene.ObjectType):
    add_branch = ModelField(library.Branch, name=graphene.String(required=True))

    def resolve_add_branch(root, info, name):
        branch = library.Branch(name=name)
        info.context.session.add(branch)
        return branch


def test_what_a_mutation_sent_is_explained_and_not_sent_again(database_url):
    app = make_app(library.db, database_url, query=library.Query, types=library.TYPES, mutation=Mutation)
    with app.app_context():
        library.seed()
    trace = trace_of(app, 'mutation { addBranch(name: "West") { name } }')
    *begin, insert, answer = trace["statements"]
    assert all(statement["explanation"] is None for statement in begin)
    assert insert["sql"].startswith("INSERT INTO branch")
    if "postgresql" in database_url:
        assert insert["explanation"].startswith("Insert on branch")
    assert answer["sql"].startswith("SELECT")
    assert "branch" in answer["explanation"]
    with app.app_context():
        count = sa.select(sa.func.count()).select_from(library.Branch).where(library.Branch.name == "West")
        assert library.db.session.scalar(count) == 1


def test_one_connection_is_enough(database_url):
    options = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 1}
    config = {"SQLALCHEMY_ENGINE_OPTIONS": options}
    app = make_app(library.db, database_url, query=library.Query, types=library.TYPES, config=config)
    with app.app_context():
        library.seed()
    trace = trace_of(app, '{ picks(titles: ["B1"]) { title mark } }')
    assert [bool(statement["explanation"]) for statement in trace["statements"]] == [True, True]


def test_a_select_that_writes_is_stopped_by_the_database(engine):
    if engine.dialect.name == "sqlite":
        assert explain(engine, "SELECT 1 AS one", ())
        return
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE SEQUENCE diagnosed"))
    message = diagnose(_trace_with("SELECT nextval('diagnosed')", {}), _Served(engine))["statements"][0]["explanation"]
    assert "read-only" in message
    with engine.connect() as connection:
        assert connection.scalar(sa.text("SELECT NOT is_called FROM diagnosed"))


def test_of_a_batch_the_first_parameters_are_shown(engine):
    if engine.dialect.name == "postgresql":
        sql, rows = "UPDATE book SET title = %(t)s::VARCHAR", [{"t": "a"}, {"t": "b"}]
    else:
        sql, rows = "UPDATE book SET title = ?", [("a",), ("b",)]
    (statement,) = diagnose(_trace_with(sql, rows), _Served(engine))["statements"]
    assert list(statement["parameters"].values()) == ["'a'"]
    assert statement["milliseconds"] is None
    assert "book" in statement["explanation"]


def test_what_the_database_cannot_explain_is_said(engine):
    parameters = {} if engine.dialect.name == "postgresql" else ()
    (statement,) = diagnose(_trace_with("SELECT nosuch FROM book", parameters), _Served(engine))["statements"]
    assert statement["explanation"].startswith("The database does not explain it: ")
    assert "nosuch" in statement["explanation"]


def test_what_has_no_plan_is_shown_without_one(engine):
    (statement,) = diagnose(_trace_with("SAVEPOINT a", ()), _Served(engine))["statements"]
    assert (statement["sql"], statement["explanation"]) == ("SAVEPOINT a", None)


class _Served:
    """What `diagnose` needs of a database."""

    def __init__(self, engine):
        self.engine = engine


def _trace_with(sql, parameters):
    trace = Trace()
    trace.statements.append(TracedStatement(text=sql, parameters=parameters, started=0))
    return trace
