"""The examples that GraphiQL offers run as they are, and show something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from gql_server.graphiql.examples import read_examples
from tests.docs.markdown import ROOT
from tests.harness import expect_data

if TYPE_CHECKING:
    from flask import Flask

    from gql_server.graphiql.examples import Example

EXAMPLES = read_examples(ROOT / "schema" / "examples")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_an_example_answers_with_rows(sample_app: Flask, example: Example) -> None:
    data = expect_data(sample_app, example.text)
    assert has_rows(data), data


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_an_example_says_what_it_shows_and_has_a_name(example: Example) -> None:
    assert example.text.startswith("# ")
    assert example.text.partition("\n")[2].split()[0] in {"query", "mutation"}


def has_rows(value: Any) -> bool:
    """Tell whether some list in an answer has something in it."""
    match value:
        case dict():
            return any(has_rows(each) for each in value.values())
        case list():
            return bool(value)
    return False
