"""The tree of categories."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Model

if TYPE_CHECKING:
    from models.item import Item


class Category(Model):
    """A kind of goods, in a tree from the general to the particular."""

    id: Mapped[int] = mapped_column(primary_key=True, doc="Number of the category.")
    name: Mapped[str] = mapped_column(String(100), unique=True, doc="Name of the category, unique in the whole tree.")
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("category.id", ondelete="SET NULL"),
        index=True,
        doc="The more general category; null at the top of the tree.",
    )

    parent: Mapped[Optional["Category"]] = relationship(
        back_populates="children",
        remote_side="Category.id",
        doc="The more general category; null at the top of the tree.",
    )
    children: Mapped[list["Category"]] = relationship(
        back_populates="parent",
        passive_deletes=True,
        doc="The more particular categories; they move to the top of the tree when this one is deleted.",
    )
    items: Mapped[list["Item"]] = relationship(
        back_populates="category", passive_deletes="all", doc="Items of exactly this category, not of its children."
    )
