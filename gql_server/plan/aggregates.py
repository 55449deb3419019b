"""Aggregates and groups of a plan: what all rows of a connection come to, together or group by group."""

from collections.abc import Sequence
from enum import Enum

from gql_server.catalog import fields as meaning
from gql_server.catalog import naming
from gql_server.catalog.aggregates import GroupKey, Measure
from gql_server.catalog.model import Entity
from gql_server.errors import InvalidGroupError, ResponsePath
from gql_server.plan.filter_limits import check_filter, check_order_terms
from gql_server.plan.filters import FilterPlanner
from gql_server.plan.operands import Operand, PageSize
from gql_server.plan.ordering import Direction, plan_measure, read_step
from gql_server.plan.read_plan import (
    Aggregate,
    AggregatePart,
    CommonValue,
    CommonValues,
    GroupPart,
    Groups,
    GroupTerm,
    Measured,
    Measures,
)
from gql_server.plan.row_values import Null, TypeName
from gql_server.selection import Selected
from gql_server.variables import Template

DEFAULT_GROUPS = 50
"""How many groups there are when the client does not say."""


def plan_aggregate(entity: Entity, field: Selected) -> Aggregate:
    """The plan of ``aggregate``."""
    name = naming.aggregate_type(entity.name)
    return Aggregate(fields=tuple((part.key, _plan_part(part, name)) for part in field.children[name]))


def plan_groups(entity: Entity, field: Selected, filters: FilterPlanner, limit: int, path: ResponsePath) -> Groups:
    """The plan of ``groupBy``.

    Args:
        entity: of the rows.
        field: the selection.
        filters: of the list.
        limit: the most groups that there may be.
        path: response path of the field, for errors.

    Raises:
        InvalidGroupError: there are no keys.
        OperationTooLargeError: ``having`` or ``orderBy`` is beyond the limits.
        NullOperandError: a null in ``having`` or ``orderBy``.
    """
    arguments = field.arguments
    keys = _read_keys(arguments["keys"], path)
    template, order = arguments.get("having"), arguments.get("orderBy") or ()
    having = filters.plan_having(entity, template, "having") if template else None
    if having is not None:
        check_filter(having, filters.limits, path, "having")
    check_order_terms(len(order), filters.limits, path)
    first = arguments["first"]
    if first == DEFAULT_GROUPS:
        first = min(first, limit)
    fields = field.children[naming.group_type(entity.name)]
    return Groups(
        keys=keys,
        having=having,
        order=_plan_order(entity, keys, order, path),
        first=Operand(template=first, decoder=PageSize(limit=limit), path=path, name="first"),
        fields=tuple((part.key, _plan_group_part(entity, part, keys)) for part in fields),
    )


def _read_keys(members: Sequence[Enum], path: ResponsePath) -> tuple[GroupKey, ...]:
    """The keys, once each."""
    if not members:
        raise InvalidGroupError(
            "keys is empty; expected at least one group key.",
            hint="For one group of all rows use `aggregate`.",
            path=path,
        )
    return tuple(dict.fromkeys(member.value for member in members))


def _plan_order(
    entity: Entity, keys: tuple[GroupKey, ...], templates: Sequence[Template], path: ResponsePath
) -> tuple[GroupTerm, ...]:
    """The total order of the groups. A key that they are not made by is null in all of them, and decides nothing."""
    terms = []
    by_name = {key.result.name: key for key in keys}
    for template in templates:
        name, value = read_step(template, path)
        if name != "keys":
            measure, direction = plan_measure(entity, template, path)
            terms.append(GroupTerm(by=measure, direction=direction))
            continue
        key, direction = read_step(value, path)
        if key in by_name:
            terms.append(GroupTerm(by=by_name[key], direction=direction))
    sorted_by = {term.by for term in terms}
    ties = (GroupTerm(by=key, direction=Direction.ASC) for key in keys if key not in sorted_by)
    return (*terms, *ties)


def _plan_group_part(entity: Entity, part: Selected, keys: tuple[GroupKey, ...]) -> GroupPart:
    if not isinstance(part.meaning, meaning.GroupKeysField):
        return _plan_part(part, naming.group_type(entity.name))
    name = naming.group_keys_type(entity.name)
    return CommonValues(fields=tuple((each.key, _plan_key(each, keys, name)) for each in part.children[name]))


def _plan_key(field: Selected, keys: tuple[GroupKey, ...], type_name: str) -> CommonValue | Null | TypeName:
    match field.meaning:
        case meaning.TypeNameField():
            return TypeName(name=type_name)
        case meaning.GroupKeyField(key=key):
            return CommonValue(key=key) if key in keys else Null()
        case other:
            raise AssertionError(f"{other} is no field of the keys of a group")


def _plan_part(part: Selected, type_name: str) -> AggregatePart:
    match part.meaning:
        case meaning.MeasuresField(type_name=name):
            return Measures(fields=tuple((each.key, _plan_measure(each, name)) for each in part.children[name]))
        case _:
            return _plan_measure(part, type_name)


def _plan_measure(field: Selected, type_name: str) -> Measured | TypeName:
    match field.meaning:
        case meaning.TypeNameField():
            return TypeName(name=type_name)
        case meaning.MeasureField(measure=measure):
            return Measured(measure=measure)
        case other:
            raise AssertionError(f"{other} is no field of an aggregate")


def measures_in(fields: Sequence[tuple[str, GroupPart]]) -> tuple[Measure, ...]:
    """What has to be computed for an aggregate or a group, once each."""
    found: list[Measure] = []
    for _, part in fields:
        match part:
            case Measured(measure=measure):
                found.append(measure)
            case Measures(fields=inner):
                found += measures_in(inner)
            case _:
                pass
    return tuple(dict.fromkeys(found))
