"""A compiled operation: what the plan cache holds, and all that a request with the same shape needs to be answered."""

from dataclasses import dataclass, field
from typing import Any

import graphql

from gql_server.access.authorize_write import AuthorizedWrite
from gql_server.plan.cost import Cost
from gql_server.plan.read_plan import ReadPlan
from gql_server.selection import Selected
from gql_server.sql.statement import Statement

BYTES_OF_PLAN, BYTES_OF_SQL = 4_000, 20
"""What a plan takes in memory, and what for each character of its statement; measured on the shop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledOperation:
    """What the plan cache holds.

    Attributes:
        operation: of the document.
        selected: its root fields.
        plan: None for mutations.
        writes: of a mutation; None for queries.
        statement: None when no field needs the database.
        needs_python: whether resolvers have to run.
        cost: rows of the answer, by estimate.
        answers: statements for what resolvers return, by place in the document; filled as they are met.
    """

    operation: graphql.OperationDefinitionNode = field(repr=False)
    selected: tuple[Selected, ...] = field(repr=False)
    plan: ReadPlan | None
    statement: Statement | None
    needs_python: bool
    cost: Cost
    writes: AuthorizedWrite | None = None
    answers: dict[tuple[Any, ...], Statement] = field(default_factory=dict, repr=False)

    @property
    def is_introspection(self) -> bool:
        """Whether the schema alone answers."""
        return all(field.name.startswith("__") for field in self.selected)

    @property
    def weight(self) -> int:
        """Bytes of memory, about: the bindings and the selections of a statement grow with its text."""
        return BYTES_OF_PLAN + BYTES_OF_SQL * len(self.statement.text if self.statement else "")

    @property
    def is_fresh(self) -> bool:
        """Whether the models still say what the statement was compiled from."""
        return self.statement is None or self.statement.freshness.holds()
