"""The pictures of the README: GraphiQL and the storefront, over the sample rows. `make screenshots` runs it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect, sync_playwright

from tests.browser.conftest import FLAGS, find_browser
from tests.browser.service import ROOT, prepare_database, serve, serve_storefront

if TYPE_CHECKING:
    from playwright.sync_api import Page


def show_graphiql(page: Page, origin: str) -> None:
    """Run an example twice, so that its plan is cached, and open the panel that says what it cost."""
    page.goto(f"{origin}/graphql")
    page.get_by_role("button", name="Show Examples").click()
    page.get_by_role("region", name="Examples").get_by_role("button").filter(has_text="Items of a city").click()
    expect(page.get_by_role("tab", selected=True)).to_contain_text("ItemsOfACity")
    page.get_by_role("button", name="Execute query").click()
    expect(page.locator(".graphiql-response")).to_contain_text('"nodes"')
    page.get_by_role("button", name="Show Why is it slow?").click()
    page.get_by_role("button", name="Execute query").click()
    expect(page.get_by_role("region", name="Trace")).to_contain_text("Plan from the cache")
    page.mouse.move(640, 5)


def show_storefront(page: Page, origin: str) -> None:
    """Show the shop with an item of many reviews in front."""
    page.goto(f"{origin}/")
    page.get_by_label("In stock").check()
    expect(page.get_by_text("Loading")).to_have_count(0)
    expect(page.locator(".card").nth(5)).to_be_visible()
    expect(page.locator(".card").filter(has_text="Sold out")).to_have_count(0)


def main(docs: Path) -> None:
    """Write the pictures into a directory."""
    os.environ.setdefault("GQL_DEV_ROLE", "admin")  # as `make serve` has it
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        directory = Path(name)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1400, "height": 860})
        with serve(ROOT, prepare_database(directory, scale=1), directory / "api.log") as api:
            show_graphiql(page, api)
            page.screenshot(path=docs / "graphiql.png", animations="disabled")
            with serve_storefront(api, directory / "storefront.log") as storefront:
                show_storefront(page, storefront)
                page.screenshot(path=docs / "storefront.png", animations="disabled")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
