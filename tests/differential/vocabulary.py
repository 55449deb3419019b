"""What arguments are drawn from: ids and values that meet the rows at hand, beside those that break things."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from tests.differential.values import operand_pool
from tests.evaluator.encoding import encode_id, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.differential.service import Service
    from tests.evaluator import Dataset

_MISSING = {int: 12345, str: "not there", UUID: UUID(int=5)}
_MEETING_ROWS = 4
"""How much more often an operand is a value of a row than one of the pool."""


@dataclass(frozen=True)
class Vocabulary:
    """The choices of the argument writer.

    Attributes:
        ids: model → what an ID argument may be; under ``*`` the ids that name their type.
        instants: (model, GraphQL name) of the aware datetimes.
        values: (scalar, whether it is an aware datetime) → JSON values of rows.
    """

    ids: Mapping[str, Sequence[str]]
    instants: frozenset[tuple[str, str]]
    values: Mapping[tuple[str, bool], Sequence[Any]]

    def operands(self, scalar: str, *, is_aware: bool) -> list[Any]:
        """Return what an operand of a scalar may be."""
        pool = list(operand_pool(scalar, is_aware=is_aware))
        known = self.values.get((scalar, is_aware), ())
        return [known[index % len(known)] for index in range(_MEETING_ROWS * len(pool))] + pool if known else pool


def read_vocabulary(service: Service, dataset: Dataset) -> Vocabulary:
    """Collect the ids and the values of a database."""
    return Vocabulary(_collect_ids(service, dataset), _read_instants(service), _collect_values(dataset))


def _collect_ids(service: Service, dataset: Dataset) -> dict[str, list[str]]:
    """Return ids of rows, one of a row that is not there, and raw keys of one column that is no text."""
    ids = {}
    for mapper in service.subject.db.Model.registry.mappers:
        entity = service.entities[mapper.class_.__name__]
        missing = dict(
            zip(entity.key, [_MISSING[column.type.python_type] for column in mapper.primary_key], strict=True)
        )
        ids[entity.name] = [encode_id(entity, values) for values in (*dataset.models[entity.name], missing)]
    everything = [each for own in ids.values() for each in own]
    for entity in service.entities.values():
        keys = [key_of(entity, values) for values in dataset.models[entity.name]]
        ids[entity.name] += [str(*key) for key in keys if len(key) == 1 and not isinstance(key[0], str)]
    return {**ids, "*": everything}


def _read_instants(service: Service) -> frozenset[tuple[str, str]]:
    instants = set()
    for mapper in service.subject.db.Model.registry.mappers:
        name = mapper.class_.__name__
        for graphql_name, attribute in service.entities[name].attributes.items():
            prop = mapper.column_attrs.get(attribute.key)
            if prop is not None and isinstance(prop.columns[0].type, sa.DateTime) and prop.columns[0].type.timezone:
                instants.add((name, graphql_name))
    return frozenset(instants)


def _collect_values(dataset: Dataset) -> dict[tuple[str, bool], list[Any]]:
    collected: dict[tuple[str, bool], dict[Any, None]] = defaultdict(dict)
    for rows in dataset.models.values():
        for row in rows:
            for value in row.values():
                for scalar, is_aware, operand in _read_operands(value):
                    collected[scalar, is_aware][operand] = None
    return {key: list(operands) for key, operands in collected.items()}


def _read_operands(value: Any) -> Iterator[tuple[str, bool, Any]]:
    """Yield the operands that are, or are part of, a value of a row: scalar, whether it is aware, JSON value."""
    match value:
        case bool() | Enum():
            return
        case list():
            yield from (each for item in value for each in _read_operands(item))
        case str():
            yield from (("String", False, part) for part in (value, value[:1], value[1:]))
        case int():
            yield "BigInt", False, str(value)
            if abs(value) < 2**31:
                yield "Int", False, value
        case float() if abs(value) != float("inf"):
            yield "Float", False, value
        case datetime():
            yield "DateTime", value.tzinfo is not None, value.isoformat()
        case Decimal() | UUID():
            yield {Decimal: "Decimal", UUID: "UUID"}[type(value)], False, str(value)
        case date() | time():
            yield {date: "Date", time: "Time"}[type(value)], False, value.isoformat()
