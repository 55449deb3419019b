"""Identities: what is known of a caller once it has been checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

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
