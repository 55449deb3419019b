"""Claims in rules: parameters whose values come from the caller of each request."""

import uuid
import zlib
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import visitors

from gql_server.catalog.kinds import bound_uuid, stored_type
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

_KINDS: Mapping[type[Any], Any] = {
    bool: sa.Boolean,
    int: sa.Integer | sa.Numeric,
    str: sa.String,
    uuid.UUID: sa.Uuid,
}
"""What columns that can be compared with them store."""

_PREFIX = "gql_claim_"
"""What parameters of claims are called, with the place of the claim in the declaration behind it; no other is. Those
that are compared with a column of a type of its own have the column behind that, too."""


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
        return sa.bindparam(f"{_PREFIX}{list(self._claims).index(name)}", None, type_=CLAIM_TYPES.get(declared))


def find_claims(condition: sa.ColumnElement[Any], claims: Mapping[str, type[Any]]) -> dict[str, str]:
    """The claims in a rule, by the names of their parameters."""
    parameters = (each for each in visitors.iterate(condition) if isinstance(each, sa.BindParameter))
    found = ((each.key, _read_name(each, claims)) for each in parameters)
    return {key: name for key, name in found if name is not None}


def type_claims(condition: sa.ColumnElement[Any], claims: Mapping[str, type[Any]]) -> None:
    """Have the claims in a new condition be bound as what they are compared with is stored: a UUID may be text.

    Raises:
        ValueError: a column has values of another kind.
    """
    for node in visitors.iterate(condition):
        if isinstance(node, sa.BinaryExpression):
            node.right = _bind_as_stored(node.right, node.left, claims)
            node.left = _bind_as_stored(node.left, node.right, claims)


def _bind_as_stored(side: Any, other: Any, claims: Mapping[str, type[Any]]) -> Any:
    """A side of a comparison; where it is a claim, and the other one a column, as that column stores it."""
    name = _read_name(side, claims)
    if name is None or not isinstance(other, sa.Column):
        return side
    stored = stored_type(other.type)
    _check_kind(name, claims[name], other, stored)
    if not isinstance(stored, sa.Uuid):
        return side
    bound = bound_uuid(stored)
    if type(bound) is sa.Uuid and bound.native_uuid:
        return side
    return sa.bindparam(f"{side.key}_{zlib.crc32(str(other).encode()):08x}", None, type_=bound)


def _check_kind(name: str, declared: type[Any], column: sa.Column[Any], stored: sa.types.TypeEngine[Any]) -> None:
    """A claim is compared with a column of its kind; what enums are compared with, the database decides.

    Raises:
        ValueError: it is not.
    """
    expected = next((each for each, types in _KINDS.items() if isinstance(stored, types)), None)
    if expected is None or isinstance(stored, sa.Enum) or declared not in CLAIM_TYPES or declared is expected:
        return
    raise ValueError(
        f"it compares {column} with the claim {name!r}, which is declared with {declared.__name__}; "
        f"expected {expected.__name__}"
    )


def _read_name(element: Any, claims: Mapping[str, type[Any]]) -> str | None:
    """The claim of a parameter; None for anything else."""
    if not isinstance(element, sa.BindParameter) or not element.key.startswith(_PREFIX):
        return None
    return list(claims)[int(element.key.removeprefix(_PREFIX).partition("_")[0])]


def claim_operand(name: str, type_: type[Any]) -> Operand:
    """The value of a claim, as an operand of a plan."""
    return Operand(template=Param((CLAIMS,)), decoder=ClaimOperand(name=name, type_=type_), path=(), name=name)
