"""The shop's tables: stores sell items to customers, who order and review them."""

from models.base import db
from models.category import Category
from models.customer import Customer
from models.item import Item, ItemStatus
from models.order import Order, OrderLine, OrderStatus
from models.review import Review
from models.store import Store
from models.tag import Tag, item_tag

__all__ = [
    "Category",
    "Customer",
    "Item",
    "ItemStatus",
    "Order",
    "OrderLine",
    "OrderStatus",
    "Review",
    "Store",
    "Tag",
    "db",
    "item_tag",
]
