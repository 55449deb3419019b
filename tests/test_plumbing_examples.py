"""The examples in the docstrings of the plumbing."""

import doctest
import importlib

import pytest


@pytest.mark.parametrize(
    "name", ["golden.plan_text", "golden.sql_text", "evaluator.comparison", "evaluator.documents", "evaluator.encoding"]
)
def test_examples_in_docstrings_hold(name):
    failures, attempts = doctest.testmod(importlib.import_module(f"tests.{name}"))
    assert (failures, attempts > 0) == (0, True)
