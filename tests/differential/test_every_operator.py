"""Every operator and direction of every kind of attribute, with every operand, over rows that hold every value."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLList, get_named_type, get_nullable_type

from tests.differential.arguments import NOT_ON_EVERY_DATABASE, PATTERN_OPERATORS, STEPS, is_pattern, render
from tests.differential.datasets import load, read_dataset
from tests.differential.documents import Operation
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.differential.values import column_pool, operand_pool
from tests.differential.vocabulary import read_vocabulary
from tests.evaluator import read_entities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import GraphQLNamedType

SUBJECT = SUBJECTS["foreign"]
ENTITIES = read_entities(SUBJECT.db, SUBJECT.computed, SUBJECT.conditions)
FIELDS_PER_OPERATION = 20
Variables = dict[str, tuple[str, Any]]
"""By name: the type, and the value."""
PATHS = [[], ["a"], ["a", "b", "-1"], ["1", ""]]


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
    root = next(
        name
        for name, field in service.schema.query_type.fields.items()
        if get_named_type(field.type).name == f"{entity}Connection"
    )
    variables: Variables = {}
    filters = _filters(service, dataset, (entity, attribute), variables)
    fields = [
        f"{root}(first: 500, {arguments}) {{ nodes {{ id }} }}"
        for arguments in (*_orders(service.schema, entity, attribute), *filters)
    ]
    fields.append(f"{root}(first: 500) {{ nodes {{ id {attribute} }} }}")
    for start_ in range(0, len(fields), FIELDS_PER_OPERATION):
        chosen = fields[start_ : start_ + FIELDS_PER_OPERATION]
        body = "{\n" + "\n".join(f"a{index}: {field}" for index, field in enumerate(chosen)) + "\n}"
        used = {name: variables[name] for name in re.findall(r"\$(v[0-9]+)", body)}
        head = ", ".join(f"${name}: {type_}" for name, (type_, _) in used.items())
        values = {name: value for name, (_, value) in used.items()}
        check(service, dataset, Operation(f"query ({head}) {body}" if head else body, values, None))


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


def _orders(schema, entity: str, attribute: str) -> list[str]:
    orders = schema.type_map[f"{entity}OrderBy"].fields
    if attribute not in orders:
        return []
    return [f"orderBy: [{{{attribute}: {each}}}]" for each in get_named_type(orders[attribute].type).values]


def _filters(service, dataset, place: tuple[str, str], variables: Variables) -> Iterator[str]:
    entity, attribute = place
    filters = service.schema.type_map[f"{entity}Filter"].fields
    if attribute not in filters:
        return
    operators = get_named_type(filters[attribute].type)
    assert isinstance(operators, GraphQLInputObjectType)
    is_aware = place in read_vocabulary(service, dataset).instants
    for condition in _conditions(operators, variables, is_aware=is_aware):
        yield f"filter: {{{attribute}: {condition}}}"


def _conditions(operators: GraphQLInputObjectType, variables: Variables, *, is_aware: bool) -> Iterator[str]:
    """Yield every operator with every operand; of those that take conditions in turn, each with each of theirs.

    JSON goes into variables, since not every key of an object is a name in GraphQL.
    """
    for operator, field in operators.fields.items():
        type_ = get_named_type(field.type)
        if operator in NOT_ON_EVERY_DATABASE or operator == "at":
            continue
        if isinstance(type_, GraphQLInputObjectType):
            paths = [f"at: {json.dumps(path)}, " for path in PATHS] if "at" in type_.fields else [""]
            for path in paths:
                for condition in _conditions(type_, variables, is_aware=is_aware):
                    yield f"{{{operator}: {{{path}{condition[1:]}}}"
            continue
        is_list = isinstance(get_nullable_type(field.type), GraphQLList)
        pool = _pool(operator, type_, is_aware=is_aware)
        for operand in [[], pool[:1], pool[1:4], pool] if is_list else pool:
            if type_.name == "JSON":
                name = f"v{len(variables)}"
                variables[name] = (str(field.type), operand)
                yield f"{{{operator}: ${name}}}"
            else:
                yield f"{{{operator}: {render(operand, field.type)}}}"


def _pool(operator: str, type_: GraphQLNamedType, *, is_aware: bool) -> list[Any]:
    if isinstance(type_, GraphQLEnumType):
        return list(type_.values)
    if operator in {"hasKey", "hasAnyKeys", "hasAllKeys"}:
        return STEPS
    pool = list(operand_pool(type_.name, is_aware=is_aware))
    return [operand for operand in pool if is_pattern(operand)] if operator in PATTERN_OPERATORS else pool
