"""Columns, column properties and hybrids of a mapper as :class:`Attribute`, and the enums they use."""

import enum
import inspect
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog import naming
from gql_server.catalog.columns import allows_null, facts_of_items, reflect_column
from gql_server.catalog.kinds import find_kind, stored_type
from gql_server.catalog.model import Attribute, Composite, EnumInfo
from gql_server.catalog.overrides import Overrides

Report = Callable[[str], None]
EnumKey = tuple[object, ...]


def reflect_attribute(
    mapper: sa_orm.Mapper[Any],
    key: str,
    override: Overrides,
    enums: Mapping[EnumKey, EnumInfo],
    report: Report,
) -> Attribute | None:
    """One attribute, or None after reporting why it cannot be served."""
    where = f"{mapper.class_.__name__}.{key}"
    target = synonym_target(mapper, key) or key
    declared = _find_type(mapper, target, where, report)
    if declared is None:
        return None
    kind = find_kind(declared)
    if isinstance(declared, sa.types.NullType):
        report(
            f"{where}: nothing tells the type of its values; give the column or the expression one, such as "
            "sa.func.f(…, type_=sa.Integer), or leave the attribute out with Meta.exclude_fields"
        )
        return None
    if kind is None:
        report(
            f"{where}: no rule covers the column type {declared!r}; leave the attribute out with Meta.exclude_fields"
        )
        return None
    column, type_ = _plain_column(mapper, target), stored_type(declared)
    attribute = Attribute(
        name=override.field_names.get(key) or naming.field_name(key),
        key=key,
        kind=kind,
        type_=type_,
        is_nullable=column is None or allows_null(mapper, column),
        description=_describe(mapper, target, column),
        enum=enums.get(_enum_key(type_)) if isinstance(type_, sa.Enum) else None,
        scale=getattr(type_, "scale", None) if column is not None else None,
        column=reflect_column(mapper, key, kind, takes_keys=override.client_keys),
        is_computed=column is None or column.computed is not None,
        is_stamped=column is not None and any(map(_is_clock, (column.server_default, column.default, column.onupdate))),
    )
    return replace(attribute, item=_reflect_item(attribute, type_, enums)) if isinstance(type_, sa.ARRAY) else attribute


def _reflect_item(whole: Attribute, type_: sa.ARRAY[Any], enums: Mapping[EnumKey, EnumInfo]) -> Attribute:
    item, kind = stored_type(type_.item_type), find_kind(type_.item_type)
    assert kind is not None
    return replace(
        whole,
        kind=kind,
        type_=item,
        is_nullable=True,
        enum=enums.get(_enum_key(item)) if isinstance(item, sa.Enum) else None,
        scale=getattr(item, "scale", None),
        column=facts_of_items(whole.column, item, kind) if whole.column else None,
    )


def synonym_target(mapper: sa_orm.Mapper[Any], key: str) -> str | None:
    """The column attribute that a synonym is another name of, or None when it is no such thing.

    A synonym with a descriptor of its own answers in Python with something else than the column.
    """
    synonym = mapper.synonyms.get(key)
    if synonym is None:
        return None
    # SQLAlchemy puts a property of its own where the model has no descriptor
    getter = getattr(synonym.descriptor, "fget", None)
    if getattr(getter, "__module__", None) != sa_orm.SynonymProperty.__module__:
        return None
    return synonym.name if synonym.name in mapper.column_attrs else synonym_target(mapper, synonym.name)


def find_left_out(mapper: sa_orm.Mapper[Any], served: Container[str], composites: Iterable[Composite]) -> list[str]:
    """The attributes of sorts that cannot be served, which need not be excluded by hand: they live in Python."""
    keys = (*mapper.composites.keys(), *mapper.synonyms.keys())
    found = {composite.key for composite in composites}
    return [key for key in keys if key not in served and key not in found and not key.startswith("_")]


def reflect_enums(mappers: Iterable[sa_orm.Mapper[Any]], report: Report) -> dict[EnumKey, EnumInfo]:
    """Every enum of every mapper once, so that columns which share one share the GraphQL type."""
    enums: dict[EnumKey, EnumInfo] = {}
    for mapper in mappers:
        for attr in mapper.column_attrs:
            type_ = stored_type(attr.columns[0].type)
            type_ = stored_type(type_.item_type) if isinstance(type_, sa.ARRAY) else type_
            if isinstance(type_, sa.Enum) and _enum_key(type_) not in enums:
                where = f"{mapper.class_.__name__}.{attr.key}"
                info = _reflect_enum(type_, f"{mapper.class_.__name__}{attr.key.title().replace('_', '')}")
                if info is None:
                    report(f"{where}: Python takes no enum of {', '.join(map(repr, type_.enums))}; use a Python enum")
                    continue
                _check_enum(info, where, enums.values(), report)
                if len(info.labels) < len(type_.enums):
                    report(f"{where}: two of {', '.join(map(repr, type_.enums))} become one value; use a Python enum")
                enums[_enum_key(type_)] = info
    return enums


def _find_type(mapper: sa_orm.Mapper[Any], key: str, where: str, report: Report) -> sa.types.TypeEngine[Any] | None:
    if key in mapper.column_attrs:
        return mapper.column_attrs[key].columns[0].type
    try:
        (element,) = sa.select(getattr(mapper.class_, key)).selected_columns
    except Exception as error:
        report(
            f"{where}: the hybrid has no SQL expression ({type(error).__name__}: {error}); give it one with "
            f"@{key}.inplace.expression, or leave it out with Meta.exclude_fields"
        )
        return None
    return element.type


def _plain_column(mapper: sa_orm.Mapper[Any], key: str) -> sa.Column[Any] | None:
    if key not in mapper.column_attrs:
        return None
    column = mapper.column_attrs[key].columns[0]
    return column if isinstance(column, sa.Column) else None


def _is_clock(default: Any) -> bool:
    """Whether a default is the clock of the database, in SQL's own words."""
    value = getattr(default, "arg", None)
    if isinstance(value, sa.TextClause | str):
        return "current_timestamp" in str(value).lower()
    return isinstance(value, sa.func.now().__class__ | sa.func.current_timestamp().__class__)


def _describe(mapper: sa_orm.Mapper[Any], key: str, column: sa.Column[Any] | None) -> str | None:
    if key in mapper.column_attrs:
        doc = mapper.column_attrs[key].doc or (column is not None and (column.doc or column.comment)) or None
    else:
        doc = getattr(mapper.all_orm_descriptors[key], "__doc__", None)
    return inspect.cleandoc(doc) if doc else None


def _enum_key(type_: sa.Enum) -> EnumKey:
    if type_.enum_class is not None:
        return (type_.enum_class, *type_.enums)
    return (type_.name, *type_.enums)


def _reflect_enum(type_: sa.Enum, fallback_name: str) -> EnumInfo | None:
    """An enum, or None when Python refuses one of its names or takes it for something else than a member."""
    if type_.enum_class is not None:
        names = [member.name for member in type_.enum_class]
        if len(names) < len(type_.enums):  # declared with omit_aliases=False
            names = list(type_.enum_class.__members__)
        return EnumInfo(
            name=type_.enum_class.__name__,
            members=type_.enum_class,
            labels=MappingProxyType(dict(zip(names, type_.enums, strict=True))),
            is_native=True,
        )
    labels = {naming.enum_member(label): label for label in type_.enums}
    words = (type_.name or fallback_name).split("_")
    name = "".join(word[:1].upper() + word[1:] for word in words)
    try:
        members = enum.Enum(name, labels)  # type: ignore[misc]
    except ValueError:
        return None
    if members.__members__.keys() != labels.keys():
        return None
    return EnumInfo(name=name, members=members, labels=MappingProxyType(labels), is_native=False)


def _check_enum(info: EnumInfo, where: str, others: Iterable[EnumInfo], report: Report) -> None:
    wrong = [name for name in info.labels if not naming.is_name(name) or name in {"true", "false", "null"}]
    if wrong:
        report(f"{where}: the enum {info.name} has members that GraphQL cannot name: {', '.join(wrong)}; rename them")
    if not naming.is_name(info.name):
        report(f"{where}: {info.name!r} is not a name in GraphQL; give the sa.Enum another name=")
    if any(other.name == info.name and not (info.is_native and other.members is info.members) for other in others):
        report(
            f"{where}: two different enums are called {info.name}; rename one of the Python classes, or the name= "
            f"of the sa.Enum"
        )
