"""One root field of a mutation, applied: rows are looked up, made, and sent; what the database refuses is explained.

A field that is the first to write in its transaction needs no savepoint: when it is refused, there is nothing else to
keep. Later ones are sent on a savepoint, so that the state before them can be asked what was wrong.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Entity
from gql_server.catalog.node_id import write_id
from gql_server.execution import Database, explain_failure
from gql_server.plan.write_plan import CreateRows, FieldWrite, Write
from gql_server.sql.instances import key_of
from gql_server.user_errors import UserError, UserErrors
from gql_server.writes.constraints import find_violations, unknown_violation
from gql_server.writes.rows import RowWriter
from gql_server.writes.targets import Targets, targets_of
from gql_server.writes.values import ValueReader


@dataclass(frozen=True, kw_only=True)
class Done:
    """What a write did.

    Attributes:
        entity: of the rows.
        ids: node ids of the rows, in the order of the input.
    """

    entity: Entity
    ids: tuple[str, ...]


@dataclass(kw_only=True)
class UnitOfWork:
    """Applies the writes of one operation, one after the other, in the transaction of the session.

    Attributes:
        database: that is written to.
        session: the application's.
        undo: takes the whole operation back; what is read then is what was there before.
    """

    database: Database
    session: Any
    undo: Callable[[], None]

    def apply(self, field: FieldWrite, values: Mapping[str, Any], *, is_first: bool) -> Done:
        """Do what a root field asks for.

        Args:
            field: of the plan.
            values: coerced variables.
            is_first: nothing was written in the transaction before.

        Raises:
            UserErrors: the input cannot be written; the transaction must be rolled back.
            DatabaseError, DatabaseUnavailableError: the database did not answer.
        """
        errors: list[UserError] = list(field.faults)
        reader = ValueReader(values, self.database.engine.dialect, errors)
        targets = Targets(self.database, reader)
        writer = RowWriter(session=self.session, reader=reader, targets=targets, errors=errors)
        try:
            with nullcontext() if is_first else self.session.begin_nested():
                return self._apply(field.write, writer)
        except sa.exc.IntegrityError as error:
            if is_first:
                self.undo()
            raise UserErrors(self._explain(writer)) from error
        except sa.exc.SQLAlchemyError as error:
            raise explain_failure(error, "at a write") from error

    def _apply(self, write: Write, writer: RowWriter) -> Done:
        with self.session.no_autoflush:
            writer.targets.load(targets_of(write))
            instances = self._build(write, writer)
            if writer.errors:
                raise UserErrors(writer.errors)
            self.session.add_all(instances)
        self.session.flush()
        return Done(entity=write.entity, ids=tuple(_id_of(write.entity, each) for each in instances))

    def _build(self, write: Write, writer: RowWriter) -> list[Any]:
        match write:
            case CreateRows(rows=rows):
                return [writer.insert(row) for row in rows]

    def _explain(self, writer: RowWriter) -> Sequence[UserError]:
        return find_violations(self.database.connection(), writer.written) or [unknown_violation(writer.written)]


def _id_of(entity: Entity, instance: Any) -> str:
    key = key_of(entity, instance)
    assert key is not None, "a row that was flushed has a key"
    return write_id(entity, key)
