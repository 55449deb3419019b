"""Stage 5: who may do what. The one pass through which every plan goes before it becomes SQL.

No roles are declared yet, so the pass grants all of the schema to everybody. It stands here because ``sql/`` accepts
nothing but an :class:`AuthorizedPlan`: a path around the pass is a type error.
"""

from dataclasses import dataclass

from gql_server.plan.read_plan import ReadPlan
from gql_server.plan.write_plan import WritePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorizedPlan:
    """A plan that a role may run. Only :func:`authorize` makes one."""

    plan: ReadPlan


def authorize(plan: ReadPlan, role: str) -> AuthorizedPlan:
    """Complete the plan by the rules of the role.

    Args:
        plan: what the client wants.
        role: in which the caller acts; every role may do everything as long as none is declared.
    """
    del role
    return AuthorizedPlan(plan=plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorizedWrite:
    """A write plan that a role may run. Only :func:`authorize_write` makes one."""

    plan: WritePlan


def authorize_write(plan: WritePlan, role: str) -> AuthorizedWrite:
    """Complete the plan by the rules of the role, as :func:`authorize` does.

    Args:
        plan: what the client wants done. What its payloads read is in it, and goes through :func:`authorize`.
        role: in which the caller acts.
    """
    del role
    return AuthorizedWrite(plan=plan)
