"""Models with one constraint of each kind: shelves of books with tags."""

import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from tests.engine.small_models import make_db, make_model

LENGTH = 4
SMALL_MAX = 2**15 - 1

db = make_db()

book_tag = sa.Table(
    "book_tag",
    db.Model.metadata,
    sa.Column("book_id", sa.ForeignKey("book.id"), primary_key=True),
    sa.Column("tag_id", sa.ForeignKey("tag.id"), primary_key=True),
)
Shelf = make_model(
    db,
    "Shelf",
    name=mapped_column(sa.String(LENGTH), nullable=False, unique=True),
    books=relationship("Book", back_populates="shelf", passive_deletes="all"),
)
Book = make_model(
    db,
    "Book",
    __table_args__=(sa.UniqueConstraint("shelf_id", "title"), sa.CheckConstraint("pages > 0")),
    title=mapped_column(sa.String(LENGTH), nullable=False),
    pages=mapped_column(sa.SmallInteger),
    shelf_id=mapped_column(sa.ForeignKey("shelf.id")),
    shelf=relationship("Shelf", back_populates="books"),
    tags=relationship("Tag", secondary=book_tag, back_populates="books"),
)
Tag = make_model(
    db,
    "Tag",
    name=mapped_column(sa.String(LENGTH), nullable=False, unique=True),
    books=relationship("Book", secondary=book_tag, back_populates="tags"),
)
