"""Keys that an identity provider publishes: read once, kept, read again when they change, and kept while it is down."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from gql_server.errors import IdentityUnavailableError
from gql_server.identity.keys import LIFESPAN, LONGEST_WAIT, SHORTEST_WAIT, PublishedKeys
from tests.access.callers import ask, make_asking_app, refusal_of, role_of, sign

ELLIPTIC = {name: ec.generate_private_key(ec.SECP256R1()) for name in ("first", "second")}
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def publish(key, name, **more):
    algorithm = (
        jwt.algorithms.ECAlgorithm if isinstance(key, ec.EllipticCurvePrivateKey) else jwt.algorithms.RSAAlgorithm
    )
    return json.loads(algorithm.to_jwk(key.public_key())) | {"kid": name, **more}


NAMED_ODDLY = [publish(ELLIPTIC["second"], ["second"])]


class Provider:
    """An identity provider on this machine.

    Attributes:
        keys: what it publishes; None for a failure.
        url: where.
        requests: how often it was asked.
        answers: while this is not set, it thinks.
    """

    def __init__(self, url, keys):
        self.url, self.keys, self.requests, self.answers = url, keys, 0, threading.Event()
        self.answers.set()


@contextmanager
def run_provider(*keys):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            provider.requests += 1
            provider.answers.wait(10)
            self.send_response(200 if provider.keys is not None else 500)
            self.end_headers()
            self.wfile.write(json.dumps({"keys": provider.keys}).encode())

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        provider = Provider(f"http://127.0.0.1:{server.server_port}/keys", list(keys))
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield provider
        server.shutdown()
        thread.join()


class Clock:
    """Seconds that pass when a test says so."""

    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def provider():
    with run_provider(publish(ELLIPTIC["first"], "first")) as provider:
        yield provider


def sign_with(name):
    return sign("ES256", ELLIPTIC[name], {"kid": name})


def test_tokens_are_checked_with_published_keys(provider):
    app = make_asking_app("sqlite://", {"GQL_JWT_JWKS_URL": provider.url})
    assert role_of(ask(app, sign_with("first"))) == "clerk"
    assert role_of(ask(app, sign("ES256", ELLIPTIC["first"]))) == "clerk"  # one key needs no name
    assert refusal_of(ask(app, sign_with("second"))) == (
        401, "UNAUTHENTICATED", "The token is signed with a key that is not known here.",
    )  # fmt: skip
    assert refusal_of(ask(app, sign("ES256", ELLIPTIC["second"], {"kid": "first"})))[2] == "The token is not valid."
    assert provider.requests == 1


def test_the_key_says_the_algorithm(provider):
    provider.keys = [publish(RSA, "rsa"), publish(ELLIPTIC["first"], "first")]
    app = make_asking_app("sqlite://", {"GQL_JWT_JWKS_URL": provider.url})
    assert role_of(ask(app, sign("RS256", RSA, {"kid": "rsa"}))) == "clerk"
    assert refusal_of(ask(app, sign("ES256", ELLIPTIC["first"], {"kid": "rsa"})))[2] == "The token is not valid."
    assert refusal_of(ask(app, sign("RS256", RSA)))[2] == "The token is signed with a key that is not known here."


def test_published_secrets_and_keys_for_encryption_sign_nothing(provider):
    secret = {"kty": "oct", "k": "c2VjcmV0" * 8, "kid": "secret", "alg": "HS256"}
    provider.keys = [secret, publish(ELLIPTIC["second"], "enc", use="enc"), publish(ELLIPTIC["first"], "first")]
    keys = PublishedKeys(provider.url)
    assert [keys.find(name) for name in ("secret", "enc")] == [None, None]
    assert keys.find("first").algorithm == "ES256"


def test_keys_are_kept_and_read_again_in_time(provider):
    clock = Clock()
    keys = PublishedKeys(provider.url, clock)
    for _ in range(3):
        assert keys.find("first")
    assert provider.requests == 1
    clock.now += LIFESPAN + 1
    assert keys.find("first")
    assert provider.requests == 2


def test_a_new_key_is_found_and_unknown_names_do_not_flood_the_provider(provider):
    clock = Clock()
    keys = PublishedKeys(provider.url, clock)
    assert keys.find("first")
    provider.keys = [publish(ELLIPTIC["second"], "second")]
    for number in range(5):
        assert keys.find(f"guess {number}") is None
    assert provider.requests == 1
    clock.now += SHORTEST_WAIT
    assert keys.find("second")
    assert keys.find("first") is None
    assert provider.requests == 2


def test_who_comes_while_a_new_key_is_read_waits_for_it(provider):
    clock, found = Clock(), []
    keys = PublishedKeys(provider.url, clock)
    assert keys.find("first")
    provider.keys = [publish(ELLIPTIC["second"], "second")]
    clock.now += SHORTEST_WAIT
    provider.answers.clear()
    threads = [threading.Thread(target=lambda: found.append(keys.find("second"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    while provider.requests < 2:
        time.sleep(0.01)
    assert keys.find("first"), "who has a key already does not wait"
    provider.answers.set()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(found)
    assert provider.requests == 2


@pytest.mark.parametrize("answer", [None, [], "nonsense", [{"kty": "?"}], NAMED_ODDLY])
def test_a_provider_that_fails_leaves_the_keys_and_is_asked_less_and_less(provider, caplog, answer):
    clock = Clock()
    keys = PublishedKeys(provider.url, clock)
    assert keys.find("first")
    provider.keys = answer
    clock.now += LIFESPAN + 1
    start = provider.requests
    asked_at = []
    for _ in range(2000):
        assert keys.find("first"), "what is known stays good"
        if provider.requests > start:
            asked_at.append(clock.now)
            start = provider.requests
        clock.now += 1
    waits = [later - earlier for earlier, later in pairwise(asked_at)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT
    assert f"published keys cannot be read, next attempt in {LONGEST_WAIT:.0f} seconds" in caplog.text
    provider.keys = [publish(ELLIPTIC["second"], "second")]
    clock.now += LONGEST_WAIT
    assert keys.find("second")


def test_without_any_key_a_token_is_neither_taken_nor_called_wrong():
    with run_provider() as provider:
        url = provider.url
    app = make_asking_app("sqlite://", {"GQL_JWT_JWKS_URL": url})
    status, code, _ = refusal_of(ask(app, sign_with("first")))
    assert (status, code) == (503, "IDENTITY_UNAVAILABLE")
    assert role_of(ask(app)) == "anonymous"
    with pytest.raises(IdentityUnavailableError):
        PublishedKeys(url).find("first")
