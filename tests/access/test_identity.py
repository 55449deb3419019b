"""Who calls: from the headers of a request to a role, a subject and claims."""

import pytest

from gql_server import Identity, StartupError, UnauthenticatedError
from tests.access.callers import ALGORITHMS, SECRET, ask, make_asking_app, public_text, refusal_of, role_of, sign


@pytest.fixture
def app():
    return make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET})


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_token_is_taken_with_each_kind_of_key(algorithm):
    app = make_asking_app("sqlite://", {"GQL_JWT_KEY": public_text(algorithm)})
    answer = ask(app, sign(algorithm, store_id=3)).get_json()["data"]
    assert (answer["role"], answer["subject"], answer["claims"]["store_id"]) == ("clerk", "ada", 3)


def test_a_key_from_an_environment_has_its_lines_escaped():
    key = public_text("ES256").replace("\n", "\\n")
    app = make_asking_app("sqlite://", {"GQL_JWT_KEY": key})
    assert role_of(ask(app, sign("ES256"))) == "clerk"


def test_no_token_is_the_anonymous_role(app):
    response = ask(app)
    assert role_of(response) == "anonymous"
    assert response.get_json()["data"]["claims"] == {}


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_the_scheme_is_read_without_regard_to_case(app, scheme):
    assert role_of(ask(app, headers={"Authorization": f"{scheme} {sign()}"})) == "clerk"


@pytest.mark.parametrize(
    ("roles", "wanted", "role"),
    [
        (["clerk"], None, "clerk"),
        (["clerk", "admin"], None, "clerk"),
        (["clerk", "admin"], "admin", "admin"),
        ("clerk admin", "admin", "admin"),
    ],
)
def test_a_caller_with_several_roles_picks_one(app, roles, wanted, role):
    headers = {} if wanted is None else {"X-GQL-Role": wanted}
    assert role_of(ask(app, sign(roles=roles), headers)) == role


def test_a_role_that_the_token_lacks_is_refused(app):
    refused = refusal_of(ask(app, sign(), {"X-GQL-Role": "admin"}))
    assert refused == (403, "FORBIDDEN", "The token does not have the role admin.")


def test_without_a_token_no_role_can_be_picked(app):
    refused = refusal_of(ask(app, headers={"X-GQL-Role": "admin"}))
    assert refused == (403, "FORBIDDEN", "Without a token your role is anonymous, not admin.")
    assert role_of(ask(app, headers={"X-GQL-Role": "anonymous"})) == "anonymous"


@pytest.mark.parametrize("roles", [None, [], "", [3], {"admin": True}, True])
def test_a_token_without_roles_is_refused(app, roles):
    assert refusal_of(ask(app, sign(roles=roles))) == (403, "FORBIDDEN", "The token names no role.")


@pytest.mark.parametrize("claim", ["realm_access.roles", "https://shop.example/roles"])
def test_the_claims_of_roles_and_subject_are_settings(claim):
    config = {"GQL_JWT_KEY": SECRET, "GQL_JWT_ROLES_CLAIM": claim, "GQL_JWT_SUBJECT_CLAIM": "mail"}
    app = make_asking_app("sqlite://", config)
    named = {"realm_access": {"roles": ["admin"]}} if "." in claim and "/" not in claim else {claim: ["admin"]}
    answer = ask(app, sign(mail="ada@example.org", **named)).get_json()["data"]
    assert (answer["role"], answer["subject"]) == ("admin", "ada@example.org")


def test_the_header_of_the_role_is_a_setting():
    app = make_asking_app("sqlite://", {"GQL_JWT_KEY": SECRET, "GQL_ROLE_HEADER": "X-Acting-As"})
    assert role_of(ask(app, sign(roles=["clerk", "admin"]), {"x-acting-as": "admin"})) == "admin"


def test_issuer_and_audience_are_checked_where_they_are_set():
    config = {"GQL_JWT_KEY": SECRET, "GQL_JWT_ISSUER": "https://id.example", "GQL_JWT_AUDIENCE": "shop"}
    app = make_asking_app("sqlite://", config)
    right = {"iss": "https://id.example", "aud": ["shop", "bank"]}
    assert role_of(ask(app, sign(**right))) == "clerk"
    for wrong, message in (
        ({"iss": "https://evil.example"}, "The token is of another issuer."),
        ({"iss": None}, "The token has no claim iss."),
        ({"aud": "bank"}, "The token is for another audience."),
        ({"aud": None}, "The token has no claim aud."),
    ):
        assert refusal_of(ask(app, sign(**{**right, **wrong}))) == (401, "UNAUTHENTICATED", message)


def test_an_application_tells_callers_apart_in_its_own_way():
    def identify(request):
        key = request.headers.get("X-Api-Key")
        if key is None:
            return None
        if key != "right":
            raise UnauthenticatedError("The key is not known.")
        return Identity(role="robot", subject="r2", claims={"store_id": 3})

    app = make_asking_app("sqlite://", identify=identify)
    assert role_of(ask(app)) == "anonymous"
    assert ask(app, headers={"X-Api-Key": "right"}).get_json()["data"] == {
        "role": "robot", "subject": "r2", "claims": {"store_id": 3},
    }  # fmt: skip
    assert refusal_of(ask(app, headers={"X-Api-Key": "wrong"})) == (401, "UNAUTHENTICATED", "The key is not known.")


def test_a_failure_of_the_applications_own_way_is_no_anonymous_caller():
    def identify(request):
        raise KeyError("X-Session")

    status, code, message = refusal_of(ask(make_asking_app("sqlite://", identify=identify)))
    assert (status, code) == (500, "INTERNAL_SERVER_ERROR")
    assert "X-Session" not in message


def test_a_developer_has_a_role_without_a_token():
    app = make_asking_app("sqlite://", {"GQL_DEV_ROLE": "admin", "GQL_JWT_KEY": SECRET})
    assert role_of(ask(app)) == "admin"
    assert role_of(ask(app, sign())) == "clerk"
    assert refusal_of(ask(app, "nonsense"))[1] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("config", "fault"),
    [
        ({"GQL_JWT_KEY": "short"}, "GQL_JWT_KEY cannot be used: a secret has 32 bytes at least, this one has 5"),
        ({"GQL_JWT_KEY": "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----"}, "it looks like PEM and is no"),
        ({"GQL_JWT_KEY": SECRET, "GQL_JWT_JWKS_URL": "https://id.example/keys"}, "are both set"),
        ({"GQL_JWT_JWKS_URL": "file:///etc/passwd"}, "expected a URL that starts with https://"),
        ({"GQL_ENV": "production", "GQL_DEV_ROLE": "admin"}, "GQL_DEV_ROLE gives callers without a token a role"),
        ({"GQL_ENV": "production", "GQL_JWT_JWKS_URL": "https://id.example/keys"}, "GQL_JWT_AUDIENCE is not set"),
    ],
)
def test_settings_that_cannot_be_keep_the_service_from_starting(config, fault):
    with pytest.raises(StartupError, match=fault) as caught:
        make_asking_app("sqlite://", config)
    assert SECRET not in str(caught.value)


def run_token(app, *arguments):
    return app.test_cli_runner().invoke(args=["graphql", "token", *arguments])


def test_the_command_makes_tokens(app):
    made = run_token(app, "--role", "clerk", "--role", "admin", "--claim", "store_id=3", "--claim", "sub=7")
    answer = ask(app, made.stdout.strip(), {"X-GQL-Role": "admin"}).get_json()["data"]
    assert (answer["role"], answer["subject"], answer["claims"]["store_id"]) == ("admin", "7", 3)


def test_the_command_follows_the_settings():
    config = {"GQL_JWT_KEY": SECRET, "GQL_JWT_ISSUER": "me", "GQL_JWT_AUDIENCE": "shop", "GQL_JWT_ROLES_CLAIM": "a.b"}
    app = make_asking_app("sqlite://", config)
    assert role_of(ask(app, run_token(app, "--role", "clerk").stdout.strip())) == "clerk"


def test_the_command_says_what_is_wrong(app):
    assert "'store' is not NAME=VALUE" in run_token(app, "--role", "clerk", "--claim", "store").output
    keyless = make_asking_app("sqlite://")
    assert "GQL_JWT_KEY cannot sign tokens: a secret has 32 bytes at least" in run_token(keyless, "--role", "a").output
    verifying = make_asking_app("sqlite://", {"GQL_JWT_KEY": public_text("EdDSA")})
    assert "with which nobody can sign" in run_token(verifying, "--role", "a").output
