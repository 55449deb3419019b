"""The `flask graphql` commands."""

import graphql
import pytest

from gql_server.settings import SETTINGS
from tests.engine import library
from tests.harness import make_app


@pytest.fixture
def app(sqlite_database_url):
    return make_app(library.db, sqlite_database_url, types=library.TYPES, query=library.Query)


@pytest.fixture
def run(app):
    runner = app.test_cli_runner()
    return lambda *arguments: runner.invoke(args=["graphql", *map(str, arguments)])


def test_the_schema_is_printed(app, run):
    result = run("schema")
    assert result.exit_code == 0
    text = graphql.print_schema(app.extensions["gql_server"].schema)
    assert result.output == f"{text}\n"
    assert "interface Node" in text
    assert graphql.print_schema(graphql.build_schema(text)) == text


def test_the_schema_is_written_and_checked(run, tmp_path):
    file = tmp_path / "schema.graphql"
    assert run("schema", "--out", file).exit_code == 0
    assert file.read_text(encoding="utf-8") == run("schema").output
    checked = run("schema", "--check", file)
    assert (checked.exit_code, checked.output) == (0, f"{file} is up to date.\n")


def test_a_file_that_is_out_of_date_fails_the_check_and_says_how_to_write_it(run, tmp_path):
    file = tmp_path / "schema.graphql"
    file.write_text("type Query { old: Int }\n", encoding="utf-8")
    checked = run("schema", "--check", file)
    assert checked.exit_code == 1
    assert f"run: flask graphql schema --out {file}" in checked.output
    assert file.read_text(encoding="utf-8") == "type Query { old: Int }\n"


def test_a_file_that_is_not_there_cannot_be_checked(run, tmp_path):
    assert run("schema", "--check", tmp_path / "none").exit_code == 2


def test_printing_needs_no_database(tmp_path):
    app = make_app(library.db, f"sqlite:///{tmp_path}/no/such/folder.sqlite")
    assert app.test_cli_runner().invoke(args=["graphql", "schema"]).exit_code == 0


QUERY = (
    "query Shelf($name: String) { books(filter: {title: {eq: $name}}) { nodes { title } } } query Other { __typename }"
)


@pytest.fixture
def on_any(database_url):
    app = make_app(library.db, database_url, types=library.TYPES, query=library.Query)
    with app.app_context():
        library.seed()
    return app


def test_an_operation_is_explained_for_each_database(on_any, dialect, tmp_path):
    file = tmp_path / "shelf.graphql"
    file.write_text(QUERY, encoding="utf-8")
    arguments = ["graphql", "explain", str(file), "--operation", "Shelf", "--variables", '{"name": "A"}']
    result = on_any.test_cli_runner().invoke(args=arguments)
    assert result.exit_code == 0, result.output
    headings = [line for line in result.output.splitlines() if line.startswith("# ")]
    assert headings == ["# Cost", "# Plan", "# SQL of postgresql", "# SQL of sqlite", f"# EXPLAIN of {dialect}"]
    postgresql, sqlite = result.output.split("# SQL of ")[1:]
    assert "row_to_json" in postgresql
    assert "json_quote" in sqlite
    assert "ReadPlan(" in result.output
    assert "50 of 500,000 rows, by estimate" in result.output
    assert "book" in sqlite.partition("# EXPLAIN")[2]


def test_an_operation_without_a_statement_is_said_to_be_one(run, tmp_path):
    file = tmp_path / "other.graphql"
    file.write_text(QUERY, encoding="utf-8")
    assert "No generated statement" in run("explain", file, "--operation", "Other").output


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        ("{ nosuch }", (), "Cannot query field 'nosuch'"),
        ("{", (), "Syntax Error"),
        (QUERY, (), "Send operationName; the document has: 'Other', 'Shelf'"),
        (QUERY, ("--operation", "Shelf", "--variables", '{"name": 1}'), "String cannot represent"),
        ("{ books(first: -1) { totalCount } }", (), "first is -1"),
        (QUERY, ("--variables", "[]"), "expected a JSON object"),
        ("{ books { totalCount } }", (), "The database does not explain it"),
    ],
)
def test_what_is_refused_is_not_explained(run, tmp_path, text, options, message):
    file = tmp_path / "operation.graphql"
    file.write_text(text, encoding="utf-8")
    result = run("explain", file, *options)
    assert result.exit_code != 0
    assert message in result.output
    assert "Traceback" not in result.output


def test_the_settings_are_shown_without_secrets(sqlite_database_url, monkeypatch):
    monkeypatch.setenv("GQL_PAGE_SIZE", "7")
    secrets = {
        "DATABASE_URL": "postgres://user:a-secret@host:5432/shop",
        "GQL_METRICS_TOKEN": "a-secret of the monitor",
        "GQL_JWT_KEY": "a-secret of more than thirty two bytes",
    }
    config = {"GQL_PAGE_SIZE": 7, "GQL_CORS_ORIGINS": ["https://a.example", "https://b.example"], **secrets}
    app = make_app(library.db, sqlite_database_url, config=config)
    result = app.test_cli_runner().invoke(args=["graphql", "config"])
    assert result.exit_code == 0
    shown = {name: (value.strip(), source) for name, value, source in map(_split_row, result.output.splitlines())}
    assert list(shown) == [setting.name for setting in SETTINGS]
    assert shown["GQL_PAGE_SIZE"] == ("7", "environment")
    assert shown["GQL_CORS_ORIGINS"] == ("https://a.example,https://b.example", "config")
    assert shown["GQL_MAX_PAGE_SIZE"] == ("500", "default")
    assert shown["DATABASE_URL"] == ("postgres://user:***@host:5432/shop", "config")
    assert shown["GQL_METRICS_TOKEN"] == shown["GQL_JWT_KEY"] == ("***", "config")
    assert "a-secret" not in result.output


def _split_row(line):
    name, _, rest = line.partition(" ")
    value, _, source = rest.strip().rpartition(" ")
    return name, value, source


def test_every_command_says_how_it_is_used(app):
    group = app.cli.commands["graphql"]
    for name, command in group.commands.items():
        assert f"flask graphql {name}" in (command.help or ""), name
