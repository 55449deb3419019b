"""Small models with every sort of relation, and a role that may write some of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from gql_server import Access, all_but, claim, create, delete, read, update
from tests.access.callers import SECRET, sign
from tests.engine.small_models import make_db, make_model
from tests.harness import make_app

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flask import Flask
    from flask_sqlalchemy import SQLAlchemy

db = make_db()

player_label = sa.Table(
    "player_label",
    db.Model.metadata,
    sa.Column("player_id", sa.ForeignKey("player.id"), primary_key=True),
    sa.Column("label_id", sa.ForeignKey("label.id"), primary_key=True),
)
Team = make_model(
    db,
    "Team",
    name=mapped_column(sa.String(20), nullable=False),
    players=relationship("Player", back_populates="team", passive_deletes="all"),
)
Player = make_model(
    db,
    "Player",
    name=mapped_column(sa.String(20), nullable=False),
    rank=mapped_column(sa.Integer, nullable=False, default=1),
    owner=mapped_column(sa.String(20), nullable=False, default="nobody"),
    editor=mapped_column(sa.String(20)),
    team_id=mapped_column(sa.ForeignKey("team.id")),
    team=relationship("Team", back_populates="players"),
    badge=relationship("Badge", back_populates="player", uselist=False),
    card=relationship("Card", back_populates="player", uselist=False, cascade="all, delete-orphan"),
    notes=relationship("Note", back_populates="player", cascade="all, delete-orphan"),
    labels=relationship("Label", secondary=player_label),
)
Badge = make_model(
    db,
    "Badge",
    code=mapped_column(sa.String(20), nullable=False, unique=True),
    player_id=mapped_column(sa.ForeignKey("player.id")),
    player=relationship("Player", back_populates="badge"),
)
Card = make_model(
    db,
    "Card",
    code=mapped_column(sa.String(20), nullable=False),
    player_id=mapped_column(sa.ForeignKey("player.id")),
    player=relationship("Player", back_populates="card"),
)
Note = make_model(
    db,
    "Note",
    text=mapped_column(sa.String(20), nullable=False),
    player_id=mapped_column(sa.ForeignKey("player.id"), nullable=False),
    player=relationship("Player", back_populates="notes"),
)
Label = make_model(db, "Label", name=mapped_column(sa.String(20), nullable=False, unique=True))
Seat = make_model(
    db,
    "Seat",
    team_id=mapped_column(sa.ForeignKey("team.id"), primary_key=True),
    number=mapped_column(sa.Integer, primary_key=True, autoincrement=False),
    label=mapped_column(sa.String(20)),
)
Log = make_model(
    db, "Log", text=mapped_column(sa.String(20), nullable=False), author=mapped_column(sa.String(20), nullable=False)
)

access = Access(
    claims={"sub": str},
    user=[
        read(Team, rows=lambda me: Team.name != "hidden"),
        update(Team),
        read(Player, rows=lambda me: Player.owner != "hidden", columns=all_but("editor")),
        create(
            Player,
            columns=all_but("editor", "owner"),
            check=lambda me: Player.rank < 10,
            preset={"owner": claim("sub")},
        ),
        update(
            Player,
            rows=lambda me: Player.owner == me.claim("sub"),
            columns=all_but("owner"),
            check=lambda me: Player.rank < 10,
            preset={"editor": claim("sub")},
        ),
        read(Badge, rows=lambda me: Badge.code != "hidden"),
        update(Badge, rows=lambda me: Badge.code != "fixed"),
        read(Card, rows=lambda me: Card.code != "hidden"),
        create(Card),
        update(Card),
        delete(Card, rows=lambda me: Card.code != "kept"),
        read(Note, rows=lambda me: Note.text != "hidden"),
        create(Note),
        update(Note),
        delete(Note, rows=lambda me: Note.text != "kept"),
        read(Label, rows=lambda me: Label.name != "hidden"),
        create(Log, preset={"author": claim("sub")}),
        read(Seat),
        create(Seat),
        update(Seat),
    ],
    captain=[
        read(Team),
        delete(Team),
        read(Label, rows=lambda me: Label.name != "hidden"),
        create(Label),
        update(Label, rows=lambda me: Label.name != "b"),
    ],
    dealer=[read(Player), update(Player), read(Card), create(Card), update(Card)],
    coach=[
        read(Team),
        delete(Team, rows=lambda me: Team.name != "blue"),
        read(Player, rows=lambda me: Player.owner == "me"),
        update(Team, columns=("name",)),
        read(Label, rows=lambda me: Label.name != "hidden", columns=["id"]),
        create(Label),
        update(Label),
    ],
)


def serve(url: str, access: Access = access) -> Flask:
    """Serve the models to the roles, on a database that is filled by ``reset``."""
    app = make_app(db, url, config={"GQL_JWT_KEY": SECRET}, access=access)
    with app.app_context():
        db.create_all()
    return app


def serve_others(db: SQLAlchemy, url: str, grants: Sequence[Any], **rows: list[dict[str, Any]]) -> Flask:
    """Serve models beside those of the team, with these rows of theirs, to the user."""
    app = make_app(db, url, config={"GQL_JWT_KEY": SECRET}, access=Access(claims={"sub": str}, user=grants))
    with app.app_context(), db.engine.begin() as connection:
        db.metadata.create_all(connection)
        for name, each in rows.items():
            connection.execute(sa.insert(db.metadata.tables[name]), each)
    return app


ROWS: Mapping[str, list[dict[str, Any]]] = {
    "team": [{"id": 1, "name": "red"}, {"id": 2, "name": "blue"}, {"id": 3, "name": "hidden"}],
    "player": [
        {"id": 1, "name": "Ann", "rank": 1, "owner": "me", "team_id": 1},
        {"id": 2, "name": "Bea", "rank": 2, "owner": "me", "team_id": None},
        {"id": 3, "name": "Cid", "rank": 3, "owner": "other", "team_id": 1},
        {"id": 4, "name": "Dan", "rank": 4, "owner": "hidden", "team_id": 1},
    ],
    "badge": [
        {"id": 1, "code": "free", "player_id": None},
        {"id": 2, "code": "fixed", "player_id": 2},
        {"id": 3, "code": "hidden", "player_id": 3},
        {"id": 4, "code": "mine", "player_id": 1},
    ],
    "card": [
        {"id": 1, "code": "loose", "player_id": 1},
        {"id": 2, "code": "kept", "player_id": 2},
        {"id": 3, "code": "hidden", "player_id": 3},
        {"id": 4, "code": "loose", "player_id": None},
    ],
    "note": [
        {"id": 1, "text": "loose", "player_id": 1},
        {"id": 2, "text": "kept", "player_id": 1},
        {"id": 3, "text": "hidden", "player_id": 1},
        {"id": 4, "text": "loose", "player_id": 2},
        {"id": 5, "text": "hidden", "player_id": 2},
    ],
    "label": [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}, {"id": 3, "name": "hidden"}],
    "player_label": [{"player_id": 1, "label_id": 1}, {"player_id": 1, "label_id": 3}],
    "log": [],
}


def reset(app: Flask, rows: Mapping[str, list[dict[str, Any]]] = ROWS) -> None:
    """Have the database hold exactly these rows."""
    with app.app_context(), db.engine.begin() as connection:
        for table in reversed(db.metadata.sorted_tables):
            connection.execute(sa.delete(table))
        for table in db.metadata.sorted_tables:
            if rows.get(table.name):
                connection.execute(sa.insert(table), [*rows[table.name]])
        if connection.dialect.name == "postgresql":
            for name in ("team", "player", "badge", "card", "note", "label", "log"):
                connection.execute(sa.text(f"SELECT setval('{name}_id_seq', 1000)"))


def dump(app: Flask) -> dict[str, list[dict[str, Any]]]:
    """Return all rows, by table."""
    with app.app_context(), db.engine.connect() as connection:
        return {
            table.name: [dict(row) for row in connection.execute(sa.select(table).order_by(*table.c)).mappings()]
            for table in db.metadata.sorted_tables
        }


def send(
    app: Flask, field: str, claims: Mapping[str, Any] | None = None, variables: Any = None, *, head: str = ""
) -> Any:
    """Send one root field of a mutation as the user, and return its payload."""
    answer = ask(app, f"mutation {head} {{ {field.replace('ERRORS', ERRORS)} }}", claims, variables)
    assert "errors" not in answer, answer
    (payload,) = answer["data"].values()
    return payload


def ask(app: Flask, document: str, claims: Mapping[str, Any] | None = None, variables: Any = None) -> Any:
    """Send an operation as the user, or with other claims, and return the decoded response."""
    headers = {"Authorization": f"Bearer {sign(**{'roles': ['user'], 'sub': 'me'} | dict(claims or {}))}"}
    body = {"query": document, "variables": variables or {}}
    return app.test_client().post("/graphql", json=body, headers=headers).get_json()


ERRORS = "errors { code message path ... on Restricted { by count ids } ... on UniqueViolation { fields } }"
