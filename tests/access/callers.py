"""An application that says who calls it, keys of every kind, and tokens signed with them."""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING, Any

import graphene
import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from gql_server import JSON
from tests.engine import library
from tests.harness import make_app

if TYPE_CHECKING:
    from flask import Flask

SECRET = "a secret that only the tests know, and long enough"
ALGORITHMS = ("HS256", "RS256", "ES256", "EdDSA")


class Query(graphene.ObjectType):
    role = graphene.String()
    subject = graphene.String()
    claims = JSON()

    def resolve_role(root, info):
        return info.context.identity.role

    def resolve_subject(root, info):
        return info.context.identity.subject

    def resolve_claims(root, info):
        return dict(info.context.identity.claims)


def make_asking_app(url: str, config: dict[str, Any] | None = None, **options: Any) -> Flask:
    """Serve fields that answer who calls."""
    return make_app(library.db, url, config=config, types=library.TYPES, query=Query, **options)


@cache
def make_key(algorithm: str) -> Any:
    """A key to sign with."""
    match algorithm:
        case "RS256":
            return rsa.generate_private_key(public_exponent=65537, key_size=2048)
        case "ES256":
            return ec.generate_private_key(ec.SECP256R1())
        case "EdDSA":
            return ed25519.Ed25519PrivateKey.generate()
        case _:
            return SECRET


def public_text(algorithm: str) -> str:
    """What an operator puts into GQL_JWT_KEY."""
    key = make_key(algorithm)
    return key if isinstance(key, str) else write_pem(key)


def write_pem(private: Any) -> str:
    """The public part of a key as PEM."""
    return private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def sign(algorithm: str = "HS256", key: Any = None, headers: dict[str, Any] | None = None, **claims: Any) -> str:
    """A token that is valid for an hour, unless the claims say otherwise; a claim that is None is left out."""
    all_claims = {"exp": int(time.time()) + 3600, "roles": ["clerk"], "sub": "ada"} | claims
    named = {name: value for name, value in all_claims.items() if value is not None}
    return jwt.encode(named, make_key(algorithm) if key is None else key, algorithm=algorithm, headers=headers)


def ask(app: Flask, token: str | None = None, headers: dict[str, str] | None = None) -> Any:
    """Ask who calls; return the HTTP response."""
    sent = {"Authorization": f"Bearer {token}"} if token is not None else {}
    query = {"query": "{ role subject claims }"}
    return app.test_client().post("/graphql", json=query, headers={**sent, **(headers or {})})


def role_of(response: Any) -> str:
    """The role of the caller, where the request was answered."""
    assert response.status_code == 200, response.get_data(as_text=True)
    return response.get_json()["data"]["role"]


def refusal_of(response: Any) -> tuple[int, str, str]:
    """Status, code and message of a request that was refused before anything was executed."""
    payload = response.get_json()
    assert "data" not in payload, payload
    (error,) = payload["errors"]
    return response.status_code, error["extensions"]["code"], error["message"]
