"""graphql-codegen writes types from the schema for the documents of the storefront, and TypeScript checks them."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.browser.service import ROOT, STOREFRONT
from tests.clients.programs import SECONDS, require_node

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the schema and the storefront, without what was generated."""
    require_node(STOREFRONT, "storefront-build")
    copy = tmp_path / STOREFRONT.relative_to(ROOT)
    shutil.copytree(STOREFRONT, copy, ignore=shutil.ignore_patterns("node_modules", "dist", "gql"))
    (copy / "node_modules").symlink_to(STOREFRONT / "node_modules")
    (tmp_path / "schema").mkdir()
    shutil.copy2(ROOT / "schema" / "schema.graphql", tmp_path / "schema")
    return copy


def check(copy: Path) -> subprocess.CompletedProcess[str]:
    """Write the types, and check the program against them."""
    command = ["npm", "run", "--silent", "check"]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=SECONDS, check=False)


def test_the_storefront_fits_its_generated_types(copy: Path) -> None:
    done = check(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "export type PlaceOrderInput" in (copy / "src" / "gql" / "graphql.ts").read_text(encoding="utf-8")


def test_a_use_that_does_not_fit_is_found(copy: Path) -> None:
    card = copy / "src" / "ItemCard.tsx"
    card.write_text(card.read_text(encoding="utf-8").replace("showPrice(item.price)", "showPrice(item.stock)"))
    done = check(copy)
    assert done.returncode != 0
    assert "Argument of type 'number' is not assignable to parameter of type 'string'" in done.stdout
