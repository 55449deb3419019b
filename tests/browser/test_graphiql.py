"""GraphiQL as a person meets it: built by `make web`, served by the service, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Page

    from tests.browser.visit import Visit


@pytest.fixture
def visit(visiting: Callable[..., AbstractContextManager[Visit]], graphiql_origin: str) -> Iterator[Visit]:
    with visiting(graphiql_origin) as made:
        yield made


def wait_for_schema(page: Page) -> None:
    """Wait until GraphiQL has introspected: then its documentation shows the root types."""
    page.get_by_role("button", name="Show Documentation Explorer").click()
    expect(page.get_by_text("Root Types")).to_be_visible()


def write_query(page: Page, text: str) -> None:
    """Replace what is in the query editor by typing, as a person does."""
    page.locator(".graphiql-editor .view-lines").first.click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def response_of(page: Page) -> str:
    """Return the text at the top of the response pane; the editor renders only what is in sight."""
    return page.locator(".graphiql-response .view-lines").inner_text().replace("\xa0", " ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_answers_the_first_query(
    visiting: Callable[..., AbstractContextManager[Visit]], graphiql_origin: str, scheme: str
) -> None:
    with visiting(graphiql_origin, color_scheme=scheme) as visit:
        page = visit.open()
        expect(page).to_have_title("gql_server")
        expect(page.locator(".graphiql-query-editor")).to_contain_text("items")
        visit.screenshot(f"graphiql-{scheme}")
        page.get_by_role("button", name="Execute query").click()
        expect(page.locator(".graphiql-response")).to_contain_text('"nodes"')
        assert '"errors"' not in response_of(page)
        visit.screenshot(f"graphiql-{scheme}-answer")


def test_control_enter_runs_the_query_typed(visit: Visit) -> None:
    page = visit.open()
    write_query(page, "query Names { stores(first: 1) { nodes { __typename")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".graphiql-response")).to_contain_text('"__typename": "Store"')


def test_errors_of_an_operation_are_shown(visit: Visit) -> None:
    page = visit.open()
    write_query(page, "{ nosuch")
    page.get_by_role("button", name="Execute query").click()
    expect(page.locator(".graphiql-response")).to_contain_text('"errors"')
    expect(page.locator(".graphiql-response")).to_contain_text("nosuch")
    visit.expect_fault("status of 400")  # the browser notes it in the console


def test_documentation_shows_the_schema(visit: Visit) -> None:
    page = visit.open()
    wait_for_schema(page)
    docs = page.locator(".graphiql-doc-explorer")
    docs.get_by_role("link", name="Query", exact=True).click()
    docs.get_by_role("link", name="ItemConnection", exact=True).first.click()
    docs.get_by_role("link", name="Item", exact=True).first.click()
    expect(docs.get_by_role("link", name="price", exact=True)).to_be_visible()
    visit.screenshot("graphiql-documentation")


def test_completion_offers_field_names(visit: Visit) -> None:
    page = visit.open()
    wait_for_schema(page)
    write_query(page, "{ ite")
    suggestions = page.locator(".suggest-widget .monaco-list-row")
    expect(suggestions.filter(has_text="items").first).to_be_visible()
    visit.screenshot("graphiql-completion")


def test_workers_check_the_query_against_the_schema(visit: Visit) -> None:
    page = visit.open()
    wait_for_schema(page)
    write_query(page, "{ nosuch")
    expect(page.locator(".graphiql-query-editor .squiggly-error").first).to_be_visible()
    assert any("graphql.worker" in worker.url for worker in page.workers)
