"""Claims of the caller as operands of a plan: which one, and of which type; never a value."""

from dataclasses import dataclass
from typing import Any

CLAIMS = "$claims"
"""Where the claims of the caller stand among the values of a request; no variable can have the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOperand:
    """A claim of the caller, for a rule of the caller's role.

    Attributes:
        name: of the claim; dots lead into claims of claims.
        type_: of its value: str, int, bool or UUID.
    """

    name: str
    type_: type[Any]
