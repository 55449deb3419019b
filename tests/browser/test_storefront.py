"""The example storefront, as it is built, in front of the real service: what a visitor of a shop does."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Locator, Page

    from tests.browser.visit import Visit


@pytest.fixture
def visit(visiting: Callable[..., AbstractContextManager[Visit]], storefront_origin: str) -> Iterator[Visit]:
    with visiting(storefront_origin) as made:
        yield made


def cards_of(page: Page) -> Locator:
    return page.get_by_role("region", name="Items").get_by_role("listitem")


@contextmanager
def answered(page: Page) -> Iterator[None]:
    """Wait until what is chosen in the block is answered; the page drops requests that a new choice makes useless."""
    with page.expect_response("**/graphql") as response:
        yield
    response.value.finished()


def put_into_basket(page: Page, card: Locator) -> str:
    """Open an item, put one into the basket, close it again, and return its name."""
    name = card.locator("strong").inner_text()
    card.get_by_role("link").click()
    dialog = page.get_by_role("dialog", name=name)
    dialog.get_by_role("button", name="Put into the basket").click()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    return name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_lists_items(
    visiting: Callable[..., AbstractContextManager[Visit]], storefront_origin: str, scheme: str
) -> None:
    with visiting(storefront_origin, color_scheme=scheme) as visit:
        page = visit.open("/")
        expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ of \d+ items$"))
        assert cards_of(page).count() >= 10
        visit.screenshot(f"storefront-{scheme}")


def test_scrolling_brings_all_items(visit: Visit) -> None:
    page = visit.open("/")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^24 of"))
    total = int(status.inner_text().split()[2])
    for _ in range(total // 24 + 1):
        page.mouse.wheel(0, 5000)
        page.wait_for_timeout(200)
    expect(status).to_have_text(f"{total} of {total} items")
    links = [link.get_attribute("href") for link in cards_of(page).get_by_role("link").all()]
    assert len(set(links)) == len(links) == total


def test_search_and_filters_narrow_the_list(visit: Visit) -> None:
    page = visit.open("/")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^24 of"))
    first = cards_of(page).first.locator("strong").inner_text().split()[0]
    with answered(page):
        page.get_by_role("searchbox", name="Search").fill(first.lower())
    expect(cards_of(page).filter(has_not_text=first)).to_have_count(0)
    assert cards_of(page).count() > 0
    page.get_by_role("searchbox", name="Search").fill("")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^24 of"))
    with answered(page):
        page.get_by_label("Price up to").select_option("50")
    with answered(page):
        page.get_by_label("Order").select_option(label="Dearest first")
    with answered(page):
        page.get_by_label("In stock").check()
    expect(cards_of(page).filter(has_text="Sold out")).to_have_count(0)
    prices = [float(text.removeprefix("€")) for text in cards_of(page).locator(".price").all_inner_texts()]
    assert prices == sorted(prices, reverse=True)
    assert 0 < prices[0] <= 50


def test_an_item_is_shown_and_has_an_address(visit: Visit) -> None:
    page = visit.open("/")
    card = cards_of(page).first
    name = card.locator("strong").inner_text()
    card.get_by_role("link").click()
    dialog = page.get_by_role("dialog", name=name)
    expect(dialog.get_by_role("heading", name=re.compile("review", re.IGNORECASE))).to_be_visible()
    assert re.search(r"#Item:\d+$", page.url)
    visit.screenshot("storefront-item")
    page.reload()
    expect(dialog).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_an_item_that_is_not_there_is_said(visit: Visit) -> None:
    page = visit.open("/#Item:999999")
    expect(page.get_by_role("alert")).to_have_text("There is no such item.")


def test_an_order_takes_items_from_the_stock(visit: Visit) -> None:
    page = visit.open("/")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^24 of"))
    with answered(page):
        page.get_by_label("In stock").check()
    expect(cards_of(page).filter(has_text="Sold out")).to_have_count(0)
    card = cards_of(page).filter(has_text=re.compile(r"\d\d+ in stock")).first
    before = int(card.locator(".stock").inner_text().split()[0])
    name = put_into_basket(page, card)
    page.get_by_role("link", name="Basket 1").click()
    basket = page.get_by_role("dialog", name="Basket")
    basket.get_by_label(f"Quantity of {name}").fill("3")
    visit.screenshot("storefront-basket")
    basket.get_by_role("button", name="Place the order").click()
    expect(basket.get_by_role("status")).to_have_text(re.compile(r"Thank you\. Order \d+ over €[\d,.]+ is placed\."))
    page.keyboard.press("Escape")
    expect(cards_of(page).filter(has_text=name).first).to_contain_text(f"{before - 3} in stock")
    expect(page.get_by_role("link", name="Basket 0")).to_be_visible()


def test_an_order_of_more_than_there_is_says_where(visit: Visit) -> None:
    page = visit.open("/")
    name = put_into_basket(page, cards_of(page).filter(has_text=re.compile(r"\d\d+ in stock")).first)
    page.get_by_role("link", name="Basket 1").click()
    page.get_by_label(f"Quantity of {name}").fill("999")
    page.get_by_role("button", name="Place the order").click()
    line = page.get_by_role("dialog", name="Basket").get_by_role("listitem")
    expect(line.get_by_role("alert")).to_contain_text(name)
    expect(page.get_by_role("link", name="Basket 999")).to_be_attached()
