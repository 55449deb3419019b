"""The papers point at things that are there: files, headings, modules, commands, decisions."""

from __future__ import annotations

import ast
import json
import re

import pytest

from tests.docs.markdown import PAPERS, ROOT, read_anchors, read_links, read_table
from wsgi import create_app

PAPER = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))


@PAPER
def test_links_lead_somewhere(paper):
    broken = [link for link in read_links(paper) if "://" not in link and not leads_somewhere(paper, link)]
    assert broken == []


def leads_somewhere(paper, link: str) -> bool:
    """Tell whether a link within the repository has a file, and a heading where it names one."""
    path, _, anchor = link.partition("#")
    target = (paper.parent / path).resolve() if path else paper
    return target.exists() and (not anchor or anchor in read_anchors(target))


@PAPER
def test_lines_are_not_too_long(paper):
    lines = paper.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 120 and not line.startswith(("|", "  - "))] == []


@PAPER
def test_make_targets_exist(paper):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert (
        set(re.findall(r"\bmake ((?:[a-z]+-)?[a-z]+)\b(?=`|  |\n| m=)", paper.read_text(encoding="utf-8"))) <= targets
    )


@PAPER
def test_flask_commands_exist(paper):
    commands = create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"}).cli.commands
    named = re.findall(r"`flask ([a-z]+)(?: ([a-z]+))?", paper.read_text(encoding="utf-8"))
    missing = [
        (group, command)
        for group, command in named
        if group not in commands or (command and command not in getattr(commands[group], "commands", {}))
    ]
    assert missing == []


def test_every_flask_command_is_documented():
    commands = create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"}).cli.commands
    text = "".join(paper.read_text(encoding="utf-8") for paper in PAPERS)
    assert [name for name in commands["graphql"].commands if f"flask graphql {name}" not in text] == []
    assert "flask seed" in text


def test_the_code_map_has_every_module():
    modules = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "gql_server").rglob("*.py")
        if len(ast.parse(path.read_text(encoding="utf-8")).body) > 1
    }
    mapped = [path for path, _ in read_table(ROOT / "docs/architecture.md", "module")]
    assert sorted(mapped) == sorted(modules)


def test_the_parts_of_the_repository_exist():
    parts = [path for path, _ in read_table(ROOT / "docs/architecture.md", "path")]
    assert [path for path in parts if not (ROOT / path).exists()] == []


def test_decisions_are_numbered_once():
    decisions = sorted((ROOT / "docs/adr").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert decisions
    assert len(set(numbers)) == len(numbers)
    assert [path.name for path in decisions if not re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name)] == []


def test_every_direct_dependency_has_its_reason():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = [*re.findall(r'^  "([A-Za-z-]+)[>=]', project, re.MULTILINE), "psycopg"]
    reasons = {name.lower() for name, *_ in read_table(ROOT / "docs/adr/0009-dependencies.md", "package")}
    assert {name.lower() for name in listed} <= reasons


def test_the_application_manifest_is_json():
    manifest = json.loads((ROOT / "app.json").read_text(encoding="utf-8"))
    assert manifest["env"]["GQL_ENV"]["value"] == "production"
