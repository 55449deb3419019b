"""An operation that Python has a part in: hand-written fields, and writes.

Its statement answers what the database can, and the rest is put in. Everything that happens is in the transaction of
the session; whoever runs a mutation commits, or takes it back and asks for the refusal.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gql_server.access.authorize import authorize
from gql_server.apis import Api
from gql_server.catalog.model import Entity
from gql_server.compiled import CompiledOperation
from gql_server.completion import CompletionContext
from gql_server.execution import Database
from gql_server.graft import Graft, RefusedError, Returned
from gql_server.mutations import Mutation
from gql_server.numbers import JsonText
from gql_server.payloads import Payloads
from gql_server.places import Json
from gql_server.plan.read_plan import ReadPlan
from gql_server.responses import Result, format_errors
from gql_server.selection import SelectionReader
from gql_server.sql.instances import select_instances
from gql_server.sql.statement import Statement, compile_read
from gql_server.transactions import Transaction, raise_obstacle
from gql_server.variables import Param, Variables
from gql_server.writes.unit import UnitOfWork

log = logging.getLogger("gql_server")


def compile_plan(plan: ReadPlan, api: Api, database: Database, *, is_root: bool) -> Statement:
    """The statement of a read plan, for whoever has the API.

    Args:
        plan: what to answer.
        api: of the caller's role.
        database: that answers.
        is_root: whether the plan is of root fields of a query, not of rows that Python answers with.
    """
    authorized = authorize(plan, api.rules, is_root=is_root)
    return compile_read(authorized, api.catalog, database.dialect, database.engine)


@dataclass(kw_only=True)
class Resolution:
    """One operation of one request. It can be run again after a rollback.

    Attributes:
        api: of the caller's role.
        database: of the service.
        session: the application's.
        compiled, variables, reader: of the operation.
        make_context: makes graphql-core's context for resolvers, a new one for each run.
    """

    api: Api
    database: Database
    session: Any
    compiled: CompiledOperation
    variables: Variables
    reader: SelectionReader
    make_context: Callable[[], CompletionContext]
    _json: JsonText = field(init=False)
    _payloads: Payloads = field(init=False)
    _transaction: Transaction | None = None

    def __post_init__(self) -> None:
        """Read selections once, for all runs."""
        self._payloads = Payloads(schema=self.api.schema, reader=self.reader)

    def run(self) -> Result:
        """The statement first, then what is grafted.

        Raises:
            RefusedError: a field of a mutation has user errors.
        """
        self._json = JsonText()
        if self.compiled.statement is not None:
            data = self._json.read(self.database.run_read(self.compiled.statement, self.variables.values))
        else:
            data = {f.key: self._root_type if f.name == "__typename" else None for f in self.compiled.selected}
        graft = self._graft()
        filled = graft.fill(data, self.compiled.selected, self._root_type)
        if self.compiled.writes is not None:
            raise_obstacle(graft.context.collected_errors.errors)
        return self._result(graft, filled)

    def run_mutation(self, transaction: Transaction) -> Result:
        """Run a mutation in its transaction; with user errors it is undone, and they are the answer.

        A dry run is undone as well, so that no listener takes it for something that happened.
        """
        self._transaction = transaction
        try:
            result = self.run()
        except RefusedError as refused:
            transaction.undo()
            return self._refuse(refused)
        if self.compiled.writes is not None and self.compiled.writes.plan.is_dry:
            transaction.undo()
        return result

    def _refuse(self, refused: RefusedError) -> Result:
        self._json = JsonText()
        graft = self._graft()
        data = self._mutation().refuse(self.compiled.selected, self._root_type, refused)
        return self._result(graft, graft.fill_payloads(data, self.compiled.selected, self._root_type))

    def _result(self, graft: Graft, data: Json | None) -> Result:
        text = self._json.write(data)
        return Result(data=text, errors=format_errors(graft.context.collected_errors.errors, log))

    @property
    def _root_type(self) -> str:
        root_type = self.api.schema.get_root_type(self.compiled.operation.operation)
        assert root_type is not None
        return root_type.name

    def _graft(self) -> Graft:
        return Graft(
            catalog=self.api.catalog, schema=self.api.schema, reader=self.reader, context=self.make_context(),
            answer_rows=self._answer_rows, load_instances=self._load_instances, flush=self.database.flush,
            guarded=self.api.rules.by_entity.keys(), payloads=self._payloads,
            write=lambda selected: self._mutation().write(selected),
        )  # fmt: skip

    def _mutation(self) -> Mutation:
        assert self.compiled.writes is not None
        assert self._transaction is not None
        return Mutation(
            authorized=self.compiled.writes, planner=self.api.write_planner, payloads=self._payloads,
            unit=UnitOfWork(
                catalog=self.api.catalog, whole=self.api.whole, rules=self.api.rules, database=self.database,
                session=self.session, undo=self._transaction.undo,
            ),
            answer=self._answer, values=self.variables.values,
        )  # fmt: skip

    def _answer(self, key: tuple[Any, ...], make_plan: Callable[[], ReadPlan], values: Mapping[str, Any]) -> Json:
        """What the statement of a plan says; it is compiled once for each key."""
        statement = self.compiled.answers.get(key)
        if statement is None or not statement.freshness.holds():
            statement = compile_plan(make_plan(), self.api, self.database, is_root=False)
            self.compiled.answers[key] = statement
        answer: Json = self._json.read(self.database.run_read(statement, {**self.variables.values, **values}))
        return answer

    def _answer_rows(self, returned: Returned, ids: Sequence[str]) -> list[Json | None]:
        def plan() -> ReadPlan:
            return self.api.planner.plan_rows(returned.entity, returned.selected, Param(("$ids",)), returned.path)

        rows: list[Json | None] = self._answer(returned.key, plan, {"$ids": list(ids)})["rows"]
        return rows

    def _load_instances(self, entity: Entity, keys: Sequence[tuple[object, ...]]) -> dict[int, Any]:
        """Model instances by the position of their primary key, in one query of the session.

        Those that a mutation has written are read again, since the database may have made something else of a value.
        """
        select = select_instances(entity, keys, self.database.dialect)
        if self.compiled.writes is not None:
            self.database.flush()
            select = select.execution_options(populate_existing=True)
        rows = self.database.load(select)
        return {position: instance for instance, position in rows}
