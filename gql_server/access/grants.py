"""What an application declares: roles, and what each may do.

Only data: nothing is looked up and no rule is called before :mod:`gql_server.access.roles` does it. What is not granted
does not exist for a role.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from gql_server.access.claims import Caller
from gql_server.access.limits import RoleLimits

Rule = Callable[[Caller], sa.ColumnElement[bool]]
"""From the caller to a condition over the model, such as ``lambda me: Order.customer_id == me.claim("sub")``. Called at
start-up; the values of claims are filled in at each request."""


@dataclass(frozen=True, slots=True)
class AllBut:
    """Every column but these."""

    names: tuple[str, ...]


Columns = Sequence[str] | AllBut | None
"""Mapper attributes by name; None for all."""


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """The value of a claim of the caller, for a preset."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Rows of a model may be read. See :func:`read`."""

    model: type[Any]
    rows: Rule | None
    columns: Columns
    max_rows: int | None
    aggregates: bool
    root: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Create:
    """Rows of a model may be made. See :func:`create`."""

    model: type[Any]
    columns: Columns
    check: Rule | None
    preset: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """Rows of a model may be changed. See :func:`update`."""

    model: type[Any]
    rows: Rule | None
    columns: Columns
    check: Rule | None
    preset: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delete:
    """Rows of a model may be deleted. See :func:`delete`."""

    model: type[Any]
    rows: Rule | None


@dataclass(frozen=True, slots=True)
class Inherit:
    """All that another role may do, unless this role has a grant of its own for the same."""

    role: str


@dataclass(frozen=True, slots=True)
class Everything:
    """Every operation on every row and column of every model, and every field written by hand."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields that no other grant brings. See :func:`fields`."""

    coordinates: tuple[str, ...]


Grant = Read | Create | Update | Delete | Inherit | Everything | Fields | RoleLimits
ModelGrant = Read | Create | Update | Delete


@dataclass(frozen=True, init=False)
class Access:
    """Who may do what: the roles, each with what is granted to it.

    Example::

        access = Access(
            claims={"sub": UUID},
            anonymous=[read(Item, rows=lambda me: Item.status == ItemStatus.ACTIVE, columns=all_but("cost"))],
            customer=[inherit("anonymous"), read(Order, rows=lambda me: Order.customer_id == me.claim("sub"))],
            admin=[everything()],
        )

    Args:
        claims: the claims that rules use, each with its type: ``str``, ``int``, ``bool`` or ``uuid.UUID``.
        roles: by name. Callers without a token are ``anonymous``; where that role is not declared, they are refused.
    """

    roles: Mapping[str, tuple[Grant, ...]]
    claims: Mapping[str, type[Any]] = field(default_factory=dict)

    def __init__(self, *, claims: Mapping[str, type[Any]] | None = None, **roles: Sequence[Grant]) -> None:
        object.__setattr__(self, "roles", {name: tuple(grants) for name, grants in roles.items()})
        object.__setattr__(self, "claims", dict(claims or {}))


def read(
    model: type[Any],
    *,
    rows: Rule | None = None,
    columns: Columns = None,
    max_rows: int | None = None,
    aggregates: bool = True,
    root: bool = True,
) -> Read:
    """Rows may be read.

    Relations come by themselves: one exists where the model it leads to can be read, and the columns that it joins by.

    Args:
        model: the mapped class.
        rows: which; all when absent.
        columns: which; all when absent. The primary key is always among them, since node ids and cursors hold it. What
            is computed from a column that is not among them, or from other tables, is not, unless :func:`fields` or
            this list names it.
        max_rows: of a page, below the limit of the service.
        aggregates: whether rows may be counted and added up.
        root: whether there are root fields; otherwise rows are reached through relations only.
    """
    return Read(model=model, rows=rows, columns=columns, max_rows=max_rows, aggregates=aggregates, root=root)


def create(
    model: type[Any],
    *,
    columns: Columns = None,
    check: Rule | None = None,
    preset: Mapping[str, Any] | None = None,
) -> Create:
    """Rows may be made.

    Args:
        model: the mapped class.
        columns: and relations that the caller may set; all when absent. In a list, a to-one relation comes with its
            foreign key.
        check: what every new row must fulfil when it is written.
        preset: values by column, which the caller cannot set; :func:`claim` for the value of a claim.
    """
    return Create(model=model, columns=columns, check=check, preset=dict(preset or {}))


def update(
    model: type[Any],
    *,
    rows: Rule | None = None,
    columns: Columns = None,
    check: Rule | None = None,
    preset: Mapping[str, Any] | None = None,
) -> Update:
    """Rows may be changed.

    Args:
        model: the mapped class.
        rows: which of those that the caller can read; all of these when absent.
        columns: and relations that the caller may set; all when absent.
        check: what every row must fulfil after its change.
        preset: values by column, which the caller cannot set; :func:`claim` for the value of a claim.
    """
    return Update(model=model, rows=rows, columns=columns, check=check, preset=dict(preset or {}))


def delete(model: type[Any], *, rows: Rule | None = None) -> Delete:
    """Rows may be deleted.

    Args:
        model: the mapped class.
        rows: which of those that the caller can read; all of these when absent.
    """
    return Delete(model=model, rows=rows)


def inherit(role: str) -> Inherit:
    """All that another role may do. A grant of the role's own for the same model and operation takes its place."""
    return Inherit(role)


def everything() -> Everything:
    """All there is, today and whatever is added."""
    return Everything()


def fields(*coordinates: str) -> Fields:
    """Fields that no other grant brings, such as ``Query.bestsellers``, ``Item.margin`` or ``Mutation.restock``.

    These are the fields written by hand, whose resolvers see all rows and columns, and attributes computed from columns
    or tables that the role cannot read.
    """
    return Fields(coordinates)


def all_but(*names: str) -> AllBut:
    """Every column but these."""
    return AllBut(names)


def claim(name: str) -> ClaimValue:
    """The value of a claim of the caller, for a preset."""
    return ClaimValue(name)
