"""What each role was given, once inheritance is written out: one grant at most for each model and operation."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gql_server.access.grants import (
    Access,
    Create,
    Delete,
    Everything,
    Fields,
    Inherit,
    ModelGrant,
    Read,
    Update,
)
from gql_server.access.limits import RoleLimits

GrantKey = tuple[type[Any], type[ModelGrant]]
"""A model, and the kind of grant for it."""


@dataclass(kw_only=True)
class Declared:
    """The grants of one role.

    Attributes:
        grants: by model and kind.
        coordinates: of fields.
        has_everything: whatever has no grant of its own is granted whole.
        limits: by name.
    """

    grants: dict[GrantKey, ModelGrant] = field(default_factory=dict)
    coordinates: set[str] = field(default_factory=set)
    has_everything: bool = False
    limits: dict[str, Any] = field(default_factory=dict)

    def find(self, model: type[Any], kind: type[ModelGrant]) -> ModelGrant | None:
        """The grant, which is one without conditions where the role has everything."""
        return self.grants.get((model, kind)) or (_WHOLE[kind](model) if self.has_everything else None)


_WHOLE: Mapping[type[ModelGrant], Any] = {
    Read: lambda model: Read(model=model, rows=None, columns=None, max_rows=None, aggregates=True, root=True),
    Create: lambda model: Create(model=model, columns=None, check=None, preset={}),
    Update: lambda model: Update(model=model, rows=None, columns=None, check=None, preset={}),
    Delete: lambda model: Delete(model=model, rows=None),
}


def write_out(access: Access, faults: list[str]) -> dict[str, Declared]:
    """The grants of every role, by its name.

    Args:
        access: the declaration.
        faults: gets what is wrong with it.
    """
    done: dict[str, Declared] = {}
    for name in access.roles:
        _write_out_role(access, name, done, (), faults)
    return done


def _write_out_role(
    access: Access, name: str, done: dict[str, Declared], way: tuple[str, ...], faults: list[str]
) -> Declared:
    if name in done:
        return done[name]
    own, parents = Declared(), list[Declared]()
    for grant in access.roles[name]:
        match grant:
            case Inherit(role=role) if role in (*way, name):
                faults.append(f"the role {name} inherits from itself: {' from '.join((*way, name, role))}")
            case Inherit(role=role) if role not in access.roles:
                faults.append(f"the role {name} inherits from {role}, which is no role; {', '.join(access.roles)} are")
            case Inherit(role=role):
                parents.append(_write_out_role(access, role, done, (*way, name), faults))
            case Everything():
                own.has_everything = True
            case Fields(coordinates=coordinates):
                own.coordinates.update(coordinates)
            case RoleLimits():
                _take_limits(own, name, grant, faults)
            case Read() | Create() | Update() | Delete():
                _take_grant(own, name, grant, faults)
            case other:
                faults.append(f"the role {name} has {other!r}, which is no grant")
    done[name] = _unite(name, own, parents, faults)
    return done[name]


def _take_grant(own: Declared, name: str, grant: ModelGrant, faults: list[str]) -> None:
    faults += [f"{name}: {type(grant).__name__.lower()}({_name(grant)}): {fault}" for fault in _find_faults(grant)]
    if (grant.model, type(grant)) in own.grants:
        faults.append(f"the role {name} has two grants {_describe(grant)}; write one, with sa.or_() in its rule")
    if not isinstance(grant, Delete) and isinstance(grant.columns, str):
        grant = replace(grant, columns=None)  # letters are no columns
    own.grants[grant.model, type(grant)] = grant


def _find_faults(grant: ModelGrant) -> Iterator[str]:
    """What cannot be, whatever the model."""
    if not isinstance(grant, Delete) and isinstance(grant.columns, str):
        yield f"columns is {grant.columns!r}, a text; write a list of names, such as [{grant.columns!r}]"
    if isinstance(grant, Read):
        most = grant.max_rows
        if most is not None and (not isinstance(most, int) or isinstance(most, bool) or most < 1):
            yield f"max_rows is {most!r}; expected a whole number from 1, or None"
        flags = {"aggregates": grant.aggregates, "root": grant.root}
        yield from (
            f"{key} is {flag!r}; expected True or False" for key, flag in flags.items() if flag not in {True, False}
        )


def _take_limits(own: Declared, name: str, limits: RoleLimits, faults: list[str]) -> None:
    if own.limits:
        faults.append(f"the role {name} has limits twice; write them as one")
    faults += [f"{name}: {fault}" for fault in limits.find_faults()]
    own.limits.update(limits.said())


def _unite(name: str, own: Declared, parents: Sequence[Declared], faults: list[str]) -> Declared:
    """Several roles may bring the same grant; two that differ are a question that only the role itself can answer."""
    united = Declared(
        grants=dict(own.grants),
        coordinates=own.coordinates.union(*(parent.coordinates for parent in parents)),
        has_everything=own.has_everything or any(parent.has_everything for parent in parents),
        limits=dict(own.limits),
    )
    for parent in parents:
        for key, grant in parent.grants.items():
            if united.grants.setdefault(key, grant) is not grant and key not in own.grants:
                faults.append(f"the role {name} inherits two grants {_describe(grant)}; give it one of its own")
        for limit, value in parent.limits.items():
            if united.limits.setdefault(limit, value) != value and limit not in own.limits:
                faults.append(f"the role {name} inherits two limits of {limit}; give it one of its own")
    return united


def _describe(grant: ModelGrant) -> str:
    return f"to {type(grant).__name__.lower()} {_name(grant)}"


def _name(grant: ModelGrant) -> str:
    model: Any = grant.model
    return getattr(model, "__name__", repr(model))
