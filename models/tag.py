"""Tags, and which items carry them."""

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Model

if TYPE_CHECKING:
    from models.item import Item

item_tag = Table(
    "item_tag",
    Model.metadata,
    Column("item_id", ForeignKey("item.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class Tag(Model):
    """A word that marks items of any category."""

    id: Mapped[int] = mapped_column(primary_key=True, doc="Number of the tag.")
    name: Mapped[str] = mapped_column(String(50), unique=True, doc="The word itself, unique.")

    items: Mapped[list["Item"]] = relationship(
        secondary=item_tag, back_populates="tags", passive_deletes=True, doc="Items that carry the tag."
    )
