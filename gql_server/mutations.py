"""One mutation operation: its generated fields are written and answered, in turn; or all fields say why not.

The fields of one operation share a transaction. What one of them answers is read in it, by one compiled statement for
each payload.
"""

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from gql_server.access.authorize_write import AuthorizedWrite
from gql_server.catalog.fields import PayloadField, PayloadPart, WriteField
from gql_server.graft import RefusedError
from gql_server.payloads import Json, Payloads
from gql_server.plan.mutations import READ_PARTS, WritePlanner
from gql_server.plan.read_plan import ReadPlan
from gql_server.selection import Selected
from gql_server.user_errors import Aborted, Conflict, UserError
from gql_server.writes.unit import UnitOfWork

Answer = Callable[[tuple[Any, ...], Callable[[], ReadPlan], Mapping[str, Any]], Json]
"""Runs the statement of a plan, compiled once for each key, with values beside those of the variables."""

ABORTED = Aborted(message="Another field of the operation failed, so that nothing of it is kept.")


@dataclass(frozen=True, kw_only=True)
class Mutation:
    """One operation.

    Attributes:
        authorized: what shall be done.
        planner: of what is read after an operation was taken back.
        payloads: of the operation.
        unit: of work.
        answer: runs reads.
        values: coerced variables.
    """

    authorized: AuthorizedWrite
    planner: WritePlanner
    payloads: Payloads
    unit: UnitOfWork
    answer: Answer
    values: Mapping[str, Any]

    def write(self, field: Selected) -> Generator[Json, None, None]:
        """Do what a generated field asks for; the payload in parts.

        Raises:
            UserErrors: it cannot be done.
        """
        write = dict(self.authorized.plan.fields)[field.key]
        assert write is not None
        is_first = self.authorized.plan.fields[0][0] == field.key
        with closing(self.unit.apply(write, self.values, is_first=is_first)) as steps:
            for parts, said in steps:
                yield self.payloads.done(field, parts, self._read(field, parts, said.ids), said)

    def refuse(self, selected: Sequence[Selected], root_type: str, refused: RefusedError) -> Json:
        """The answer of an operation that was taken back: every field says why, the others that it was aborted.

        Call it after the rollback.
        """
        data: Json = {}
        for field in selected:
            errors = refused.errors if field.key == refused.key else (ABORTED,)
            if field.is_type_name:
                data[field.key] = root_type
            elif self.payloads.takes_errors(field):
                data[field.key] = self.payloads.refused(field, errors, self._read_refused(field, errors))
            else:
                data[field.key] = None
        return data

    def _read_refused(self, field: Selected, errors: Sequence[UserError]) -> Json:
        """The root of queries as it is now, and the row that a conflict is about."""
        if not isinstance(field.meaning, WriteField):
            return {}
        rows = [error.row for error in errors if isinstance(error, Conflict) and error.row is not None]
        parts = {PayloadPart.QUERY, *((PayloadPart.OBJECT,) if rows else ())}
        return self._read(field, parts, rows)

    def _read(self, field: Selected, parts: Collection[PayloadPart], ids: Sequence[str]) -> Json:
        """What the database answers of some parts; nothing is sent when none of them is selected."""
        wanted = READ_PARTS.intersection(parts)
        keys = [
            child.key
            for child in self.payloads.children(field)
            if isinstance(child.meaning, PayloadField) and child.meaning.part in wanted
        ]
        if not keys:
            return {}
        return self.answer((field.key, *keys), lambda: self.planner.plan_payload(field, wanted), {"$ids": list(ids)})
