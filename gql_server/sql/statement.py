"""Stage 6: authorized plan → statement: SQL text and where its parameters come from. Compiled once per plan.

In goes an :class:`AuthorizedPlan`, out comes a :class:`Statement` that answers with one row of one column: the JSON
text of an object with the plan's response keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from gql_server.access import AuthorizedPlan
from gql_server.catalog.model import Catalog
from gql_server.plan.operands import Operand, decode
from gql_server.sql.binds import Binding, Binds
from gql_server.sql.dialect import Dialect
from gql_server.sql.reads import ReadCompiler


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A finished statement.

    Attributes:
        text: SQL in the driver's parameter style.
        constants: parameters that are the same for each request, as the driver takes them.
        bindings: the others, by name.
        positions: names in the order of the text, where the driver wants a sequence; None where it wants a mapping.
        unused: operands that are checked and not sent, such as the page size of a list that is only counted.
    """

    text: str
    constants: Mapping[str, Any] = field(repr=False)
    bindings: Mapping[str, Binding] = field(repr=False)
    positions: tuple[str, ...] | None = field(repr=False)
    unused: tuple[Operand, ...] = field(repr=False)

    def bind(self, values: Mapping[str, Any]) -> tuple[Any, ...] | dict[str, Any]:
        """The driver's parameters for the variables of one request.

        Raises:
            PlanningError: a value is not what its operand must be.
        """
        for operand in self.unused:
            decode(operand, values)
        parameters = dict(self.constants)
        for name, binding in self.bindings.items():
            parameters[name] = binding.read(values)
        return parameters if self.positions is None else tuple(parameters[name] for name in self.positions)


def compile_read(authorized: AuthorizedPlan, catalog: Catalog, dialect: Dialect, sa_dialect: sa.Dialect) -> Statement:
    """The one statement of a read plan.

    Args:
        authorized: what to answer.
        catalog: of the plan's entities.
        dialect: how the database builds JSON.
        sa_dialect: of the engine, for SQL text and bind processors.

    Raises:
        PlanningError: a constant of the document is not what its operand must be.
    """
    binds = Binds()
    select = ReadCompiler(catalog=catalog, dialect=dialect, binds=binds).compile(authorized.plan)
    return finish(select, binds, sa_dialect)


def finish(select: sa.Select[Any], binds: Binds, sa_dialect: sa.Dialect) -> Statement:
    """Render the text, and sort the parameters into constants and bindings.

    Parameters that are not ours come from expressions of the models, such as a hybrid's ``stock > 0``.
    """
    compiled = select.compile(dialect=sa_dialect)
    state = compiled.construct_expanded_state()
    constants: dict[str, Any] = {}
    bindings: dict[str, Binding] = {}
    for name, value in state.parameters.items():
        process = state.processors.get(name)
        if process is None and name in compiled.binds:
            process = compiled.binds[name].type.dialect_impl(sa_dialect).bind_processor(sa_dialect)
        binding = binds.bindings.get(name)
        if binding is None:
            constants[name] = process(value) if process else value
            continue
        binding = Binding(operand=binding.operand, transform=binding.transform, process=process)
        if binding.is_constant:
            constants[name] = binding.read({})
        else:
            bindings[name] = binding
    positions = tuple(state.positiontup) if state.positiontup is not None else None
    return Statement(
        text=state.statement,
        constants=constants,
        bindings=bindings,
        positions=positions,
        unused=tuple(binds.unused),
    )
