"""The service as it is deployed, for real clients to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.service import ROOT, prepare_database, serve
from tests.clients.programs import require_node

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def node() -> None:
    """Require Node and the packages of the clients."""
    require_node()


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small shop by the production server, and yield the address of its endpoint."""
    directory = tmp_path_factory.mktemp("clients")
    with serve(ROOT, prepare_database(directory), directory / "log") as origin:
        yield f"{origin}/graphql"
