"""Roles drawn at random write: what is answered and what is kept equals a model of what their grants allow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gql_server import Access
from tests.access.drawn_grants import NAMES, RefusedError, Right, Write, draw_role
from tests.access.team import dump, reset, send, serve

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from tests.access.drawn_grants import DrawnRole, Row, World

ROLES = {f"role{seed}": draw_role(seed) for seed in range(6)}
EXAMPLES = 10
ROWS = {
    "team": [{"id": 1, "name": "red"}, {"id": 2, "name": "blue"}, {"id": 3, "name": "hidden"}],
    "player": [
        {"id": 1, "name": "Ann", "rank": 1, "owner": "me", "editor": None, "team_id": 1},
        {"id": 2, "name": "Bea", "rank": 2, "owner": "me", "editor": None, "team_id": None},
        {"id": 3, "name": "Cid", "rank": 3, "owner": "other", "editor": None, "team_id": 1},
        {"id": 4, "name": "Dan", "rank": 4, "owner": "hidden", "editor": None, "team_id": 1},
        {"id": 5, "name": "Eve", "rank": 4, "owner": "me", "editor": None, "team_id": 3},
    ],
}
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["x", "y"]),
    "rank": st.integers(1, 4),
    "owner": st.sampled_from(["me", "other", "hidden"]),
    "team_id": st.sampled_from([None, 1, 2, 3, 9]),
}
KEYS = st.sampled_from([1, 2, 3, 4, 5, 9])
SOME_KEYS = st.lists(KEYS, unique=True, max_size=3)


@pytest.fixture(scope="module")
def app(module_database_url):
    return serve(module_database_url, Access(claims={"sub": str}, **{name: r.grants for name, r in ROLES.items()}))


def values(right: Right, *needed: str) -> st.SearchStrategy[Row]:
    """Draw data with columns that a right has."""
    columns = sorted(right.columns)
    return st.fixed_dictionaries(
        {key: VALUES[key] for key in columns if key in needed},
        optional={key: VALUES[key] for key in columns if key not in needed},
    )


def steps(role: DrawnRole) -> st.SearchStrategy[tuple[str, tuple[Any, ...]]]:
    """Draw a write that the role's schema has: the name of a method of ``Write``, and what it is called with."""
    drawn = []
    limits = st.integers(1, 4), st.integers(0, 4)
    if role.create:
        drawn.append(st.tuples(st.just("create"), st.tuples(values(role.create, "name"))))
    if role.update and role.update.columns:
        drawn.append(st.tuples(st.just("update"), st.tuples(KEYS, values(role.update))))
        drawn.append(st.tuples(st.just("update_many"), st.tuples(*limits, values(role.update))))
        if "team_id" in role.update.columns:
            actions = st.sampled_from(["connect", "disconnect", "set"])
            drawn.append(st.tuples(st.just("move"), st.tuples(st.sampled_from([1, 2, 3]), actions, SOME_KEYS)))
    if role.delete:
        drawn.append(st.tuples(st.just("delete"), st.tuples(KEYS)))
        drawn.append(st.tuples(st.just("delete_many"), st.tuples(*limits)))
    return st.one_of(*drawn) if drawn else st.nothing()


def write_field(method: str, arguments: tuple[Any, ...]) -> tuple[str, str, Any]:
    """Name the root field, the type of its input, and the input."""
    data = {NAMES[key]: value for key, value in arguments[-1].items()} if isinstance(arguments[-1], dict) else None
    match method, arguments:
        case "create", _:
            return "createPlayer", "CreatePlayerInput", {"data": data}
        case "update", (key, _):
            return "updatePlayer", "UpdatePlayerInput", {"id": key, "data": data}
        case "delete", (key,):
            return "deletePlayer", "DeletePlayerInput", {"id": key}
        case "update_many", (rank, at_most, _):
            input_ = {"filter": {"rank": {"gte": rank}}, "atMost": at_most, "data": data}
            return "updatePlayers", "UpdatePlayersInput", input_
        case "delete_many", (rank, at_most):
            return "deletePlayers", "DeletePlayersInput", {"filter": {"rank": {"gte": rank}}, "atMost": at_most}
        case "move", (team, action, keys):
            players = {action: [{"pk": key} for key in keys]}
            return "updateTeam", "UpdateTeamInput", {"id": team, "data": {"players": players}}
    raise AssertionError(method)


def read_world(app: Flask) -> World:
    rows = dump(app)
    return {
        table: {row["id"]: {key: value for key, value in row.items() if key != "id"} for row in rows[table]}
        for table in ("team", "player")
    }


def without_new_keys(world: World, before: World) -> Any:
    """A world in which rows that were not there before have no keys."""
    kept = {key: row for key, row in world["player"].items() if key in before["player"]}
    made = sorted((sorted(row.items(), key=str) for key, row in world["player"].items() if key not in kept), key=str)
    return world["team"], kept, made


def check(app: Flask, name: str, method: str, arguments: tuple[Any, ...]) -> None:
    """Require that the answer to a write, and what it leaves, are what the model says."""
    before = read_world(app)
    field, input_type, input_ = write_field(method, arguments)
    answer = ask_as(app, name, field, input_type, input_)
    write = Write(ROLES[name], before)
    run: Callable[..., int | None] = getattr(write, method)
    codes, matched, after = set[str](), None, before
    count: int | None = 0
    try:
        count = run(*arguments)
        after = write.finish()
    except RefusedError as refused:
        codes, matched, count = {refused.code}, refused.matched, 0
    assert {error["code"] for error in answer["errors"]} == codes
    assert [error["matched"] for error in answer["errors"] if "matched" in error] == [matched] * (matched is not None)
    assert answer["affectedCount"] == (1 if count is None else count)
    assert without_new_keys(read_world(app), before) == without_new_keys(after, before)


def ask_as(app: Flask, name: str, field: str, input_type: str, input_: Any) -> Any:
    """Send one root field as a caller of a role."""
    selection = "affectedCount errors { code ... on TooManyRows { matched } }"
    return send(
        app, f"{field}(input: $input) {{ {selection} }}", {"roles": [name]}, {"input": input_},
        head=f"($input: {input_type}!)",
    )  # fmt: skip


@pytest.mark.parametrize("name", ROLES)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_a_role_writes_what_its_grants_allow_and_nothing_else(app, name, data):
    reset(app, ROWS)
    for method, arguments in data.draw(st.lists(steps(ROLES[name]), min_size=1, max_size=4)):
        check(app, name, method, arguments)


@pytest.mark.parametrize("name", ROLES)
def test_a_role_has_the_inputs_that_its_grants_allow(app, name):
    role = ROLES[name]
    schema = app.extensions["gql_server"].apis.find(name).schema
    fields = {verb: f"{verb}Player" in schema.mutation_type.fields for verb in ("create", "update", "delete")}
    can_update = role.update is not None and bool(role.update.columns)
    assert fields == {"create": role.create is not None, "update": can_update, "delete": role.delete is not None}
    for right, input_name in ((role.create, "PlayerCreate"), (role.update if can_update else None, "PlayerUpdate")):
        if right is not None:
            found = set(schema.type_map[input_name].fields) - {"team", "badge", "notes", "labels"}
            assert found == {NAMES[key] for key in right.columns}
