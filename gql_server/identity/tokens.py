"""Bearer tokens: the text of a JWT in, its claims out, or a refusal.

Specification: RFC 7519 (claims), RFC 8725 (how tokens are attacked, and what to check against it).
"""

import base64
import json
import time
from dataclasses import dataclass, field
from typing import Any

import jwt

from gql_server.cache import LruCache
from gql_server.errors import UnauthenticatedError
from gql_server.identity.keys import Key, KeySource

LONGEST_TOKEN = 8_192
"""Characters of a token; what is longer is not even decoded."""

TRUSTED_FOR, TOKENS_KEPT = 60.0, 1_000
"""Seconds for which a verified token is not verified again, and how many such tokens are remembered."""

HINT = "Send a valid token as `Authorization: Bearer <token>`, or none at all."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verified:
    claims: dict[str, Any]
    until: float


@dataclass(frozen=True, kw_only=True)
class TokenReader:
    """Verifies tokens.

    Attributes:
        keys: to verify signatures with.
        issuer, audience: that a token must name; None where tokens need not, and must not have an audience.
        leeway: seconds by which clocks may differ.
    """

    keys: KeySource
    issuer: str | None
    audience: str | None
    leeway: int
    _verified: LruCache[str, _Verified] = field(default_factory=lambda: LruCache(TOKENS_KEPT), init=False, repr=False)

    def read(self, token: str) -> dict[str, Any]:
        """The claims of a token.

        Raises:
            UnauthenticatedError: the token is not valid, now, here.
            IdentityUnavailableError: the keys cannot be had.
        """
        if len(token) > LONGEST_TOKEN:
            raise UnauthenticatedError("The token is too long.", hint=HINT)
        now = time.time()
        found = self._verified.get(token)
        if found is None or found.until < now:
            claims = self._verify(token)
            until = min(now + TRUSTED_FOR, int(claims["exp"]) + self.leeway)
            found = _Verified(claims=claims, until=until)
            self._verified.put(token, found, len(token))
        return found.claims

    def _verify(self, token: str) -> dict[str, Any]:
        try:
            header = jwt.get_unverified_header(token)
            key = self.keys.find(header.get("kid"))
            if key is None:
                raise UnauthenticatedError("The token is signed with a key that is not known here.", hint=HINT)
            claims: dict[str, Any] = jwt.decode(
                token,
                key.material,
                algorithms=[key.algorithm],
                issuer=self.issuer,
                audience=self.audience,
                leeway=self.leeway,
                options={"require": ["exp"], "enforce_minimum_key_length": True},
            )
        except jwt.PyJWTError as error:
            raise UnauthenticatedError(_explain(error), hint=HINT) from error
        _check_names(token)
        return claims


def sign_token(claims: dict[str, Any], key: Key) -> str:
    """A token with these claims, for development.

    Raises:
        ValueError: the key can only verify.
    """
    if key.algorithm != "HS256":
        raise ValueError("the key is a public one, with which nobody can sign")
    return jwt.encode(claims, key.material, algorithm=key.algorithm)


def _explain(error: jwt.PyJWTError) -> str:
    match error:
        case jwt.ExpiredSignatureError():
            return "The token has expired."
        case jwt.ImmatureSignatureError():
            return "The token is not valid yet."
        case jwt.InvalidAudienceError():
            return "The token is for another audience."
        case jwt.InvalidIssuerError():
            return "The token is of another issuer."
        case jwt.MissingRequiredClaimError():
            return f"The token has no claim {error.claim}."
        case _:
            return "The token is not valid."


def _check_names(token: str) -> None:
    """Refuse a claim that is there twice: which of the two holds is in the eye of the reader."""

    def collect(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        collected = dict(pairs)
        if len(collected) < len(pairs):
            raise UnauthenticatedError("The token has a claim twice.", hint=HINT)
        return collected

    payload = token.split(".")[1]
    json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)), object_pairs_hook=collect)
