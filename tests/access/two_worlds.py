"""Projects of several tenants, in two worlds that differ in nothing but what a user of the first tenant may not see.

In world B, rows that the user does not see hold other values, those that no visible row refers to are gone, and columns
that the user does not see hold other values everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import graphene
import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import mapped_column, relationship

from gql_server import Access, ModelList, all_but, claim, create, delete, fields, read, update
from tests.access.callers import SECRET
from tests.engine.small_models import make_db, make_model, make_type
from tests.harness import make_app

if TYPE_CHECKING:
    from flask import Flask

db = make_db()
Rows = dict[str, list[dict[str, Any]]]


def text(**options: Any) -> Any:
    return mapped_column(sa.String(20), **options)


def number(**options: Any) -> Any:
    return mapped_column(sa.Integer, **options)


def key(column: str, **options: Any) -> Any:
    return mapped_column(sa.ForeignKey(column), **options)


project_label = sa.Table(
    "project_label",
    db.Model.metadata,
    sa.Column("project_id", sa.ForeignKey("project.id"), primary_key=True),
    sa.Column("label_id", sa.ForeignKey("label.id"), primary_key=True),
)
Account = make_model(
    db, "Account", tenant=number(), email=text(unique=True), name=text(), salary=number(), boss_id=key("account.id"),
    boss=relationship("Account", remote_side="Account.id", back_populates="team"),
    team=relationship("Account", back_populates="boss"),
    memberships=relationship("Membership", back_populates="account"),
)  # fmt: skip
Membership = make_model(
    db, "Membership", project_id=key("project.id", primary_key=True), account_id=key("account.id", primary_key=True),
    level=number(), project=relationship("Project", back_populates="memberships"),
    account=relationship("Account", back_populates="memberships"),
)  # fmt: skip
Project = make_model(
    db, "Project", tenant=number(nullable=False), name=text(), code=text(), is_archived=mapped_column(sa.Boolean),
    owner_id=key("account.id"), budget=number(), hours=number(), rate=number(),
    ratio=hybrid_property(lambda self: self.hours / self.rate), owner=relationship("Account"),
    memberships=relationship("Membership", back_populates="project", cascade="all, delete-orphan"),
    labels=relationship("Label", secondary=project_label, back_populates="projects"),
    tickets=relationship("Ticket", back_populates="project"),
    label_names=association_proxy("labels", "name"), members=association_proxy("memberships", "account"),
    latest_notes=association_proxy("tickets", "latest"),
    __table_args__=(sa.UniqueConstraint("tenant", "code"),),
)  # fmt: skip
Label = make_model(
    db, "Label", name=text(unique=True), is_secret=mapped_column(sa.Boolean, nullable=False, default=False),
    projects=relationship("Project", secondary=project_label, back_populates="labels"),
)  # fmt: skip
Ticket = make_model(
    db, "Ticket", kind=text(nullable=False), project_id=key("project.id"), title=text(), hours=number(),
    parent_id=key("ticket.id"), effort=number(), pace=hybrid_property(lambda self: 60 / self.effort),
    project=relationship("Project", back_populates="tickets"),
    notes=relationship("Note", back_populates="ticket", cascade="all, delete-orphan"),
    parent=relationship("Ticket", remote_side="Ticket.id", back_populates="children"),
    children=relationship("Ticket", back_populates="parent"),
    latest=relationship("Note", uselist=False, viewonly=True, order_by="Note.id.desc()"),
    __mapper_args__={"polymorphic_on": "kind", "polymorphic_identity": "plain"},
)  # fmt: skip
Bug = make_model(
    db, "Bug", bases=(Ticket,), id=key("ticket.id", primary_key=True), severity=number(),
    __mapper_args__={"polymorphic_identity": "bug"},
)  # fmt: skip
Note = make_model(
    db, "Note", ticket_id=key("ticket.id", nullable=False), text=text(), is_private=mapped_column(sa.Boolean),
    ticket=relationship("Ticket", back_populates="notes"),
)  # fmt: skip


class Query(graphene.ObjectType):
    every_ticket = ModelList(Ticket)
    every_project = ModelList(Project)

    def resolve_every_ticket(root, info):
        return info.context.session.scalars(sa.select(Ticket).order_by(Ticket.id)).all()

    def resolve_every_project(root, info):
        return info.context.session.scalars(sa.select(Project).order_by(Project.id)).all()


def is_mine(me: Any) -> Any:
    return Project.tenant == me.claim("tenant")


def is_of_my_project(me: Any) -> Any:
    return Ticket.project.has(is_mine(me))


access = Access(
    claims={"tenant": int, "sub": str},
    user=[
        read(Account, rows=lambda me: Account.tenant == me.claim("tenant"), columns=all_but("salary")),
        update(Account, columns=("name", "boss_id", "team")),
        read(Project, rows=lambda me: sa.and_(is_mine(me), ~Project.is_archived), columns=all_but("budget")),
        create(Project, columns=all_but("tenant"), preset={"tenant": claim("tenant")}, check=is_mine),
        update(Project, columns=all_but("tenant", "budget"), check=is_mine),
        delete(Project),
        read(Membership, rows=lambda me: Membership.project.has(is_mine(me))),
        create(Membership),
        update(Membership),
        delete(Membership),
        read(Label, rows=lambda me: ~Label.is_secret, columns=["name"]),
        create(Label, columns=["name", "projects"]),
        update(Label, columns=["name", "projects"]),
        delete(Label),
        read(Ticket, rows=is_of_my_project, columns=all_but("hours")),
        create(Ticket, check=is_of_my_project),
        update(Ticket, check=is_of_my_project),
        delete(Ticket),
        read(Note, rows=lambda me: ~Note.is_private),
        create(Note),
        update(Note),
        delete(Note),
        fields("Query.everyTicket", "Query.everyProject"),
    ],
)
types = [make_type(Project, "ProjectType", meta={"name": "Project", "search": ("name", "code")})]


def serve(url: str) -> Flask:
    """Serve the models on an empty database, with its tables."""
    app = make_app(db, url, config={"GQL_JWT_KEY": SECRET}, access=access, types=types, query=Query)
    with app.app_context():
        db.create_all()
    return app


def fill(app: Flask, world: str) -> None:
    """Have the database hold the rows of a world, A or B; new rows get other keys than any of these."""
    rows = write_rows(is_other=world == "B")
    with app.app_context(), db.engine.begin() as connection:
        for table in reversed(db.metadata.sorted_tables):
            for column in {"parent_id", "boss_id"} & set(table.c.keys()):
                connection.execute(sa.update(table).values({column: None}))
            connection.execute(sa.delete(table))
        for table in db.metadata.sorted_tables:
            if rows.get(table.name):
                connection.execute(sa.insert(table), rows[table.name])
        if connection.dialect.name == "postgresql":
            for name in ("account", "project", "label", "ticket", "note"):
                connection.execute(sa.text(f"SELECT setval('{name}_id_seq', 1000)"))


def write_rows(*, is_other: bool) -> Rows:
    """All rows, those first that others of their table refer to."""

    def or_else(value: Any, other: Any) -> Any:
        return other if is_other else value

    def name_all(names: str, rows: list[tuple[Any, ...]], gone: list[tuple[Any, ...]] | None = None) -> list[Any]:
        there = rows if is_other else rows + (gone or [])
        return [dict(zip(names.split(), row, strict=True)) for row in there]

    them, secret = or_else("them", "others"), or_else("secret", "private")
    return {
        "account": name_all(
            "id tenant email name salary boss_id",
            [
                (1, 1, "me@1", "Me", or_else(10, 99), None), (4, 2, f"boss@{them}", or_else("Boss", "Zed"), 7, None),
                (2, 1, "bo@1", "Bo", or_else(20, 1), 4), (3, 2, f"{them}@2", them, 5, or_else(1, None)),
            ],
            [(5, 2, "extra@2", "Extra", 5, 2)],
        ),
        "project": name_all(
            "id tenant name code is_archived owner_id budget hours rate",
            [
                (1, 1, "Alpha", "A", False, 1, or_else(5, 50), 10, 2), (2, 1, "Beta", "B", False, 3, 6, 10, 5),
                (3, 1, or_else("Gone", "Zoo"), "G", True, 2, 7, or_else(1, 90), or_else(0, 10)),
                (4, 2, or_else("Their", "Ours"), or_else("A", "B"), False, 3, 8, or_else(9, 1), or_else(0, 1)),
            ],
            [(5, 2, "More", "M", False, 1, 8, 9, 0)],
        ),
        "membership": name_all(
            "project_id account_id level",
            [(1, 1, 1), (1, 3, 2), (4, 4, or_else(3, 4))], [(4, 1, 9), (5, 2, 9)],
        ),
        "label": name_all("id name is_secret", [(1, "red", False), (2, "blue", False), (3, secret, True)]),
        "project_label": name_all("project_id label_id", [(1, 1), (2, 2)], [(1, 3), (3, 1), (3, 2), (4, 1)]),
        "ticket": name_all(
            "id kind project_id title hours parent_id effort",
            [
                (1, "bug", 1, "crash", or_else(1, 2), None, 5), (2, "plain", 1, "ask", or_else(3, 0), 1, 6),
                (4, "bug", 4, them, 1, None, or_else(0, 7)), (3, "plain", 1, "fire", 5, 4, 8),
                (5, or_else("plain", "bug"), 4, or_else("zz", "bb"), 9, None, or_else(0, 9)),
            ],
            [(6, "plain", 5, "x", 1, 1, 0), (7, "plain", 4, "child of mine", 1, 2, 0)],
        ),
        "bug": name_all("id severity", [(1, 3), (4, or_else(9, 1))] + ([(5, 4)] if is_other else [])),
        "note": name_all(
            "id ticket_id text is_private",
            [(1, 1, "first", False), (2, 1, "second", False), (4, 2, "only", False)],
            [(3, 1, "private", True), (5, 2, "private", True), (7, 3, "private", True)],
        ),
    }  # fmt: skip
