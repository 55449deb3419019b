"""Bound parameters: from operands of the plan to what the driver takes.

While a statement is assembled, :class:`Binds` hands out parameters and remembers whose they are. In a finished
statement, a :class:`Binding` says for each how to get its value from the variables of a request.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import sqlalchemy as sa

from gql_server.plan.operands import Operand, decode
from gql_server.variables import has_params

Transform = Callable[[Any], Any]


class Bind(Protocol):
    """Makes a parameter of an operand; ``transform`` is applied to its decoded value."""

    def __call__(self, type_: sa.types.TypeEngine[Any], transform: Transform | None = None) -> sa.BindParameter[Any]:
        """A new parameter of the type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """How a parameter gets its value.

    Attributes:
        operand: of the plan.
        transform: from the decoded value to one of the column's type, or None.
        process: from that to what the driver takes (SQLAlchemy's bind processor), or None.
    """

    operand: Operand
    transform: Transform | None
    process: Transform | None = None

    def read(self, values: Mapping[str, Any]) -> Any:
        """The driver's value in one request.

        Raises:
            PlanningError: the value is not what the operand must be.
        """
        value = decode(self.operand, values)
        if self.transform is not None:
            value = self.transform(value)
        return value if self.process is None else self.process(value)

    @property
    def is_constant(self) -> bool:
        """Whether the value is the same for each request."""
        return not has_params(self.operand.template)


@dataclass(slots=True)
class Binds:
    """The parameters of one statement in the making.

    Attributes:
        bindings: by name.
        unused: operands that the statement does without, and that must be valid all the same.
        regexes: operands that the database alone can say something about.
    """

    bindings: dict[str, Binding] = field(default_factory=dict)
    unused: list[Operand] = field(default_factory=list)
    regexes: list[Operand] = field(default_factory=list)

    def of(self, operand: Operand) -> Bind:
        """A maker of parameters for an operand."""

        def bind(type_: sa.types.TypeEngine[Any], transform: Transform | None = None) -> sa.BindParameter[Any]:
            name = f"p{len(self.bindings)}"
            self.bindings[name] = Binding(operand=operand, transform=transform)
            return sa.bindparam(name, None, type_=type_)

        return bind

    def size(self, operand: Operand) -> sa.ColumnElement[int]:
        """A number of rows, as text where all requests ask for so many: then the database knows what it plans for.

        Raises:
            PlanningError: the number is not what the operand must be.
        """
        if has_params(operand.template):
            return self.of(operand)(sa.Integer())
        return sa.literal_column(str(int(decode(operand, {}))), sa.Integer())
