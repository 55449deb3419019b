"""Errors of many rows: the operation is read once for all of them, however many there are."""

import sys
from contextlib import contextmanager

from graphql.execution.collect_fields import collect_sub_fields

from tests.engine.library import playing
from tests.harness import execute


@contextmanager
def reads_of_selections():
    """Count the calls of graphql-core's function that reads a selection."""
    calls = []

    def profile(frame, event, _arg):
        if event == "call" and frame.f_code is collect_sub_fields.__code__:
            calls.append(frame.f_lineno)

    sys.setprofile(profile)
    try:
        yield calls
    finally:
        sys.setprofile(None)


def test_selections_are_read_as_often_for_many_errors_as_for_one(library_app):
    document = "query ($titles: [String!]) { books(filter: {title: {in: $titles}}) { nodes { title twin { grade } } } }"
    titles = [f"B{number}" for number in range(1, 13)]
    counts = {}
    execute(library_app, document, {"titles": titles[:1]})  # what is cached is cached
    with playing({(title, "grade"): "raise" for title in titles}):
        for rows in (1, 10):
            with reads_of_selections() as calls:
                answer = execute(library_app, document, {"titles": titles[:rows]})
            assert len(answer["errors"]) == rows
            counts[rows] = len(calls)
    assert counts[10] == counts[1] > 0
