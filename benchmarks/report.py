"""The report: tables in Markdown and a plot."""

import os
import platform
import statistics
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.layers import Layers
from benchmarks.plans import PlanTimes
from benchmarks.servers import CONNECTIONS as SERVER_CONNECTIONS
from benchmarks.servers import ServerRuns
from benchmarks.throughput import CONNECTIONS, Comparison

FOLDER = Path(__file__).parent
README = FOLDER.parent / "README.md"
WIDTH = 118


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was measured."""

    database: str
    comparisons: Sequence[Comparison]
    layers: Sequence[Layers]
    servers: Sequence[ServerRuns]
    plans: Sequence[PlanTimes]
    shapes: Sequence[PlanTimes]
    plan_scale: int


def write_report(findings: Findings) -> str:
    """Write ``report.md``, ``report.png`` and the summary in the project's README, and return the first."""
    text = "\n\n".join([_head(findings), *_sections(findings)]) + "\n"
    (FOLDER / "report.md").write_text(text)
    before, mark, rest = README.read_text().partition("<!-- benchmark -->\n")
    README.write_text(before + mark + _summary(findings) + rest[rest.index("<!-- /benchmark -->") :])
    _draw(findings)
    return text


def _summary(findings: Findings) -> str:
    rows = [
        [
            f"({each.case.name}) {each.case.title}",
            *(f"{statistics.median(run.rate for run in runs):,.0f}" for runs in (each.engine, each.control)),
            f"{each.ratio:.2f}",
            f"{each.cpu_ratio:.2f}",
        ]
        for each in findings.comparisons
    ]
    header = ["", "gql_server, requests/s", "hand-written SQL", "ratio", "ratio by processor time"]
    hits = " and ".join(f"{each.hit:.0f} µs in ({each.case.name})" for each in findings.layers)
    before = (
        "`make bench` measures the service as it is deployed, with one worker on one processor, beside the same "
        "application answering the same JSON from hand-written SQL. The service also finds the caller's role, counts "
        "each operation and writes a line of JSON about it to the log; the control does nothing but answer:"
    )
    after = (
        f"{findings.database}, Python {platform.python_version()}. Between HTTP and the database, a request whose plan "
        f"is cached costs {hits} of Python. [The report](benchmarks/report.md) has the layers of a request, WSGI "
        "servers and query plans; [this](benchmarks/README.md) says how to read it."
    )
    return "\n\n".join([textwrap.fill(before, WIDTH), _table(header, rows), textwrap.fill(after, WIDTH)]) + "\n"


def _head(findings: Findings) -> str:
    return (
        "# Benchmark\n\n"
        "Written by `make bench`; [README.md](README.md) says how to read it.\n\n"
        f"{findings.database}, Python {platform.python_version()}, {os.cpu_count()} processors, one of them for the "
        f"server's one worker, {CONNECTIONS} connections.\n\n![Ratios and layers](report.png)"
    )


def _sections(findings: Findings) -> list[str]:
    return [
        "## The engine beside hand-written SQL\n\n"
        "Medians. The same application answers both on the same server; ratio above 1: the engine is faster.\n\n"
        + _throughput(findings.comparisons),
        "## A request whose plan is cached\n\nProcessor time of Python in µs, layer by layer, and parts of it timed "
        "alone. A plan-cache hit costs gql_server "
        + " and ".join(f"**{each.hit:.0f} µs** in ({each.case.name})" for each in findings.layers)
        + ".\n\n"
        + _layers(findings.layers),
        f"## WSGI servers\n\nOne worker each, {SERVER_CONNECTIONS} connections.\n\n" + _servers(findings.servers),
        f"## How PostgreSQL plans\n\nMilliseconds of a statement at scale {findings.plan_scale}, by how page sizes "
        "reach the server and by `plan_cache_mode`.\n\n" + _plans(findings.plans),
        "## How PostgreSQL builds JSON\n\nMilliseconds of a statement at scale 1.\n\n" + _plans(findings.shapes),
    ]


def _throughput(comparisons: Sequence[Comparison]) -> str:
    rows = []
    for each in comparisons:
        rates, cpus, slowest = (
            [statistics.median(getattr(run, name) for run in runs) for runs in (each.engine, each.control)]
            for name in ("rate", "cpu", "slowest")
        )
        rows.append(
            [
                f"({each.case.name}) {each.case.title}",
                *(f"{rate:,.0f}" for rate in rates),
                f"**{each.ratio:.2f}**",
                *(f"{cpu:,.0f}" for cpu in cpus),
                f"{each.cpu_ratio:.2f}",
                *(f"{latency:.1f}" for latency in slowest),
            ]
        )
    header = ["", "engine, requests/s", "control", "ratio", "engine, server CPU µs", "control", "ratio"]
    return _table([*header, "engine, 99 % within ms", "control"], rows)


def _layers(layers: Sequence[Layers]) -> str:
    rows = [[name, *(f"{each.layers[name]:.1f}" for each in layers)] for name in layers[0].layers]
    rows += [[f"part: {name}", *(f"{each.parts[name]:.1f}" for each in layers)] for name in layers[0].parts]
    return _table(["", *(f"({each.case.name}) {each.case.title}" for each in layers)], rows)


def _servers(servers: Sequence[ServerRuns]) -> str:
    rows = [
        [f"({each.case.name})", each.name, f"{each.rate:,.0f}", f"{each.cpu:,.0f}", f"{each.slowest:.1f}"]
        for each in servers
    ]
    return _table(["", "server", "requests/s", "CPU µs a request", "99 % within ms"], rows)


def _plans(plans: Sequence[PlanTimes]) -> str:
    rows = [[each.title, *(f"{time:.3g}" for time in each.times.values())] for each in plans]
    return _table(["", *plans[0].times], rows)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    align = ["---", *("---:" for _ in header[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, align, *rows])


def _draw(findings: Findings) -> None:
    with mpl.rc_context({"font.size": 8, "axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(figsize=(9, 3), layout="constrained")
        left, right = figure.subplots(1, 2, width_ratios=[3, 4])
        _draw_ratios(left, findings.comparisons)
        _draw_layers(right, findings.layers)
        figure.savefig(FOLDER / "report.png", dpi=110)


def _draw_ratios(axes: Axes, comparisons: Sequence[Comparison]) -> None:
    """Each pair of runs is a dot, their median a line."""
    for index, each in enumerate(comparisons):
        ratios = [mine.rate / theirs.rate for mine, theirs in each.pairs]
        axes.plot([index] * len(ratios), ratios, "o", color="#4477aa", alpha=0.35, markersize=4)
        axes.plot([index - 0.25, index + 0.25], [each.ratio] * 2, color="#4477aa", linewidth=2)
        axes.annotate(f"{each.ratio:.2f}", (index + 0.28, each.ratio), va="center")
    axes.axhline(1, color="#bbbbbb", linewidth=1, zorder=0)
    axes.set_xticks(
        range(len(comparisons)), [f"({each.case.name})\n{textwrap.fill(each.case.title, 16)}" for each in comparisons]
    )
    axes.tick_params(axis="x", labelsize=7)
    axes.set_ylim(bottom=0)
    axes.set_title("requests/s of the engine, control = 1", loc="left")


def _draw_layers(axes: Axes, layers: Sequence[Layers]) -> None:
    names = list(layers[0].layers)
    colours = ["#bbbbbb", "#999999", "#4477aa", "#77aadd", "#ddcc77"]
    for row, each in enumerate(layers):
        left = 0.0
        for name, colour in zip(names, colours, strict=True):
            width = max(each.layers[name], 0)
            axes.barh(row, width, left=left, color=colour, label=name if row == 0 else None)
            if width > 6:
                axes.text(left + width / 2, row, f"{width:.0f}", ha="center", va="center")
            left += width
    axes.set_yticks(range(len(layers)), [f"({each.case.name})" for each in layers])
    axes.invert_yaxis()
    axes.set_title("processor time of Python for a request, µs", loc="left")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2, frameon=False)
