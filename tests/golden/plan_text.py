"""Writes a plan as an outline that people can review."""

from __future__ import annotations

import dataclasses
import enum
from typing import Any

from gql_server.catalog.model import Attribute, Composite, Entity, EnumInfo, Relation
from gql_server.plan.write_plan import FREE

WIDTH = 110


def write_plan(value: Any, indent: int = 0) -> str:
    """Return the outline: on one line what fits there, else a member a line; what is not set is left out.

    >>> write_plan({"first": 2})
    "{'first': 2}"
    >>> print(write_plan((("nodes", "x" * 70), ("totalCount", "y" * 70))))
    nodes: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
    totalCount: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
    """
    line = _write_line(value)
    if len(line) + 2 * indent <= WIDTH:
        return line
    members = _members(value)
    if not members:
        return line
    head = f"{type(value).__name__}\n" if dataclasses.is_dataclass(value) else ""
    inner = indent + bool(head)
    return head + "\n".join("  " * inner + name + _write_member(each, inner) for name, each in members)


def _write_member(value: Any, indent: int) -> str:
    """Return what stands behind a member's name: beside it, or on the lines below."""
    text = write_plan(value, indent + isinstance(value, tuple))
    return f"\n{text}" if "\n" in text and isinstance(value, tuple) else f" {text}"


def _members(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, tuple):
        return [(f"{each[0]}:", each[1]) if _is_pair(each) else ("-", each) for each in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, Attribute | Composite | Entity | Relation):
        return [(f"{name}:", each) for name, each in _set_fields(value)]
    return []


def _write_line(value: Any) -> str:
    has_own_repr = not hasattr(type(value).__repr__, "__wrapped__")  # those that dataclass writes are wrapped
    match value:
        case Attribute() | Composite() | Entity() | EnumInfo() | Relation() | enum.Enum():
            return value.name
        case tuple():
            parts = (f"{each[0]}: {_write_line(each[1])}" if _is_pair(each) else _write_line(each) for each in value)
            return f"({', '.join(parts)})"
        case _ if dataclasses.is_dataclass(value) and not has_own_repr:
            fields = (f"{name}={_write_line(each)}" for name, each in _set_fields(value))
            return f"{type(value).__name__}({', '.join(fields)})"
    return repr(value)


def _set_fields(value: Any) -> list[tuple[str, Any]]:
    named = [(field.name, getattr(value, field.name)) for field in dataclasses.fields(value) if field.repr]
    return [(name, each) for name, each in named if each is not None and each not in ((), FREE)]


def _is_pair(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str)
