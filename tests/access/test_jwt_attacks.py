"""Tokens that were not made by whoever may make them, or not for now, or not for here: all are 401, none anonymous."""

import base64
import hashlib
import hmac
import json
import time

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from tests.access.callers import (
    ALGORITHMS,
    SECRET,
    ask,
    make_asking_app,
    make_key,
    public_text,
    refusal_of,
    role_of,
    sign,
    write_pem,
)

NOT_VALID = (401, "UNAUTHENTICATED", "The token is not valid.")


@pytest.fixture(scope="module")
def apps():
    return {each: make_asking_app("sqlite://", {"GQL_JWT_KEY": public_text(each)}) for each in ALGORITHMS}


def encode(part):
    return base64.urlsafe_b64encode(part if isinstance(part, bytes) else json.dumps(part).encode()).rstrip(b"=")


def sign_by_hand(header, payload, secret):
    """An HS256 token of any header and payload, however wrong."""
    signed = encode(header) + b"." + encode(payload)
    return (signed + b"." + encode(hmac.new(secret, signed, hashlib.sha256).digest())).decode()


def claims(**others):
    return {"exp": int(time.time()) + 3600, "roles": ["admin"], **others}


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_another_key_of_the_same_kind(apps, algorithm):
    other = {
        "HS256": "another secret, which is long enough as well",
        "RS256": rsa.generate_private_key(public_exponent=65537, key_size=2048),
        "ES256": ec.generate_private_key(ec.SECP256R1()),
        "EdDSA": ed25519.Ed25519PrivateKey.generate(),
    }[algorithm]
    assert refusal_of(ask(apps[algorithm], sign(algorithm, other))) == NOT_VALID


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("name", ["none", "None", "NONE", "nOnE", "", None])
def test_no_signature_at_all(apps, algorithm, name):
    token = (encode({"alg": name, "typ": "JWT"}) + b"." + encode(claims()) + b".").decode()
    assert refusal_of(ask(apps[algorithm], token)) == NOT_VALID


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
def test_a_public_key_as_the_secret(apps, algorithm):
    pem = write_pem(make_key(algorithm)).encode()
    for secret in (pem, pem.strip(), pem.replace(b"\n", b"")):
        token = sign_by_hand({"alg": "HS256", "typ": "JWT"}, claims(), secret)
        assert refusal_of(ask(apps[algorithm], token)) == NOT_VALID


@pytest.mark.parametrize("served", ALGORITHMS)
@pytest.mark.parametrize("signed", ALGORITHMS)
def test_a_token_of_another_algorithm(apps, served, signed):
    response = ask(apps[served], sign(signed))
    assert role_of(response) == "clerk" if served == signed else refusal_of(response) == NOT_VALID


@pytest.mark.parametrize("algorithm", ["HS384", "HS512"])
def test_another_algorithm_with_the_right_secret(apps, algorithm):
    token = jwt.encode(claims(), SECRET * 2, algorithm=algorithm)
    assert refusal_of(ask(apps["HS256"], token)) == NOT_VALID


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"exp": int(time.time()) - 60}, "The token has expired."),
        ({"exp": None}, "The token has no claim exp."),
        ({"exp": "soon"}, "The token is not valid."),
        ({"nbf": int(time.time()) + 3600}, "The token is not valid yet."),
        ({"iat": int(time.time()) + 3600}, "The token is not valid yet."),
        ({"aud": "another service"}, "The token is for another audience."),
        ({"sub": {"$ne": None}}, "The token is not valid."),
    ],
)
def test_claims_that_are_not_for_now_or_not_for_here(apps, wrong, message):
    assert refusal_of(ask(apps["HS256"], sign(**wrong))) == (401, "UNAUTHENTICATED", message)


def test_clocks_may_differ_a_little(apps):
    assert role_of(ask(apps["HS256"], sign(exp=int(time.time()) - 3))) == "clerk"


def test_a_token_that_was_taken_expires_all_the_same():
    app = make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET, "GQL_JWT_LEEWAY": 0})
    expiry = int(time.time()) + 4
    token = sign(exp=expiry)
    assert role_of(ask(app, token)) == "clerk"
    time.sleep(expiry + 0.1 - time.time())
    assert refusal_of(ask(app, token))[2] == "The token has expired."


def test_a_token_may_last_beyond_all_time(apps):
    assert role_of(ask(apps["HS256"], sign(exp=10**400))) == "clerk"


def test_a_claim_that_is_there_twice(apps):
    payload = b'{"exp":%d,"roles":["clerk"],"roles":["admin"]}' % (time.time() + 3600)
    token = sign_by_hand({"alg": "HS256"}, payload, SECRET.encode())
    assert refusal_of(ask(apps["HS256"], token)) == (401, "UNAUTHENTICATED", "The token has a claim twice.")


def test_a_claim_in_a_claim_that_is_there_twice(apps):
    payload = b'{"exp":%d,"roles":["clerk"],"realm":{"a":1,"a":2}}' % (time.time() + 3600)
    token = sign_by_hand({"alg": "HS256"}, payload, SECRET.encode())
    assert refusal_of(ask(apps["HS256"], token))[2] == "The token has a claim twice."


def test_an_extension_that_must_be_understood(apps):
    token = sign_by_hand({"alg": "HS256", "crit": ["exp2"], "exp2": 1}, claims(), SECRET.encode())
    assert refusal_of(ask(apps["HS256"], token)) == NOT_VALID


def test_a_key_that_the_token_brings_along(apps):
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    token = jwt.encode(claims(), key, algorithm="RS256", headers={"jwk": public, "jku": "http://127.0.0.1:9/keys"})
    assert refusal_of(ask(apps["RS256"], token)) == NOT_VALID


def test_an_enormous_token(apps):
    token = sign(padding="x" * 10_000)
    assert refusal_of(ask(apps["HS256"], token)) == (401, "UNAUTHENTICATED", "The token is too long.")


@pytest.mark.parametrize(
    "header",
    [
        "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Bearer ..", "Bearer é.é.é", "Basic YTpi", "token", "",
        "Bearer W10.W10.x", "Bearer bnVsbA.bnVsbA.x",
    ],
)  # fmt: skip
def test_what_is_no_token(apps, header):
    status, code, _ = refusal_of(ask(apps["HS256"], headers={"Authorization": header}))
    assert (status, code) == (401, "UNAUTHENTICATED")


def test_a_token_that_nests_deeper_than_python(apps):
    payload = b'{"exp":%d,"roles":["clerk"],"x":' % (time.time() + 3600) + b"[" * 2900 + b"]" * 2900 + b"}"
    token = sign_by_hand({"alg": "HS256"}, payload, SECRET.encode())
    assert refusal_of(ask(apps["HS256"], token)) == NOT_VALID


def test_a_tampered_payload_or_signature(apps):
    header, payload, signature = sign().split(".")
    other = encode(claims()).decode()
    for token in (f"{header}.{other}.{signature}", f"{header}.{payload}.{signature[::-1]}", f"{header}.{payload}."):
        assert refusal_of(ask(apps["HS256"], token)) == NOT_VALID


def test_a_bad_token_is_told_how_to_do_better(apps):
    assert ask(apps["HS256"], "nonsense").headers["WWW-Authenticate"] == "Bearer"


def test_a_server_without_a_key_takes_no_token():
    app = make_asking_app("sqlite://")
    message = "Tokens are not taken here: the server has no key to check them."
    assert refusal_of(ask(app, sign())) == (401, "UNAUTHENTICATED", message)
