"""Identities: what is known of a caller once it has been checked."""

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gql_server.errors import ForbiddenError

_WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")

ANONYMOUS_ROLE = "anonymous"
"""The role of callers who do not say who they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who calls.

    Attributes:
        role: name of the role that the caller acts in.
        subject: who it is, in the words of whoever vouches for it; None for nobody in particular.
        claims: what else is vouched for, by name. Values of rules are taken from here, so none may come from the
            caller unchecked.
    """

    role: str = ANONYMOUS_ROLE
    subject: str | None = None
    claims: Mapping[str, Any] = field(default_factory=dict, repr=False)


ANONYMOUS = Identity()


def find_claim(claims: Mapping[str, Any], name: str) -> Any:
    """A claim by its name, or else by the names that lead to it, with dots between; None where there is none.

    >>> find_claim({"realm": {"roles": ["clerk"]}, "https://shop.example/roles": []}, "realm.roles")
    ['clerk']
    """
    if name in claims:
        return claims[name]
    value: Any = claims
    for step in name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def read_claim(claims: Mapping[str, Any], name: str, type_: type[Any]) -> Any:
    """The value of a claim that a rule needs.

    A UUID and a whole number may be written as text; everything else is taken only as what it is.

    Raises:
        ForbiddenError: the caller does not have the claim, or of another type.
    """
    value = find_claim(claims, name)
    if type_ is int and isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if type_ is uuid.UUID and isinstance(value, str):
        try:
            return uuid.UUID(value)
        except ValueError:
            value = None
    if not isinstance(value, type_) or (type_ is int and (isinstance(value, bool) or not -(2**63) <= value < 2**63)):
        raise ForbiddenError(
            f"Your role needs to know your {name}, a value of type {type_.__name__}, and your token does not say it.",
            hint="Ask whoever issues your tokens for this claim.",
        )
    if isinstance(value, str) and _UNSTORABLE.search(value):
        raise ForbiddenError(f"Your {name} has a NUL or half a character in it, which no database takes.")
    return value
