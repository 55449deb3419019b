"""The panels of our own in GraphiQL: examples, and what the last operation cost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Locator, Page

    from tests.browser.visit import Visit


@pytest.fixture
def visit(visiting: Callable[..., AbstractContextManager[Visit]], graphiql_origin: str) -> Iterator[Visit]:
    with visiting(graphiql_origin) as made:
        yield made


def open_page(visit: Visit) -> Page:
    """Open GraphiQL, and wait until its editor is there; before that its buttons do nothing."""
    page = visit.open()
    expect(page.locator(".graphiql-query-editor")).to_contain_text("items")
    return page


def open_example(page: Page, title: str) -> None:
    """Open an example by its title, from the list of them, and run it once the page knows the name of its operation."""
    page.get_by_role("button", name="Show Examples").click()
    page.get_by_role("region", name="Examples").get_by_role("button").filter(has_text=title).click()
    expect(page.get_by_role("tab", selected=True)).to_contain_text(title.replace(" ", ""), ignore_case=True)
    page.get_by_role("button", name="Execute query").click()


def open_trace(page: Page) -> Locator:
    page.get_by_role("button", name="Show Why is it slow?").click()
    return page.get_by_role("region", name="Trace")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_shows_sql_plan_times_and_caches(
    visiting: Callable[..., AbstractContextManager[Visit]], graphiql_origin: str, scheme: str
) -> None:
    with visiting(graphiql_origin, color_scheme=scheme) as visit:
        page = open_page(visit)
        panel = open_trace(page)
        expect(panel).to_contain_text("Run an operation")
        open_example(page, "Items of a city")
        expect(page.locator(".graphiql-response")).to_contain_text('"nodes"')
        panel = open_trace(page)
        expect(panel.locator(".sql")).to_contain_text(re.compile(r"^SELECT "))
        expect(panel).to_contain_text(re.compile(r"Cost [0-9,]+ of 500,000"))
        expect(panel.locator(".sql .sql-keyword").first).to_have_text("SELECT")
        expect(panel.locator("pre").last).to_contain_text(re.compile("SCAN|SEARCH"))
        expect(panel.get_by_role("row").filter(has_text="database")).to_contain_text("ms")
        expect(panel.locator(".trace-parameters")).to_contain_text("Athens")
        page.get_by_role("button", name="Execute query").click()
        expect(panel).to_contain_text("Plan from the cache")
        expect(panel).to_contain_text("Document from the cache")
        visit.screenshot(f"graphiql-trace-{scheme}")


def test_the_trace_is_not_shown_in_the_response(visit: Visit) -> None:
    page = open_page(visit)
    page.get_by_role("button", name="Execute query").click()
    expect(page.locator(".graphiql-response")).to_contain_text('"data"')
    expect(page.locator(".graphiql-response")).not_to_contain_text("extensions")


def test_the_line_below_the_response_opens_the_panel(visit: Visit) -> None:
    page = open_page(visit)
    page.get_by_role("button", name="Execute query").click()
    line = page.get_by_role("button", name="1 statement")
    expect(line).to_have_text(re.compile(r"[\d.]+ ms · 1 statement · plan (compiled now|from the cache)"))
    line.click()
    expect(page.get_by_role("region", name="Trace").locator(".sql")).to_be_visible()


def test_statements_of_python_fields_are_listed(visit: Visit) -> None:
    page = open_page(visit)
    open_example(page, "Bestsellers")
    panel = open_trace(page)
    expect(panel.locator(".sql")).to_have_count(2)
    expect(panel.get_by_role("row").filter(has_text="python")).to_be_visible()


def test_an_operation_that_is_refused_has_no_statement(visit: Visit) -> None:
    page = open_page(visit)
    page.locator(".graphiql-editor .view-lines").first.click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.type("{ nosuch")
    page.get_by_role("button", name="Execute query").click()
    expect(page.get_by_role("button", name="0 statements")).to_be_visible()
    visit.expect_fault("status of 400")


def test_every_example_runs(visit: Visit) -> None:
    page = open_page(visit)
    page.get_by_role("button", name="Show Examples").click()
    buttons = page.get_by_role("region", name="Examples").get_by_role("button")
    assert buttons.count() >= 6
    for number in range(buttons.count()):
        buttons.nth(number).click()
        title = buttons.nth(number).locator("strong").inner_text()
        expect(page.get_by_role("tab", selected=True)).to_contain_text(title.replace(" ", ""), ignore_case=True)
        page.get_by_role("button", name="Execute query").click()
        expect(page.locator(".graphiql-response")).to_contain_text('"data"')
        expect(page.locator(".graphiql-response")).not_to_contain_text('"errors"')
    visit.screenshot("graphiql-examples")


def test_the_explorer_writes_a_query_by_clicks(visit: Visit) -> None:
    page = open_page(visit)
    page.get_by_role("button", name="Show GraphiQL Explorer").click()
    explorer = page.locator(".docExplorerWrap")
    expect(explorer.get_by_text("bestsellers", exact=True)).to_be_visible()
    explorer.get_by_text("bestsellers", exact=True).click()
    expect(page.locator(".graphiql-query-editor")).to_contain_text("bestsellers")
    visit.screenshot("graphiql-explorer-plugin")


def test_headers_are_sent(visit: Visit) -> None:
    page = open_page(visit)
    page.get_by_role("button", name="Headers").click()
    editor = page.locator(".graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines")
    expect(editor).to_contain_text("flask graphql token --role")
    editor.click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.type('{"X-From-Headers-Tab": "yes"')
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("button", name="Execute query").click()
    assert sent.value.headers["x-from-headers-tab"] == "yes"


@pytest.mark.parametrize(("theme", "background"), [("Dark", "rgb(33, 42, 59)"), ("Light", "rgb(255, 255, 255)")])
def test_the_theme_can_be_chosen(visit: Visit, theme: str, background: str) -> None:
    page = open_page(visit)
    page.get_by_role("button", name="Open settings dialog").click()
    page.get_by_role("button", name=theme, exact=True).click()
    page.keyboard.press("Escape")
    expect(page.locator(".graphiql-container")).to_have_css("background-color", background)
