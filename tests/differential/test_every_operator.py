"""Every operator and direction of every kind of attribute, with every operand, over rows that hold every value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from graphql import GraphQLEnumType, GraphQLList, get_named_type, get_nullable_type

from tests.differential.arguments import render
from tests.differential.datasets import load, read_dataset
from tests.differential.documents import Operation
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.differential.values import column_pool, operand_pool
from tests.differential.vocabulary import read_vocabulary
from tests.evaluator import read_entities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import GraphQLInputType

SUBJECT = SUBJECTS["foreign"]
ENTITIES = read_entities(SUBJECT.db, SUBJECT.computed, SUBJECT.conditions)
FIELDS_PER_OPERATION = 20
OPERANDS_OF_A_PLAN = 6
MOST_OPERANDS = 20
"""Of an operator, but for those that look for text, where each operand means another escape."""

_OF_PARTS_OF_TEXT = {"contains", "startsWith"}


def _choose_attributes() -> list[tuple[str, str]]:
    """Return one attribute of each column type, and all that are no columns."""
    chosen = {}
    for mapper in sorted(SUBJECT.db.Model.registry.mappers, key=lambda mapper: mapper.class_.__name__):
        entity = ENTITIES[mapper.class_.__name__]
        for name, attribute in entity.attributes.items():
            prop = mapper.column_attrs.get(attribute.key)
            is_column = prop is not None and isinstance(prop.columns[0], sa.Column)
            chosen.setdefault(repr(prop.columns[0].type) if is_column else name, (entity.name, name))
    return list(chosen.values())


@pytest.fixture(scope="module")
def loaded(dialect, fresh_database):
    with fresh_database(dialect) as url:
        service = start("foreign", url)
        drawn = {table.name: [] for table in SUBJECT.db.metadata.sorted_tables}
        for name in ("people", "equipment", "profile", "chat_room"):
            drawn[name] = list(_fill(SUBJECT.db.metadata.tables[name], dialect))
        with service.app.app_context(), SUBJECT.db.engine.begin() as connection:
            load(connection, SUBJECT, drawn)
        yield service, read_dataset(SUBJECT, drawn)


@pytest.mark.parametrize(("entity", "attribute"), _choose_attributes())
def test_operators_and_directions_of_an_attribute(loaded, entity, attribute):
    service, dataset = loaded
    root = _find_root(service, entity)
    fields = [
        f"{root}({arguments}) {{ nodes {{ id }} totalCount }}" for arguments in _orders(service, entity, attribute)
    ]
    for operator, type_, operands in _operators(service, dataset, entity, attribute):
        filters = [f"{{{attribute}: {{{operator}: {render(operand, type_)}}}}}" for operand in operands]
        fields += [f"{root}(filter: {filter_}) {{ nodes {{ id }} totalCount }}" for filter_ in filters]
    fields.append(f"{root}(first: 500) {{ nodes {{ id {attribute} }} }}")
    for start_ in range(0, len(fields), FIELDS_PER_OPERATION):
        chosen = fields[start_ : start_ + FIELDS_PER_OPERATION]
        document = "{\n" + "\n".join(f"a{index}: {field}" for index, field in enumerate(chosen)) + "\n}"
        check(service, dataset, Operation(document, {}, None))


@pytest.mark.parametrize(("entity", "attribute"), _choose_attributes())
def test_one_plan_serves_all_operands_of_an_operator(loaded, entity, attribute):
    service, dataset = loaded
    for operator, type_, operands in _operators(service, dataset, entity, attribute):
        filter_ = f"{{{attribute}: {{{operator}: $operand}}}}"
        document = (
            f"query ($operand: {get_nullable_type(type_)}!) "
            f"{{ {_find_root(service, entity)}(filter: {filter_}) {{ nodes {{ id }} }} }}"
        )
        for operand in operands[:OPERANDS_OF_A_PLAN]:
            check(service, dataset, Operation(document, {"operand": operand}, None))


def _fill(table: sa.Table, dialect: str) -> Iterator[dict[str, object]]:
    """Yield rows in which every column takes every value of its pool, and null."""
    pools = {
        column.name: list(column_pool(column.type, dialect)) + [None] * column.nullable
        for column in table.columns
        if not column.foreign_keys
    }
    rows = max(len(pools[column.name]) for column in table.primary_key.columns)
    unique = {column.name for column in table.columns if column.unique or column.primary_key}
    for index in range(rows):
        row = dict.fromkeys((column.name for column in table.columns), None)
        row |= {
            name: pool[index % len(pool)] for name, pool in pools.items() if index < len(pool) or name not in unique
        }
        yield row


def _find_root(service, entity: str) -> str:
    return next(
        name
        for name, field in service.schema.query_type.fields.items()
        if get_named_type(field.type).name == f"{entity}Connection"
    )


def _orders(service, entity: str, attribute: str) -> list[str]:
    orders = service.schema.type_map[f"{entity}OrderBy"].fields
    if attribute not in orders:
        return []
    return [f"orderBy: [{{{attribute}: {each}}}]" for each in get_named_type(orders[attribute].type).values]


def _operators(service, dataset, entity: str, attribute: str) -> Iterator[tuple[str, GraphQLInputType, list]]:
    """Yield the operators of an attribute with the type of their operand, and operands."""
    filters = service.schema.type_map[f"{entity}Filter"].fields
    if attribute not in filters:
        return
    is_aware = (entity, attribute) in read_vocabulary(service, dataset).instants
    for operator, field in get_named_type(filters[attribute].type).fields.items():
        type_ = get_named_type(field.type)
        is_enum = isinstance(type_, GraphQLEnumType)
        pool = list(type_.values) if is_enum else list(operand_pool(type_.name, is_aware=is_aware))
        if operator not in _OF_PARTS_OF_TEXT:
            pool = pool[:: 1 + len(pool) // MOST_OPERANDS]
        is_list = isinstance(get_nullable_type(field.type), GraphQLList)
        yield operator, field.type, [[], pool[:1], pool[1:2], pool[1:4], pool] if is_list else pool
