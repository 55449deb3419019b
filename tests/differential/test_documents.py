"""The generator writes valid documents, so that a refusal by the engine is never the generator's fault."""

from graphql import build_schema, parse, validate
from hypothesis import given, note, settings
from hypothesis import strategies as st

from tests.differential.documents import operations
from tests.differential.vocabulary import Vocabulary
from tests.evaluator.test_evaluator import SDL

SCHEMA = build_schema(SDL)
VOCABULARY = Vocabulary(
    {"Person": ["Person:a"], "ChatRoom": ["ChatRoom:1", "1"], "*": ["Person:a", "ChatRoom:1"]}, frozenset(), {}
)


@settings(max_examples=200)
@given(data=st.data())
def test_documents_are_valid(data):
    for operation in data.draw(operations(SCHEMA, VOCABULARY)):
        note(operation.document)
        assert validate(SCHEMA, parse(operation.document)) == []
