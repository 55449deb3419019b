"""The rows of an answer, to be held against what it was estimated to cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gql_server.catalog import fields as meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gql_server.selection import Selected


def count_rows(selected: Iterable[Selected], data: Mapping[str, Any]) -> int:
    """Count the rows that an answer has, as often as it has them; aggregates of a list and groups are one each.

    Lists of values of related rows are left out: they have no pages, so that nobody knows how many there will be.
    """
    return sum(_count(field, data.get(field.key)) for field in selected)


def _count(field: Selected, value: Any) -> int:
    match field.meaning, value:
        case _, None:
            return 0
        case meaning.ConnectionField() | meaning.EdgeNodeField() | meaning.ToOneField(), dict():
            is_row = not isinstance(field.meaning, meaning.ConnectionField)
            return is_row + _count_inside(field, value)
        case meaning.ByIdField() | meaning.ByKeyField() | meaning.AnyNodeField(), dict():
            return 1 + _count_inside(field, value)
        case meaning.NodesField() | meaning.AnyNodesField(), list():
            return sum(1 + _count_inside(field, row) for row in value if row is not None)
        case meaning.EdgesField(), list():
            return sum(max(1, _count_inside(field, edge)) for edge in value)
        case meaning.GroupsField(), list():
            return len(value)
        case ((meaning.TotalCountField() | meaning.AggregateField()), _):
            return 1
    return 0


def _count_inside(field: Selected, value: Mapping[str, Any]) -> int:
    """What is inside an object, which has the keys of its type and perhaps of another one."""
    fitting = [children for children in field.children.values() if {child.key for child in children} == value.keys()]
    return min((count_rows(children, value) for children in fitting), default=0)
