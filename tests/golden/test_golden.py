"""Golden cases: ``<clause>/<sentence_as_name>.graphql``, with its plan, its SQL on both databases, and its answer.

``GOLDEN=write pytest tests/golden`` rewrites what stands beside the operations; the difference is reviewed like code.
An operation that is refused has an answer only. Variables may stand in ``<sentence_as_name>.variables.json``.
"""

from __future__ import annotations

import json
import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gql_server.sql.layout import lay_out
from tests.databases import DIALECTS
from tests.golden.plan_text import write_plan
from tests.golden.sql_text import find_cartesian_products
from tests.golden.worlds import OTHERS, SHOP, World, find_world
from tests.harness import execute, make_app, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.graphql"))
CASES_OF_THE_SHOP = [path for path in CASES if find_world(path) is SHOP]
IS_WRITING = os.environ.get("GOLDEN") == "write"


@dataclass(frozen=True)
class Case:
    """One golden case."""

    path: Path

    @property
    def document(self) -> str:
        """The operation."""
        return self.path.read_text(encoding="utf-8")

    @property
    def variables(self) -> dict[str, Any]:
        """The values of its variables."""
        path = self.path.with_suffix(".variables.json")
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    def expect(self, suffix: str, text: str | None) -> None:
        """Compare one artefact with its file, or write the file; None is for no file."""
        path = self.path.with_suffix(suffix)
        if IS_WRITING and text is None:
            path.unlink(missing_ok=True)
        elif IS_WRITING and text is not None:
            path.write_text(text + "\n", encoding="utf-8")
        else:
            there = path.read_text(encoding="utf-8") if path.exists() else None
            assert (None if text is None else text + "\n") == there, f"{path.name}: `make golden` rewrites it"


@pytest.fixture(scope="module")
def serve(fresh_database) -> Iterator[Callable[[World], dict[str, Flask]]]:
    """Give what serves a world, with its rows, on every database that can have it."""
    served: dict[str, dict[str, Flask]] = {}
    with ExitStack() as stack:

        def start(world: World) -> dict[str, Flask]:
            if world.subject not in served:
                urls = {dialect: stack.enter_context(fresh_database(dialect)) for dialect in world.dialects}
                config = {"GQL_MAX_COST": 10**12}
                apps = {
                    dialect: make_app(world.db, url, types=world.types, config=config) for dialect, url in urls.items()
                }
                for app in apps.values():
                    world.seed(app)
                served[world.subject] = apps
            return served[world.subject]

        yield start


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case_is_as_reviewed(serve, path):
    case = Case(path)
    plans, answers = [], []
    for dialect, app in serve(find_world(path)).items():
        with statements(app) as executed:
            answers.append(execute(app, case.document, case.variables))
        is_refused = "data" not in answers[-1]
        plan, sql = (None, None) if is_refused else compile_case(case, app)
        case.expect(f".{dialect}.sql", sql and lay_out(sql))
        assert executed == ([] if is_refused else [sql]), "an operation is the one statement that was compiled"
        assert find_cartesian_products(sql or "") == []
        plans.append(plan)
    assert len(set(plans)) == 1, "the plan depends on the dialect"
    case.expect(".plan", plans[0])
    assert all(answer == answers[0] for answer in answers), "the databases disagree"
    case.expect(".json", json.dumps(answers[0], ensure_ascii=False, indent=2))


def test_every_clause_has_cases():
    assert {path.parent.name for path in CASES} >= {
        "fields_and_relations", "filters", "ordering", "paging", "lookups", "documents",
    }  # fmt: skip


def test_only_arrays_are_answered_by_one_database_alone():
    assert [folder for folder, world in OTHERS.items() if set(world.dialects) != set(DIALECTS)] == ["arrays"]
    assert {path.parent.name for path in CASES} >= OTHERS.keys()


def test_no_artefact_is_left_without_its_operation():
    kept = {path.with_suffix("") for path in CASES}
    artefacts = [path for path in HERE.glob("*/*.*") if path.suffix in {".plan", ".sql", ".json", ".graphql"}]
    assert [path for path in artefacts if path.parent / path.name.split(".")[0] not in kept] == []


def compile_case(case: Case, app: Flask) -> tuple[str, str]:
    """Return the plan and the SQL text of a case."""
    with app.app_context():
        compiled = app.extensions["gql_server"].compile(case.document, case.variables)
    return write_plan(compiled.plan), compiled.statement.text
