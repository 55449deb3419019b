"""Stage 4 of a mutation: selection tree → write plan.

In goes what the client wants done and answered, out comes which rows are written and what is read of them afterwards.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gql_server.catalog import fields as meaning
from gql_server.catalog import naming
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.operations import Operation
from gql_server.errors import ResponsePath
from gql_server.plan.operands import KeyRows, Operand, PageSize
from gql_server.plan.ordering import plan_order
from gql_server.plan.paging import Page
from gql_server.plan.predicates import HasKeyAmong
from gql_server.plan.read_plan import Connection, NodeList, QueryRoot, ReadPlan, RootPlan
from gql_server.plan.reads import ReadPlanner
from gql_server.plan.rows import RowPlanner
from gql_server.plan.write_plan import CreateRows, FieldWrite, Write, WritePlan
from gql_server.selection import Selected
from gql_server.variables import Param, Template

IDS = Param(("$ids",))
"""Where the raw ids of the rows of a payload stand among the values of its statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePlanner:
    """Plans mutations.

    Attributes:
        catalog: of the schema that the selections were read from.
        reads: plans what is answered.
    """

    catalog: Catalog
    reads: ReadPlanner = field(repr=False)

    def plan_mutation(self, selected: Iterable[Selected]) -> WritePlan:
        """The plan of a mutation's root fields.

        Raises:
            PlanningError: the document is valid and asks for something impossible.
        """
        return WritePlan(fields=tuple((each.key, self._plan_field(each)) for each in selected))

    def plan_payload(self, selected: Selected, parts: Iterable[meaning.PayloadPart]) -> ReadPlan:
        """What the database answers of a payload: some parts of it, by their response keys."""
        wanted = set(parts)
        (children,) = selected.children.values()
        fields = [
            (child.key, self._plan_part(child, child.meaning, (selected.key, child.key)))
            for child in children
            if isinstance(child.meaning, meaning.PayloadField) and child.meaning.part in wanted
        ]
        return ReadPlan(fields=tuple(fields))

    def plan_refusal(self, selected: Selected) -> ReadPlan:
        """What is read of a payload when the write was taken back."""
        return self.plan_payload(selected, {meaning.PayloadPart.QUERY})

    def _plan_field(self, selected: Selected) -> FieldWrite | None:
        if not isinstance(selected.meaning, meaning.WriteField):
            return None
        rows = RowPlanner(catalog=self.catalog, path=(selected.key,))
        entity, operation = selected.meaning.entity, selected.meaning.operation
        write = self._plan_write(entity, operation, selected.arguments["input"], rows)
        payload = self.plan_payload(selected, READ_PARTS)
        return FieldWrite(write=write, faults=tuple(rows.faults), payload=payload)

    def _plan_write(
        self, entity: Entity, operation: Operation, input_: Mapping[str, Template], rows: RowPlanner
    ) -> Write:
        match operation:
            case Operation.CREATE:
                return CreateRows(entity=entity, rows=(rows.plan_insert(entity, input_["data"], "input.data"),))
            case Operation.CREATE_MANY:
                inserts = (
                    rows.plan_insert(entity, data, f"input.data.{index}") for index, data in enumerate(input_["data"])
                )
                return CreateRows(entity=entity, rows=tuple(inserts))
            case other:
                raise AssertionError(f"{other} is not planned")

    def _plan_part(self, child: Selected, part: meaning.PayloadField, path: ResponsePath) -> RootPlan:
        entity = part.entity
        match part.part:
            case meaning.PayloadPart.OBJECT | meaning.PayloadPart.OBJECTS:
                object_ = self.reads.plan_row(entity, child.children, path)
                return NodeList(objects=((self._rows(entity, path), object_),))
            case meaning.PayloadPart.EDGE:
                return self._plan_edge(entity, child, path)
            case meaning.PayloadPart.QUERY:
                return QueryRoot(plan=self.reads.plan_query(child.children["Query"]))
            case other:
                raise AssertionError(f"{other} is not read from the database")

    def _plan_edge(self, entity: Entity, child: Selected, path: ResponsePath) -> Connection:
        """The edge that the list of all has for the row."""
        one = Operand(template=1, decoder=PageSize(limit=1), path=path, name="first")
        return Connection(
            entity=entity,
            relation=None,
            predicate=HasKeyAmong(entity=entity, rows=self._rows(entity, path)),
            distinct=(),
            order=plan_order(self.catalog, entity, [], path),
            page=Page(first=one, last=None, offset=None, after=None, before=None),
            parts=(("edges", self.reads.plan_edges(entity, child.children[naming.edge_type(entity.name)], path)),),
        )

    def _rows(self, entity: Entity, path: ResponsePath) -> Operand:
        rows = KeyRows(entity=entity, is_typed=False, type_names=self.catalog.entities.keys())
        return Operand(template=IDS, decoder=rows, path=path, name="ids")


READ_PARTS = frozenset(
    {meaning.PayloadPart.OBJECT, meaning.PayloadPart.OBJECTS, meaning.PayloadPart.EDGE, meaning.PayloadPart.QUERY}
)
"""The parts of a payload that the database answers."""
