"""Where in a document the field of a response path stands, for errors that say what was asked for wrongly.

https://spec.graphql.org/October2021/#sec-Errors: an error that belongs to a place in the document has locations.
"""

from collections.abc import Iterator, Mapping, Sequence

import graphql

from gql_server.errors import ResponsePath

Fragments = Mapping[str, graphql.FragmentDefinitionNode]


def find_locations(
    operation: graphql.OperationDefinitionNode, fragments: Fragments, path: ResponsePath
) -> tuple[dict[str, int], ...]:
    """Line and column of each field node that the last response key of the path stands for.

    >>> document = graphql.parse("{ a { x ...F } } fragment F on A { why: y }")
    >>> find_locations(document.definitions[0], {"F": document.definitions[1]}, ("a", 0, "why"))
    ({'line': 1, 'column': 36},)
    """
    sets = [operation.selection_set]
    found: Sequence[graphql.FieldNode] = ()
    for key in (step for step in path if isinstance(step, str)):
        found = [field for each in sets for field in _fields(each, fragments, set()) if _key(field) == key]
        sets = [field.selection_set for field in found if field.selection_set]
    places = (graphql.get_location(field.loc.source, field.loc.start) for field in found if field.loc)
    return tuple({"line": place.line, "column": place.column} for place in places)


def _fields(selections: graphql.SelectionSetNode, fragments: Fragments, seen: set[str]) -> Iterator[graphql.FieldNode]:
    """The fields of a selection set, those of fragments as well, once each."""
    for node in selections.selections:
        match node:
            case graphql.FieldNode():
                yield node
            case graphql.InlineFragmentNode():
                yield from _fields(node.selection_set, fragments, seen)
            case graphql.FragmentSpreadNode(name=name) if name.value not in seen:
                seen.add(name.value)
                yield from _fields(fragments[name.value].selection_set, fragments, seen)
            case _:
                pass


def _key(field: graphql.FieldNode) -> str:
    return field.alias.value if field.alias else field.name.value
