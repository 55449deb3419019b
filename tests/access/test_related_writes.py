"""Writes by way of relations: each place where another model enters asks for the grants of that model.

The caller is "me": it has the players 1 and 2, sees player 3, and player 4 is hidden. Of team 1 are the players 1, 3
and 4. Of badges, notes and labels, some are hidden; the badge "fixed" may not change, and the notes "kept" may not go.
"""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from gql_server import create, delete, read, update
from tests.access.team import ask, dump, reset, send, serve, serve_others
from tests.engine.small_models import make_db, make_model
from tests.harness import statements

CAPTAIN, COACH, DEALER = {"roles": ["captain"]}, {"roles": ["coach"]}, {"roles": ["dealer"]}


@pytest.fixture(scope="module")
def served(module_database_url):
    return serve(module_database_url)


@pytest.fixture
def app(served):
    reset(served)
    return served


def told(payload):
    return [(error["code"], ".".join(error["path"]).removeprefix("input.data.")) for error in payload["errors"]]


def changed(before, after):
    """The keys of rows that are not as they were, by table."""
    keys = {}
    for table, rows in after.items():
        differing = [row for row in (*rows, *before[table]) if (row in rows) != (row in before[table])]
        if differing:
            keys[table] = sorted({row["id"] if "id" in row else tuple(row.values()) for row in differing})
    return keys


def player(key, data):
    return f"updatePlayer(input: {{id: {key}, data: {{{data}}}}}) {{ affectedCount disconnectedIds deletedIds ERRORS }}"


def team(data):
    parts = "affectedCount disconnectedIds deletedIds ERRORS"
    return f"updateTeam(input: {{id: 1, data: {{players: {{{data}}}}}}}) {{ {parts} }}"


def update_player_of(model, key, link):
    parts = "affectedCount disconnectedIds deletedIds ERRORS"
    return f"update{model}(input: {{id: {key}, data: {{player: {{{link}}}}}}}) {{ {parts} }}"


NEW = 1001
CASES = {
    # what is sent: what is told, which rows change, and which ids of rows are told to be disconnected or deleted
    player(3, 'name: "x"'): ([("NOT_FOUND", "input.id")], {}, []),
    player(1, "rank: 10"): ([("FORBIDDEN", "input")], {}, []),
    player(1, "teamId: 2"): ([], {"player": [1]}, []),
    player(1, "teamId: 3"): ([("FOREIGN_KEY_VIOLATION", "teamId")], {}, []),
    player(1, "teamId: 9"): ([("FOREIGN_KEY_VIOLATION", "teamId")], {}, []),
    player(1, "team: {connect: {pk: 3}}"): ([("NOT_FOUND", "team.connect")], {}, []),
    player(1, 'team: {update: {data: {name: "x"}}}'): ([], {"player": [1], "team": [1]}, []),
    # a table in between belongs to the side that is written
    player(1, "labels: {connect: [{pk: 2}]}"): ([], {"player": [1], "player_label": [(1, 2)]}, []),
    player(1, "labels: {connect: [{pk: 3}]}"): ([("NOT_FOUND", "labels.connect.0")], {}, []),
    player(1, "labels: {disconnect: [{pk: 3}]}"): ([("NOT_FOUND", "labels.disconnect.0")], {}, []),
    player(1, "labels: {set: [{pk: 2}]}"): ([], {"player": [1], "player_label": [(1, 1), (1, 2)]}, ["Label:1"]),
    # orphans are deleted
    player(1, 'notes: {create: [{text: "x"}]}'): ([], {"player": [1], "note": [NEW]}, []),
    player(1, "notes: {disconnect: [{pk: 1}]}"): ([], {"player": [1], "note": [1]}, ["Note:1"]),
    player(1, "notes: {disconnect: [{pk: 2}]}"): ([("NOT_FOUND", "notes.disconnect.0")], {}, []),
    player(1, "notes: {delete: [{pk: 2}]}"): ([("NOT_FOUND", "notes.delete.0")], {}, []),
    player(1, "notes: {delete: [{pk: 3}]}"): ([("NOT_FOUND", "notes.delete.0")], {}, []),
    player(1, "notes: {set: []}"): ([("FORBIDDEN", "notes.set")], {}, []),
    player(2, "notes: {set: []}"): ([], {"player": [2], "note": [4]}, ["Note:4"]),
    # the row in whose place another one comes
    player(1, "badge: {connect: {pk: 1}}"): ([], {"player": [1], "badge": [1, 4]}, ["Badge:4"]),
    player(2, "badge: {connect: {pk: 1}}"): ([("FORBIDDEN", "badge.connect")], {}, []),
    player(1, "badge: {connect: {pk: 3}}"): ([("NOT_FOUND", "badge.connect")], {}, []),
    player(2, "badge: null"): ([("NOT_FOUND", "badge")], {}, []),
    player(1, "badge: null"): ([], {"player": [1], "badge": [4]}, ["Badge:4"]),
    player(2, "badge: {disconnect: true}"): ([("NOT_FOUND", "badge.disconnect")], {}, []),
    player(2, 'badge: {update: {data: {code: "x"}}}'): ([("NOT_FOUND", "badge.update")], {}, []),
    # the same, seen from the row that comes
    update_player_of("Badge", 1, "connect: {pk: 1}"): ([], {"badge": [1, 4]}, ["Badge:4"]),
    update_player_of("Badge", 1, "connect: {pk: 2}"): ([("FORBIDDEN", "player.connect")], {}, []),
    update_player_of("Badge", 1, "connect: {pk: 3}"): ([("FORBIDDEN", "player.connect")], {}, []),
    update_player_of("Card", 4, "connect: {pk: 1}"): ([], {"card": [1, 4]}, ["Card:1"]),
    update_player_of("Card", 4, "connect: {pk: 2}"): ([("FORBIDDEN", "player.connect")], {}, []),
    update_player_of("Card", 4, "connect: {pk: 3}"): ([("FORBIDDEN", "player.connect")], {}, []),
    update_player_of("Card", 2, "connect: {pk: 2}"): ([], {}, []),
    # the row that is changed is an orphan itself
    update_player_of("Card", 1, "disconnect: true"): ([], {"card": [1]}, ["Player:1"]),
    update_player_of("Card", 2, "disconnect: true"): ([("FORBIDDEN", "player.disconnect")], {}, []),
    "updateCard(input: {id: 2, data: {player: null}}) { affectedCount disconnectedIds deletedIds ERRORS }": (
        [("FORBIDDEN", "player")], {}, [],
    ),
    # the foreign key is a column of the other row
    team("connect: [{pk: 2}]"): ([], {"player": [2]}, []),
    team("connect: [{pk: 3}]"): ([("NOT_FOUND", "players.connect.0")], {}, []),
    team("disconnect: [{pk: 3}]"): ([("NOT_FOUND", "players.disconnect.0")], {}, []),
    team("disconnect: [{pk: 1}]"): ([], {"player": [1]}, ["Player:1"]),
    team("set: [{pk: 3}]"): ([], {"player": [1]}, ["Player:1"]),
    team("set: [{pk: 1}, {pk: 2}]"): ([("FORBIDDEN", "players.set")], {}, []),
    team("set: [{pk: 4}]"): ([("NOT_FOUND", "players.set.0")], {}, []),
    team('create: [{name: "x"}]'): ([], {"player": [NEW]}, []),
    team('create: [{name: "x"}, {name: "y", rank: 10}]'): ([("FORBIDDEN", "players.create.1")], {}, []),
    team('update: [{key: {pk: 3}, data: {name: "x"}}]'): ([("NOT_FOUND", "players.update.0.key")], {}, []),
    team('update: [{key: {pk: 1}, data: {name: "x"}}]'): ([], {"player": [1]}, []),
    team("update: [{key: {pk: 1}, inc: {rank: 9}}]"): ([("FORBIDDEN", "players.update.0")], {}, []),
    team('upsert: [{key: {pk: 4}, data: {name: "x"}}]'): ([("NOT_FOUND", "players.upsert.0.key")], {}, []),
    team('connectOrCreate: [{key: {pk: 4}, data: {name: "x"}}]'): (
        [("NOT_FOUND", "players.connectOrCreate.0.key")], {}, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("field", "expected"), CASES.items(), ids=[field[:70] for field in CASES])
def test_what_is_done_to_related_rows(app, field, expected):
    before = dump(app)
    payload = send(app, field)
    on_sqlite = app.config["SQLALCHEMY_DATABASE_URI"].startswith("sqlite")
    rows = changed(before, dump(app))
    for table, keys in rows.items():
        made = {row["id"] for row in dump(app)[table] if "id" in row} - {row.get("id") for row in before[table]}
        rows[table] = sorted(NEW if key in made and on_sqlite else key for key in keys)
    assert (told(payload), rows, payload["disconnectedIds"] + payload["deletedIds"]) == expected
    assert payload["affectedCount"] == (0 if expected[0] else 1)


def test_who_cannot_delete_orphans_makes_none(app):
    types = app.extensions["gql_server"].apis.find("dealer").schema.type_map
    assert {"connect", "disconnect"} & set(types["PlayerToOneUpdate_Card_player"].fields) == {"connect"}
    before = dump(app)
    for verb, key in (("create", ""), ("update", "id: 4, ")):
        field = f'{verb}Card(input: {{{key}data: {{code: "x", player: {{connect: {{pk: 1}}}}}}}}) {{ ERRORS }}'
        assert told(send(app, field, DEALER)) == [("FORBIDDEN", "player.connect")]
    assert told(send(app, "updateCard(input: {id: 1, data: {player: null}}) { ERRORS }", DEALER)) == [
        ("INVALID", "player")
    ]
    assert dump(app) == before


def test_a_row_that_is_moved_gets_presets_and_is_checked(app):
    send(app, team("connect: [{pk: 2}], disconnect: [{pk: 1}]"))
    assert {row["id"]: row["editor"] for row in dump(app)["player"]} == {1: "me", 2: "me", 3: None, 4: None}


def test_inputs_have_what_the_grants_of_related_models_allow(app):
    types = app.extensions["gql_server"].apis.find("user").schema.type_map
    fields = {name: set(type_.fields) for name, type_ in types.items() if "ToMany" in name or "ToOne" in name}
    assert fields["LabelToManyUpdate"] == {"connect", "set", "disconnect"}
    assert fields["BadgeToOneUpdate"] == {"connect", "update", "disconnect"}
    assert fields["PlayerToManyUpdate"] == {
        "connect", "create", "connectOrCreate", "set", "disconnect", "update", "upsert",
    }  # fmt: skip
    assert "editor" not in types["PlayerUpdate"].fields
    assert "owner" in types["Player"].fields
    coach = app.extensions["gql_server"].apis.find("coach").schema.type_map
    assert set(coach["TeamUpdate"].fields) == {"name"}


def test_who_may_make_a_row_and_not_read_it_gets_a_payload_without_it(app):
    types = app.extensions["gql_server"].apis.find("user").schema.type_map
    assert set(types["CreateLogPayload"].fields) == {"affectedCount", "errors", "query"}
    assert {"Log", "LogKey", "LogConnection"}.isdisjoint(types)
    payload = send(app, 'createLog(input: {data: {text: "x"}}) { affectedCount ERRORS query { teams { totalCount } } }')
    assert payload == {"affectedCount": 1, "errors": [], "query": {"teams": {"totalCount": 2}}}
    (row,) = dump(app)["log"]
    assert (row["text"], row["author"]) == ("x", "me")


def test_rows_that_are_written_are_not_always_seen(app):
    """The grant to read Player leaves out rows of "hidden", who makes some."""
    hidden = {"sub": "hidden"}
    one = 'createPlayer(input: {data: {name: "x"}}) { player { name } playerEdge { cursor } affectedCount ERRORS }'
    assert send(app, one, hidden) == {"player": None, "playerEdge": None, "affectedCount": 1, "errors": []}
    many = 'createPlayers(input: {data: [{name: "x"}, {name: "y"}]}) { players { name } affectedCount ERRORS }'
    assert send(app, many, hidden) == {"players": [], "affectedCount": 2, "errors": []}


def test_rows_that_hold_others_are_told_as_far_as_they_are_seen(app):
    delete = "deleteTeam(input: {id: 1}) { team { name } deletedIds ERRORS }"
    message = "The Team cannot be deleted: it is in use."
    assert send(app, delete, CAPTAIN)["errors"] == [
        {"code": "RESTRICTED", "message": message, "path": ["input"], "by": [], "count": 0, "ids": []}
    ]
    (error,) = send(app, delete, COACH)["errors"]
    assert (error["by"], error["count"], error["ids"]) == (["Player"], 1, ["Player:1"])
    assert told(send(app, delete.replace("1}", "2}"), COACH)) == [("NOT_FOUND", "input.id")]
    assert send(app, delete.replace("1}", "2}"), CAPTAIN)["deletedIds"] == ["Team:2"]
    assert send(app, delete.replace("1}", "3}"), COACH)["deletedIds"] == ["Team:3"]


def test_a_hidden_row_with_a_unique_value_is_not_written(app):
    """That some row has the value cannot be kept from who writes it; but nothing of that row is told or changed."""
    before = dump(app)
    upsert = 'upsertLabel(input: {key: {%s}, data: {name: "hidden"}}) { affectedCount ERRORS }'
    create = 'createLabel(input: {data: {name: "hidden"}}) { label { id } affectedCount ERRORS }'
    (error,) = send(app, create, COACH)["errors"]
    assert (error["code"], error["message"]) == ("UNIQUE_VIOLATION", "Another Label has this name already.")
    by_id, absent = (send(app, upsert % f'id: "{key}"', COACH) for key in (3, 99))
    assert by_id == absent
    assert told(by_id) == [("NOT_FOUND", "input.key.id")]
    assert dump(app) == before
    document = "mutation {{ {} }}".format((upsert % 'name: "hidden"').replace("ERRORS", ""))
    assert "is not defined by type 'LabelKey'" in ask(app, document, COACH)["errors"][0]["message"]


def test_an_upsert_changes_no_row_that_an_update_would_not_find(app):
    """One is hidden, the other may be seen and not changed; both have the key, so that no other row can."""
    upsert = 'upsertLabel(input: {key: {name: "%s"}, data: {name: "%s"}}) { label { name } affectedCount ERRORS }'
    for name in ("new", "a"):
        assert send(app, upsert % (name, name), CAPTAIN)["label"] == {"name": name}
    before = dump(app)
    hidden, fixed = (send(app, upsert % (name, name), CAPTAIN) for name in ("hidden", "b"))
    assert hidden == fixed
    assert told(hidden) == [("UNIQUE_VIOLATION", "name")]
    assert dump(app) == before


def test_a_key_gives_no_foreign_key_that_the_role_could_not_give(app):
    """An upsert fills the new row in from its key; team 3 is hidden, and team 9 is not there."""
    upsert = "upsertSeat(input: {key: {teamIdAndNumber: {teamId: %s, number: 1}}, data: {number: 1}}) { ERRORS }"
    hidden, absent = (send(app, upsert % team_id) for team_id in (3, 9))
    assert hidden == absent
    assert told(hidden) == [("FOREIGN_KEY_VIOLATION", "input.key.teamIdAndNumber.teamId")]
    assert send(app, upsert % 1)["errors"] == []
    assert [row["team_id"] for row in dump(app)["seat"]] == [1]


def test_claims_are_known_before_anything_is_done(app):
    for document in (
        'mutation { createLog(input: {data: {text: "x"}}) { affectedCount } }',
        'mutation { updatePlayers(input: {filter: {pk: {eq: 1}}, data: {name: "x"}}) { affectedCount } }',
    ):
        with statements(app) as executed:
            answer = ask(app, document, {"sub": None})
        assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
        assert "data" not in answer
        assert executed == []


def test_plans_of_writes_hold_no_claims(app):
    document = f"mutation {{ {player(1, 'rank: 2').replace('ERRORS', '')} }}"
    for sub in ("me", "other"):
        ask(app, document, {"sub": sub})
    with app.app_context():
        compiled = app.extensions["gql_server"].compile(document, role="user")
    assert compiled.writes.claims
    assert "'me'" not in repr(compiled.writes)


def test_links_of_a_model_with_a_rule_are_no_relation(module_database_url):
    db = make_db()
    meta = db.Model.metadata
    enrolment = type(
        "Enrolment", (db.Model,), {
            "student_id": mapped_column(sa.ForeignKey("student.id"), primary_key=True),
            "course_id": mapped_column(sa.ForeignKey("course.id"), primary_key=True),
            "owner": mapped_column(sa.String(9)),
        },
    )  # fmt: skip
    course = make_model(db, "Course")
    student = make_model(db, "Student", courses=relationship("Course", secondary=meta.tables["enrolment"]))
    writes = [create(enrolment), delete(enrolment), read(course), read(student), update(student)]
    seen = {}
    for name, rule in (("all", None), ("mine", lambda me: enrolment.owner == me.claim("sub"))):
        app = serve_others(db, module_database_url, [*writes, read(enrolment, rows=rule)])
        types = app.extensions["gql_server"].apis.find("user").schema.type_map
        inputs = types["StudentUpdate"].fields if "StudentUpdate" in types else ()
        seen[name] = ["courses" in types[each].fields for each in ("Student", "StudentFilter")] + ["courses" in inputs]
    assert seen == {"all": [True, True, True], "mine": [False, False, False]}


@pytest.mark.parametrize(("parent", "child"), [("Proj", "Task"), ("Proj", "Aask")])
def test_what_can_be_done_does_not_depend_on_the_order_of_names(sqlite_database_url, parent, child):
    db = make_db()
    table = parent.lower()
    children = make_model(
        db, child, name=mapped_column(sa.String(9)), up_id=mapped_column(sa.ForeignKey(f"{table}.id"))
    )
    parents = make_model(db, parent, name=mapped_column(sa.String(9)), kids=relationship(child))
    writes = [update(parents, columns=("name", "kids")), update(children, columns=("name",))]
    app = serve_others(db, sqlite_database_url, [read(parents), read(children), *writes])
    kids = app.extensions["gql_server"].apis.find("user").schema.type_map[f"{parent}Update"].fields["kids"].type
    assert set(kids.fields) == {"update"}


def test_counts_have_no_hidden_rows_of_the_type_that_is_written(module_database_url):
    db = make_db()
    cat = make_model(
        db, "Cat", owner=mapped_column(sa.String(9)),
        mother_id=mapped_column(sa.ForeignKey("cat.id", ondelete="CASCADE")),
        kittens=relationship("Cat", back_populates="mother", passive_deletes="all"),
        mother=relationship("Cat", back_populates="kittens", remote_side="Cat.id"),
    )  # fmt: skip
    grants = [
        read(cat, rows=lambda me: cat.owner == me.claim("sub")), update(cat), delete(cat), create(cat)
    ]  # fmt: skip
    cats = [{"id": 11, "owner": "me", "mother_id": None}, {"id": 12, "owner": "other", "mother_id": 11}]
    app = serve_others(db, module_database_url, grants, cat=cats)
    rows = "filter: {pk: {eq: 11}}, dryRun: true"
    counts = "{ counts { type inserted updated deleted } ERRORS }"
    deleted = {"type": "Cat", "inserted": 0, "updated": 0, "deleted": 1}
    assert send(app, f"deleteCats(input: {{{rows}}}) {counts}") == {"counts": [deleted], "errors": []}
    uncounted = serve_others(db, module_database_url, [read(cat, aggregates=False), delete(cat)])
    assert send(uncounted, f"deleteCats(input: {{{rows}}}) {counts}") == {"counts": [deleted], "errors": []}
    moved = f'updateCats(input: {{{rows}, data: {{mother: {{create: {{owner: "me"}}}}}}}}) {counts}'
    made = {"type": "Cat", "inserted": 1, "updated": 1, "deleted": 0}
    assert send(app, moved) == {"counts": [made], "errors": []}
