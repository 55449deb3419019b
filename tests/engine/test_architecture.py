"""The layout of the engine: imports point one way, foreign libraries stay in their rooms, modules stay small."""

import ast
import doctest
import importlib
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import gql_server

ROOT = Path(gql_server.__file__).parent
MODULES = {
    ".".join(("gql_server", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}

LAYERS = (
    {"errors", "cache", "failures", "hosting", "logs", "numbers", "places", "settings", "trace"},
    {"config", "metrics", "rates", "catalog", "graphiql", "identity", "responses", "turns", "user_errors"},
    {"functions", "sqlite_exact", "sqlite_functions"},
    {"sqlite_search"},
    {"comparisons", "operators", "connections", "engines", "sessions"},
    {"limits", "literals"},
    {"variables", "documents", "locations"},
    {"selection"},
    {"payloads", "plan"},
    {"access"},
    {"completion", "sql", "typegen"},
    {"apis", "compiled", "execution", "graft", "idempotency"},
    {"requests", "transactions", "writes"},
    {"budget", "mutations"},
    {"resolution"},
    {"diagnosis", "pipeline"},
    {"http", "cli"},
    {"extension"},
    {""},
)
"""Stages; each may import those of the layers before its own. The last one is the package itself."""

ROOMS = {
    "click": {"cli"},
    "cryptography": {"identity"},
    "flask": {"cli", "extension", "http"},
    "flask_cors": {"http"},
    "flask_sqlalchemy": {"extension"},
    "graphene": {"typegen"},
    "graphene_sqlalchemy": {"typegen"},
    "graphql": {
        "apis",
        "budget",
        "cli",
        "comparisons",
        "compiled",
        "completion",
        "documents",
        "graft",
        "graphiql",
        "limits",
        "literals",
        "locations",
        "payloads",
        "pipeline",
        "places",
        "plan",
        "requests",
        "responses",
        "selection",
        "transactions",
        "typegen",
        "variables",
    },
    "inflection": {"catalog"},
    "jwt": {"identity"},
    "limits": {"rates"},
    "prometheus_client": {"metrics"},
    "sqlalchemy": {
        "access",
        "catalog",
        "cli",
        "connections",
        "diagnosis",
        "engines",
        "execution",
        "extension",
        "failures",
        "functions",
        "idempotency",
        "operators",
        "pipeline",
        "requests",
        "sessions",
        "sql",
        "transactions",
        "typegen",
        "writes",
    },
    "werkzeug": {"http"},
}
"""The stages that may import a library; no other library is imported at all."""

SMALL, LARGEST = 300, 400
LOOKED_AT_TWICE = {
    "gql_server.plan.write_plan": "every node of one plan, which refer to each other",
    "gql_server.writes.links": "one case for each link, and what all of them ask of the rows at both ends",
    "gql_server.errors": "every error, so that codes and statuses are seen side by side",
    "gql_server.settings": "one table, to be looked through in one place",
    "gql_server.pipeline": "the way of a request, which is to be read in one go",
    "gql_server.graft": "one algorithm, which reads best in one place",
    "gql_server.catalog.naming": "every name, so that a clash is seen",
    "gql_server.catalog.model": "one vocabulary, which every stage speaks",
}


def stage_of(module: str) -> str:
    """Name the stage that a module of the engine belongs to."""
    return module.removeprefix("gql_server").removeprefix(".").partition(".")[0]


def layer_of(module: str) -> int:
    """Number the layer of a module, the foundation being 0."""
    return next(number for number, layer in enumerate(LAYERS) if stage_of(module) in layer)


def imports_of(path: Path) -> set[str]:
    """Name every module that a file imports anywhere, also inside functions and for type checkers only."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {_resolve(node.module, alias.name) for alias in node.names}
    return found


def _resolve(module: str, name: str) -> str:
    return f"{module}.{name}" if f"{module}.{name}" in MODULES else module


GRAPH = {module: imports_of(path) for module, path in MODULES.items()}


def own_imports(module: str) -> set[str]:
    """Name the modules of the engine that a module imports."""
    return {each for each in GRAPH[module] if each in MODULES}


def test_every_module_has_a_place_in_the_layers():
    known = set().union(*LAYERS)
    assert {stage_of(module) for module in MODULES} == known


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_to_lower_layers(module):
    wrong = [
        imported
        for imported in own_imports(module)
        if stage_of(imported) != stage_of(module) and layer_of(imported) >= layer_of(module)
    ]
    assert wrong == []


def test_no_module_imports_itself_by_a_detour():
    list(TopologicalSorter({module: own_imports(module) for module in MODULES}).static_order())


@pytest.mark.parametrize("module", MODULES)
def test_libraries_are_imported_in_their_rooms_only(module):
    foreign = {each.partition(".")[0] for each in GRAPH[module]} - {"gql_server", *sys.stdlib_module_names}
    wrong = [library for library in foreign if stage_of(module) not in ROOMS.get(library, ())]
    assert wrong == []


def test_every_room_is_used():
    used = {(each.partition(".")[0], stage_of(module)) for module, imports in GRAPH.items() for each in imports}
    assert {(library, stage) for library, stages in ROOMS.items() for stage in stages} <= used


@pytest.mark.parametrize("module", MODULES)
def test_modules_are_small(module):
    lines = len(MODULES[module].read_text(encoding="utf-8").splitlines())
    assert lines <= (LARGEST if module in LOOKED_AT_TWICE else SMALL)


def test_no_module_is_a_drawer_for_leftovers():
    assert not {"utils", "util", "helpers", "helper", "common", "manager", "misc"} & {
        part for module in MODULES for part in module.split(".")
    }


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_what_it_is(module):
    assert ast.get_docstring(ast.parse(MODULES[module].read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", MODULES)
def test_private_attributes_are_used_by_their_owners_only(module):
    """Graphene keeps what a type class was declared with in ``_meta``, and says so in its documentation."""
    wrong = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.endswith("__")
        and node.attr != "_meta"
        and not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"})
    ]
    assert wrong == []


@pytest.mark.parametrize("module", [module for module, path in MODULES.items() if ">>>" in path.read_text("utf-8")])
def test_examples_in_docstrings_are_true(module):
    result = doctest.testmod(importlib.import_module(module))
    assert result.attempted > 0
    assert result.failed == 0
