"""The rows that a write is about, locked: the one of a key, or those of a filter, as many as the caller allows.

Where they cannot be had, the client hears of that together with all else that is wrong with the input.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Catalog, Entity
from gql_server.errors import InvalidValueError, PlanningError
from gql_server.execution import Database, refuse_regex
from gql_server.plan.emptiness import says_nothing
from gql_server.plan.operands import Operand
from gql_server.plan.write_plan import Change, Matching, Target
from gql_server.sql.instances import id_of, key_part
from gql_server.sql.matching import MatchingRows, match_rows
from gql_server.user_errors import Conflict, EmptyFilter, Invalid, TooManyRows, UserError, UserErrors
from gql_server.variables import read_template
from gql_server.writes.eager import for_deletion, for_links
from gql_server.writes.rows import RowWriter
from gql_server.writes.values import FAULTY


@dataclass(frozen=True, kw_only=True)
class Subjects:
    """Finds the rows of one root field.

    Attributes:
        catalog: of the plan.
        database: that has them.
        rows: of the write; takes what is wrong.
    """

    catalog: Catalog
    database: Database
    rows: RowWriter

    def require(self, target: Target, expected_version: Operand | None, change: Change | None = None) -> Any:
        """The row of a key.

        Args:
            target: which.
            expected_version: that the caller has seen; None for any.
            change: what shall become of it; None where it is deleted.

        Raises:
            UserErrors: it is not there, it has another version, or it is not said which row is meant.
        """
        is_said = not any(error.path == ("input",) for error in self.rows.errors)
        if is_said:
            self.rows.targets.load([target], is_locked=True, is_deleted=change is None)
        found = self.rows.targets.require(target) if is_said else None
        if found is None or not self._has_version(target.entity, found, expected_version):
            self._refuse(change)
        return found

    def _has_version(self, entity: Entity, found: Any, expected_version: Operand | None) -> bool:
        """Whether the row has the version that the caller has seen; if not, that is an error."""
        version, errors = entity.version, self.rows.errors
        if expected_version is None or version is None:
            return True
        expected = self.rows.reader.decode(expected_version)
        stored = key_part(entity, version, getattr(found, version.key), self.database.engine.dialect)
        if expected is not FAULTY and stored != expected:
            message = f"The {entity.name} has version {stored}, and {expected} was expected: somebody changed it."
            path = ("input", "expectedVersion")
            errors.append(Conflict(message=message, path=path, row=id_of(entity, found)))
        return bool(stored == expected)

    def match(self, matching: Matching, change: Change | None = None) -> Sequence[Any]:
        """The rows of a filter, by primary key, with the related ones that the write goes through.

        Args:
            matching: which.
            change: what shall become of them; None where they are deleted.

        Raises:
            UserErrors: the filter says nothing, more rows match than are allowed, or something else is wrong already.
        """
        self.rows.errors += self._find_faults(matching)
        found = [] if self.rows.errors else self._load(matching, change)
        if self.rows.errors or not found:
            self._refuse(change)
        return found

    def _refuse(self, change: Change | None) -> None:
        """Raise what is wrong, with what is wrong with values that nobody has read."""
        if change is not None:
            self.rows.reader.check(change)
        if self.rows.errors:
            raise UserErrors(self.rows.errors)

    def _find_faults(self, matching: Matching) -> Iterator[UserError]:
        """What is wrong with a filter and its limit, before the database is asked."""
        values, is_told = self.rows.reader.values, any(isinstance(each, EmptyFilter) for each in self.rows.errors)
        if not is_told and says_nothing(matching.filter, values):
            message = "The filter says nothing somewhere; write conditions, without empty objects and lists."
            yield EmptyFilter(message=message, path=("input", "filter"))
        at_most = read_template(matching.at_most, values)
        if at_most < 0:
            yield Invalid(message=f"atMost is {at_most}; expected 0 or more.", path=("input", "atMost"))

    def _load(self, matching: Matching, change: Change | None) -> Sequence[Any]:
        """The rows; none when there are too many, or the filter cannot be asked, which is an error."""
        values, errors = self.rows.reader.values, self.rows.errors
        at_most = read_template(matching.at_most, values)
        try:
            found = match_rows(self.catalog, self.database.dialect, matching.entity, matching.predicate, values)
            links = None if change is None else for_links(self.catalog, found.scope, change.links)
            select = found.select.limit(at_most + 1).options(*(for_deletion(found.scope) if links is None else links))
            instances = [row[0] for row in self._ask(select, found)]
        except PlanningError as error:
            errors.append(Invalid(message=error.message, path=("input", "filter")))
            return []
        if len(instances) <= at_most:
            return instances
        matched = self.database.connection().execute(found.count, found.parameters).scalar_one()
        message = f"{matched} rows match, and at most {at_most} may; nothing was done. Set atMost to allow more."
        errors.append(TooManyRows(message=message, path=("input", "filter"), matched=matched, at_most=at_most))
        return []

    def _ask(self, select: sa.Select[Any], found: MatchingRows) -> Sequence[sa.Row[Any]]:
        try:
            return self.database.load(select, found.parameters)
        except InvalidValueError as error:
            raise refuse_regex(error.__cause__, found.regexes, self.rows.reader.values) from error
