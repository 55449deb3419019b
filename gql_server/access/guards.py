"""Conditions at which the database can fail by what a row holds, kept from rows that the caller may not see.

The database asks the conditions of a row in the order that it likes. So it may compute ``hours / rate`` of a row before
the rule that hides it, and an error, or the time that it takes, would tell of the row. CASE is asked in its own order.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy.dialects.postgresql import JSONB

from gql_server.access.rules import find_nodes
from gql_server.catalog.aggregates import Measure
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute
from gql_server.operators import OperandShape, find_operator
from gql_server.plan.ordering import OrderTerm
from gql_server.plan.predicates import And, Compare, Guarded, Predicate, Within


def guard(rule: Predicate | None, predicate: Predicate | None) -> Predicate | None:
    """Both of a rule and a client's predicate; what can fail is asked of rows that fulfil the rule, and of no others.

    The rule comes first, so that it is what a reader of the SQL sees first.
    """
    if rule is None or predicate is None:
        return rule or predicate
    if not _can_fail(predicate):
        return And(predicates=(rule, predicate))
    parts = (Guarded(rule=rule, predicate=each) if _can_fail(each) else each for each in _parts_of(predicate))
    return And(predicates=(rule, *parts))


def guard_cursors(rule: Predicate | None, order: Iterable[OrderTerm]) -> Predicate | None:
    """The rule, where to compare rows with the place of a cursor can fail."""
    sorted_by = (term.aggregate.measure.attribute if term.aggregate else term.attribute for term in order)
    return rule if any(attribute is not None and attribute.is_computed for attribute in sorted_by) else None


def _parts_of(predicate: Predicate) -> Iterator[Predicate]:
    """What all has to hold, one by one, so that an index serves as much of it as before."""
    if isinstance(predicate, And):
        for each in predicate.predicates:
            yield from _parts_of(each)
    else:
        yield predicate


def _can_fail(predicate: Predicate) -> bool:
    return any(map(_can_comparison_fail, find_nodes(predicate, Compare)))


def _can_comparison_fail(compare: Compare) -> bool:
    match compare.within:
        case Within():
            return True
        case Measure(attribute=attribute):
            return attribute is not None and attribute.is_computed
        case _:
            attribute = compare.attribute
            is_regex = find_operator(attribute.kind, compare.operator).operand is OperandShape.REGEX
            return is_regex or attribute.is_computed or _is_text_of_json(attribute)


def _is_text_of_json(attribute: Attribute) -> bool:
    """Whether documents are stored as they were written, and read at each comparison."""
    return attribute.kind is Kind.JSON and not isinstance(attribute.type_, JSONB)
