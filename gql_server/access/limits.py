"""What a role may take: declared in Python, and bounded by the settings of the service.

The settings are both what holds for roles that say nothing, and the most that a role can be given.
"""

from dataclasses import dataclass, fields, replace

from gql_server.limits import Limits
from gql_server.plan.filter_limits import FilterLimits
from gql_server.rates import Rate, read_rate


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLimits:
    """The limits of a role, None for those that it does not say. See :func:`limits`."""

    depth: int | None = None
    root_fields: int | None = None
    aliases: int | None = None
    tokens: int | None = None
    filter_size: int | None = None
    cost: int | None = None
    rate: str | None = None
    statement_timeout: int | None = None
    introspection: bool | None = None
    graphiql: bool | None = None
    shows_cost: bool | None = None

    def said(self) -> dict[str, object]:
        """Those that it says."""
        return {each.name: value for each in fields(self) if (value := getattr(self, each.name)) is not None}

    def find_faults(self) -> list[str]:
        """What cannot be."""
        faults = []
        for name, value in self.said().items():
            if name in {"introspection", "graphiql", "shows_cost"}:
                fault = None if isinstance(value, bool) else "expected True or False"
            elif name == "rate":
                fault = _find_fault_of_rate(value)
            else:
                lowest = 0 if name == "aliases" else 1
                is_right = isinstance(value, int) and not isinstance(value, bool) and value >= lowest
                fault = None if is_right else f"expected a whole number from {lowest}"
            if fault:
                faults.append(f"limits({name}={value!r}): {fault}")
        return faults


def _find_fault_of_rate(value: object) -> str | None:
    try:
        read_rate(str(value))
    except ValueError as error:
        return str(error)
    return None


def limits(  # noqa: PLR0913 - each by its name
    *,
    depth: int | None = None,
    root_fields: int | None = None,
    aliases: int | None = None,
    tokens: int | None = None,
    filter_size: int | None = None,
    cost: int | None = None,
    rate: str | None = None,
    statement_timeout: int | None = None,
    introspection: bool | None = None,
    graphiql: bool | None = None,
    shows_cost: bool | None = None,
) -> RoleLimits:
    """What the operations of a role may take. What is not said is inherited, or else as the settings have it.

    Args:
        depth: levels of fields inside each other.
        root_fields: fields at the root.
        aliases: fields under another name.
        tokens: of a document.
        filter_size: conditions of a filter, and terms of an order; lists of values shrink with it.
        cost: rows of an answer, by estimate.
        rate: cost of all operations of one caller in a while, such as ``"10000/minute"``.
        statement_timeout: milliseconds that the database may work on a statement.
        introspection: whether the schema may be asked for.
        graphiql: whether browsers get GraphiQL.
        shows_cost: whether answers say what they cost.
    """
    return RoleLimits(
        depth=depth,
        root_fields=root_fields,
        aliases=aliases,
        tokens=tokens,
        filter_size=filter_size,
        cost=cost,
        rate=rate,
        statement_timeout=statement_timeout,
        introspection=introspection,
        graphiql=graphiql,
        shows_cost=shows_cost,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """All that bounds the operations of a role.

    Attributes:
        document: its size.
        filters: of its lists.
        cost: rows of an answer, by estimate.
        rate: cost of all operations of one caller in a while; None for any.
        statement_timeout: milliseconds.
        has_graphiql: whether browsers get the page.
        shows_cost: whether answers say what they cost.
    """

    document: Limits
    filters: FilterLimits
    cost: int
    statement_timeout: int
    has_graphiql: bool
    rate: Rate | None = None
    shows_cost: bool = False

    def tighten(self, role: RoleLimits) -> "Bounds":
        """These bounds, where a role has none below them."""
        document, filters = self.document, self.filters
        rate = read_rate(role.rate) if role.rate else self.rate
        conditions = _lower(filters.conditions, role.filter_size)
        return replace(
            self,
            document=replace(
                document,
                tokens=_lower(document.tokens, role.tokens),
                depth=_lower(document.depth, role.depth),
                aliases=_lower(document.aliases, role.aliases),
                root_fields=_lower(document.root_fields, role.root_fields),
                has_introspection=role.introspection is not False,
            ),
            filters=replace(
                filters, conditions=conditions, values=max(1, filters.values * conditions // filters.conditions)
            ),
            cost=min(_lower(self.cost, role.cost), rate.amount if rate else self.cost),
            rate=rate,
            statement_timeout=_lower(self.statement_timeout, role.statement_timeout),
            has_graphiql=self.has_graphiql and role.graphiql is not False,
            shows_cost=role.shows_cost is True,
        )


def _lower(most: int, wanted: int | None) -> int:
    return most if wanted is None else min(most, wanted)
