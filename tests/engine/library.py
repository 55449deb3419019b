"""A library with hand-written fields of every sort, whose resolvers fail where a test says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import graphene
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from gql_server import ModelField, ModelList, ModelType


class Base(DeclarativeBase):
    """Declarative base of the library."""


db = SQLAlchemy(model_class=Base)


class Branch(db.Model):
    name: Mapped[str] = mapped_column(sa.String(40), primary_key=True)

    shelves: Mapped[list[Shelf]] = relationship(back_populates="branch", order_by="Shelf.number")


class Shelf(db.Model):
    branch_name: Mapped[str] = mapped_column(sa.ForeignKey("branch.name"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)

    branch: Mapped[Branch] = relationship(back_populates="shelves")
    books: Mapped[list[Book]] = relationship(back_populates="shelf", order_by="Book.id")


class Book(db.Model):
    __table_args__ = (sa.ForeignKeyConstraint(["shelf_branch", "shelf_number"], ["shelf.branch_name", "shelf.number"]),)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    shelf_branch: Mapped[str | None]
    shelf_number: Mapped[int | None]

    shelf: Mapped[Shelf | None] = relationship(back_populates="books")


@dataclass(frozen=True)
class NoteValue:
    """A plain value that some field answers with."""

    book: Book
    depth: int = 0


Script = Mapping[tuple[str, str], str]
"""What goes wrong: by title (or name) of the row and field, one of ``raise``, ``none`` and ``hole``."""

_script: Script = {}


@contextmanager
def playing(script: Script) -> Iterator[None]:
    """Have resolvers fail as the script says."""
    global _script  # noqa: PLW0603 - resolvers have no other way to know
    _script = script
    try:
        yield
    finally:
        _script = {}


def _scripted(field: str, answer: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    def resolve(self: Any, info: graphene.ResolveInfo) -> Any:
        row = self.book if isinstance(self, NoteValue) else self
        match _script.get((getattr(row, "title", None) or row.name, field)):
            case "raise":
                raise RuntimeError(f"secret of {field}")
            case "none":
                return None
            case "hole":
                return [*answer(self), None]
            case _:
                return answer(self)

    return resolve


def _next_book(book: Book) -> Book:
    """The book with the next id, around."""
    count = db.session.scalar(sa.select(sa.func.count()).select_from(Book))
    return db.session.get(Book, book.id % count + 1)


class NoteType(graphene.ObjectType):
    """A plain Graphene type with model instances inside."""

    class Meta:
        name = "Note"

    text = graphene.String(required=True)
    hint = graphene.String()
    about = ModelField(Book)
    about_strict = ModelField(Book, required=True)
    notes = graphene.List(graphene.NonNull(lambda: NoteType))

    resolve_text = _scripted("text", lambda note: f"On {note.book.title}")
    resolve_hint = _scripted("hint", lambda note: None)
    resolve_about = _scripted("about", lambda note: note.book)
    resolve_about_strict = _scripted("aboutStrict", lambda note: _next_book(note.book))
    resolve_notes = _scripted("notes", lambda note: [NoteValue(_next_book(note.book), note.depth + 1)])


class BookType(ModelType):
    class Meta:
        model = Book

    mark = graphene.String()
    grade = graphene.String(required=True)
    twin = ModelField(Book)
    twin_strict = ModelField(Book, required=True)
    alike = graphene.List(lambda: BookType)
    alike_strict = ModelList(Book)
    note = graphene.Field(NoteType)
    note_strict = graphene.Field(NoteType, required=True)

    resolve_mark = _scripted("mark", lambda book: f"*{book.title}*")
    resolve_grade = _scripted("grade", lambda book: "A")
    resolve_twin = _scripted("twin", _next_book)
    resolve_twin_strict = _scripted("twinStrict", _next_book)
    resolve_alike = _scripted("alike", lambda book: [book, _next_book(book)])
    resolve_alike_strict = _scripted("alikeStrict", lambda book: [_next_book(book), book])
    resolve_note = _scripted("note", NoteValue)
    resolve_note_strict = _scripted("noteStrict", NoteValue)


class ShelfType(ModelType):
    class Meta:
        model = Shelf

    label = graphene.String(required=True)
    best = ModelField(Book)

    def resolve_label(self: Shelf, info: graphene.ResolveInfo) -> str:
        return f"{self.branch_name}/{self.number}"

    def resolve_best(self: Shelf, info: graphene.ResolveInfo) -> Book | None:
        return self.books[0] if self.books else None


class BranchType(ModelType):
    class Meta:
        model = Branch

    motto = graphene.String(required=True)
    best = ModelField(Book)

    resolve_motto = _scripted("motto", lambda branch: f"Read at {branch.name}")
    resolve_best = _scripted("best", lambda branch: db.session.get(Book, 1))


class Query(graphene.ObjectType):
    pick = ModelField(Book, title=graphene.String(required=True))
    pick_strict = ModelField(Book, title=graphene.String(required=True), required=True)
    picks = graphene.List(lambda: BookType, titles=graphene.List(graphene.String, required=True))
    jotting = graphene.Field(NoteType)
    grid = graphene.List(graphene.List(graphene.NonNull(lambda: BookType)))

    def resolve_pick(root: None, info: graphene.ResolveInfo, title: str) -> Book | None:
        return db.session.scalar(sa.select(Book).where(Book.title == title))

    resolve_pick_strict = resolve_pick

    def resolve_picks(root: None, info: graphene.ResolveInfo, titles: list[str]) -> list[Book | None]:
        found = {book.title: book for book in db.session.scalars(sa.select(Book))}
        return [found.get(title) for title in titles]

    def resolve_grid(root: None, info: graphene.ResolveInfo) -> list[list[Book] | None]:
        first, second, third = (db.session.get(Book, key) for key in (1, 2, 3))
        return [[first, second], None, [], [third, first]]

    def resolve_jotting(root: None, info: graphene.ResolveInfo) -> NoteValue:
        return NoteValue(db.session.get(Book, 1))


TYPES = (BookType, ShelfType, BranchType)
MAIN, EAST = "Main", "East: 50%, or so"


def seed(shelves: int = 3, books: int = 2) -> None:
    """Create the tables, and fill them: so many shelves a branch, so many books a shelf."""
    db.create_all()
    numbers = iter(range(1, 1 + 2 * shelves * books))
    for name in (MAIN, EAST):
        branch = Branch(name=name)
        branch.shelves = [
            Shelf(number=shelf, books=[Book(id=(id_ := next(numbers)), title=f"B{id_}") for _ in range(books)])
            for shelf in range(1, 1 + shelves)
        ]
        db.session.add(branch)
        db.session.flush()
    db.session.commit()
