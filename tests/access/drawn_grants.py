"""Random roles that write teams and players, and what they may do as a model of plain Python dictionaries."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from gql_server import claim, create, delete, read, update
from tests.access.team import Player, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gql_server.access.grants import Grant

ME = "me"
Row = dict[str, Any]
World = dict[str, dict[int, Row]]
"""Rows by table and key."""

NAMES = {"name": "name", "rank": "rank", "owner": "owner", "team_id": "teamId"}
DEFAULTS = {"rank": 1, "owner": "nobody", "editor": None, "team_id": None}


@dataclass(frozen=True)
class Rule:
    """A rule for the database, and in Python."""

    condition: Callable[[Any], Any]
    holds: Callable[[Row], bool]


ALL = Rule(lambda _: sa.true(), lambda _: True)
TEAM_RULES = (ALL, Rule(lambda _: Team.name != "hidden", lambda row: row["name"] != "hidden"))
PLAYER_RULES = (
    ALL,
    Rule(lambda _: Player.owner != "hidden", lambda row: row["owner"] != "hidden"),
    Rule(lambda me: Player.owner == me.claim("sub"), lambda row: row["owner"] == ME),
    Rule(lambda _: Player.rank % 2 == 0, lambda row: row["rank"] % 2 == 0),
    Rule(lambda _: Player.team_id.is_not(None), lambda row: row["team_id"] is not None),
    Rule(lambda _: Player.team.has(Team.name == "red"), lambda row: row["team_id"] == 1),
)


@dataclass(frozen=True)
class Right:
    """What one grant allows; the rules are all true where it has none."""

    columns: frozenset[str] = frozenset()
    rows: Rule = ALL
    check: Rule = ALL
    preset: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class DrawnRole:
    """What a role may do; None for what it may not."""

    teams: Rule
    players: Rule
    create: Right | None
    update: Right | None
    delete: Right | None

    @property
    def grants(self) -> list[Grant]:
        """The declaration."""
        grants: list[Grant] = [
            read(Team, rows=self.teams.condition), update(Team), read(Player, rows=self.players.condition),
        ]  # fmt: skip
        if self.create:
            grants.append(create(Player, check=self.create.check.condition, **_options(self.create)))
        if self.update:
            options = _options(self.update)
            grants.append(update(Player, rows=self.update.rows.condition, check=self.update.check.condition, **options))
        if self.delete:
            grants.append(delete(Player, rows=self.delete.rows.condition))
        return grants


def _options(right: Right) -> dict[str, Any]:
    preset = {key: claim("sub") if value == ME else value for key, value in right.preset.items()}
    return {"columns": sorted(right.columns), "preset": preset}


def draw_role(seed: int) -> DrawnRole:
    """Draw a role."""
    random = Random(seed)

    def right(*needed: str) -> Right:
        preset = random.choice([{}, {"owner": ME}, {"rank": 2}, {"editor": ME}])
        columns = {key for key in NAMES if key in needed or random.random() < 0.7} - set(preset)
        rules = (random.choice(PLAYER_RULES) for _ in range(2))
        return Right(frozenset(columns), next(rules), next(rules), preset)

    def perhaps(*needed: str) -> Right | None:
        return right(*needed) if random.random() < 0.8 else None

    return DrawnRole(
        teams=random.choice(TEAM_RULES),
        players=random.choice(PLAYER_RULES),
        create=perhaps("name"),
        update=perhaps(),
        delete=perhaps(),
    )


class RefusedError(Exception):
    """A write that keeps nothing.

    Attributes:
        code: of its user errors.
        matched: how many rows a filter found, where they were too many.
    """

    def __init__(self, code: str, matched: int | None = None) -> None:
        super().__init__(code)
        self.code, self.matched = code, matched


class Write:
    """One root field that a role writes by, on a world of its own."""

    def __init__(self, role: DrawnRole, before: World) -> None:
        self.role = role
        self.before = before
        self.world = deepcopy(before)
        self.checked: list[tuple[Row, Rule]] = []

    def finish(self) -> World:
        """The new world, if all rows fulfil their checks."""
        if not all(rule.holds(row) for row, rule in self.checked):
            raise RefusedError("FORBIDDEN")
        return self.world

    def create(self, data: Row) -> None:
        """Make a player, under a key that no row has."""
        right = self.role.create
        assert right is not None
        row = DEFAULTS | data | dict(right.preset)
        self._check_team(data)
        self.world["player"][-1 - len(self.world["player"])] = row
        self.checked.append((row, right.check))

    def update(self, key: int, data: Row) -> None:
        """Change a player by its key."""
        self._change(self._find(key, self.role.update), data)

    def update_many(self, least_rank: int, at_most: int, data: Row) -> int:
        """Change the players of a filter."""
        keys = self._match(least_rank, at_most, self.role.update)
        for key in keys:
            self._change(key, data)
        return len(keys)

    def delete(self, key: int) -> None:
        """Delete a player by its key."""
        del self.world["player"][self._find(key, self.role.delete)]

    def delete_many(self, least_rank: int, at_most: int) -> int:
        """Delete the players of a filter."""
        keys = self._match(least_rank, at_most, self.role.delete)
        for key in keys:
            del self.world["player"][key]
        return len(keys)

    def move(self, team: int, action: str, keys: list[int]) -> None:
        """Connect players to a team, disconnect them, or set which ones are of it."""
        if not self._sees_team(team):
            raise RefusedError("NOT_FOUND")
        players, right = self.before["player"], self.role.update
        assert right is not None
        found = [self._find(key, right if action != "set" else None) for key in keys]
        members = [key for key, row in players.items() if row["team_id"] == team and self.role.players.holds(row)]
        lost = [key for key in members if key not in found] if action == "set" else []
        if action == "disconnect":
            lost, found = [key for key in found if players[key]["team_id"] == team], []
        gained = [key for key in found if players[key]["team_id"] != team]
        if not all(right.rows.holds(players[key]) for key in (*lost, *gained)):
            raise RefusedError("FORBIDDEN")
        for key in lost:
            self._change(key, {"team_id": None}, is_given=False)
        for key in gained:
            self._change(key, {"team_id": team}, is_given=False)

    def _change(self, key: int, data: Row, *, is_given: bool = True) -> None:
        right = self.role.update
        assert right is not None
        if is_given:
            self._check_team(data)
        row = self.world["player"][key]
        row.update(data | dict(right.preset))
        self.checked.append((row, right.check))

    def _find(self, key: int, right: Right | None) -> int:
        row = self.before["player"].get(key)
        if row is None or not self.role.players.holds(row) or not (right is None or right.rows.holds(row)):
            raise RefusedError("NOT_FOUND")
        return key

    def _match(self, least_rank: int, at_most: int, right: Right | None) -> list[int]:
        assert right is not None
        rows = self.before["player"].items()
        seen = [key for key, row in rows if self.role.players.holds(row) and right.rows.holds(row)]
        keys = [key for key in seen if self.before["player"][key]["rank"] >= least_rank]
        if len(keys) > at_most:
            raise RefusedError("TOO_MANY_ROWS", len(keys))
        return keys

    def _sees_team(self, key: int) -> bool:
        row = self.before["team"].get(key)
        return row is not None and self.role.teams.holds(row)

    def _check_team(self, data: Row) -> None:
        """A foreign key leads to a row that the role sees, whether the row is there or not."""
        if data.get("team_id") is not None and not self._sees_team(data["team_id"]):
            raise RefusedError("FOREIGN_KEY_VIOLATION")
