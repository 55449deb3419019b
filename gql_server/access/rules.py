"""Row rules: a function of the declaration in, a checked condition over the model out.

A rule is called once, at start-up, and its condition is used ever after. So what it says must not depend on when it is
called: times come from the database's clock, and the caller from claims.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.sql import visitors

from gql_server.access.claims import Caller, claim_operand, find_claims, type_claims
from gql_server.access.grants import Rule
from gql_server.catalog.kinds import stored_type
from gql_server.catalog.model import Attribute, Entity, Proxy, Relation
from gql_server.plan.predicates import RowRule

_ROW = "gql_row"
Node = TypeVar("Node")


def build_rule(rule: Rule, entity: Entity, claims: Mapping[str, type[Any]]) -> RowRule:
    """The predicate of a rule.

    Raises:
        ValueError: it is no condition over the model, or not the same each time.
    """
    condition, again = _call(rule, claims), _call(rule, claims)
    if not condition.compare(again):
        raise ValueError(
            "it says something else each time that it is called; it is called at start-up only, so use sa.func.now() "
            "for the time, and me.claim(…) for what is known of the caller"
        )
    mapper = sa_orm.class_mapper(entity.model)
    select: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(mapper.persist_selectable).where(condition)
    own = set(_tables_of(mapper.persist_selectable))
    others = {table for found in select.get_final_froms() for table in _tables_of(found)} - own
    if others:
        named = ", ".join(sorted(str(table) for table in others))
        raise ValueError(
            f"it names {named} beside the model; reach other tables through a relation, with has() or any(), or in an "
            "exists()"
        )
    found = find_claims(condition, claims)
    return RowRule(
        entity=entity,
        text=write_rule(condition, found, mapper.persist_selectable),
        condition=condition,
        is_movable=_is_movable(mapper, condition),
        claims=tuple((key, claim_operand(name, claims[name])) for key, name in found.items()),
    )


def apply_to_row(rule: RowRule, row: sa.FromClause) -> sa.ColumnElement[bool]:
    """The condition that a row fulfils a rule.

    Args:
        rule: over the tables of its model.
        row: a selectable of these tables, or of a class that inherits.
    """
    mapper = sa_orm.class_mapper(rule.entity.model)
    if rule.is_movable:
        return _move(mapper, rule.condition, row)
    keys: Any = mapper.primary_key
    same: list[Any] = [column == row.corresponding_column(column) for column in keys]
    select: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(mapper.persist_selectable)
    return select.where(*same, rule.condition).correlate(row).exists()


def find_nodes(plan: object, kind: type[Node]) -> Iterator[Node]:
    """All nodes of a kind in a plan; what it names of the catalog has none."""
    if isinstance(plan, kind):
        yield plan
    elif isinstance(plan, tuple):
        for item in plan:
            yield from find_nodes(item, kind)
    elif is_dataclass(plan) and not isinstance(plan, Attribute | Entity | Relation | Proxy):
        for each in fields(plan):
            yield from find_nodes(getattr(plan, each.name), kind)


def _move(mapper: sa_orm.Mapper[Any], condition: sa.ColumnElement[bool], row: sa.FromClause) -> sa.ColumnElement[bool]:
    """The condition with the row in the place of the tables of the model."""
    tables = {table.key for table in mapper.tables if isinstance(table, sa.Table)}

    def replace(element: Any, **_: Any) -> Any:
        if isinstance(element, sa.Column):
            is_of_row = isinstance(element.table, sa.Table) and element.table.key in tables
            return row.corresponding_column(element) if is_of_row else None
        return row if isinstance(element, sa.Table) and element.key in tables else None

    moved: sa.ColumnElement[bool] = visitors.replacement_traverse(condition, {}, replace)
    return moved


def _is_movable(mapper: sa_orm.Mapper[Any], condition: sa.ColumnElement[bool]) -> bool:
    """Whether nothing of the condition still names the model's tables once it is moved to a row.

    SQLAlchemy looks into neither the criterion of ``has()`` and ``any()`` nor an explicit ``correlate()``, and makes
    two of an alias that is joined.

    Raises:
        ValueError: the condition makes no SQL.
    """
    row: Any = sa.inspect(sa_orm.aliased(mapper.class_, name=_ROW, flat=True))
    moved = _move(mapper, condition, row.selectable)
    try:
        text = str(sa.select(sa.literal_column("1")).select_from(row).where(moved))
        before = str(sa.select(sa.literal_column("1")).select_from(mapper.persist_selectable).where(condition))
    except sa.exc.SQLAlchemyError as error:
        raise ValueError(f"it makes no SQL: {error}") from error
    names = [table.fullname for table in mapper.tables if isinstance(table, sa.Table)]
    again = [name for name in names if re.search(rf"(?<![\w.]){re.escape(name)}(?!\w| AS)", _unquote(text))]
    is_once = len(re.findall(rf"\bAS {_ROW}\w*\b", text)) == len(names)
    has_no_more = text.count(" AS ") == before.count(" AS ") + len(names)
    return not again and is_once and has_no_more


def _unquote(text: str) -> str:
    return text.replace('"', "")


def _call(rule: Rule, claims: Mapping[str, type[Any]]) -> sa.ColumnElement[bool]:
    try:
        found: Any = rule(Caller(claims))
    except Exception as error:  # whatever an application's code raises
        raise ValueError(f"it failed: {error}") from error
    if isinstance(found, bool):
        raise ValueError(
            f"it is {found}, a value of Python; write sa.true() or sa.false(), or compare with == or is_()"
        )
    if found is None:
        raise ValueError("it is None; a function has to return its condition")
    if not isinstance(stored_type(getattr(found, "type", sa.types.NULLTYPE)), sa.Boolean | sa.types.NullType):
        raise ValueError(f"it is a value of type {found.type!r}, expected a condition such as Model.column == 1")
    try:
        condition = sa.and_(sa.true(), found)
    except sa.exc.ArgumentError:
        raise ValueError(f"it is {type(found).__name__}, expected a condition such as Model.column == 1") from None
    type_claims(condition, claims)
    return condition


def _tables_of(selectable: sa.FromClause) -> Iterator[sa.FromClause]:
    """The tables that a join consists of, or the table itself."""
    if isinstance(selectable, sa.Join):
        yield from _tables_of(selectable.left)
        yield from _tables_of(selectable.right)
    else:
        yield selectable


def write_rule(condition: sa.ColumnElement[bool], claims: Mapping[str, str], table: sa.FromClause) -> str:
    """A condition as SQL for people: constants are written out, and claims by their names.

    >>> item = sa.table("item", sa.column("status"), sa.column("owner"))
    >>> write_rule((item.c.status == "active") & (item.c.owner == sa.bindparam("c0")), {"c0": "sub"}, item)
    "item.status = 'active' AND item.owner = claim(sub)"
    """
    compiled = sa.select(sa.literal_column("1")).select_from(table).where(condition).compile()

    def write(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in claims:
            return f"claim({claims[name]})"
        value = compiled.params[name] if name in compiled.params else match.group()
        return repr(getattr(value, "name", value))

    return " ".join(re.sub(r":(\w+)", write, str(compiled).partition("WHERE ")[2]).split())
