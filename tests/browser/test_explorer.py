"""The explorer that stands in where GraphiQL was not built, in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from tests.browser.visit import Visit


@pytest.fixture
def visit(visiting: Callable[..., AbstractContextManager[Visit]], explorer_origin: str) -> Iterator[Visit]:
    with visiting(explorer_origin) as made:
        yield made


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_answers_the_first_query(
    visiting: Callable[..., AbstractContextManager[Visit]], explorer_origin: str, scheme: str
) -> None:
    with visiting(explorer_origin, color_scheme=scheme) as visit:
        page = visit.open()
        expect(page).to_have_title("gql_server")
        expect(page.get_by_role("banner")).to_contain_text("make web")
        page.get_by_role("button", name="Run").click()
        expect(page.locator("#result")).to_contain_text('"nodes": [')
        expect(page.locator("#result")).not_to_contain_text('"errors"')
        expect(page.get_by_role("status")).to_contain_text("HTTP 200")
        visit.screenshot(f"explorer-{scheme}")


def test_it_works_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open()
    page.get_by_label("Query", exact=True).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("query ($n: Int) { stores(first: $n) { nodes { __typename } } }")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Variables")).to_be_focused()
    page.keyboard.type('{"n": 1}')
    page.keyboard.press("Control+Enter")
    expect(page.locator("#result")).to_contain_text('"__typename": "Store"')
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#result")).to_be_focused()


def test_variables_that_are_no_json_are_refused_before_sending(visit: Visit) -> None:
    page = visit.open()
    page.get_by_label("Variables").fill("{n: 1}")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("status")).to_contain_text("not JSON")
    expect(page.get_by_label("Variables")).to_be_focused()
    expect(page.locator("#result")).to_be_empty()


def test_root_field_writes_an_operation_that_runs(visit: Visit) -> None:
    page = visit.open()
    fields = page.get_by_role("navigation", name="Root fields")
    fields.get_by_role("button").filter(has_text="stores").first.click()
    expect(page.get_by_label("Query", exact=True)).to_have_value(
        re.compile(r"query \{\n  stores\(first: 10\) \{\n    nodes \{\n      id\n")
    )
    page.keyboard.press("Control+Enter")
    expect(page.locator("#result")).to_contain_text('"stores": {')


def test_root_field_with_required_arguments_asks_for_variables(visit: Visit) -> None:
    page = visit.open()
    fields = page.get_by_role("navigation", name="Root fields")
    fields.get_by_role("button").filter(has=page.get_by_text("store", exact=True)).click()
    expect(page.get_by_label("Variables")).to_be_focused()
    expect(page.get_by_label("Variables")).to_have_value('{\n  "id": null\n}')
    page.get_by_label("Variables").fill('{"id": "Store:1"}')
    page.keyboard.press("Control+Enter")
    expect(page.locator("#result")).to_contain_text('"id": "Store:1"')
