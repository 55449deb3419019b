"""How large a filter or an order may be: a few kilobytes of either can ask for more work than a database has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from gql_server.errors import Excess, OperationTooLargeError, ResponsePath
from gql_server.plan.ordering import OrderTerm
from gql_server.plan.predicates import (
    And,
    Compare,
    Guarded,
    HasKey,
    HasKeyAmong,
    Not,
    NotTrue,
    Or,
    Predicate,
    Related,
    RelatedAggregate,
    RelatedKey,
    RowRule,
    Search,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterLimits:
    """What a filter may have at most.

    Attributes:
        depth: levels of logic and relations inside each other.
        conditions: comparisons, all together.
        values: of one list.
    """

    depth: int
    conditions: int
    values: int


def check_filter(predicate: Predicate, limits: FilterLimits, path: ResponsePath, name: str = "filter") -> None:
    """Refuse a filter beyond the limits.

    Args:
        predicate: what the filter says.
        limits: of this service.
        path: response path of the field, for errors.
        name: of the argument.

    Raises:
        OperationTooLargeError: it is deeper, or has more conditions.
    """
    depth, conditions = _measure(predicate)
    if depth > limits.depth:
        raise OperationTooLargeError(
            f"{name} is {depth} levels deep; expected {limits.depth} at most.",
            hint="Put conditions side by side rather than inside each other.",
            path=path,
            excess=Excess("filter_depth", limits.depth, depth),
        )
    if conditions > limits.conditions:
        raise OperationTooLargeError(
            f"{name} has {conditions} conditions; expected {limits.conditions} at most.",
            hint="Use `in` with a list of values rather than `or` with a condition for each.",
            path=path,
            excess=Excess("filter_size", limits.conditions, conditions),
        )


def check_order(order: Sequence[OrderTerm], limits: FilterLimits, path: ResponsePath) -> None:
    """Refuse an order beyond the limits: each relation that a term follows is a level.

    Raises:
        OperationTooLargeError: a term is deeper, or there are more.
    """
    check_order_terms(len(order), limits, path)
    depth = max((len(term.relations) + (term.aggregate is not None) for term in order), default=0)
    if depth > limits.depth:
        raise OperationTooLargeError(
            f"orderBy is {depth} levels deep; expected {limits.depth} at most.",
            hint="Order by what fewer relations lead to.",
            path=path,
            excess=Excess("filter_depth", limits.depth, depth),
        )


def check_order_terms(terms: int, limits: FilterLimits, path: ResponsePath) -> None:
    """Refuse an order of too many terms.

    Raises:
        OperationTooLargeError: there are more.
    """
    if terms > limits.conditions:
        raise OperationTooLargeError(
            f"orderBy has {terms} terms; expected {limits.conditions} at most.",
            hint="Leave out the terms that decide nothing.",
            path=path,
            excess=Excess("filter_size", limits.conditions, terms),
        )


def _measure(predicate: Predicate) -> tuple[int, int]:
    """Depth and number of conditions. Several conditions of one object are a level, as they are one AND."""
    match predicate:
        case And(predicates=predicates) | Or(predicates=predicates):
            return _sum(predicates)
        case Not(predicate=inner) | NotTrue(predicate=inner):
            return _sum((inner,))
        case Related(predicate=inner) | RelatedKey(predicate=inner):
            return _sum((inner,))
        case RelatedAggregate(predicate=inner, conditions=conditions):
            return _sum(each for each in (inner, conditions) if each is not None)
        case Compare() | HasKey() | HasKeyAmong() | Search():
            return 0, 1
        case RowRule() | Guarded():  # of a role, not of a client
            return 0, 0
        case other:
            assert_never(other)


def _sum(predicates: Iterable[Predicate]) -> tuple[int, int]:
    measured = [_measure(each) for each in predicates]
    return 1 + max((depth for depth, _ in measured), default=0), sum(count for _, count in measured)
