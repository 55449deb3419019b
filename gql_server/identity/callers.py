"""The headers of a request in, the identity of its caller out.

No token is the role ``anonymous``; a token that is not valid is refused and never taken for none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from gql_server.errors import ForbiddenError, UnauthenticatedError
from gql_server.identity.model import ANONYMOUS, Identity, find_claim
from gql_server.identity.tokens import HINT, TokenReader


class Headers(Protocol):
    """Headers of a request. A plain dictionary will do when its names are written as here: `Content-Type`."""

    def get(self, name: str, /) -> str | None:
        """The value of a header, or None."""


Identify = Callable[[Any], Identity | None]
"""An application's own way: from the transport's request to an identity; None is the anonymous caller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callers:
    """Tells who calls.

    Attributes:
        tokens: reads tokens; None where none are taken.
        identify: the application's own way, which is asked instead.
        roles_claim, subject_claim: where a token has the caller's roles, and who it is.
        role_header: with which a caller who has several roles picks one.
        default: the identity of callers without a token.
    """

    tokens: TokenReader | None = None
    identify: Identify | None = None
    roles_claim: str = "roles"
    subject_claim: str = "sub"
    role_header: str = "X-GQL-Role"
    default: Identity = ANONYMOUS

    def read(self, headers: Headers, transport: Any) -> Identity:
        """The caller of one request.

        Raises:
            UnauthenticatedError: the token is not valid.
            ForbiddenError: it does not have the role that is asked for, or none.
            IdentityUnavailableError: the token cannot be checked at the moment.
        """
        if self.identify is not None:
            return self.identify(transport) or self.default
        authorization, wanted = headers.get("Authorization"), headers.get(self.role_header)
        if authorization is None:
            if wanted not in {None, self.default.role}:
                raise ForbiddenError(
                    f"Without a token your role is {self.default.role}, not {wanted}.", hint="Send a token."
                )
            return self.default
        return self._read_token(authorization, wanted)

    def _read_token(self, authorization: str, wanted: str | None) -> Identity:
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise UnauthenticatedError("The header Authorization holds no bearer token.", hint=HINT)
        if self.tokens is None:
            raise UnauthenticatedError("Tokens are not taken here: the server has no key to check them.", hint=HINT)
        claims = self.tokens.read(token.strip())
        role = _pick_role(_read_roles(find_claim(claims, self.roles_claim)), wanted)
        subject = find_claim(claims, self.subject_claim)
        return Identity(role=role, subject=None if subject is None else str(subject), claims=claims)


def _read_roles(claim: Any) -> Sequence[str]:
    """The names in a claim: a list, or a text with blanks between them."""
    if isinstance(claim, str):
        return claim.split()
    return [name for name in claim if isinstance(name, str)] if isinstance(claim, list) else []


def _pick_role(roles: Sequence[str], wanted: str | None) -> str:
    if not roles:
        raise ForbiddenError("The token names no role.", hint="Ask whoever issues your tokens for a role.")
    if wanted is not None and wanted not in roles:
        raise ForbiddenError(f"The token does not have the role {wanted}.", hint=f"It has {', '.join(roles)}.")
    return wanted or roles[0]
