"""Row rules of a role as SQL conditions, at any place of a statement.

A rule is written over the tables of its model. Here it is made to speak of the row of a scope, and of the claims of the
caller of each request.
"""

import re
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.sql import visitors

from gql_server.access.rules import apply_to_row, find_nodes
from gql_server.plan.predicates import RowRule
from gql_server.sql.binds import Binding, Binds
from gql_server.sql.scopes import Scope

_ANONYMOUS = re.compile(r"%\([0-9]+ (.*)\)s")
"""How SQLAlchemy writes the name of an alias that gets its number when the statement is compiled."""


def apply_rule(rule: RowRule, scope: Scope, binds: Binds) -> sa.ColumnElement[bool]:
    """The condition that the row of a scope fulfils a rule."""
    for key, operand in rule.claims:
        binds.bindings[key] = Binding(operand=operand, transform=None)
    return apply_to_row(rule, sa.inspect(scope).selectable)


def names_of_rules(plan: object) -> frozenset[str]:
    """What aliases in the rules of a plan may be called, which nothing else may be called then."""
    bases = [base for rule in find_nodes(plan, RowRule) for base in _anonymous_aliases(rule)]
    return frozenset(f"{base.lower()}_{number}" for base in bases for number in range(1, len(bases) + 1))


def _anonymous_aliases(rule: RowRule) -> Iterable[str]:
    for element in visitors.iterate(rule.condition):
        match = _ANONYMOUS.fullmatch(str(getattr(element, "name", ""))) if isinstance(element, sa.FromClause) else None
        if match:
            yield match.group(1)
