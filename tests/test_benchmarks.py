"""The benchmark compares like with like, and still fits the engine that it measures."""

import pytest
from flask import Flask

from benchmarks.app import make_app
from benchmarks.cases import CASES, Case
from benchmarks.layers import measure_layers
from benchmarks.plans import JSON_VARIANTS, OPERATIONS, PLAN_VARIANTS, compare_variants
from benchmarks.server import deployed_command, serve
from models import db
from models.seed import seed
from tests.harness import close_with_database


@pytest.fixture(scope="module")
def app(fresh_database) -> Flask:
    with fresh_database("postgresql") as url:
        app = make_app({"SQLALCHEMY_DATABASE_URI": url})
        close_with_database(app, url)
        with app.app_context():
            db.create_all()
            seed(db.session, 0.1)
            db.session.remove()
        yield app


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_engine_and_control_answer_the_same(app: Flask, case: Case):
    client = app.test_client()
    mine = client.post("/graphql", data=case.engine_bodies()[0], content_type="application/json")
    theirs = client.post(f"/control/{case.name}", data=case.control_bodies()[0], content_type="application/json")
    assert mine.get_json() == theirs.get_json()
    assert None not in mine.get_json()["data"].values()


def test_layers_of_a_request_can_be_timed(app: Flask):
    measured = measure_layers(app, CASES[0], rounds=1, step=lambda: None)
    assert len(measured.layers) == 5
    assert all(measured.parts.values())


@pytest.mark.parametrize("title", [title for title in OPERATIONS if title[1] != "a"])
def test_variants_of_a_statement_answer_the_same(app: Flask, title: str):
    variants = PLAN_VARIANTS + (JSON_VARIANTS if "list" in title else ())
    [times] = compare_variants(app, variants, [title], rounds=1, step=lambda: None)
    assert len(times.times) == len(variants)


def test_the_service_starts_as_it_is_deployed(sqlite_database_url: str):
    with serve(deployed_command(), sqlite_database_url) as server:
        assert server.port
