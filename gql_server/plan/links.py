"""What an input says about related rows → links of the write plan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from gql_server.catalog.model import Catalog, Entity, Relation
from gql_server.plan.write_plan import (
    Change,
    Connect,
    ConnectOrCreate,
    Create,
    DeleteRelated,
    Disconnect,
    Insert,
    Link,
    SetRelated,
    Target,
    UpdateRelated,
    UpsertRelated,
)
from gql_server.user_errors import Invalid, UserError
from gql_server.variables import Template


class Rows(Protocol):
    """Plans rows: :class:`gql_server.plan.rows.RowPlanner`, which plans links in turn."""

    @property
    def catalog(self) -> Catalog:
        """Of the targets of relations."""

    @property
    def faults(self) -> list[UserError]:
        """Takes what is wrong."""

    def plan_insert(
        self,
        entity: Entity,
        data: Mapping[str, Template],
        name: str,
        parent: Relation | None = None,
        key: Target | None = None,
    ) -> Insert:
        """A new row."""

    def plan_change(self, entity: Entity, input_: Mapping[str, Template], name: str) -> Change:
        """Changes to a row."""

    def plan_upsert(
        self, entity: Entity, data: Mapping[str, Template], name: str, key: Target, parent: Relation | None = None
    ) -> tuple[Insert, Change]:
        """A new row, and what becomes of one that is there."""

    def plan_target(self, entity: Entity, key: Mapping[str, Template], name: str) -> Target:
        """The row of a key."""


@dataclass(frozen=True, kw_only=True)
class LinkPlanner:
    """Plans what is done by way of one relation.

    Attributes:
        rows: plans the rows.
        relation: that leads to them.
    """

    rows: Rows
    relation: Relation

    def plan(self, actions: Mapping[str, Template], name: str) -> Iterator[Link]:
        """The links of an input; ``set`` comes first, so that what others relate is not taken away again."""
        self._check_set(actions, name)
        for action, template in sorted(actions.items(), key=lambda each: each[0] != "set"):
            inner = f"{name}.{action}"
            if template is None:
                message = f"{action} is null, which says nothing; leave it out."
                self.rows.faults.append(Invalid(message=message, path=tuple(inner.split("."))))
            elif action == "set":
                yield self._plan_set(template, inner)
            elif self.relation.is_to_many:
                for index, item in enumerate(template):
                    yield from self._plan_action(action, item, f"{inner}.{index}")
            else:
                yield from self._plan_action(action, template, inner)

    def _check_set(self, actions: Mapping[str, Template], name: str) -> None:
        """All rows that shall be related are in ``set``, beside those that are made."""
        if "set" in actions:
            for action in sorted(actions.keys() & {"connect", "disconnect", "delete"}):
                message = f"set says already which rows are related; give it without {action}."
                self.rows.faults.append(Invalid(message=message, path=tuple(f"{name}.{action}".split("."))))

    @property
    def _target(self) -> Entity:
        return self.rows.catalog.target(self.relation)

    def _plan_set(self, keys: Sequence[Any], name: str) -> SetRelated:
        targets = (self.rows.plan_target(self._target, key, f"{name}.{index}") for index, key in enumerate(keys))
        return SetRelated(relation=self.relation, targets=tuple(targets), name=name)

    def _plan_action(self, action: str, item: Any, name: str) -> Iterator[Link]:
        relation, entity = self.relation, self._target
        match action:
            case "connect":
                yield Connect(relation=relation, target=self.rows.plan_target(entity, item, name))
            case "create":
                yield Create(relation=relation, insert=self.rows.plan_insert(entity, item, name, relation))
            case "connectOrCreate":
                target = self.rows.plan_target(entity, item["key"], f"{name}.key")
                insert = self.rows.plan_insert(entity, item["data"], f"{name}.data", relation, target)
                yield ConnectOrCreate(relation=relation, target=target, insert=insert)
            case "upsert":
                target = self.rows.plan_target(entity, item["key"], f"{name}.key")
                insert, change = self.rows.plan_upsert(entity, item["data"], f"{name}.data", target, relation)
                yield UpsertRelated(relation=relation, target=target, insert=insert, change=change)
            case "update" | "disconnect" | "delete":
                yield from self._plan_present(action, item, name)
            case other:
                raise AssertionError(f"{other} is nothing that is done to a relation")

    def _plan_present(self, action: str, item: Any, name: str) -> Iterator[Link]:
        """What is done to a row that is related already."""
        relation, entity = self.relation, self._target
        if action == "update":
            target = self.rows.plan_target(entity, item["key"], f"{name}.key") if relation.is_to_many else None
            yield UpdateRelated(relation=relation, target=target, change=self.rows.plan_change(entity, item, name))
            return
        target = self.rows.plan_target(entity, item, name) if relation.is_to_many else None
        if target is None and item is False:
            return
        kind = Disconnect if action == "disconnect" else DeleteRelated
        yield kind(relation=relation, target=target, name=name)
