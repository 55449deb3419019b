"""The models have their say: validators, events, defaults, versions, cascades, constructors, constraints of every sort."""

# ruff: noqa: E501 - operations read best in one piece

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import mapped_column, relationship

from gql_server import Invalid, UserErrors
from tests.engine.small_models import make_db, make_model, start
from tests.harness import execute, expect_data, make_app, statements
from tests.writes.people import SEEN, Person, db
from tests.writes.shop import refuse, told, write


@pytest.fixture
def app(database_url):
    SEEN.clear()
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
    return app


@pytest.fixture
def ada(app):
    write(
        app,
        'createPerson(input: {data: {family: "L", given: "Ada", age: 36, nick: "COUNT", pets: {create: [{name: "Cat"}]}, clubs: {create: [{name: "Maths"}]}}}) { person { id } errors { message } }',
    )
    return app


def person(app, given, fields):
    (found,) = expect_data(app, f'{{ people(filter: {{given: {{eq: "{given}"}}}}) {{ nodes {{ {fields} }} }} }}')[
        "people"
    ]["nodes"]
    return found


def test_defaults_of_model_and_database_apply(ada):
    assert person(ada, "Ada", "team isChief country changes revision full nick age") == {
        "team": "blue", "isChief": False, "country": "DE", "changes": 0, "revision": 1, "full": "L Ada", "nick": "count", "age": 36,
    }  # fmt: skip
    with ada.app_context():
        assert db.session.scalars(sa.select(Person)).one().nick == "COUNT"


def test_onupdate_and_the_version_counter_apply(ada):
    write(ada, 'updatePerson(input: {id: "Person:1", data: {team: "red"}}) { errors { message } }')
    assert person(ada, "Ada", "team changes revision") == {"team": "red", "changes": 1, "revision": 2}


def test_what_a_validator_refuses_is_an_error_of_the_input(ada):
    (error,) = refuse(ada, 'createPerson(input: {data: {family: "x", given: "y", age: 151}}) { ERRORS }')
    assert (error["code"], error["message"], error["path"]) == (
        "INVALID",
        "Nobody is that old.",
        ["input", "data", "age"],
    )
    (error,) = refuse(ada, 'updatePerson(input: {id: "Person:1", inc: {age: 120}}) { ERRORS }')
    assert (error["message"], error["path"]) == ("Nobody is that old.", ["input", "inc", "age"])
    errors = refuse(
        ada,
        'createPerson(input: {data: {family: "x", given: "y", age: 999, team: "abcdefghijklmnopqrstuvwxyz", pets: {create: [{name: "abcdefghijkl"}]}}}) { ERRORS }',
    )
    assert sorted(told(errors)) == [
        ("INVALID", "input.data.age"),
        ("TOO_LONG", "input.data.pets.create.0.name"),
        ("TOO_LONG", "input.data.team"),
    ]


def test_events_of_the_session_are_fired(ada):
    def see(session, context, instances):
        SEEN.extend(type(each).__name__ for each in session.new)

    sa.event.listen(db.session.session_factory, "before_flush", see)
    try:
        write(ada, 'createClub(input: {data: {name: "Chess"}}) { errors { message } }')
    finally:
        sa.event.remove(db.session.session_factory, "before_flush", see)
    assert SEEN == ["Club"]


def test_a_dry_run_is_no_commit(ada):
    ended = []
    listeners = {name: lambda _, name=name: ended.append(name) for name in ("after_commit", "after_rollback")}
    for name, listener in listeners.items():
        sa.event.listen(db.session.session_factory, name, listener)
    field = 'updatePeople(input: {filter: {given: {eq: "Ada"}}, data: {team: "red"}, dryRun: %s}) { affectedCount }'
    try:
        for is_dry, end in (("true", "after_rollback"), ("false", "after_commit")):
            ended.clear()
            assert write(ada, field % is_dry) == {"affectedCount": 1}
            assert ended[0] == end
            assert "after_commit" not in ended or is_dry == "false"
    finally:
        for name, listener in listeners.items():
            sa.event.remove(db.session.session_factory, name, listener)


def test_a_listener_refuses_what_it_is_told(app):
    def refuse_all(session, context, instances):
        raise UserErrors([Invalid(message="Not today.", path=("input", "data", "name"))])

    sa.event.listen(db.session.session_factory, "before_flush", refuse_all)
    try:
        errors = refuse(app, 'createClub(input: {data: {name: "Chess"}}) { ERRORS }')
    finally:
        sa.event.remove(db.session.session_factory, "before_flush", refuse_all)
    assert told(errors) == [("INVALID", "input.data.name")]


TRIGGERS = {
    "sqlite": [
        "CREATE TRIGGER no_chess BEFORE INSERT ON club WHEN NEW.name IN ('Chess', 'Poker') BEGIN SELECT RAISE(ABORT, 'Not here.'); END",
        "CREATE TRIGGER no_end BEFORE DELETE ON club WHEN OLD.name = 'Go' BEGIN SELECT RAISE(ABORT, 'Not here.'); END",
    ],
    "postgresql": [
        """CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             IF NEW.name = 'Chess' THEN RAISE EXCEPTION 'Not here.'; END IF;
             RAISE EXCEPTION 'Not here.' USING ERRCODE = 'check_violation'; END $$""",
        "CREATE TRIGGER no_chess BEFORE INSERT ON club FOR EACH ROW WHEN (NEW.name IN ('Chess', 'Poker')) EXECUTE FUNCTION refuse()",
        "CREATE TRIGGER no_end BEFORE DELETE ON club FOR EACH ROW WHEN (OLD.name = 'Go') EXECUTE FUNCTION refuse()",
    ],
}  # fmt: skip


def test_an_index_of_an_expression_is_told_of(app):
    write(app, 'createClub(input: {data: {name: "Chess"}}) { affectedCount }')
    (error,) = refuse(app, 'createClub(input: {data: {name: "CHESS"}}) { ERRORS }')
    assert (error["code"], error["message"]) == ("UNIQUE_VIOLATION", "Another Club has these values already.")
    (error,) = refuse(app, 'createClubs(input: {data: [{name: "Go"}, {name: "CHESS"}]}) { ERRORS }')
    assert told([error]) == [("UNIQUE_VIOLATION", "input.data")]


REFUSED = {
    'createClub(input: {data: {name: "Chess"}})': "input.data",
    'createClubs(input: {data: [{name: "Poker"}, {name: "Chess"}]})': "input.data",
    'updatePerson(input: {id: 1, data: {clubs: {create: [{name: "Poker"}]}}})': "input",
    'deleteClub(input: {key: {name: "Go"}})': "input",
}


def test_what_a_trigger_refuses_is_told_in_its_words(ada, dialect):
    with ada.app_context(), db.engine.begin() as connection:
        for statement in TRIGGERS[dialect]:
            connection.execute(sa.text(statement))
    assert write(ada, 'createClub(input: {data: {name: "Go"}}) { affectedCount }') == {"affectedCount": 1}
    for field, path in REFUSED.items():
        (error,) = refuse(ada, f"{field} {{ ERRORS }}")
        assert (*told([error]), error["message"]) == (("INVALID", path), "Not here."), field
    (error, other) = refuse(ada, 'createClubs(input: {data: [{name: "Chess"}, {name: "Go"}]}) { ERRORS }')
    assert told([error, other]) == [("UNIQUE_VIOLATION", "input.data.1.name"), ("INVALID", "input.data")]


def test_constructors_of_the_models_are_called(app):
    assert write(app, 'createBadge(input: {data: {title: "x"}}) { badge { title level } errors { message } }')[
        "badge"
    ] == {"title": "x", "level": 1}
    assert write(app, 'createLabel(input: {data: {text: "x"}}) { label { text } errors { message } }')["label"] == {
        "text": "<x>"
    }
    (error,) = refuse(app, 'createLabel(input: {data: {text: ""}}) { ERRORS }')
    assert error["message"] == "A label needs a text."


def test_constructors_of_models_of_one_name_are_told_apart():
    for name in ("text", "words"):
        other = make_db()
        init = {"text": lambda self, text: setattr(self, "text", text), "words": lambda self, words: None}[name]
        columns = {"text": mapped_column(sa.String), "words": mapped_column(sa.String)}
        make_model(other, "Note", **columns, __init__=init)
        app = start(other)
        with app.app_context():
            other.create_all()
        write(app, 'createNote(input: {data: {text: "a"}}) { errors { message } }')


def test_constructors_are_given_what_the_input_leaves_out(ada):
    badge = "badge { level note tags extra holder { given } giver { given } } errors { message }"
    made = {"level": 1, "note": None, "tags": [], "extra": None, "holder": {"given": "Ada"}, "giver": {"given": "Ada"}}
    for holder in ("holderId: 1", "holder: {connect: {pk: 1}}", "holderId: 1, extra: null, note: null"):
        assert (
            write(ada, f'createBadge(input: {{data: {{title: "x", giverId: 1, {holder}}}}}) {{ {badge} }}')["badge"]
            == made
        )
    data = expect_data(ada, "{ badges(filter: {extra: {isNull: true}, note: {isNull: true}}) { totalCount } }")
    assert data["badges"]["totalCount"] == 3


def test_a_null_of_a_mutable_value_is_stored_as_null(app):
    write(app, 'createBadge(input: {data: {title: "x", extra: {a: 1}}}) { errors { message } }')
    extra = "badge { extra } errors { message }"
    assert write(app, f"updateBadge(input: {{id: 1, data: {{extra: null}}}}) {{ {extra} }}")["badge"]["extra"] is None
    assert expect_data(app, "{ badges(filter: {extra: {isNull: true}}) { totalCount } }")["badges"]["totalCount"] == 1


def test_what_a_model_does_not_load_on_the_way_is_written(app):
    write(app, 'createClub(input: {data: {name: "Chess"}}) { errors { message } }')
    for field in ("updateClub(input: {id: 1,", 'updateClubs(input: {filter: {name: {eq: "Chess"}},'):
        write(app, f"{field} inc: {{points: 1}}}}) {{ errors {{ message }} }}")
    assert expect_data(app, "{ club(id: 1) { points } }") == {"club": {"points": 2}}


def test_a_version_is_of_the_type_of_its_column(app):
    badge = write(app, 'createBadge(input: {data: {title: "x"}}) { badge { stamp } errors { message } }')["badge"]
    update = f'updateBadge(input: {{id: 1, data: {{title: "y"}}, expectedVersion: "{badge["stamp"]}"}}) {{ ERRORS }}'
    write(app, update.replace("ERRORS", "errors { code }"))
    assert told(refuse(app, update)) == [("CONFLICT", "input.expectedVersion")]


def test_what_a_model_or_its_type_does_not_take_is_an_error_of_the_input(app):
    errors = refuse(app, 'createBadge(input: {data: {title: " "}}) { ERRORS }')
    assert [(each["code"], each["message"]) for each in errors] == [("INVALID", "The model refuses data.")]
    errors = refuse(app, 'createBadge(input: {data: {title: "x", code: "low!"}}) { ERRORS }')
    assert told(errors) == [("INVALID", "input.data.code")]


@pytest.mark.parametrize("operation", ["create", "create many", "update", "upsert", "nested", "bulk"])
@pytest.mark.parametrize(
    ("data", "code", "fields", "at"),
    [
        ('family: "L", given: "Ada"', "UNIQUE_VIOLATION", ["family", "given"], "family"),
        ('family: "M", given: "m", team: "red", isChief: true', "UNIQUE_VIOLATION", ["team"], "team"),
        ('family: "M", given: "m", age: -1', "CHECK_VIOLATION", ["age"], "age"),
        ('family: "M", given: "m", bossId: 77', "FOREIGN_KEY_VIOLATION", ["bossId"], "bossId"),
        ('family: "M", given: "m", age: 40000', "OUT_OF_RANGE", None, "age"),
        ('family: "M", given: "m", team: "123456789012345678901"', "TOO_LONG", None, "team"),
        ('family: null, given: "m"', "NOT_NULL_VIOLATION", ["family"], "family"),
    ],
)  # fmt: skip
def test_every_constraint_is_told_of_every_operation(ada, operation, data, code, fields, at):
    write(
        ada,
        'createPeople(input: {data: [{family: "B", given: "Bob", team: "red", isChief: true}, {family: "C", given: "Cem"}]}) { errors { message } }',
    )
    is_new = operation in {"create", "create many", "upsert", "nested"}
    if code == "NOT_NULL_VIOLATION" and is_new:
        data = data.replace("family: null", 'family: "n", country: null')
        fields, at = ["country"], "country"
    field, path = {
        "create": (f"createPerson(input: {{data: {{{data}}}}})", f"input.data.{at}"),
        "create many": (
            f'createPeople(input: {{data: [{{family: "N", given: "n"}}, {{{data}}}]}})',
            f"input.data.1.{at}",
        ),
        "upsert": (f'upsertPerson(input: {{key: {{id: "Person:3"}}, data: {{{data}}}}})', f"input.data.{at}"),
        "update": (f'updatePerson(input: {{id: "Person:3", data: {{{data}}}}})', f"input.data.{at}"),
        "nested": (
            f'updatePerson(input: {{id: "Person:3", data: {{staff: {{create: [{{{data}}}]}}}}}})',
            f"input.data.staff.create.0.{at}",
        ),
        "bulk": (f'updatePeople(input: {{filter: {{given: {{eq: "Cem"}}}}, data: {{{data}}}}})', f"input.data.{at}"),
    }[operation]
    if operation == "nested" and at == "bossId":
        code, fields = "INVALID", None
    (error,) = refuse(ada, f"{field} {{ ERRORS }}")
    assert (error["code"], ".".join(error["path"]), error.get("fields")) == (code, path, fields)
    assert person(ada, "Cem", "family age team") == {"family": "C", "age": None, "team": "blue"}


def test_a_row_that_needs_its_parent_cannot_lose_it(ada):
    (error,) = refuse(ada, 'updatePet(input: {id: "Pet:1", data: {ownerId: null}}) { ERRORS }')
    assert (error["code"], error["fields"]) == ("NOT_NULL_VIOLATION", ["ownerId"])
    field = 'updatePeople(input: {filter: {given: {eq: "Ada"}}, data: {pets: {disconnect: [{pk: 1}]}}, dryRun: %s}) { disconnectedIds deletedIds counts { type updated deleted } errors { message } }'
    for is_dry in ("true", "false"):
        assert write(ada, field % is_dry) == {
            "disconnectedIds": [], "deletedIds": ["Pet:1"], "errors": [],
            "counts": [{"type": "Pet", "updated": 0, "deleted": 1}],
        }  # fmt: skip
    assert expect_data(ada, "{ pets { totalCount } }") == {"pets": {"totalCount": 0}}


def test_deletions_cascade_as_the_models_say(ada):
    write(
        ada,
        'createPerson(input: {data: {family: "S", given: "Staff", boss: {connect: {pk: 1}}}}) { errors { message } }',
    )
    payload = write(
        ada,
        'deletePerson(input: {id: "Person:1"}) { person { full pets { nodes { name } } } errors { message } query { pets { totalCount } clubs { totalCount } people { nodes { given bossId } } } }',
    )
    assert payload["person"] == {"full": "L Ada", "pets": {"nodes": [{"name": "Cat"}]}}
    assert payload["query"] == {
        "pets": {"totalCount": 0},
        "clubs": {"totalCount": 1},
        "people": {"nodes": [{"given": "Staff", "bossId": None}]},
    }


def test_many_to_many_is_written_from_both_sides(ada):
    payload = write(
        ada,
        'updateClub(input: {key: {name: "Maths"}, data: {members: {create: [{family: "N", given: "Emmy"}], disconnect: [{pk: 1}]}}}) { club { members { nodes { given } } } disconnectedIds errors { message } }',
    )
    assert payload["club"] == {"members": {"nodes": [{"given": "Emmy"}]}}
    assert payload["disconnectedIds"] == ["Person:1"]


def test_a_collection_that_numbers_its_rows_is_told_of_each(database_url):
    other = make_db()
    make_model(
        other, "Shelf",
        books=relationship("Book", back_populates="shelf", collection_class=ordering_list("place"), order_by="Book.place"),
    )  # fmt: skip
    make_model(
        other, "Book", place=mapped_column(sa.Integer), shelf_id=mapped_column(sa.ForeignKey("shelf.id")),
        shelf=relationship("Shelf", back_populates="books"),
    )  # fmt: skip
    app = make_app(other, database_url)
    with app.app_context():
        other.create_all()
    write(app, "createShelf(input: {data: {books: {create: [{}, {}]}}}) { errors { message } }")
    write(app, "updateShelf(input: {id: 1, data: {books: {create: [{}]}}}) { errors { message } }")
    data = expect_data(app, "{ books { nodes { place } } }")
    assert [book["place"] for book in data["books"]["nodes"]] == [0, 1, 2]


def test_computed_columns_and_the_version_are_no_inputs(app):
    fields = {
        each["name"]
        for each in expect_data(app, '{ __type(name: "PersonCreate") { inputFields { name } } }')["__type"][
            "inputFields"
        ]
    }
    assert {"full", "revision"}.isdisjoint(fields)
    needed = expect_data(app, '{ __type(name: "PersonCreate") { inputFields { name type { kind } } } }')["__type"][
        "inputFields"
    ]
    assert {each["name"] for each in needed if each["type"]["kind"] == "NON_NULL"} == {"family", "given"}


def test_no_increment_is_lost(ada):
    errors = []

    def work():
        for _ in range(10):
            with ada.app_context():
                answer = execute(
                    ada, 'mutation { updatePerson(input: {id: "Person:1", inc: {age: 1}}) { errors { code } } }'
                )
                if answer != {"data": {"updatePerson": {"errors": []}}}:
                    errors.append(answer)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert person(ada, "Ada", "age revision") == {"age": 116, "revision": 81}


def test_ten_thousand_rows_are_made_by_few_statements(app):
    rows = [{"name": f"c{n}"} for n in range(10_000)]
    with statements(app) as executed:
        payload = write(
            app, "createClubs(input: {data: $rows}) { affectedCount }", {"rows": rows}, head="($rows: [ClubCreate!]!)"
        )
    assert payload == {"affectedCount": 10_000}
    if db.session.session_factory and "postgresql" in str(executed):
        assert len(executed) < 20
