"""What the caller's role asks of rows that are written: foreign keys lead to rows that it sees, checks are fulfilled.

One statement for each sort of foreign key before rows are sent, and one for each model after it. All is asked of the
database, so that a check may look at other rows, and at what defaults and validators have made of the input.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.kinds import Kind, undecorate
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.node_id import read_id
from gql_server.execution import Database
from gql_server.plan.predicates import Predicate
from gql_server.plan.write_plan import Reference
from gql_server.sql.instances import id_of
from gql_server.sql.matching import NamedRows, select_positions
from gql_server.user_errors import Forbidden, ForeignKeyViolation, UserError, UserErrors
from gql_server.writes.values import path_of
from gql_server.writes.violations import ERRORS_AT_ONCE, describe_violation
from gql_server.writes.written import Referring, Written

Key = tuple[object, ...]


class Checks:
    """The checks of one root field.

    Args:
        catalog: of the rules.
        database: that has the rows.
        values: of variables and claims.
    """

    def __init__(self, catalog: Catalog, database: Database, values: Mapping[str, Any]) -> None:
        self._catalog = catalog
        self._database = database
        self._values = values
        self._waiting: list[tuple[Written, Reference]] = []

    def look_at_references(self, written: Iterable[Written], related: Iterable[Referring]) -> None:
        """Before rows are sent: foreign keys that a client gave lead to rows that the caller sees.

        Those that the database alone completes are looked at after it.

        Args:
            written: rows that are made or changed.
            related: keys that are set by way of relations.

        Raises:
            UserErrors: one leads to a row that is not there, or is hidden; which of the two is not told.
        """
        keys: dict[int, dict[str, Any]] = {}
        for each in related:
            keys.setdefault(id(each.row), {}).update(each.read_key())
        self._look([(row, reference) for row in written for reference in row.references], keys)

    def look_at_rows(self, written: Iterable[Written]) -> None:
        """After rows were sent: they fulfil their checks.

        Raises:
            UserErrors: some do not.
        """
        waiting, self._waiting = self._waiting, []
        self._look(waiting, {})  # a key that is still not whole refers to nothing
        by_entity: dict[str, dict[Predicate, dict[int, Written]]] = {}
        for row in written:
            if row.check is not None:
                by_entity.setdefault(row.entity.name, {}).setdefault(row.check, {})[id(row.instance)] = row
        errors = [error for checks in by_entity.values() for error in self._find_failing(checks)]
        if errors:
            raise UserErrors(errors[:ERRORS_AT_ONCE])

    def _look(self, references: Iterable[tuple[Written, Reference]], related: Mapping[int, Mapping[str, Any]]) -> None:
        groups: dict[Reference, list[tuple[Written, Key]]] = {}
        for row, reference in references:
            key = self._read_key(row, reference, related.get(id(row.instance), {}))
            if None not in key:
                groups.setdefault(reference, []).append((row, key))
            else:
                self._waiting.append((row, reference))
        errors: list[UserError] = []
        for reference, rows in groups.items():
            keys = list(dict.fromkeys(key for _, key in rows))
            conditions = [(len(keys), reference.condition)]
            select, parameters = self._select(reference.entity, reference.attributes, keys, conditions)
            found = {keys[position] for position, *_ in self._database.load(select, parameters)}
            errors += [_refuse(row, reference) for row, key in rows if key not in found]
        if errors:
            raise UserErrors(errors[:ERRORS_AT_ONCE])

    def _find_failing(self, checks: Mapping[Predicate, Mapping[int, Written]]) -> Iterable[Forbidden]:
        """A row fails that is not found among those that fulfil its check; one that is gone again has none."""
        rows = [row for some in checks.values() for row in some.values()]
        entity = rows[0].entity
        keys = [read_id(entity, id_of(row.entity, row.instance), [entity.id_name]) for row in rows]
        asked = [(len(some), check) for check, some in checks.items()]
        select, parameters = self._select(entity, entity.primary_key, keys, asked)
        # not through the session, whose listeners may hide a row that was written as if it were deleted
        found = set(self._database.connection().execute(select, parameters).scalars())
        failing = (row for position, row in enumerate(rows) if position not in found)
        return [_forbid(row) for row in failing if sa.inspect(row.instance).persistent]

    def _select(
        self,
        entity: Entity,
        attributes: tuple[Any, ...],
        keys: Sequence[Key],
        conditions: Sequence[tuple[int, Predicate]],
    ) -> tuple[sa.Select[Any], dict[str, Any]]:
        """The query of the positions of rows that fulfil their condition, and the values of its parameters."""
        rows = NamedRows(entity=entity, attributes=attributes, values=keys)
        return select_positions(self._catalog, self._database.dialect, rows, conditions, self._values)

    def _read_key(self, row: Written, reference: Reference, related: Mapping[str, Any]) -> Key:
        """The foreign key of a row as it is stored; what relations set of it is not in the row before it is sent."""
        dialect, model = self._database.engine.dialect, type(row.instance)
        given = [related[key] if key in related else getattr(row.instance, key) for key in reference.keys]
        values = [
            undecorate(getattr(model, key).type, value, dialect)
            for key, value in zip(reference.keys, given, strict=True)
        ]
        return tuple(
            uuid.UUID(value) if attribute.kind is Kind.UUID and isinstance(value, str) else value
            for attribute, value in zip(reference.attributes, values, strict=True)
        )


def _refuse(row: Written, reference: Reference) -> UserError:
    attributes = sa_orm.class_mapper(row.entity.model).column_attrs
    columns: list[Any] = [attributes[key].columns[0] for key in reference.keys]
    return describe_violation(row, ForeignKeyViolation, columns)


def _forbid(row: Written) -> Forbidden:
    what = (
        f"a new {row.entity.name} like this" if row.is_new else f"{id_of(row.entity, row.instance)} to become like this"
    )
    return Forbidden(message=f"Your role does not allow {what}.", path=path_of(row.name))
