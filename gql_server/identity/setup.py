"""The settings in, what tells callers apart out."""

from collections.abc import Mapping
from typing import Any

from gql_server.identity.callers import Callers, Identify
from gql_server.identity.keys import KeySource, OneKey, PublishedKeys, read_key
from gql_server.identity.model import ANONYMOUS_ROLE, Identity
from gql_server.identity.tokens import TokenReader


def make_callers(settings: Mapping[str, Any], identify: Identify | None, faults: list[str]) -> Callers:
    """What tells who calls.

    Args:
        settings: all of them.
        identify: the application's own way, which makes the settings of tokens idle.
        faults: takes what cannot be, alone or together.
    """
    faults += _find_faults(settings, has_identify=identify is not None)
    keys: KeySource | None = None
    if settings["GQL_JWT_JWKS_URL"]:
        keys = PublishedKeys(settings["GQL_JWT_JWKS_URL"])
    elif settings["GQL_JWT_KEY"]:
        try:
            keys = OneKey(read_key(settings["GQL_JWT_KEY"]))
        except ValueError as error:
            faults.append(f"GQL_JWT_KEY cannot be used: {error}")
    tokens = keys and TokenReader(
        keys=keys,
        issuer=settings["GQL_JWT_ISSUER"] or None,
        audience=settings["GQL_JWT_AUDIENCE"] or None,
        leeway=settings["GQL_JWT_LEEWAY"],
    )
    return Callers(
        tokens=tokens or None,
        identify=identify,
        roles_claim=settings["GQL_JWT_ROLES_CLAIM"],
        subject_claim=settings["GQL_JWT_SUBJECT_CLAIM"],
        role_header=settings["GQL_ROLE_HEADER"],
        default=Identity(role=settings["GQL_DEV_ROLE"] or ANONYMOUS_ROLE),
    )


def _find_faults(settings: Mapping[str, Any], *, has_identify: bool) -> list[str]:
    """What does not go together."""
    faults = []
    is_production = settings["GQL_ENV"] == "production"
    if is_production and not has_identify and not (settings["GQL_JWT_KEY"] or settings["GQL_JWT_JWKS_URL"]):
        faults.append(
            "production has no key to check callers; set GQL_JWT_KEY or GQL_JWT_JWKS_URL, or give GraphQL identify="
        )
    if settings["GQL_JWT_KEY"] and settings["GQL_JWT_JWKS_URL"]:
        faults.append("GQL_JWT_KEY and GQL_JWT_JWKS_URL are both set; keys come from one place")
    if is_production and settings["GQL_DEV_ROLE"]:
        faults.append("GQL_DEV_ROLE gives callers without a token a role, which is for development; unset it")
    if is_production and settings["GQL_JWT_JWKS_URL"]:
        # an identity provider signs tokens for others, too
        faults += [
            f"{name} is not set; a provider's keys sign tokens for other services as well, so say which are for this"
            for name in ("GQL_JWT_ISSUER", "GQL_JWT_AUDIENCE")
            if not settings[name]
        ]
    return faults
