"""How many fields validation has to compare with each other, counted before it does.

Fields of the same response key must be of the same field with the same arguments, all the way down; that is looked at
pair by pair (https://spec.graphql.org/October2021/#sec-Field-Selection-Merging), so a few kilobytes can take seconds.
"""

from collections.abc import Iterable, Mapping

import graphql

Definition = graphql.OperationDefinitionNode | graphql.FragmentDefinitionNode
Fragments = Mapping[str, graphql.FragmentDefinitionNode]


def count_comparisons(definitions: Iterable[Definition], fragments: Fragments, enough: int) -> int:
    """How many pairs of fields have the same place in the answer, so that validation compares them.

    Fields of fragments count where they are spread; what no operation spreads is compared by itself. It takes no more
    work than the operations have fields.

    Args:
        definitions: operations first, measured before, so that no fragments spread each other in a circle.
        fragments: of the document, by name.
        enough: where counting ends.
    """
    spread: set[str] = set()
    pairs = 0
    for definition in definitions:
        if isinstance(definition, graphql.OperationDefinitionNode) or definition.name.value not in spread:
            pairs += _count_pairs([definition.selection_set], fragments, spread, enough)
        if pairs > enough:
            break
    return pairs


def _count_pairs(merged: list[graphql.SelectionSetNode], fragments: Fragments, spread: set[str], enough: int) -> int:
    """The pairs in selections of one object; the selections of fields that share a key are again of one object."""
    by_key: dict[str, list[graphql.FieldNode]] = {}
    here: set[str] = set()
    while merged:
        for each in merged.pop().selections:
            if isinstance(each, graphql.InlineFragmentNode):
                merged.append(each.selection_set)
            elif isinstance(each, graphql.FieldNode):
                by_key.setdefault((each.alias or each.name).value, []).append(each)
            elif isinstance(each, graphql.FragmentSpreadNode) and each.name.value not in here:
                here.add(each.name.value)
                if each.name.value in fragments:
                    merged.append(fragments[each.name.value].selection_set)
    spread |= here
    pairs = 0
    for fields in by_key.values():
        pairs += len(fields) * (len(fields) - 1) // 2
        if pairs > enough:
            break
        inside = [field.selection_set for field in fields if field.selection_set]
        pairs += _count_pairs(inside, fragments, spread, enough) if inside else 0
    return pairs
