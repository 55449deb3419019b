"""What the answer to an operation costs: its rows, worked out from the sizes of its pages, before anything is planned.

In goes the selection tree, out comes a :mod:`formula <gql_server.plan.cost>`. docs/access.md says what costs how much.
What a field written by hand returns is counted likewise.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import graphql

from gql_server.catalog import fields as meaning
from gql_server.catalog.fields import PayloadPart
from gql_server.catalog.model import Entity
from gql_server.plan.aggregates import DEFAULT_GROUPS
from gql_server.plan.cost import Cost, add, count_written, largest, times
from gql_server.plan.paging import PageLimits
from gql_server.plan.write_plan import CreateRows, DeleteRows, FieldWrite, UpdateRows, Write, WritePlan
from gql_server.selection import Selected, SelectionReader
from gql_server.variables import Template

Fields = Iterable[Selected]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimator:
    """Estimates one operation.

    Attributes:
        schema: of the caller's role.
        limits: of pages.
        reader: of the selections.
    """

    schema: graphql.GraphQLSchema = field(repr=False)
    limits: PageLimits
    reader: SelectionReader = field(repr=False)

    def estimate(self, selected: Fields) -> Cost:
        """The cost of some fields of one object."""
        return add(map(self._estimate_field, selected))

    def estimate_mutation(self, selected: Fields, plan: WritePlan) -> Cost:
        """The cost of a mutation: of what it writes, and of what it answers with."""
        writes = dict(plan.fields)
        return add(self._estimate_write(each, writes[each.key]) for each in selected)

    def _estimate_field(self, selected: Selected) -> Cost:
        match selected.meaning:
            case None:
                return self._estimate_by_hand(selected)
            case meaning.ConnectionField(entity=entity):
                return self._estimate_connection(selected, entity)
            case meaning.ToOneField() | meaning.ByIdField() | meaning.ByKeyField() | meaning.AnyNodeField():
                return self._estimate_row(selected)
            case meaning.AnyNodesField():
                return times(selected.arguments["ids"], None, self._estimate_row(selected))
            case meaning.ProxyField(proxy=proxy):
                return self.limits.default if proxy.relation.is_to_many else 1
            case _:
                return 0

    def _estimate_row(self, selected: Selected) -> Cost:
        """One row and what it holds, whichever of its possible types it is of."""
        return add([1, largest(map(self.estimate, selected.children.values()))])

    def _estimate_connection(self, selected: Selected, entity: Entity) -> Cost:
        limits, arguments = self.limits.of(entity), selected.arguments
        given = [arguments[name] for name in ("first", "last") if arguments.get(name) is not None]
        size = given[0] if given else limits.default
        (parts,) = selected.children.values()
        rows = [row for part in parts for row in self._estimate_rows(part)]
        reads_page = any(isinstance(part.meaning, meaning.PageInfoField) for part in parts)
        return add(
            [
                times(size, limits.maximum, add(rows) if rows else int(reads_page)),
                *(self._estimate_all(part) for part in parts),
            ]
        )

    def _estimate_rows(self, part: Selected) -> list[Cost]:
        """What a part of a connection has for each row of the page; nothing where it has none."""
        match part.meaning:
            case meaning.NodesField():
                return [self._estimate_row(part)]
            case meaning.EdgesField():
                return [self._estimate_edge(part)]
            case _:
                return []

    def _estimate_edge(self, part: Selected) -> Cost:
        (fields,) = part.children.values()
        nodes = [self._estimate_row(each) for each in fields if isinstance(each.meaning, meaning.EdgeNodeField)]
        return add(nodes) if nodes else 1

    def _estimate_all(self, part: Selected) -> Cost:
        """What a part of a connection costs that is about all its rows, whose number is not known."""
        match part.meaning:
            case meaning.TotalCountField() | meaning.AggregateField():
                return self.limits.default
            case meaning.GroupsField():
                first = part.arguments.get("first", DEFAULT_GROUPS)
                return add([self.limits.default, times(first, self.limits.maximum, 1)])
            case _:
                return 0

    def _estimate_by_hand(self, selected: Selected) -> Cost:
        """A call of a resolver, and what it returns; a list is as long as ``first`` says, or else a page."""
        if selected.name.startswith("__"):
            return len(self.schema.type_map) if selected.name == "__schema" else 1
        each = add([1, largest(map(self.estimate, self.reader.read_possible(selected)))])
        returned: Any = selected.definition.type
        if not graphql.is_list_type(graphql.get_nullable_type(returned)):
            return each
        size = _read_first(selected)
        return times(self.limits.default if size is None else size, None, each)

    def _estimate_write(self, selected: Selected, planned: FieldWrite | None) -> Cost:
        if planned is None:
            return self._estimate_field(selected)
        write = planned.write
        (parts,) = selected.children.values()
        return add([count_written(write), *(self._estimate_payload(part, write) for part in parts)])

    def _estimate_payload(self, part: Selected, write: Write) -> Cost:
        if not isinstance(part.meaning, meaning.PayloadField):
            return 0
        match part.meaning.part:
            case PayloadPart.OBJECT:
                return self._estimate_row(part)
            case PayloadPart.OBJECTS:
                return times(_rows_of(write), None, self._estimate_row(part))
            case PayloadPart.EDGE:
                return self._estimate_edge(part)
            case PayloadPart.QUERY:
                return self.estimate(part.children["Query"])
            case _:
                return 0


def _rows_of(write: Write) -> Template:
    """How many rows a write answers with, at most."""
    match write:
        case CreateRows(rows=rows):
            return len(rows)
        case UpdateRows(rows=rows) | DeleteRows(rows=rows):
            return rows.at_most
        case _:
            return 1


def _read_first(selected: Selected) -> Template | None:
    """The number of rows that a field written by hand is asked for, where it takes one by that name."""
    argument = selected.definition.args.get("first")
    if argument is None or graphql.get_named_type(argument.type) is not graphql.GraphQLInt:
        return None
    return selected.arguments.get("first")
