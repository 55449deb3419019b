"""Stage 1: text → parsed and validated document, cached by text.

In goes the text of a GraphQL document, out comes a :class:`Document`. Nothing here looks at variables or data.
Specification: https://spec.graphql.org/October2021/#sec-Document and #sec-Validation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import graphql

from gql_server.cache import CacheInfo, LruCache
from gql_server.errors import Excess, OperationNotFoundError, OperationTooLargeError
from gql_server.limits import Limits, check_document, check_text
from gql_server.literals import name_arguments
from gql_server.trace import current

BYTES_OF_TOKEN = 600
"""What a token of a parsed document takes in memory, measured on dense documents."""

LONGEST_WRONG_TEXT = 2_000
"""Characters of a faulty document that is kept: people mend small ones again and again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document, valid for one schema unless ``errors`` says otherwise.

    Attributes:
        text: as it came.
        node: the parsed document; None after a syntax error.
        errors: syntax or validation errors; the document may be executed only when there are none.
        operations: by name; the key of an anonymous operation is None.
        fragments: by name.
        page_sizes: variables that say how many rows a list has.
        weight: bytes that it takes in memory, about.
    """

    text: str
    node: graphql.DocumentNode | None
    errors: tuple[graphql.GraphQLError, ...]
    operations: Mapping[str | None, graphql.OperationDefinitionNode]
    fragments: Mapping[str, graphql.FragmentDefinitionNode]
    weight: int
    page_sizes: frozenset[str] = frozenset()

    def operation(self, name: str | None) -> graphql.OperationDefinitionNode:
        """The operation to execute.

        Raises:
            OperationNotFoundError: the name is unknown, or there are several operations and no name.
        """
        name = name or None  # some clients send an empty name for none; no operation can have it
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        found = self.operations.get(name)
        if found is not None and name is not None:
            return found
        known = ", ".join(sorted(repr(name) for name in self.operations if name)) or "none"
        message = f"Unknown operation {name[:80]!r}." if name else "The document has no single operation to run."
        raise OperationNotFoundError(message, hint=f"Send operationName; the document has: {known}.")


class Documents:
    """The documents of one schema that were read lately.

    Args:
        schema: that they are for.
        capacity: how many are kept.
        limits: of each document, and of each operation.
    """

    def __init__(self, schema: graphql.GraphQLSchema, capacity: int, limits: Limits) -> None:
        self._schema = schema
        self._limits = limits
        self._cache: LruCache[str, Document] = LruCache(capacity)

    def read(self, text: str) -> Document:
        """Parse and validate, once per text.

        Raises:
            OperationTooLargeError: the document has too many tokens, or an operation of it is above the limits.
        """
        document = self._cache.get(text)
        current().note_hit("documents", document is not None)
        if document is None:
            document = read_document(self._schema, text, self._limits)
            if not document.errors or len(text) <= LONGEST_WRONG_TEXT:
                self._cache.put(text, document, document.weight)
        return document

    def info(self) -> CacheInfo:
        """The counters of the cache."""
        return self._cache.info()


def read_document(schema: graphql.GraphQLSchema, text: str, limits: Limits) -> Document:
    """Parse and validate a text; errors are part of the result.

    Raises:
        OperationTooLargeError: the document has too many tokens, or an operation of it is above the limits.
        ForbiddenError: it asks for the schema, and may not.
    """
    check_text(limits, text)
    try:
        node = graphql.parse(text, max_tokens=limits.tokens)
        tokens = _list_tokens(node)
        current().note_count("tokens", len(tokens))
        check_document(limits, node)  # first: the work of validation grows faster than the document
    except graphql.GraphQLError as error:
        if "tokens. Parsing aborted" in error.message:  # graphql-core has no other sign for too many tokens
            current().note_count("tokens", limits.tokens + 1)
            raise OperationTooLargeError(
                f"The document has more than {limits.tokens} tokens.",
                hint="Send values as variables, or several smaller operations.",
                excess=Excess("tokens", limits.tokens),
            ) from None
        return Document(text=text, node=None, errors=(error,), operations={}, fragments={}, weight=len(text))
    # what else there is, is the schema's to say
    errors = graphql.validate(schema, node, hide_suggestions=not limits.has_introspection)
    if any(error.message == "Validation aborted." for error in errors):  # by graphql-core's own bound of its work
        raise OperationTooLargeError(
            "The document repeats fields or fragments too often to be checked.",
            hint="Select a field once, and write several fragments as one.",
        )
    definitions = node.definitions
    return Document(
        text=text,
        node=node,
        errors=name_arguments(node, errors),
        operations={
            definition.name.value if definition.name else None: definition
            for definition in definitions
            if isinstance(definition, graphql.OperationDefinitionNode)
        },
        fragments={
            definition.name.value: definition
            for definition in definitions
            if isinstance(definition, graphql.FragmentDefinitionNode)
        },
        weight=len(text) + BYTES_OF_TOKEN * len(tokens),
        page_sizes=_find_page_sizes(tokens),
    )


def _list_tokens(node: graphql.DocumentNode) -> list[graphql.Token]:
    tokens, token = list[graphql.Token](), node.loc.start_token if node.loc else None
    while token is not None:
        tokens.append(token)
        token = token.next
    return tokens


def _find_page_sizes(tokens: Sequence[graphql.Token]) -> frozenset[str]:
    """The names of variables that are arguments called ``first`` or ``last``."""
    windows = zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)
    return frozenset(
        name.value or ""
        for argument, colon, dollar, name in windows
        if argument.value in {"first", "last"}
        and (colon.kind, dollar.kind) == (graphql.TokenKind.COLON, graphql.TokenKind.DOLLAR)
    )
