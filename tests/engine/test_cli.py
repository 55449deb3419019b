"""The `flask graphql` commands."""

import graphql
import pytest

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
