"""A real Chromium, and the real service to visit.

Where the browser or the built GraphiQL is missing, tests are skipped with one line that says how to get it; with
`CI=true` they fail.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright

from gql_server import graphiql
from tests.browser.service import ROOT, STOREFRONT, copy_without_graphiql, prepare_database, serve, serve_storefront
from tests.browser.visit import Visit
from tests.clients.programs import leave_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARTIFACTS = ROOT / "tests" / "artifacts"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No name but the service's own address resolves: what a page needs from elsewhere fails, and shows.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_browser() -> str | None:
    """Return the path of an installed browser of the Chromium family."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave a test out for want of a program: here and not in a fixture, so that all are reported in one line."""
    if find_browser() is None:
        leave_out("no Chromium here, so browser tests are left out: `make system-deps` installs it")
    is_built = (graphiql.DIST / "index.html").is_file()
    if not is_built and "graphiql_origin" in getattr(item, "fixturenames", ()):
        leave_out("GraphiQL is not built here, so its tests are left out: `make web` builds it")
    is_built = (STOREFRONT / "dist" / "index.html").is_file()
    if not is_built and "storefront_origin" in getattr(item, "fixturenames", ()):
        leave_out("the storefront is not built here, so its tests are left out: `make storefront-build` builds it")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run one Chromium, with a new user directory, for this pytest process."""
    expect.set_options(timeout=20_000)  # milliseconds: the editor is large, and the machine may have more to do
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), headless=True, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Prepare one small shop for all services of this pytest process, and return its URL."""
    return prepare_database(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="session")
def graphiql_origin(tmp_path_factory: pytest.TempPathFactory, database: str) -> Iterator[str]:
    """Serve the shop with GraphiQL as it was built."""
    log = tmp_path_factory.mktemp("log") / "graphiql.log"
    with serve(ROOT, database, log) as origin:
        yield origin


@pytest.fixture(scope="session")
def explorer_origin(tmp_path_factory: pytest.TempPathFactory, database: str) -> Iterator[str]:
    """Serve the shop as it is where GraphiQL was not built."""
    log = tmp_path_factory.mktemp("log") / "explorer.log"
    directory = copy_without_graphiql(tmp_path_factory.mktemp("service"))
    with serve(directory, database, log) as origin:
        yield origin


@pytest.fixture(scope="session")
def storefront_origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the storefront in front of a shop of its own, in which tests may order."""
    directory = tmp_path_factory.mktemp("storefront")
    with (
        serve(ROOT, prepare_database(directory, scale=0.05), directory / "api.log") as api,
        serve_storefront(api, directory / "storefront.log") as origin,
    ):
        yield origin


@pytest.fixture
def visiting(browser: Browser) -> Callable[..., AbstractContextManager[Visit]]:
    """Return a context manager that makes a visit with an empty profile, and requires at its end that it was clean."""

    @contextmanager
    def visit(origin: str, **options: Any) -> Iterator[Visit]:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        context.set_default_timeout(15_000)
        try:
            made = Visit(page=context.new_page(), origin=origin, artifacts=ARTIFACTS)
            yield made
            made.assert_clean()
        finally:
            context.close()

    return visit
