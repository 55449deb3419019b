"""Operations that ask for more work than they are long, one of each kind, and what refuses them by default.

``tests/access/test_hostile_documents.py`` holds that they are refused, :mod:`benchmarks.hostile` measures the work.
"""

from dataclasses import dataclass, field
from typing import Any

import graphql


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """One operation.

    Attributes:
        query: text of the document.
        variables: as they are sent.
        refused_by: name of the limit of a service with default settings, or else the code of the error.
    """

    query: str
    variables: dict[str, Any] = field(default_factory=dict)
    refused_by: str


def repeat(text: str, times: int) -> str:
    """The text so many times, with the number in the place of ``#``."""
    return " ".join(text.replace("#", str(number)) for number in range(times))


def nest(inner: str, levels: int, before: str, after: str) -> str:
    """So many levels of the same around something."""
    return before * levels + inner + after * levels


BY_VARIABLE = "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }"

STORES = repeat("store { " + repeat("name", 6) + " }", 10)
PAGES = "stores(first: 500) { nodes { items(first: 500) { nodes { reviews(first: 500) { nodes { id } } } } } }"

CARDS = "nodes { id pk amount orderId ... on CardPayment { brand } order { id pk payments(first: 1) { "

HOSTILE = {
    "aliases": Hostile(query=f"{{ items {{ nodes {{ {repeat('a#: name', 1_600)} }} }} }}", refused_by="aliases"),
    "root fields": Hostile(query=f"{{ {repeat('a#: __typename', 100)} }}", refused_by="root_fields"),
    "fields": Hostile(query=f"{{ {repeat('__typename', 4_990)} }}", refused_by="fields"),
    "tokens": Hostile(query=f"{{ {repeat('__typename', 200_000 // 11)} }}", refused_by="tokens"),
    "directives": Hostile(
        query=f"{{ items {{ nodes {{ name {repeat('@include(if: true)', 800)} }} }} }}", refused_by="tokens"
    ),
    "unknown directives": Hostile(
        query=f"{{ items {{ nodes {{ name {repeat('@x', 2_490)} }} }} }}", refused_by="directives"
    ),
    "fragments in a circle": Hostile(
        query="{ ...F0 } "
        + " ".join(f"fragment F{n} on Query {{ ...F{(n + 1) % 190} ...F{(n + 7) % 190} }}" for n in range(190)),
        refused_by="GRAPHQL_VALIDATION_FAILED",
    ),
    "fragments that double": Hostile(
        query="{ ...F0 } "
        + " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(190))
        + " fragment F190 on Query { __typename }",
        refused_by="fields",
    ),
    "many fragments": Hostile(
        query=f"{{ items {{ nodes {{ {repeat('...F#', 400)} }} }} }} {repeat('fragment F# on Item { name }', 400)}",
        refused_by="fragments",
    ),
    "fragments side by side": Hostile(
        query=f"{{ items {{ nodes {{ {repeat('...F#', 150)} }} }} }} {repeat('fragment F# on Item { id sku }', 150)}",
        refused_by="comparisons",
    ),
    "many operations": Hostile(
        query=f"{repeat('query Q# { items { nodes { ...F } } }', 300)} fragment F on Item {{ id pk name sku price }}",
        refused_by="fields",
    ),
    "one field again and again": Hostile(
        query=f"{{ items {{ nodes {{ {repeat('name', 1_900)} }} }} }}", refused_by="comparisons"
    ),
    "fields that merge": Hostile(
        query=f"{{ {repeat(f'items {{ nodes {{ {STORES} }} }}', 20)} }}", refused_by="comparisons"
    ),
    "levels": Hostile(
        query=f"{{ stores {{ {nest('totalCount', 45, 'nodes { items { ', '} }')} }} }}", refused_by="depth"
    ),
    "levels that are not parsed": Hostile(
        query=f"{{ stores {{ {nest('totalCount', 1_000, 'nodes { items { ', '} }')} }} }}",
        refused_by="GRAPHQL_PARSE_FAILED",
    ),
    "types of types": Hostile(
        query=f"{{ payments {{ {nest('totalCount', 7, CARDS, '} } }')} }} }}", refused_by="fields"
    ),
    "pages of pages": Hostile(query=f"{{ {PAGES} }}", refused_by="cost"),
    "a list": Hostile(
        query=f"{{ items(filter: {{pk: {{in: [{repeat('#', 5_000)}]}}}}) {{ totalCount }} }}", refused_by="tokens"
    ),
    "a filter": Hostile(
        query=f"{{ items(filter: {{or: [{repeat('{pk: {eq: #}}', 520)}]}}) {{ totalCount }} }}",
        refused_by="filter_size",
    ),
    "a deep filter": Hostile(
        query=f"{{ items(filter: {nest('{}', 190, '{not: ', '}')}) {{ totalCount }} }}", refused_by="filter_depth"
    ),
    "a text": Hostile(query=f'{{ items(search: "{"a" * 900_000}") {{ totalCount }} }}', refused_by="characters"),
    "a long text": Hostile(
        query=f'{{ items(search: "{"a" * 240_000}") {{ totalCount }} }}', refused_by="INVALID_VALUE"
    ),
    "a number": Hostile(
        query=f"{{ items(first: {'9' * 240_000}) {{ totalCount }} }}", refused_by="GRAPHQL_VALIDATION_FAILED"
    ),
    "definitions of variables": Hostile(
        query=f"query ({repeat('$v#: Int', 1_200)}) {{ __typename }}", refused_by="variables"
    ),
    "values in variables": Hostile(
        query=BY_VARIABLE, variables={"filter": {"pk": {"in": list(range(140_000))}}}, refused_by="variable_values"
    ),
    "objects in variables": Hostile(
        query=BY_VARIABLE, variables={"filter": {"or": [{"pk": {"eq": 1}}] * 50_000}}, refused_by="variable_objects"
    ),
    "unknown names in variables": Hostile(
        query=BY_VARIABLE, variables={"filter": {f"x{number}": 1 for number in range(60_000)}},
        refused_by="BAD_USER_INPUT",
    ),
    "the schema under many names": Hostile(
        query=f"{{ __schema {{ types {{ {repeat('a#: fields { name args { name } }', 190)} }} }} }}",
        refused_by="introspection",
    ),
    "the schema in itself": Hostile(
        query=f"{{ __schema {{ types {{ {nest('name', 4, 'fields { type { ', '} }')} }} }} }}",
        refused_by="introspection",
    ),
}  # fmt: skip

FULL_INTROSPECTION = graphql.get_introspection_query()
"""The most that may be asked about the schema, about."""
