"""What it takes to refuse operations that ask for more work than they are long.

Each is given to the handler as an HTTP body, with everything but Flask: JSON, limits, parser, validation. Writes
``hostile.md`` and ``hostile.png``. No database is asked, so there is none.
"""

import json
import os
import platform
import statistics
import time
import tracemalloc
from dataclasses import dataclass, replace

import flask
import matplotlib as mpl
from matplotlib.figure import Figure

from benchmarks.hostile_documents import FULL_INTROSPECTION, HOSTILE, Hostile
from benchmarks.report import FOLDER
from gql_server import Identity
from gql_server.config import read_settings
from gql_server.http.handler import Endpoint, handle
from gql_server.http.messages import HttpRequest
from gql_server.http.view import make_endpoint
from wsgi import create_app

ROUNDS = 15
AIM = 50
ROLES = {"admin": ("settings alone", "#bbbbbb"), "anonymous": ("anonymous in the shop", "#4477aa")}
MEASURED = HOSTILE | {"(the whole schema, answered)": Hostile(query=FULL_INTROSPECTION, refused_by="")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What it took to refuse one operation in one role.

    Attributes:
        size: bytes of the body.
        refused_by: name of the limit, or code of the error.
        time: median milliseconds of processor time.
        peak: bytes of memory that Python took for it at once.
    """

    size: int
    refused_by: str
    time: float
    peak: int


def main() -> None:
    """Measure, and write the note."""
    app = create_app(
        {"SQLALCHEMY_DATABASE_URI": "sqlite://", "GQL_JWT_KEY": "of the benchmark" * 2, "GQL_DEV_ROLE": ""}
    )
    with app.app_context():
        found = {role: measure_role(app, role) for role in ROLES}
    text = write_note(found)
    (FOLDER / "hostile.md").write_text(text)
    draw(found)
    print(text)


def measure_role(app: flask.Flask, role: str) -> dict[str, Work]:
    """The work for each operation, for callers in a role; in turns, so that a busy moment disturbs all alike."""
    service = app.extensions["gql_server"]
    service.callers = replace(service.callers, default=Identity(role=role))
    endpoint = make_endpoint(read_settings(app.config), service)
    times: dict[str, list[float]] = {name: [] for name in MEASURED}
    for number in range(ROUNDS):
        for name, hostile in MEASURED.items():
            body = write_body(hostile, number)
            start = time.thread_time()
            post(endpoint, body)
            times[name].append((time.thread_time() - start) * 1e3)
    return {name: describe(endpoint, hostile, times[name]) for name, hostile in MEASURED.items()}


def describe(endpoint: Endpoint, hostile: Hostile, times: list[float]) -> Work:
    """One operation, sent once more to see its answer and its memory."""
    body = write_body(hostile, ROUNDS)
    tracemalloc.start()
    answer = json.loads(post(endpoint, body))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    error = answer["errors"][0]["extensions"] if "errors" in answer else {}
    refused_by = error.get("limit", {}).get("name") or error.get("code", "")
    return Work(size=len(body), refused_by=refused_by, time=statistics.median(times), peak=peak)


def write_body(hostile: Hostile, number: int) -> bytes:
    """The body of a request that no cache has seen."""
    return json.dumps({"query": f"#{number}\n{hostile.query}", "variables": hostile.variables}).encode()


def post(endpoint: Endpoint, body: bytes) -> bytes:
    request = HttpRequest(method="POST", headers={"Content-Type": "application/json"}, body=body)
    return handle(endpoint, request).body


def write_note(found: dict[str, dict[str, Work]]) -> str:
    """The note."""
    rows = [
        f"| {name} | {found['admin'][name].size / 1e3:,.0f} | "
        + " | ".join(
            f"{work.refused_by} | {work.time:.1f} | {work.peak / 1e6:.1f}"
            for work in (found[role][name] for role in ROLES)
        )
        + " |"
        for name in MEASURED
    ]
    slow = {role: [name for name in HOSTILE if found[role][name].time > AIM] for role in ROLES}
    above = {role: ", ".join(names) or "none" for role, names in slow.items()}
    return (
        "# Hostile documents\n\nWritten by `python -m benchmarks.hostile`: operations that ask for more work than they "
        "are long, given to the handler as HTTP bodies, and refused. Nothing of them is planned but filters, and "
        "nothing reaches a database. The most work is in reading the text, 10 µs for each token: so `tokens` is the "
        "limit that decides about the rest.\n\n"
        f"The aim is {AIM} ms. Above it are, with the settings alone: {above['admin']}; "
        f"with the limits of the shop's anonymous role: {above['anonymous']}.\n\n"
        f"Python {platform.python_version()}, {os.cpu_count()} processors. Median milliseconds of processor time of "
        f"{ROUNDS} rounds, and the most memory that Python took at once, in MB; the machine was busy with other work. "
        "`tests/access/test_hostile_documents.py` holds that the work is bounded, by counting it.\n\n"
        "![Milliseconds by document](hostile.png)\n\n"
        "| document | kB | settings alone: refused by | ms | MB | anonymous in the shop: refused by | ms | MB |\n"
        "| --- | ---: | --- | ---: | ---: | --- | ---: | ---: |\n" + "\n".join(rows) + "\n"
    )


def draw(found: dict[str, dict[str, Work]]) -> None:
    """Milliseconds of each document, a bar for each role."""
    with mpl.rc_context({"font.size": 8, "axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(figsize=(9, 6), layout="constrained")
        axes = figure.subplots()
        names = list(MEASURED)[::-1]
        for offset, (role, (label, colour)) in zip((0.2, -0.2), ROLES.items(), strict=True):
            places = [place + offset for place in range(len(names))]
            axes.barh(places, [found[role][name].time for name in names], 0.4, color=colour, label=label)
        axes.axvline(AIM, color="#aa3333", linewidth=0.8)
        axes.set_yticks(range(len(names)), names)
        axes.set_xlabel("ms of processor time")
        axes.legend(frameon=False)
        figure.savefig(FOLDER / "hostile.png", dpi=110)


if __name__ == "__main__":
    main()
