"""Filters that say nothing somewhere, and so match what their author did not think of."""

from collections.abc import Mapping
from typing import Any, assert_never

from gql_server.plan.operands import AttributeValue, KeyRows, Operand
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
from gql_server.variables import read_template


def says_nothing(predicate: Predicate, values: Mapping[str, Any]) -> bool:
    """Whether any part of a filter is an empty object or an empty list of values.

    >>> says_nothing(And(predicates=()), {}), says_nothing(Not(predicate=Or(predicates=())), {})
    (True, True)
    """
    match predicate:
        case And(predicates=predicates) | Or(predicates=predicates):
            return not predicates or any(says_nothing(each, values) for each in predicates)
        case Not(predicate=inner) | NotTrue(predicate=inner) | RelatedKey(predicate=inner):
            return says_nothing(inner, values)
        case Related(predicate=inner, is_any=is_any):
            return not is_any and says_nothing(inner, values)
        case RelatedAggregate(predicate=filter_, conditions=conditions):
            return says_nothing(conditions, values) or (filter_ is not None and says_nothing(filter_, values))
        case Compare(operand=operand):
            return operand is not None and _is_empty_list(operand, values)
        case HasKeyAmong(rows=rows):
            return _is_empty_list(rows, values)
        case HasKey() | Search() | RowRule() | Guarded():
            return False
        case other:
            assert_never(other)


def _is_empty_list(operand: Operand, values: Mapping[str, Any]) -> bool:
    """Whether a list of values has none; a JSON value or an array that is empty is a value as any other."""
    match operand.decoder:
        case KeyRows() | AttributeValue(is_list=True):
            return not read_template(operand.template, values)
        case _:
            return False
