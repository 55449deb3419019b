"""Clients that order without a pause, and a bookkeeper that knows which orders there must be."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import sqlalchemy as sa

from models import Category, Customer, Item, ItemStatus, Order, OrderLine, Store, db

if TYPE_CHECKING:
    from flask import Flask

    from tests.faults.server import Server

ITEMS, STOCK, LINES = 6, 1_000_000, 3
PLACE = """
mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { pk lines { totalCount } } errors { code message path } }
}
"""
READ = "{ items { totalCount nodes { stock } } }"


def fill(app: Flask) -> dict[str, Any]:
    """Migrate the database and stock the shop; give what every order has in common."""
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert result.exit_code == 0, result.output
    with app.app_context():
        customer = Customer(email="ada@example.com", name="Ada")
        store, category = Store(name="Corner", city="Athens", delivers=True), Category(name="Tools")
        db.session.add_all(
            [customer]
            + [
                Item(
                    sku=f"S{number}", name=f"Item {number}", price=number, stock=STOCK, status=ItemStatus.ACTIVE,
                    store=store, category=category,
                )
                for number in range(1, ITEMS + 1)
            ]
        )  # fmt: skip
        db.session.commit()
        return {"customerId": str(customer.id)}


@dataclass
class Attempt:
    """An order that a client wants.

    Attributes:
        key: of the request.
        input: of the mutation.
        answers: status and body of each answer; None where there was none.
    """

    key: str
    input: dict[str, Any]
    answers: list[tuple[int, dict[str, Any]] | None] = field(default_factory=list)

    @property
    def order(self) -> str | None:
        """The order that was acknowledged, if one was."""
        placed = [body["data"]["placeOrder"] for status, body in filter(None, self.answers) if status == 200]
        return placed[-1]["order"]["pk"] if placed else None

    def send(self, server: Server) -> None:
        """Send it, also again."""
        try:
            self.answers.append(server.post(PLACE, {"input": self.input}, self.key))
        except (OSError, http.client.HTTPException):
            self.answers.append(None)


class Buyers:
    """Clients in threads of their own, and one that only reads.

    Args:
        server: that they buy from.
        common: parts of the input of all orders.
        number: of clients.
    """

    def __init__(self, server: Server, common: dict[str, Any], number: int = 4) -> None:
        self.attempts: list[Attempt] = []
        self.reads: list[tuple[int, dict[str, Any]] | None] = []
        self._server = server
        self._common = common
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._buy, args=(seed,)) for seed in range(number)]
        self._threads.append(threading.Thread(target=self._read))

    def __enter__(self) -> Buyers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    @property
    def answers(self) -> list[tuple[int, dict[str, Any]]]:
        """Every answer that came."""
        answers = [answer for attempt in self.attempts for answer in attempt.answers]
        return [answer for answer in answers + self.reads if answer is not None]

    def wait_for_orders(self, number: int, seconds: float = 30) -> None:
        """Wait until so many more orders were acknowledged."""
        wanted = self._placed() + number
        deadline = time.monotonic() + seconds
        while self._placed() < wanted:
            assert time.monotonic() < deadline, f"{self._placed()} of {wanted} orders; {self.attempts[-5:]}"
            time.sleep(0.02)

    def _placed(self) -> int:
        return sum(attempt.order is not None for attempt in list(self.attempts))

    def _buy(self, seed: int) -> None:
        chance = random.Random(seed)
        while not self._stop.is_set():
            items = chance.sample(range(1, ITEMS + 1), LINES)  # in any order, as if to block each other
            lines = [{"itemId": item, "quantity": chance.randint(1, 5)} for item in items]
            attempt = Attempt(key=str(uuid4()), input={**self._common, "lines": lines})
            attempt.send(self._server)
            self.attempts.append(attempt)
            self._pause(attempt.answers[-1])

    def _read(self) -> None:
        while not self._stop.is_set():
            try:
                self.reads.append(self._server.post(READ, {}))
            except (OSError, http.client.HTTPException):
                self.reads.append(None)
            self._stop.wait(0.05)

    def _pause(self, answer: tuple[int, Any] | None) -> None:
        """Give way to others, for longer where nobody answers."""
        self._stop.wait(0.5 if answer is None or answer[0] != 200 else 0.001)


def check_books(app: Flask, attempts: list[Attempt]) -> int:
    """Require that every order is there whole, and those that were acknowledged are there; give their number."""
    with app.app_context():
        db.engine.dispose()  # what this process still has may be of a database that was restarted
        lines = Counter(db.session.scalars(sa.select(OrderLine.order_id)))
        orders = db.session.scalars(sa.select(Order.id)).all()
        assert lines == Counter(dict.fromkeys(orders, LINES)), "an order is there in part"
        by_item = sa.select(OrderLine.item_id, sa.func.sum(OrderLine.quantity)).group_by(OrderLine.item_id)
        sold = dict(db.session.execute(by_item).tuples().all())
        stock = dict(db.session.execute(sa.select(Item.id, Item.stock)).tuples().all())
        assert {item: STOCK - sold.get(item, 0) for item in stock} == stock, "stock and orders disagree"
    acknowledged = {attempt.order for attempt in attempts} - {None}
    assert acknowledged <= {str(order) for order in orders}, "an acknowledged order is lost"
    return len(orders)
