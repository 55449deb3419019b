"""The pages a person sees at the endpoint: GraphiQL as `make web` built it, or else a small explorer of our own.

In: the endpoint's path, or the name of a file that a page asked for. Out: bytes and headers, for any HTTP framework to
send. Knows neither Flask nor the schema: the first query is a text (`gql_server.graphiql.greeting` writes one), and so
are the examples. What the page has to know is in its `meta` elements, since its policy allows no inline script.

The page is served at the endpoint itself, `/graphql`, and its files at `/graphql/assets/<name>`. The page posts to its
own address and names its files relatively to it, so a proxy may serve the endpoint under another prefix.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from gql_server.graphiql.examples import Example

__all__ = ["DIST", "Resource", "asset", "page"]

HERE = Path(__file__).parent
DIST = HERE / "dist"
"""Where `make web` puts the built GraphiQL: `index.html` and `assets/`."""

EXPLORER_FILES = frozenset({"explorer.css", "explorer.js", "icon.svg"})

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}

FLAT_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")

# Everything comes from our own origin. Monaco, GraphiQL's editor, writes style elements and attributes without a nonce,
# and GraphiQL's style sheet carries its fonts as data URLs.
GRAPHIQL_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
EXPLORER_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A worker obeys the policy of its own file, not the page's.
ASSET_POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A page or a file of a page: the body to send and its headers."""

    body: bytes
    headers: Mapping[str, str]


def page(
    endpoint: str,
    *,
    first_query: str = "",
    examples: Sequence[Example] = (),
    has_traces: bool = False,
    dist: Path = DIST,
) -> Resource:
    """Return the page for people at an endpoint: GraphiQL where it was built, else the explorer.

    Args:
        endpoint: The path at which the page is served and operations are posted, such as `/graphql`.
        first_query: The GraphQL text that a new visitor finds in the editor.
        examples: Operations that GraphiQL offers.
        has_traces: Whether the endpoint says what an operation cost, when it is asked.
        dist: Where the built GraphiQL lies. A directory without `index.html` gives the explorer.
    """
    built = dist / "index.html"
    is_built = built.is_file()
    text = (built if is_built else HERE / "explorer.html").read_text(encoding="utf-8")
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": GRAPHIQL_POLICY if is_built else EXPLORER_POLICY,
        "Cache-Control": "no-cache",
        "Referrer-Policy": "no-referrer",
        "Vary": "Accept",
        "X-Content-Type-Options": "nosniff",
    }
    facts = {
        "gql-first-query": first_query,
        "gql-examples": json.dumps([{"title": each.title, "text": each.text} for each in examples]),
        "gql-has-traces": "true" if has_traces else "",
    }
    return Resource(body=_fill(text, endpoint, facts).encode(), headers=headers)


def asset(name: str, *, dist: Path = DIST) -> Resource | None:
    """Return a file that a page asked for under `<endpoint>/assets/`; None where there is no such file.

    Args:
        name: What follows `assets/` in the path. All files lie in one flat directory: a name with a separator is none.
        dist: Where the built GraphiQL lies.
    """
    media_type = MEDIA_TYPES.get(Path(name).suffix)
    if media_type is None or not FLAT_NAME.fullmatch(name):
        return None
    is_own = name in EXPLORER_FILES
    file = HERE / name if is_own else dist / "assets" / name
    if not file.is_file():
        return None
    headers = {
        "Content-Type": media_type,
        # The names that Vite builds carry a hash of the content.
        "Cache-Control": "no-cache" if is_own else "public, max-age=31536000, immutable",
        "Content-Security-Policy": ASSET_POLICY,
        "X-Content-Type-Options": "nosniff",
    }
    return Resource(body=file.read_bytes(), headers=headers)


def _fill(text: str, endpoint: str, facts: Mapping[str, str]) -> str:
    """Complete a page: its files relative to the endpoint's last segment, and the facts in their meta elements."""
    segment = quote(endpoint.rpartition("/")[2])
    base = f"./{segment}/assets/" if segment else "./assets/"
    text = text.replace('"./assets/', f'"{base}')
    for name, content in facts.items():
        text = text.replace(f'name="{name}" content=""', f'name="{name}" content="{html.escape(content)}"')
    return text
