"""``python -m benchmarks.writes``: what mutations of many rows cost, on both databases.

Statements, seconds, and how much the process grew at most, as Linux counts it. Writes ``writes.md``.
"""

import json
import os
import platform
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import flask
import sqlalchemy as sa

import models
from benchmarks.app import make_app
from benchmarks.database import run_server
from benchmarks.report import FOLDER
from gql_server.pipeline import Service
from gql_server.requests import GraphQLRequest
from models import db

NUMBERS = (1_000, 10_000)
CLEAR = Path("/proc/self/clear_refs")
"""Takes a 5 to have the greatest size of the process counted anew."""
CREATE = (
    "mutation ($rows: [ItemCreate!]!) { createItems(input: {data: $rows}) { affectedCount %s errors { message } } }"
)
CHANGE = (
    "mutation ($start: String!, $all: Int!) { %s(input: {filter: %s, atMost: $all %s}) "
    "{ affectedCount errors { message } } }"
)
OF_ITEMS, OF_REVIEWS = "{sku: {startsWith: $start}}", "{item: {sku: {startsWith: $start}}}"
OPERATIONS = {
    "createItems": CREATE % "items { id sku }",
    "createItems, with store, category, two tags and a review each": CREATE % "items { id tags { nodes { name } } }",
    "updateReviews, a value": CHANGE % ("updateReviews", OF_REVIEWS, ', data: {body: "same"}'),
    "updateReviews, inc": CHANGE % ("updateReviews", OF_REVIEWS, ", inc: {rating: 1}"),
    "updateItems, tags set": CHANGE % ("updateItems", OF_ITEMS, ', data: {tags: {set: [{name: "tag 1"}]}}'),
    "updateItems, a value; rows have versions": CHANGE % ("updateItems", OF_ITEMS, ", data: {status: ACTIVE}"),
    "deleteItems": CHANGE % ("deleteItems", OF_ITEMS, ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one operation.

    Attributes:
        number: of rows.
        statements: that were sent.
        seconds: of the one run.
        megabytes: of resident memory, at most, beyond those of before.
    """

    number: int
    statements: int
    seconds: float
    megabytes: float


def main() -> None:
    """Measure, and write the report."""
    with run_server() as postgresql, tempfile.TemporaryDirectory() as folder:
        url = postgresql.create_database()
        try:
            costs = {"PostgreSQL": measure(url), "SQLite": measure(f"sqlite:///{Path(folder) / 'writes.db'}")}
        finally:
            postgresql.drop_database(url)
    text = write_costs(costs)
    (FOLDER / "writes.md").write_text(text)
    print(text)


def measure(url: str) -> dict[str, list[Cost]]:
    """The costs of all operations on an empty database."""
    app = make_app({"SQLALCHEMY_DATABASE_URI": url, "GQL_STATEMENT_TIMEOUT": 600_000})
    with app.app_context():
        db.create_all()
        db.session.add_all([models.Store(name="one", city="Ghent"), models.Category(name="one")])
        db.session.add_all([models.Customer(email="one@example.org", name="One")])
        db.session.add_all([models.Tag(name=f"tag {number}") for number in range(3)])
        db.session.commit()
        costs: dict[str, list[Cost]] = {name: [] for name in OPERATIONS}
        for number in NUMBERS:
            for name, cost in run_all(app, number):
                costs[name].append(cost)
        db.session.remove()
        db.engine.dispose()
    return costs


def run_all(app: flask.Flask, number: int) -> Iterator[tuple[str, Cost]]:
    """Run all operations on as many rows of their own; the name and the cost of each."""
    service: Service = app.extensions["gql_server"]
    for name, document in OPERATIONS.items():
        is_nested = "review each" in name
        rows = [make_row(f"{number}-{is_nested:d}-{n}", is_nested=is_nested) for n in range(number)]
        variables = {"rows": rows} if "$rows" in document else {"start": f"{number}-", "all": 2 * number}
        request = GraphQLRequest(query=document, variables=variables)
        before = read_memory("VmRSS")
        CLEAR.write_text("5")
        with counted(db.engine) as executed:
            start = time.perf_counter()
            answer = service.execute(request, service.callers.default)
            seconds = time.perf_counter() - start
        megabytes = max(0, read_memory("VmHWM") - before) / 1e3
        (payload,) = json.loads(answer.data or "{}").values()
        if payload["errors"] or not payload["affectedCount"]:
            raise RuntimeError(f"{name}: {payload}")
        yield name, Cost(number=number, statements=len(executed), seconds=seconds, megabytes=megabytes)


def read_memory(name: str) -> int:
    """Kilobytes of this process."""
    (line,) = [each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith(name)]
    return int(line.split()[1])


def make_row(sku: str, *, is_nested: bool) -> Mapping[str, Any]:
    """A new item."""
    row = {"sku": sku, "name": f"Item {sku}", "price": "1.50", "stock": 1}
    if not is_nested:
        return {**row, "storeId": 1, "categoryId": 1}
    return {
        **row,
        "store": {"connect": {"pk": 1}},
        "category": {"connect": {"name": "one"}},
        "tags": {"connect": [{"name": "tag 0"}, {"name": "tag 2"}]},
        "reviews": {"create": [{"rating": 3, "customer": {"connect": {"email": "one@example.org"}}}]},
    }


@contextmanager
def counted(engine: sa.Engine) -> Iterator[list[str]]:
    """Record the statements of an engine; one that is sent with many sets of parameters is one."""
    executed: list[str] = []

    def record(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        executed.append(statement)

    sa.event.listen(engine, "before_cursor_execute", record)
    try:
        yield executed
    finally:
        sa.event.remove(engine, "before_cursor_execute", record)


def write_costs(costs: Mapping[str, Mapping[str, list[Cost]]]) -> str:
    """The report."""
    rows = [
        f"| {name} | {database} | {each.number:,} | {each.statements:,} | {each.seconds:.2f} | {each.megabytes:.0f} |"
        for name in OPERATIONS
        for database, found in costs.items()
        for each in found[name]
    ]
    return (
        "# Writes of many rows\n\nWritten by `python -m benchmarks.writes`: mutations of the shop, on databases that "
        "hold little else. Changes and deletions are of twice as many rows as the table says for items (those of "
        "both `createItems`), and of as many reviews.\n\n"
        "New rows go in batches of up to 1,000, fewer where they have many columns; rows that are changed or deleted "
        "go in one statement with many sets of parameters, which psycopg pipelines. Rows with a version "
        "(`version_id_col`) are changed one by one, because the ORM asks of each whether it was the one that was "
        "read. What is left grows with the rows: Python holds the input, an instance for each row, and the answer."
        "\n\n"
        f"Python {platform.python_version()}, {os.cpu_count()} processors. Seconds are of one run on a machine "
        "that may have been busy: compare the rows with one another. Megabytes are by how much the process grew "
        "at most; what an operation before it has left is used again, so that less is counted.\n\n"
        "| operation | database | rows | statements | s | MB |\n| --- | --- | ---: | ---: | ---: | ---: |\n"
        + "\n".join(rows)
        + "\n"
    )


if __name__ == "__main__":
    main()
