"""Stage 4 of a mutation: selection tree → write plan.

In goes what the client wants done and answered, out comes which rows are written and what is read of them afterwards.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from gql_server.catalog import fields as meaning
from gql_server.catalog import naming
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.operations import Operation
from gql_server.errors import NullOperandError, ResponsePath
from gql_server.plan.filter_limits import FilterLimits, check_filter
from gql_server.plan.filters import FilterPlanner
from gql_server.plan.operands import KeyRows, Operand, PageSize
from gql_server.plan.ordering import plan_order
from gql_server.plan.paging import Page
from gql_server.plan.predicates import HasKeyAmong, Or, Predicate
from gql_server.plan.read_plan import Connection, NodeList, QueryRoot, ReadPlan, RootPlan
from gql_server.plan.reads import ReadPlanner
from gql_server.plan.rows import RowPlanner
from gql_server.plan.write_plan import (
    CreateRows,
    DeleteRow,
    DeleteRows,
    FieldWrite,
    Matching,
    Target,
    UpdateRow,
    UpdateRows,
    UpsertRow,
    Write,
    WritePlan,
)
from gql_server.selection import Selected
from gql_server.user_errors import EmptyFilter, Invalid
from gql_server.variables import Param, Template

IDS = Param(("$ids",))
"""Where the raw ids of the rows of a payload stand among the values of its statement."""


CHANGES = ("data", "inc", "json")
"""Parts of an input that change a row."""


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

    def _plan_field(self, selected: Selected) -> FieldWrite | None:
        if not isinstance(selected.meaning, meaning.WriteField):
            return None
        rows = RowPlanner(catalog=self.catalog, path=(selected.key,))
        writes = _Writes(
            rows=rows,
            limits=self.reads.filter_limits,
            entity=selected.meaning.entity,
            input=selected.arguments["input"],
        )
        write = writes.plan(selected.meaning.operation)
        return FieldWrite(write=write, faults=tuple(rows.faults))

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
        rows = KeyRows(entity=entity, is_typed=False, type_names=self.catalog.type_names)
        return Operand(template=IDS, decoder=rows, path=path, name="ids")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writes:
    """One input of a root field."""

    rows: RowPlanner
    limits: FilterLimits
    entity: Entity
    input: Mapping[str, Template]

    def plan(self, operation: Operation) -> Write:
        entity, rows = self.entity, self.rows
        match operation:
            case Operation.CREATE:
                return CreateRows(entity=entity, rows=(rows.plan_insert(entity, self.input["data"], "input.data"),))
            case Operation.CREATE_MANY:
                inserts = (
                    rows.plan_insert(entity, data, f"input.data.{index}")
                    for index, data in enumerate(self.input["data"])
                )
                return CreateRows(entity=entity, rows=tuple(inserts))
            case Operation.UPDATE:
                self._require_change()
                return UpdateRow(
                    entity=entity, target=self._target(), change=rows.plan_change(entity, self.input, "input"),
                    expected_version=self._expected_version(),
                )  # fmt: skip
            case Operation.UPSERT:
                target = rows.plan_target(entity, self.input["key"], "input.key")
                insert, change = rows.plan_upsert(entity, self.input["data"], "input.data", target)
                return UpsertRow(entity=entity, target=target, insert=insert, change=change)
            case Operation.DELETE:
                return DeleteRow(entity=entity, target=self._target(), expected_version=self._expected_version())
            case Operation.UPDATE_MANY:
                self._require_change()
                change = rows.plan_change(entity, self.input, "input")
                return UpdateRows(entity=entity, rows=self._matching(), change=change)
            case Operation.DELETE_MANY:
                return DeleteRows(entity=entity, rows=self._matching())
            case other:
                assert_never(other)

    def _expected_version(self) -> Operand | None:
        template = self.input.get("expectedVersion")
        if template is None or self.entity.version is None:
            return None
        return self.rows.operand(self.entity.version, template, "input.expectedVersion")

    def _require_change(self) -> None:
        if all(self.input.get(part) is None for part in CHANGES):
            self.rows.faults.append(
                Invalid(message="Nothing shall be changed; give data, inc or json.", path=("input",))
            )

    def _target(self) -> Target:
        """The row of the id or of the key, exactly one of which is given."""
        id_, key = self.input.get("id"), self.input.get("key")
        if (id_ is None) is (key is None):
            self.rows.faults.append(Invalid(message="Give id or key, one of them.", path=("input",)))
        if key is not None:
            return self.rows.plan_target(self.entity, key, "input.key")
        return self.rows.plan_id(self.entity, id_ or "", "input.id")

    def _matching(self) -> Matching:
        filter_ = self.input["filter"]
        predicate: Predicate = Or(predicates=())
        try:
            filters = FilterPlanner(catalog=self.rows.catalog, limits=self.limits, path=self.rows.path)
            predicate = filters.plan(self.entity, filter_, "input.filter")
            check_filter(predicate, self.limits, self.rows.path)
        except NullOperandError as error:
            self.rows.faults.append(EmptyFilter(message=f"{error.message} {error.hint}", path=("input", "filter")))
        return Matching(
            entity=self.entity,
            predicate=predicate,
            filter=predicate,
            at_most=self.input["atMost"],
            is_dry=self.input["dryRun"],
        )


READ_PARTS = frozenset(
    {meaning.PayloadPart.OBJECT, meaning.PayloadPart.OBJECTS, meaning.PayloadPart.EDGE, meaning.PayloadPart.QUERY}
)
"""The parts of a payload that the database answers."""
