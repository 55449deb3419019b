"""The page at the endpoint and its files, without a browser."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest

from gql_server import graphiql
from gql_server.graphiql.examples import Example

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Lay out what `make web` builds, in small, with a secret beside it."""
    directory = tmp_path / "dist"
    (directory / "assets").mkdir(parents=True)
    (directory / "index.html").write_text(
        '<meta name="gql-first-query" content="" /><meta name="gql-examples" content="" />'
        '<meta name="gql-has-traces" content="" /><script src="./assets/index-a1.js"></script>'
    )
    (directory / "assets" / "index-a1.js").write_text("run()")
    (directory / "assets" / "font-b2.ttf").write_bytes(b"\x00\x01")
    (tmp_path / "secret.js").write_text("secret")
    return directory


def references(body: bytes) -> list[str]:
    return re.findall(r'(?:src|href)="([^"]*)"', body.decode())


def test_built_graphiql_is_the_page(dist: Path) -> None:
    page = graphiql.page("/graphql", dist=dist)
    assert references(page.body) == ["./graphql/assets/index-a1.js"]
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("endpoint", "prefix"),
    [
        ("/graphql", "./graphql/assets/"),
        ("/api/v1/graphql", "./graphql/assets/"),
        ("/graphql/", "./assets/"),
        ("/", "./assets/"),
        ('/a"b:c', "./a%22b%3Ac/assets/"),
    ],
)
def test_files_are_named_relatively_to_the_endpoint(endpoint: str, prefix: str, tmp_path: Path) -> None:
    found = references(graphiql.page(endpoint, dist=tmp_path).body)
    assert sorted(set(found)) == [prefix + name for name in ("explorer.css", "explorer.js", "icon.svg")]


def test_explorer_stands_in_where_graphiql_was_not_built(tmp_path: Path) -> None:
    page = graphiql.page("/graphql", dist=tmp_path / "absent")
    assert b"make web" in page.body
    for reference in references(page.body):
        assert graphiql.asset(reference.rpartition("/")[2], dist=tmp_path / "absent") is not None


@pytest.mark.parametrize("is_built", [True, False])
def test_first_query_is_escaped_into_the_page(dist: Path, tmp_path: Path, *, is_built: bool) -> None:
    query = '{ items(search: "</script><b>&") { nodes { name } } }'
    page = graphiql.page("/graphql", first_query=query, dist=dist if is_built else tmp_path)
    assert b'content="{ items(search: &quot;&lt;/script&gt;&lt;b&gt;&amp;&quot;) { nodes { name } } }"' in page.body


def test_examples_are_json_in_the_page(dist: Path) -> None:
    example = Example(title='The "best"', text='{ a(b: "<c>") }\n')
    page = graphiql.page("/graphql", examples=[example], dist=dist).body.decode()
    (content,) = re.findall(r'name="gql-examples" content="([^"]*)"', page)
    assert json.loads(html.unescape(content)) == [{"title": 'The "best"', "text": '{ a(b: "<c>") }\n'}]


@pytest.mark.parametrize(("has_traces", "content"), [(True, "true"), (False, "")])
def test_the_page_knows_whether_it_may_ask_for_traces(dist: Path, *, has_traces: bool, content: str) -> None:
    page = graphiql.page("/graphql", has_traces=has_traces, dist=dist)
    assert f'name="gql-has-traces" content="{content}"'.encode() in page.body


@pytest.mark.parametrize("is_built", [True, False])
def test_policy_allows_no_other_origin_and_no_inline_script(dist: Path, tmp_path: Path, *, is_built: bool) -> None:
    page = graphiql.page("/graphql", dist=dist if is_built else tmp_path)
    policy = dict(part.strip().split(" ", 1) for part in page.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert {source for value in policy.values() for source in value.split()} <= {
        "'none'",
        "'self'",
        "'unsafe-inline'",
        "data:",
    }


@pytest.mark.parametrize(
    ("name", "media_type", "caching"),
    [
        ("index-a1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        ("font-b2.ttf", "font/ttf", "public, max-age=31536000, immutable"),
        ("explorer.css", "text/css; charset=utf-8", "no-cache"),
        ("icon.svg", "image/svg+xml", "no-cache"),
    ],
)
def test_file_has_its_media_type_and_caching(dist: Path, name: str, media_type: str, caching: str) -> None:
    file = graphiql.asset(name, dist=dist)
    assert file is not None
    assert file.body
    assert file.headers["Content-Type"] == media_type
    assert file.headers["Cache-Control"] == caching
    assert file.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        ".js",
        "absent.js",
        "index.html",
        "../index.html",
        "../../secret.js",
        "..\\..\\secret.js",
        "/etc/hosts.js",
        "sub/index-a1.js",
        "./index-a1.js",
        "index-a1.js/",
        "index-a1.js\n",
        "index-a1.js\x00.js",
        "__init__.py",
        "explorer.html",
    ],
)
def test_other_names_are_no_files(dist: Path, name: str) -> None:
    assert graphiql.asset(name, dist=dist) is None
