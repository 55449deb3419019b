"""Reads the papers: fenced blocks, operations with their answers, tables, and links."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
WIDTH = 100
IS_WRITING = os.environ.get("GOLDEN") == "write"

_FENCE = re.compile(r"```(.*)")
_STATEMENTS = re.compile(r"<!-- statements: (\d+) -->")
_ONLY_POSTGRESQL = "<!-- PostgreSQL only -->"
_OWN_MODELS = "<!-- of the models above -->"
_COST = re.compile(r"<!-- cost: (\d+) -->")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"#+ (.*)")


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        info: what follows the opening fence, such as ``json variables``.
        text: between the fences, with a newline at its end.
        start: index of its first line in the paper.
        before: the last line above it that is not blank.
    """

    info: str
    text: str
    start: int
    before: str


@dataclass(frozen=True)
class Example:
    """An operation of a paper, with what the paper says that it gives.

    Attributes:
        statements: how many the paper says that it takes.
        cost: that the paper says it has; None where it does not.
        is_portable: SQLite answers it too.
        has_own_models: it is of the models of the Python above it, not of the sample service.
        companions: the blocks after it, by what follows their fences: ``json variables``, ``json``, ``sql``.
    """

    operation: Block
    statements: int
    cost: int | None = None
    is_portable: bool = True
    has_own_models: bool = False
    companions: dict[str, Block] = field(default_factory=dict)

    @property
    def variables(self) -> dict[str, Any] | None:
        """The values of its variables."""
        block = self.companions.get("json variables")
        return json.loads(block.text) if block else None


def read_blocks(paper: Path) -> list[Block]:
    """Return the fenced blocks of a paper."""
    blocks, before, info, start = [], "", None, 0
    lines = paper.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line)
        if fence and info is None:
            info, start = fence.group(1), number + 1
        elif fence:
            text = "".join(f"{each}\n" for each in lines[start:number])
            blocks.append(Block(info=info or "", text=text, start=start, before=before))
            info = None
        elif info is None and line.strip():
            before = line
    return blocks


def read_examples(paper: Path) -> list[Example]:
    """Return the operations of a paper, each with the blocks up to the next one."""
    examples: list[Example] = []
    for block in read_blocks(paper):
        if block.info == "graphql":
            said = _STATEMENTS.fullmatch(block.before)
            cost = _COST.fullmatch(block.before)
            examples.append(
                Example(
                    operation=block,
                    statements=int(said.group(1)) if said else 1,
                    cost=int(cost.group(1)) if cost else None,
                    is_portable=block.before != _ONLY_POSTGRESQL,
                    has_own_models=block.before == _OWN_MODELS,
                )
            )
        elif block.info in {"json variables", "json", "sql"} and examples:
            examples[-1].companions[block.info] = block
    return examples


def rewrite(paper: Path, block: Block, text: str) -> None:
    """Put a text in the place of a block; the blocks after it have to be read anew."""
    lines = paper.read_text(encoding="utf-8").splitlines()
    lines[block.start : block.start + len(block.text.splitlines())] = text.splitlines()
    paper.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_table(paper: Path, first_column: str) -> list[list[str]]:
    """Return the rows of the table whose first column has a name, without marks of code."""
    lines = paper.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {first_column} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            return rows
        rows.append([cell.strip().replace("`", "") for cell in line.strip("|").split("|")])
    return rows


def read_links(paper: Path) -> list[str]:
    """Return the targets of a paper's links."""
    return _LINK.findall(_prose(paper))


def read_anchors(paper: Path) -> set[str]:
    """Return the names by which links reach a paper's headings."""
    headings = (match.group(1) for line in _prose(paper).splitlines() if (match := _HEADING.fullmatch(line)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _prose(paper: Path) -> str:
    return re.sub(r"^```.*?^```$", "", paper.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def lay_out_json(value: Any, indent: str = "") -> str:
    """Write JSON for readers: what fits on a line stands on one.

    >>> print(lay_out_json({"a": [1, 2]}))
    {"a": [1, 2]}
    """
    short = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, dict | list) or len(indent) + len(short) <= WIDTH:
        return short
    deeper = indent + "  "
    if isinstance(value, dict):
        members = [f"{json.dumps(key)}: {lay_out_json(each, deeper)}" for key, each in value.items()]
        return "{\n" + ",\n".join(deeper + member for member in members) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + lay_out_json(each, deeper) for each in value) + f"\n{indent}]"
