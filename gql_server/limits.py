"""How large an operation may be, counted when its fragments are spread out and before anything is validated or planned.

In goes a parsed document, out comes nothing or an error that names the limit. A fragment is counted once, however often
it is spread, so the work grows with the text and not with what the text stands for. Fields are counted whether or not
`@skip` and `@include` leave them out.

>>> document = graphql.parse("{ a { ...F } b { ...F } } fragment F on T { x y: z }")
>>> measure(document.definitions[0], {"F": document.definitions[1]})
Size(depth=2, fields=6, aliases=2, root_fields=2)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import graphql

from gql_server.errors import OperationTooLargeError

Fragments = Mapping[str, graphql.FragmentDefinitionNode]
Selections = graphql.SelectionSetNode | None

MOST_FRAGMENTS = 500
"""Fragments of a document: validation compares those of one selection with each other."""

UNCOUNTABLE = 10**9
"""Where counting ends: a few fragments that spread each other stand for more fields than there are atoms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an operation may have at most.

    Attributes:
        depth: fields inside each other.
        fields: all of them, those of a fragment each time that it is spread.
        aliases: fields under a name that the client chose, counted likewise.
        root_fields: response keys of the operation itself.
    """

    depth: int
    fields: int
    aliases: int
    root_fields: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What an operation has of the same."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    root_fields: int = 0


def check_document(limits: Limits, document: graphql.DocumentNode) -> None:
    """Every operation of a document, and every fragment, since validation reads those that nobody spreads, too.

    Raises:
        OperationTooLargeError: one is larger than the limits.
    """
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, graphql.FragmentDefinitionNode)
    }
    if len(fragments) > MOST_FRAGMENTS:
        raise OperationTooLargeError(
            f"The document has {len(fragments)} fragments; at most {MOST_FRAGMENTS} are allowed.",
            hint="Write several fragments as one.",
        )
    measured: dict[str, Size | None] = {}
    for definition in document.definitions:
        if isinstance(definition, graphql.OperationDefinitionNode | graphql.FragmentDefinitionNode):
            check_size(limits, measure(definition, fragments, measured))


def check_size(limits: Limits, size: Size) -> None:
    """Refuse what is larger than the limits.

    Raises:
        OperationTooLargeError: it says which limit, and how far above it the operation is.
    """
    for name, what in _LIMITED.items():
        limit, actual = getattr(limits, name), getattr(size, name)
        if actual > limit:
            number = f"{UNCOUNTABLE} or more" if actual == UNCOUNTABLE else actual
            raise OperationTooLargeError(
                f"The operation has {number} {what}; at most {limit} are allowed.",
                hint="Ask for less at once, in several operations. Fragments count each time that they are spread.",
            )


_LIMITED = {
    "depth": "levels of fields inside each other",
    "fields": "fields",
    "aliases": "aliases",
    "root_fields": "fields at the root",
}


def measure(
    definition: graphql.OperationDefinitionNode | graphql.FragmentDefinitionNode,
    fragments: Fragments,
    measured: dict[str, Size | None] | None = None,
) -> Size:
    """Count what an operation or a fragment selects.

    Args:
        definition: to count.
        fragments: of its document, by name. Unknown ones and circles count nothing; validation refuses them.
        measured: what is known of the fragments already; filled.
    """
    size = _add_up(definition.selection_set, fragments, {} if measured is None else measured)
    keys = set(_response_keys(definition.selection_set, fragments, set()))
    return Size(depth=size.depth, fields=size.fields, aliases=size.aliases, root_fields=len(keys))


def _add_up(selections: Selections, fragments: Fragments, measured: dict[str, Size | None]) -> Size:
    depth = fields = aliases = 0
    for selection in selections.selections if selections else ():
        if isinstance(selection, graphql.FieldNode):
            inner = _add_up(selection.selection_set, fragments, measured)
            inner = Size(
                depth=inner.depth + 1, fields=inner.fields + 1, aliases=inner.aliases + (selection.alias is not None)
            )
        elif isinstance(selection, graphql.InlineFragmentNode):
            inner = _add_up(selection.selection_set, fragments, measured)
        else:
            assert isinstance(selection, graphql.FragmentSpreadNode)
            inner = _measure_fragment(selection.name.value, fragments, measured)
        depth = max(depth, inner.depth)
        fields, aliases = fields + inner.fields, aliases + inner.aliases
    return Size(depth=depth, fields=min(fields, UNCOUNTABLE), aliases=min(aliases, UNCOUNTABLE))


def _measure_fragment(name: str, fragments: Fragments, measured: dict[str, Size | None]) -> Size:
    """The size of a fragment; None stands in ``measured`` for one that is being counted."""
    if name not in fragments:
        return Size()
    if name not in measured:
        measured[name] = None
        measured[name] = _add_up(fragments[name].selection_set, fragments, measured)
    return measured[name] or Size()


def _response_keys(selections: Selections, fragments: Fragments, seen: set[str]) -> Iterator[str]:
    for selection in selections.selections if selections else ():
        if isinstance(selection, graphql.FieldNode):
            yield (selection.alias or selection.name).value
        elif isinstance(selection, graphql.InlineFragmentNode):
            yield from _response_keys(selection.selection_set, fragments, seen)
        elif isinstance(selection, graphql.FragmentSpreadNode) and selection.name.value not in seen:
            seen.add(selection.name.value)
            if selection.name.value in fragments:
                yield from _response_keys(fragments[selection.name.value].selection_set, fragments, seen)
