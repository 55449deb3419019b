"""The service on a host: built, released, served, deployed again in the middle of traffic, and taken away."""

from __future__ import annotations

import socket
import threading
import time
import urllib.error
import urllib.request
from collections import Counter

import psycopg
import pytest
import sqlalchemy as sa

from tests.hosts.host import COUNT, LOOPBACK, SECONDS, Host, build, check_out

ANSWER = {"data": {"stores": {"totalCount": 0}}}
TOKEN = "for-the-monitor-alone"


@pytest.fixture
def database(postgresql_database_url):
    return sa.make_url(postgresql_database_url).set(drivername="postgres").render_as_string(hide_password=False)


@pytest.fixture
def connect(database):
    return lambda: psycopg.connect(database.replace("postgres://", "postgresql://"))


@pytest.fixture
def host(tmp_path, database):
    directory = check_out(tmp_path)
    settings = {"DATABASE_URL": database, "WEB_CONCURRENCY": "2", "GQL_THREADS": "2", "GQL_METRICS_TOKEN": TOKEN}
    settings["GQL_JWT_KEY"] = "a secret that the host made for this deployment"
    settings["GQL_LOCK_TIMEOUT"] = "60000"  # the tests hold locks, and the machine may be busy
    host = Host(directory=directory, programs=build(directory), settings=settings)
    yield host
    host.stop()


def test_the_service_lives_on_a_host(host, connect):
    """One story, since each chapter needs the one before, and the first one takes long."""
    release_twice_at_once(host)
    old = host.serve()
    new = deploy_in_the_middle_of_traffic(host, old)
    try:
        expect_log_and_metrics(new)
        go_away_as_a_client(new, connect)
    finally:
        finish_what_is_in_flight(new, connect)


def release_twice_at_once(host):
    """Start two releases: one of them migrates, and the other one waits for it."""
    releases = [host.start("release", number) for number in (1, 2)]
    for release in releases:
        release.process.wait(SECONDS)
    for release in releases:
        release.finish()
    upgrades = [release.log.read_text().count("Running upgrade") for release in releases]
    assert min(upgrades) == 0
    assert max(upgrades) == len(list((host.directory / "migrations" / "versions").glob("*.py")))


def deploy_in_the_middle_of_traffic(host, old):
    """Replace a process by another one, as a router does it, and require that no request is lost.

    The router sends new requests to the new process, and lets the old one answer those that it has before it is taken
    away. A server cannot save a request that is still on its way to it when it closes.
    """
    router, failures, answered, is_over = Router(old), [], [], threading.Event()

    def call():
        while not is_over.is_set():
            try:
                answered.append(router.ask(COUNT) == ANSWER)
            except Exception as error:
                failures.append(error)
            time.sleep(0.02)

    callers = [threading.Thread(target=call) for _ in range(3)]
    for caller in callers:
        caller.start()
    try:
        new = host.serve()
        router.send_to(new)
        old.terminate()
        old.process.wait(SECONDS)
        before = len(answered)
        time.sleep(0.3)
    finally:
        is_over.set()
        for caller in callers:
            caller.join()
    assert failures == []
    assert all(answered)
    assert len(answered) > before > 0
    return new


class Router:
    """Sends requests to one process, and knows how many of them have no answer yet."""

    def __init__(self, process):
        self.process = process
        self.in_flight = Counter()
        self.changed = threading.Condition()

    def ask(self, query):
        with self.changed:
            process = self.process
            self.in_flight[process.port] += 1
        try:
            return process.ask(query)
        finally:
            with self.changed:
                self.in_flight[process.port] -= 1
                self.changed.notify_all()

    def send_to(self, process):
        """Send new requests to another process, and wait until the one before it has answered its own."""
        with self.changed:
            before, self.process = self.process, process
            assert self.changed.wait_for(lambda: not self.in_flight[before.port], SECONDS)


def expect_log_and_metrics(web):
    """Require that both processes of a `web` log each operation, and count together."""
    lines = web.read_log()
    assert {line["message"] for line in lines} == {"operation"}
    assert {line["requestId"] for line in lines} == {"from-the-router"}
    assert all(line["bytes"] > 0 and line["stages"]["database"] > 0 for line in lines)
    request = urllib.request.Request(f"http://{LOOPBACK}:{web.port}/metrics")
    request.add_header("Authorization", f"Bearer {TOKEN}")
    with urllib.request.urlopen(request, timeout=10) as response:
        counted = [line for line in response.read().decode().splitlines() if line.startswith("gql_operations_total")]
    (total,) = counted
    assert float(total.rpartition(" ")[2]) == len(lines)


def go_away_as_a_client(web, connect):
    """Close connections before the answer is there, and require that nothing is held after it."""
    body = b'{"query": "{ stores { totalCount } }"}'
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with connect() as other:
        other.execute("LOCK TABLE store IN ACCESS EXCLUSIVE MODE")
        for _ in range(4):
            with socket.create_connection((LOOPBACK, web.port)) as client:
                client.sendall(head.encode() + body)
                time.sleep(0.1)
        wait_for_waiting(connect, 1)
        other.rollback()
    for _ in range(6):
        assert web.ask(COUNT) == ANSWER
    wait_for_waiting(connect, 0)


def finish_what_is_in_flight(web, connect):
    """Take a process away while it answers: it finishes that, and takes nothing new."""
    answers = []
    with connect() as other:
        other.execute("LOCK TABLE store IN ACCESS EXCLUSIVE MODE")
        waiting = threading.Thread(target=lambda: answers.append(web.ask(COUNT)))
        waiting.start()
        wait_for_waiting(connect, 1)
        web.terminate()
        wait_until_closed(web.port)
        assert answers == []
        other.rollback()
    waiting.join()
    web.process.wait(SECONDS)
    assert answers == [ANSWER]


def wait_for_waiting(connect, number):
    """Wait until so many statements of the service, or more, are at work; or none."""
    at_work = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' "
    for _ in range(100):
        with connect() as connection:
            row = connection.execute(f"{at_work} AND query LIKE '%store%' AND pid <> pg_backend_pid() "
                                     "AND query NOT LIKE 'LOCK%'").fetchone()  # fmt: skip
        if row[0] >= number > 0 or row[0] == number == 0:
            return
        time.sleep(0.05)
    message = f"{row[0]} statements are at work, expected {number}"
    raise AssertionError(message)


def wait_until_closed(port):
    """Wait until nothing takes connections at a port."""
    for _ in range(200):
        try:
            urllib.request.urlopen(f"http://{LOOPBACK}:{port}/healthz", timeout=1).close()
        except (urllib.error.URLError, ConnectionError):
            return
        time.sleep(0.05)
    message = "the process still takes connections"
    raise AssertionError(message)
