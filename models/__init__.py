"""The shop's tables: stores sell items to customers, who order and review them."""

from models.base import db
from models.category import Category
from models.customer import Customer
from models.item import Item, ItemStatus
from models.order import Order, OrderLine, OrderStatus
from models.payment import CardPayment, Payment, PaymentMethod, TransferPayment
from models.review import Review
from models.store import Store
from models.tag import Tag, item_tag

__all__ = [
    "CardPayment",
    "Category",
    "Customer",
    "Item",
    "ItemStatus",
    "Order",
    "OrderLine",
    "OrderStatus",
    "Payment",
    "PaymentMethod",
    "Review",
    "Store",
    "Tag",
    "TransferPayment",
    "db",
    "item_tag",
]
