"""One root field of a mutation, applied: rows are looked up, made, and sent; what the database refuses is explained.

A field that is the first to write in its transaction needs no savepoint: when it is refused, there is nothing else to
keep. Later ones are sent on a savepoint, so that the state before them can be asked what was wrong. A dry run is taken
back to its savepoint.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, assert_never

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.access.authorize import RowRules
from gql_server.catalog.fields import PayloadPart
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.node_id import length_and_text
from gql_server.errors import ConflictError
from gql_server.execution import Database, explain_failure
from gql_server.failures import is_refused
from gql_server.payloads import Said
from gql_server.plan.write_plan import (
    CreateRows,
    DeleteRow,
    DeleteRows,
    FieldWrite,
    UpdateRow,
    UpdateRows,
    UpsertRow,
    Write,
)
from gql_server.sql.instances import id_of
from gql_server.user_errors import Invalid, UserError, UserErrors
from gql_server.writes.cascades import is_leaf
from gql_server.writes.checks import Checks
from gql_server.writes.circles import find_circle
from gql_server.writes.constraints import find_dangling, find_violations
from gql_server.writes.counts import RowCounter
from gql_server.writes.deletions import count_reached, find_holders, primary_key_of
from gql_server.writes.links import LinkWriter
from gql_server.writes.losses import find_orphans, refuse_unequal
from gql_server.writes.membership import Membership
from gql_server.writes.rows import RowWriter
from gql_server.writes.sight import Sight
from gql_server.writes.subjects import Subjects
from gql_server.writes.targets import Targets, targets_of
from gql_server.writes.values import ValueReader
from gql_server.writes.violations import place_of, read_violation
from gql_server.writes.written import Leaving, Written

Steps = Generator[tuple[frozenset[PayloadPart], Said], None, None]
"""Parts of the payload that can be read now, and what the write says of itself."""

ROWS = frozenset({PayloadPart.OBJECT, PayloadPart.OBJECTS, PayloadPart.EDGE})
ALL_PARTS = frozenset(PayloadPart)


@dataclass(kw_only=True)
class UnitOfWork:
    """Applies the writes of one operation, one after the other, in the transaction of the session.

    Attributes:
        catalog: of the plans, which is of the caller's role.
        whole: of all that is served, by which deletions reach other rows.
        rules: of the role.
        database: that is written to.
        session: the application's.
        undo: takes the whole operation back; what is read then is what was there before.
    """

    catalog: Catalog
    whole: Catalog
    rules: RowRules
    database: Database
    session: Any
    undo: Callable[[], None]

    def apply(self, field: FieldWrite, values: Mapping[str, Any], *, is_first: bool) -> Steps:
        """Do what a root field asks for. Gives parts of the payload, each at the time when it can be read.

        Args:
            field: of the plan.
            values: coerced variables.
            is_first: nothing was written in the transaction before.

        Raises:
            UserErrors: the input cannot be written; the transaction must be rolled back.
            ConflictError, DatabaseError, DatabaseUnavailableError: the database did not do it.
        """
        self.database.flush()  # what resolvers before left to do, so that a look-up finds it
        errors: list[UserError] = list(field.faults)
        reader = ValueReader(values, self.database.engine.dialect, errors)
        targets = Targets(self.catalog, self.database, reader, errors)
        rows = RowWriter(
            session=self.session, dialect=self.database.dialect, reader=reader, targets=targets, errors=errors
        )
        try:
            with nullcontext() if is_first and not field.is_dry else self.session.begin_nested() as savepoint:
                yield from self._steps(field.write, rows)
                if field.is_dry and savepoint is not None:
                    savepoint.rollback()
        except sa.exc.CircularDependencyError as error:
            raise UserErrors([find_circle(rows)]) from error
        except (sa.exc.SQLAlchemyError, AssertionError) as error:
            if isinstance(error, sa.exc.SQLAlchemyError) and not is_refused(error):
                raise explain_failure(error, "at a write") from error
            if is_first:
                self.undo()
            explained = self._explain(error, rows)
            if not explained:
                raise
            raise UserErrors(explained) from error

    def _steps(self, write: Write, rows: RowWriter) -> Steps:
        match write:
            case DeleteRow() | DeleteRows():
                yield from self._delete(write, rows)
            case CreateRows() | UpdateRow() | UpsertRow() | UpdateRows():
                yield from self._write(write, rows)
            case other:
                assert_never(other)

    def _write(self, write: CreateRows | UpdateRow | UpsertRow | UpdateRows, rows: RowWriter) -> Steps:
        with self.session.no_autoflush, RowCounter(self._sight(rows), rows, self.session()) as counter:
            instances = self._build(write, rows)
            if rows.errors:
                raise UserErrors(rows.errors)
            self.session.add_all(instances)
            self._send(rows)
        ids = tuple(id_of(write.entity, each) for each in instances)
        gone = self._ids_of(counter.deleted, rows)
        again = {id_of(row.entity, row.instance) for row in rows.written if row.is_new} if gone else ()
        disconnected = dict.fromkeys(id_of(*each) for each in rows.disconnected)
        yield (
            ALL_PARTS,
            Said(
                ids=ids,
                disconnected=tuple(each for each in disconnected if each not in gone),
                deleted=tuple(each for each in gone if each not in again),
                counts=counter.counts,
            ),
        )

    def _send(self, rows: RowWriter) -> None:
        """Send what was built, and first what gives up a place or a value that another row may get."""
        rows.snapshot()
        rows.swept += self._leaving(find_orphans(rows.written))
        self._delete_related(rows)
        checks = Checks(self.catalog, self.database, rows.reader.values)
        checks.look_at_references(rows.written, rows.references)
        first = [*rows.vacated, *self._find_leaving(rows)]
        if first:
            self.session.flush(first)
        self._flush(rows.written)
        self._check_related(rows)
        checks.look_at_rows(rows.written)

    def _delete_related(self, rows: RowWriter) -> None:
        """Have the session delete what the input names for it by way of relations."""
        going: dict[str, tuple[Entity, list[Any]]] = {}
        for each in (*rows.deleted, *rows.swept):
            going.setdefault(each.entity.name, (each.entity, []))[1].append(each.instance)
        for entity, instances in going.values():
            rows.targets.load_for_deletion(entity, instances)
        for each in rows.deleted:
            self.session.delete(each.instance)

    def _find_leaving(self, rows: RowWriter) -> list[Any]:
        """Rows that can be deleted before new ones are sent, which may get unique values of theirs."""
        if not any(row.is_new for row in rows.written):
            return []
        leaving = [each.instance for each in (*rows.deleted, *rows.swept)]
        leaves = {mapper for mapper in set(map(sa_orm.object_mapper, leaving)) if is_leaf(mapper)}
        return [each for each in leaving if sa_orm.object_mapper(each) in leaves]

    def _flush(self, written: Sequence[Written]) -> None:
        """Send everything, and have it refused now, not at the end of the transaction, where nobody could say why.

        Raises:
            UserErrors: a foreign key leads nowhere, at which the database would look at the end only.
        """
        self.session.flush()
        connection = self.database.connection()
        if self.whole.has_deferred and not self.database.dialect.check_deferred(connection):
            errors = find_dangling(connection, written)
            if errors:
                raise UserErrors(errors)

    def _check_related(self, rows: RowWriter) -> None:
        """Rows that were sent are related to those that the input names.

        Raises:
            UserErrors: a relation sets only a part of the columns that it joins by, and the others differ.
        """
        pairs = ((self.catalog.find_entity(type(each.row)), each) for each in rows.references)
        found = [error for entity, each in pairs if entity and (error := refuse_unequal(entity, each))]
        if found:
            raise UserErrors(found)

    def _ids_of(self, instances: Iterable[Any], rows: RowWriter) -> tuple[str, ...]:
        """Node ids of rows that are gone, as far as the caller named them, or sees all rows of their types."""
        named = {id(each.instance) for each in rows.deleted} | {id(each) for _, each in rows.disconnected}
        gone, sight = self._leaving((each, "input") for each in instances), self._sight(rows)
        told = (each for each in gone if id(each.instance) in named or sight.sees_all(each.entity))
        return tuple(sorted((id_of(each.entity, each.instance) for each in told), key=length_and_text))

    def _leaving(self, named: Iterable[tuple[Any, str]]) -> Iterator[Leaving]:
        """Rows of which the role has the type, each with the name of the input because of which it goes."""
        for each, name in named:
            entity = self.catalog.find_entity(type(each))
            if entity is not None:
                yield Leaving(entity=entity, instance=each, name=name)

    def _build(self, write: CreateRows | UpdateRow | UpsertRow | UpdateRows, rows: RowWriter) -> list[Any]:
        links = LinkWriter(catalog=self.catalog, rows=rows, membership=Membership(rows.targets))
        match write:
            case CreateRows(rows=inserts):
                rows.targets.load(targets_of(write))
                return [links.insert(insert) for insert in inserts]
            case UpdateRow(target=target, change=change, expected_version=expected):
                found = self._subjects(rows).require(target, expected, change)
                rows.targets.load(targets_of(write))
                links.change(found, change)
                return [found]
            case UpsertRow(target=target, insert=insert, change=change):
                rows.targets.load([target], is_locked=True)
                rows.targets.load(targets_of(write))
                return [links.upsert(rows.targets.find(target), (insert, change), target)]
            case UpdateRows(rows=matching, change=change):
                instances = self._subjects(rows).match(matching, change)
                rows.targets.load(targets_of(write))
                for instance in instances:
                    links.change(instance, change, is_locked=True)
                return list(instances)
            case other:
                assert_never(other)

    def _delete(self, write: DeleteRow | DeleteRows, rows: RowWriter) -> Steps:
        subjects = self._subjects(rows)
        if isinstance(write, DeleteRow):
            instances: Sequence[Any] = [subjects.require(write.target, write.expected_version)]
        else:
            instances = subjects.match(write.rows)
        ids = tuple(id_of(write.entity, each) for each in instances)
        yield ROWS, Said(ids=ids)
        rows.deleted += [Leaving(entity=write.entity, instance=each, name="input") for each in instances]
        keys, sight = [primary_key_of(each) for each in instances], self._sight(rows)
        with RowCounter(sight, rows, self.session()) as counter:
            if isinstance(write, DeleteRows):
                counter.add("deleted", write.entity.name, len(keys), is_named=True)
                for name, verb, number in count_reached(self.database.connection(), self.whole, write.entity, keys):
                    counter.add(verb, name, number)
                counter.is_complete = True
            for each in instances:
                self.session.delete(each)
            told = {id(each) for each in instances}
            rows.swept += self._leaving((each, "input") for each in self.session.deleted if id(each) not in told)
            self._flush(rows.written)
        yield ALL_PARTS - ROWS, Said(ids=ids, deleted=ids, counts=counter.counts)

    def _subjects(self, rows: RowWriter) -> Subjects:
        return Subjects(catalog=self.catalog, database=self.database, rows=rows)

    def _sight(self, rows: RowWriter) -> Sight:
        return Sight(
            catalog=self.catalog, whole=self.whole, rules=self.rules, database=self.database, values=rows.reader.values
        )

    def _explain(self, error: Exception, rows: RowWriter) -> Sequence[UserError]:
        """What the database refused, or SQLAlchemy, which asserts that no primary key becomes NULL.

        Raises:
            ConflictError: somebody else was faster in making a row of a key; the next time it is found.
        """
        if rows.made and rows.targets.have_appeared(rows.made):
            raise ConflictError("Somebody else makes the same row at the same time.", hint="Send the operation again.")
        errors = find_violations(self.database.connection(), rows.written)
        said = read_violation(error, rows.written)
        if said is not None and (not errors or isinstance(said, Invalid)):
            errors.append(said)
        errors += find_holders(self._sight(rows), rows.deleted)
        errors = errors or [*find_holders(self._sight(rows), rows.swept)]
        if not errors and isinstance(error, sa.exc.IntegrityError):
            message = "The database refused the values; a rule of its own stands against them."
            errors.append(Invalid(message=message, path=place_of(rows.written)))
        return errors
