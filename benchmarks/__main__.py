"""``python -m benchmarks``: measure everything, write the report and print it. Takes about four minutes."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

import flask
import psycopg
import sqlalchemy as sa
from tqdm import tqdm

from benchmarks.app import make_app
from benchmarks.cases import CASES
from benchmarks.database import run_server, shop
from benchmarks.layers import measure_layers, psycopg_url
from benchmarks.plans import JSON_VARIANTS, OPERATIONS, PLAN_VARIANTS, compare_variants
from benchmarks.processors import SERVER, pinned
from benchmarks.report import Findings, write_report
from benchmarks.server import deployed_command, serve
from benchmarks.servers import COMMANDS, compare_servers
from benchmarks.throughput import compare_with_control
from models import db
from tests.databases import PostgresServer

PLAN_SCALE = 10
LAYER_ROUNDS = 30
IN_LAYERS = IN_SERVERS = CASES[:2]
IN_JSON = list(OPERATIONS)[1 : len(CASES)]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=8, help="how often each measurement is repeated (8)")
    rounds = parser.parse_args().rounds
    with run_server() as postgresql:
        findings = measure(postgresql, rounds)
    print(write_report(findings))


def measure(postgresql: PostgresServer, rounds: int) -> Findings:
    """Everything, with a progress bar."""
    with tqdm(total=_count_steps(rounds), bar_format="{desc:20}{percentage:3.0f}% |{bar}| {elapsed}") as bar:
        bar.set_description("sample rows")
        with shop(postgresql, 1) as url:
            bar.set_description("engine, control")
            with serve(deployed_command(), url) as server:
                comparisons = compare_with_control(server, CASES, rounds, bar.update)
            bar.set_description("servers")
            servers = compare_servers(url, IN_SERVERS, rounds // 2, bar.update)
            with application(url) as app:
                bar.set_description("layers")
                with pinned(SERVER):
                    layers = [measure_layers(app, case, LAYER_ROUNDS, bar.update) for case in IN_LAYERS]
                bar.set_description("JSON")
                shapes = compare_variants(app, JSON_VARIANTS, IN_JSON, rounds, bar.update)
            database = describe_database(url)
        bar.set_description("more sample rows")
        with shop(postgresql, PLAN_SCALE) as url, application(url) as app:
            bar.set_description("plans")
            plans = compare_variants(app, PLAN_VARIANTS, list(OPERATIONS), rounds, bar.update)
        bar.set_description("done")
    return Findings(
        database=database,
        comparisons=comparisons,
        servers=servers,
        layers=layers,
        shapes=shapes,
        plans=plans,
        plan_scale=PLAN_SCALE,
    )


@contextmanager
def application(url: str) -> Iterator[flask.Flask]:
    """The application in this process, on a database that can be dropped at the end."""
    app = make_app({"SQLALCHEMY_DATABASE_URI": url})
    yield app
    with app.app_context():
        db.engine.dispose()


def describe_database(url: str) -> str:
    """Version, and how it is reached."""
    with psycopg.connect(psycopg_url(sa.make_url(url))) as connection:
        version = connection.info.server_version
        way = "a Unix socket" if connection.info.host.startswith("/") else "TCP"
    return f"PostgreSQL {version // 10_000}.{version % 10_000} over {way}"


def _count_steps(rounds: int) -> int:
    """Calls of ``bar.update``."""
    throughput = 2 * rounds * len(CASES)
    servers = rounds // 2 * len(COMMANDS) * len(IN_SERVERS)
    layers = (LAYER_ROUNDS + 1) * len(IN_LAYERS)
    return throughput + servers + layers + len(IN_JSON) + len(OPERATIONS)


if __name__ == "__main__":
    main()
