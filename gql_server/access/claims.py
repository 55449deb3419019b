"""Claims in rules: parameters whose values come from the caller of each request."""

import uuid
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import visitors

from gql_server.plan.claims import CLAIMS, ClaimOperand
from gql_server.plan.operands import Operand
from gql_server.variables import Param

CLAIM_TYPES: Mapping[type[Any], sa.types.TypeEngine[Any]] = {
    bool: sa.Boolean(),
    int: sa.BigInteger(),
    str: sa.String(),
    uuid.UUID: sa.Uuid(),
}
"""The types that a claim can be declared with, and what they are compared as."""

_PREFIX = "gql_claim_"
"""What parameters of claims are called, with the place of the claim in the declaration behind it; no other is."""


class Caller:
    """The caller, as rules see it: nothing but claims, and of those no values yet."""

    def __init__(self, claims: Mapping[str, type[Any]]) -> None:
        self._claims = claims

    def claim(self, name: str, type_: type[Any] | None = None) -> sa.BindParameter[Any]:
        """The value that a claim will have.

        Args:
            name: of a claim that :class:`gql_server.Access` declares; dots lead into claims of claims.
            type_: that the claim is declared with, for readers; may be left out.

        Raises:
            ValueError: the claim is not declared, or with another type.
        """
        declared = self._claims.get(name)
        if declared is None:
            raise ValueError(f"the claim {name!r} is not declared; add it to Access(claims={{…}})")
        if type_ not in {None, declared}:
            raise ValueError(f"the claim {name!r} is declared with {declared.__name__}, not {type_.__name__}")
        return sa.bindparam(f"{_PREFIX}{list(self._claims).index(name)}", None, type_=CLAIM_TYPES[declared])


def find_claims(condition: sa.ColumnElement[Any], claims: Mapping[str, type[Any]]) -> dict[str, str]:
    """The claims in a rule, by the names of their parameters."""
    parameters = {f"{_PREFIX}{index}": name for index, name in enumerate(claims)}
    found = (each.key for each in visitors.iterate(condition) if isinstance(each, sa.BindParameter))
    return {key: parameters[key] for key in found if key in parameters}


def claim_operand(name: str, type_: type[Any]) -> Operand:
    """The value of a claim, as an operand of a plan."""
    return Operand(template=Param((CLAIMS,)), decoder=ClaimOperand(name=name, type_=type_), path=(), name=name)
