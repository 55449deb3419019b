"""Keys that tokens are verified with: one that is given, or a set that an identity provider publishes.

The key says which algorithm is right, never the token: a token that names another is refused. So neither ``none`` nor
a public key in the place of a secret is ever tried.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import jwt
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from gql_server.errors import IdentityUnavailableError

log = logging.getLogger("gql_server")

ALGORITHMS = frozenset({"HS256", "RS256", "ES256", "EdDSA"})
SHORTEST_SECRET = 32
"""Bytes of a secret, at least: as many as the hash of HS256 has (RFC 7518, section 3.2)."""

LIFESPAN, SHORTEST_WAIT, LONGEST_WAIT, PATIENCE = 300.0, 5.0, 300.0, 3.0
"""Seconds: until published keys are read again, between two attempts at least and at most, and for one attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key, and the one algorithm that it is for."""

    algorithm: str
    material: Any


class KeySource(Protocol):
    """Where the key of a token comes from."""

    def find(self, key_id: str | None) -> Key | None:
        """The key with the id that a token names, or the only key when it names none; None where there is none."""


@dataclass(frozen=True, slots=True)
class OneKey:
    """One key for all tokens, whatever key they name."""

    key: Key

    def find(self, key_id: str | None) -> Key:
        """The key."""
        del key_id
        return self.key


def read_key(text: str) -> Key:
    """The key in a setting: a public key in PEM, or else a shared secret.

    Raises:
        ValueError: it is no key that can be used; the message says why and does not repeat it.
    """
    text = text.replace("\\n", "\n").strip()  # how environments write the lines of a PEM
    if "-----BEGIN" not in text:
        if len(text.encode()) < SHORTEST_SECRET:
            raise ValueError(f"a secret has {SHORTEST_SECRET} bytes at least, this one has {len(text.encode())}")
        return Key(algorithm="HS256", material=text.encode())
    try:
        public = load_pem_public_key(text.encode())
    except (ValueError, UnsupportedAlgorithm):
        raise ValueError("it looks like PEM and is no public key (-----BEGIN PUBLIC KEY-----)") from None
    match public:
        case RSAPublicKey() if public.key_size >= 2048:
            return Key(algorithm="RS256", material=public)
        case EllipticCurvePublicKey() if isinstance(public.curve, SECP256R1):
            return Key(algorithm="ES256", material=public)
        case Ed25519PublicKey():
            return Key(algorithm="EdDSA", material=public)
        case _:
            raise ValueError("a public key is RSA of 2048 bits or more, EC on the curve P-256, or Ed25519")


class PublishedKeys:
    """The keys that an identity provider publishes (a JWKS, RFC 7517).

    They are read when the first token comes, again after five minutes, and when a token names a key that is not among
    them, since providers change their keys. While the provider does not answer, the keys that are there stay good, and
    the time between attempts grows. One thread reads; others wait for it only where the key that they look for is not
    there.

    Args:
        url: of the set.
        now: the clock, in seconds.
    """

    def __init__(self, url: str, now: Callable[[], float] = time.monotonic) -> None:
        self._client = jwt.PyJWKClient(url, cache_jwk_set=False, timeout=PATIENCE)
        self._now = now
        self._lock = threading.Lock()
        self._keys: dict[str | None, Key] | None = None
        self._read_at = self._next_attempt = float("-inf")
        self._wait = SHORTEST_WAIT

    def find(self, key_id: str | None) -> Key | None:
        """The key with an id, or the only key.

        Raises:
            IdentityUnavailableError: no keys could be read yet.
        """
        now = self._now()
        keys = self._keys
        is_known = keys is not None and key_id in keys
        if not is_known or now - self._read_at > LIFESPAN:
            self._refresh(now, must_wait=not is_known)
            keys = self._keys
        if keys is None:
            raise IdentityUnavailableError(
                "Tokens cannot be checked at the moment: the identity provider does not answer.",
                hint="Try again in a minute.",
            )
        return keys.get(key_id)

    def _refresh(self, now: float, *, must_wait: bool) -> None:
        """Read the set, unless somebody does, or did a moment ago."""
        if not self._lock.acquire(blocking=must_wait):
            return
        try:
            if now < self._next_attempt:
                return
            try:
                self._keys = _index(self._client.get_jwk_set(refresh=True))
            except Exception as error:  # whatever a server sends that is not ours
                self._wait = min(2 * self._wait, LONGEST_WAIT)
                log.warning("published keys cannot be read, next attempt in %d seconds: %s", self._wait, error)
            else:
                self._read_at, self._wait = now, SHORTEST_WAIT
            self._next_attempt = now + self._wait
        finally:
            self._lock.release()


def _index(published: jwt.PyJWKSet) -> dict[str | None, Key]:
    """Keys for signatures by id; a set of one has it for tokens without an id, too. Secrets are never published."""
    keys: dict[str | None, Key] = {
        key.key_id: Key(algorithm=key.algorithm_name, material=key.key)
        for key in published.keys
        if key.public_key_use in {None, "sig"} and key.algorithm_name in ALGORITHMS - {"HS256"}
    }
    if len(keys) == 1:
        keys[None] = next(iter(keys.values()))
    return keys
