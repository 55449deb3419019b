"""How much a caller may ask for in a while, counted in this process and in a real Redis."""

import sys
import time

import pytest

from gql_server import Access, everything, limits
from gql_server.errors import RateLimitedError, StartupError
from gql_server.rates import Rates, read_rate
from tests.access.callers import SECRET, make_asking_app, sign
from tests.access.redis import run_redis
from tests.harness import statements

TEN = "{ books(first: 10) { nodes { title } } }"
CHEAP = "{ __typename }"


@pytest.fixture(scope="module", params=["memory", "redis"])
def redis_url(request):
    if request.param == "memory":
        yield ""
    else:
        with run_redis() as (url, _):
            yield url


@pytest.fixture(scope="module")
def client(redis_url):
    grants = [everything(), limits(rate="25/hour")]
    config = {"GQL_JWT_KEY": SECRET, "REDIS_URL": redis_url, "GQL_PROXIES": 1, "GQL_MAX_BATCH": 3}
    app = make_asking_app("sqlite://", config, access=Access(anonymous=grants, clerk=grants))
    with app.app_context():
        app.extensions["sqlalchemy"].create_all()
    return app.test_client()


_places = iter(range(1, 1_000))


@pytest.fixture
def place():
    """An address that no other test has used up."""
    return f"203.0.113.{next(_places)}"


def post(client, query, place=None, token=None):
    headers = {"X-Forwarded-For": place} if place else {}
    headers |= {"Authorization": f"Bearer {token}"} if token else {}
    return client.post("/graphql", json={"query": query}, headers=headers)


def is_refused(response):
    assert response.status_code in {200, 429}, response.get_json()
    return response.status_code == 429


def test_operations_count_what_they_cost_until_the_rate_is_used_up(client, place):
    assert post(client, TEN, place).get_json() == {"data": {"books": {"nodes": []}}}
    assert not is_refused(post(client, TEN, place))
    with statements(client.application) as executed:
        response = post(client, TEN, place)
    assert (response.status_code, executed) == (429, [])
    (error,) = response.get_json()["errors"]
    assert error["extensions"]["code"] == "RATE_LIMITED"
    assert error["extensions"]["limit"] == {"name": "rate", "allowed": 25, "actual": 10}
    assert error["message"] == "The operation costs 10; your role may take 25 an hour, and has 4 left."
    seconds = int(response.headers["Retry-After"])
    assert 0 < seconds <= 7_200
    assert error["extensions"]["hint"] == f"Send it again in {seconds} seconds."
    # the refused one counted 1, as every request does
    assert not is_refused(post(client, "{ books(first: 4) { nodes { title } } }", place))
    assert is_refused(post(client, CHEAP, place))
    assert is_refused(post(client, "{", place))


def test_requests_that_are_refused_count_as_well(client, place):
    wrong = [post(client, "{ nosuch", place).get_json()["errors"][0]["extensions"]["code"] for _ in range(26)]
    assert wrong == ["GRAPHQL_PARSE_FAILED"] * 25 + ["RATE_LIMITED"]


def test_each_caller_has_a_rate(client, place):
    ada, bob = (sign(roles=["clerk"], sub=f"{name} at {place}") for name in ("ada", "bob"))
    for _ in range(2):
        assert not is_refused(post(client, TEN, place, ada))
    assert is_refused(post(client, TEN, "203.0.113.250", ada))  # wherever they are
    assert not is_refused(post(client, TEN, place, bob))
    assert not is_refused(post(client, TEN, place))


def test_callers_without_a_name_are_counted_by_their_address(client, place):
    for _ in range(2):
        assert not is_refused(post(client, TEN, place))
    assert is_refused(post(client, TEN, f"6.6.6.6, {place}"))  # who writes the header cannot choose an address
    number = int(place.rpartition(".")[2])
    for host in ("1", "2"):
        assert not is_refused(post(client, TEN, f"2001:db8:0:{number:x}::{host}"))
    assert is_refused(post(client, TEN, f"2001:db8:0:{number:x}:aaaa::3"))
    assert not is_refused(post(client, TEN, f"2001:db8:1:{number:x}::1"))


def test_each_operation_of_a_batch_counts(client, place):
    batch = client.post("/graphql", json=[{"query": TEN}] * 3, headers={"X-Forwarded-For": place})
    assert ["errors" in answer for answer in batch.get_json()] == [False, False, True]


def test_without_the_library_a_service_with_rates_does_not_start(monkeypatch):
    monkeypatch.setitem(sys.modules, "limits.storage", None)
    with pytest.raises(StartupError, match="which the package limits counts; pip install"):
        Rates("")


def test_after_as_long_as_it_says_the_same_is_answered(redis_url):
    rates, rate = Rates(redis_url), read_rate("10/second")
    for cost in (10, 3):
        try:
            rates.spend(rate, "somebody in a hurry", cost)
        except RateLimitedError as error:
            time.sleep(error.retry_after)
            rates.spend(rate, "somebody in a hurry", cost)


def test_whenever_a_window_ends_nobody_is_refused_for_it(redis_url):
    rates, rate, callers = Rates(redis_url), read_rate("10/second"), [f"caller {number}" for number in range(200)]
    starts = []
    for caller in callers:
        rates.spend(rate, caller, 10)
        starts.append(time.monotonic())
    for number, (caller, start) in enumerate(zip(callers, starts, strict=True)):
        time.sleep(max(0.0, start + 1.98 + number / 5_000 - time.monotonic()))  # around the two seconds a count is kept
        rates.spend(rate, caller, 3)


def test_processes_count_together_in_redis_and_alone_while_it_does_not_answer(caplog):
    rate = read_rate("10/hour")
    with run_redis() as (url, process):
        one, other = Rates(url), Rates(url)
        one.spend(rate, "ada", 6)
        with pytest.raises(RateLimitedError, match="has 4 left"):
            other.spend(rate, "ada", 6)
        process.terminate()
        process.wait()
        for _ in range(2):
            other.spend(rate, "ada", 5)
        with pytest.raises(RateLimitedError):
            other.spend(rate, "ada", 1)
    assert [record.message for record in caplog.records if record.name == "gql_server"] == [
        "Redis does not answer, so this process counts rates alone for a while"
    ]
