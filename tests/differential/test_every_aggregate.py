"""Every aggregate of every kind of attribute, every group key, and every operator of what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from graphql import get_named_type

from tests.differential.documents import Operation
from tests.differential.service import check
from tests.differential.test_every_operator import (
    ENTITIES,
    FIELDS_PER_OPERATION,
    _choose_attributes,
    _conditions,
    loaded,  # noqa: F401 - fixture
)
from tests.evaluator.aggregates import read_group_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.differential.service import Service

FUNCTIONS = ("countDistinct", "sum", "avg", "min", "max", "stddev", "variance")
DIRECTIONS = ("ASC", "ASC_NULLS_FIRST", "DESC", "DESC_NULLS_LAST")
OPERANDS = 2
"""Of each operator; test_every_operator.py has them all."""
PLACES = _choose_attributes()


@pytest.mark.parametrize(("entity", "attribute"), PLACES)
def test_aggregates_of_an_attribute(loaded, entity, attribute):  # noqa: F811
    service, dataset = loaded
    chosen = " ".join(f"{name} {{ {attribute} }}" for name in find_functions(service, entity, attribute))
    arguments = ["", "(filter: {or: []})", f"(filter: {{{attribute}: {{isNull: true}}}})"]
    fields = [f"{find_root(service, entity)}{each} {{ aggregate {{ count {chosen} }} }}" for each in arguments]
    run_all(service, dataset, fields)


@pytest.mark.parametrize(("entity", "attribute"), PLACES)
def test_groups_by_an_attribute(loaded, entity, attribute):  # noqa: F811
    service, dataset = loaded
    run_all(service, dataset, list(write_groups(service, entity, attribute)))


@pytest.mark.parametrize(("entity", "attribute"), PLACES)
def test_operators_of_what_an_attribute_comes_to(loaded, entity, attribute):  # noqa: F811
    service, dataset = loaded
    keys = service.schema.type_map[f"{entity}GroupKey"].values
    by = next((key for key in ("ACTIVE", "GROUP", "CLASS", "TITLE") if key in keys), next(iter(keys)))
    run_all(service, dataset, list(write_conditions(service, entity, attribute, by)))


def write_groups(service: Service, entity: str, attribute: str) -> Iterator[str]:
    """Yield lists in groups by the attribute and by its periods, in each direction."""
    served = service.schema.type_map[f"{entity}GroupKey"].values
    keys = [(key, field) for key, (field, own, _) in read_group_keys(ENTITIES[entity]).items() if key in served and own]
    for key, field in keys:
        if key.startswith(
            next(own for own, (name, *_) in read_group_keys(ENTITIES[entity]).items() if name == attribute)
        ):
            for direction in DIRECTIONS:
                yield (
                    f"{find_root(service, entity)} {{ groupBy(keys: [{key}], first: 500, "
                    f"orderBy: [{{keys: {{{field}: {direction}}}}}]) {{ keys {{ {field} }} count }} }}"
                )


def write_conditions(service: Service, entity: str, attribute: str, by: str) -> Iterator[str]:
    """Yield lists in groups for each operator of each aggregate, with some operands."""
    having = service.schema.type_map[f"{entity}Having"].fields
    for function in find_functions(service, entity, attribute):
        operators = get_named_type(get_named_type(having[function].type).fields[attribute].type)
        conditions = list(_conditions(operators, {}, is_aware=attribute == "seenAt"))
        for operator in operators.fields:
            chosen = [each for each in conditions if each.startswith(f"{{{operator}:")]
            for condition in chosen[:: max(1, len(chosen) // OPERANDS)]:
                yield (
                    f"{find_root(service, entity)} {{ groupBy(keys: [{by}], first: 500, "
                    f"having: {{{function}: {{{attribute}: {condition}}}}}) {{ count }} }}"
                )


def find_functions(service: Service, entity: str, attribute: str) -> list[str]:
    """Return the functions that the attribute has."""
    fields = service.schema.type_map[f"{entity}Aggregate"].fields
    return [name for name in FUNCTIONS if name in fields and attribute in get_named_type(fields[name].type).fields]


def find_root(service: Service, entity: str) -> str:
    """Return the root field of the list."""
    fields = service.schema.query_type.fields.items()
    return next(name for name, each in fields if get_named_type(each.type).name == f"{entity}Connection")


def run_all(service: Service, dataset: object, fields: list[str]) -> None:
    """Check some root fields, several to an operation."""
    for start in range(0, len(fields), FIELDS_PER_OPERATION):
        chosen = fields[start : start + FIELDS_PER_OPERATION]
        body = "{\n" + "\n".join(f"a{index}: {field}" for index, field in enumerate(chosen)) + "\n}"
        check(service, dataset, Operation(body, {}, None))
