"""Stage 6: authorized plan → statement: SQL text and where its parameters come from. Compiled once per plan.

In goes an :class:`AuthorizedPlan`, out comes a :class:`Statement` that answers with one row of one column: the JSON
text of an object with the plan's response keys.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa

from gql_server.access.authorize import AuthorizedPlan
from gql_server.catalog.model import Catalog
from gql_server.plan.operands import Operand, decode
from gql_server.sql.binds import Binding, Binds, Transform
from gql_server.sql.dialect import Dialect
from gql_server.sql.freshness import Freshness, find_hybrids, find_ingredients, read_lists
from gql_server.sql.reads import ReadCompiler


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A finished statement.

    Attributes:
        text: SQL in the driver's parameter style.
        constants: parameters that are the same for each request, as the driver takes them.
        bindings: those of the plan, by name.
        callables: those that a model gives with ``bindparam(callable_=…)``, by name; asked at each request.
        positions: names in the order of the text, where the driver wants a sequence; None where it wants a mapping.
        unused: operands that are checked and not sent, such as the page size of a list that is only counted.
        regexes: operands that the database may refuse as regular expressions.
        freshness: what must be as it was for the statement to be used again.
    """

    text: str
    constants: Mapping[str, Any] = field(repr=False)
    bindings: Mapping[str, Binding] = field(repr=False)
    callables: Mapping[str, Callable[[], Any]] = field(repr=False)
    positions: tuple[str, ...] | None = field(repr=False)
    unused: tuple[Operand, ...] = field(repr=False)
    regexes: tuple[Operand, ...] = field(repr=False)
    freshness: Freshness = field(repr=False)

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
        for name, read in self.callables.items():
            parameters[name] = read()
        return parameters if self.positions is None else tuple(parameters[name] for name in self.positions)


def compile_read(authorized: AuthorizedPlan, catalog: Catalog, dialect: Dialect, engine: sa.Engine) -> Statement:
    """The one statement of a read plan.

    Args:
        authorized: what to answer.
        catalog: of the plan's entities.
        dialect: how the database builds JSON.
        engine: for SQL text, bind processors, and the ``schema_translate_map`` of its execution options.

    Raises:
        PlanningError: a constant of the document is not what its operand must be.
    """
    hybrids = find_hybrids(authorized.plan, catalog)
    freshness = Freshness(hybrids=hybrids, ingredients=find_ingredients(hybrids))
    binds = Binds()
    select = ReadCompiler(catalog=catalog, dialect=dialect, binds=binds).compile(authorized.plan)
    return finish(select, binds, engine, freshness)


def finish(select: sa.Select[Any], binds: Binds, engine: sa.Engine, freshness: Freshness) -> Statement:
    """Render the text, and sort the parameters into constants, bindings and callables.

    Parameters that are not ours come from expressions of the models, such as a hybrid's ``stock > 0``.
    """
    sa_dialect = engine.dialect
    schemas = engine.get_execution_options().get("schema_translate_map")
    compiled = select.compile(
        dialect=sa_dialect, schema_translate_map=schemas, render_schema_translate=schemas is not None
    )
    state = compiled.construct_expanded_state()
    constants: dict[str, Any] = {}
    bindings: dict[str, Binding] = {}
    callables: dict[str, Callable[[], Any]] = {}
    for name, value in state.parameters.items():
        own = compiled.binds.get(name)
        process = state.processors.get(name)
        if process is None and own is not None:
            process = own.type.dialect_impl(sa_dialect).bind_processor(sa_dialect)
        binding = binds.bindings.get(name)
        if binding is not None:
            binding = replace(binding, process=process)
            if binding.is_constant:
                constants[name] = binding.read({})
            else:
                bindings[name] = binding
        elif own is not None and own.callable is not None:
            callables[name] = _reader(own, process)
        else:
            constants[name] = process(value) if process else value
    lists = tuple(bind for bind in compiled.binds.values() if bind.expanding and bind.callable is not None)
    return Statement(
        text=state.statement,
        constants=constants,
        bindings=bindings,
        callables=callables,
        positions=tuple(state.positiontup) if state.positiontup is not None else None,
        unused=tuple(binds.unused),
        regexes=tuple(binds.regexes),
        freshness=replace(freshness, lists=lists, values=read_lists(lists)),
    )


def _reader(parameter: sa.BindParameter[Any], process: Transform | None) -> Callable[[], Any]:
    """Reads the value of a parameter at the time of the request."""

    def read() -> Any:
        return parameter.effective_value if process is None else process(parameter.effective_value)

    return read
