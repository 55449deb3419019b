"""Examples, read from a directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gql_server import StartupError
from gql_server.graphiql.examples import Example, read_examples

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_examples_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "20_items_of_a_city.graphql").write_text("\n{ b }\n\n")
    (tmp_path / "10_é.graphql").write_text("{ a }", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no example")
    assert read_examples(tmp_path) == (
        Example(title="É", text="{ a }\n"),
        Example(title="Items of a city", text="{ b }\n"),
    )


def test_no_directory_is_no_examples() -> None:
    assert read_examples(None) == ()


@pytest.mark.parametrize("name", ["", "absent"])
def test_a_directory_without_examples_is_a_fault(tmp_path: Path, name: str) -> None:
    with pytest.raises(StartupError, match="expected a directory with"):
        read_examples(tmp_path / name)
