"""Placing and cancelling orders: the stock of items is kept right, whoever else buys at the same time.

Rows are locked before they are looked at, items in the order of their keys, so that two buyers of the same items wait
for each other and never block each other.
"""

import time
import uuid
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any

import graphene
import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

import gql_server
import models

FOR_KEY_SHARE = {"read": True, "key_share": True}
"""The row may change meanwhile, but not go."""


class PlaceOrderLine(graphene.InputObjectType):
    """What to buy of one item."""

    item_id = graphene.Int(required=True, description="The item, by its `pk`.")
    quantity = graphene.Int(required=True, description="How many, at least one.")


class PlaceOrderInput(graphene.InputObjectType):
    """A new order."""

    customer_id = gql_server.UUID(required=True, description="The customer who buys, by `pk`.")
    lines = graphene.List(
        graphene.NonNull(PlaceOrderLine), required=True, description="What to buy, all from the same store."
    )


class PlaceOrderPayload(gql_server.Payload):
    """What placeOrder did."""

    order = gql_server.ModelField(models.Order, description="The order; null when it was not placed.")
    total = graphene.Field(gql_server.Decimal, description="What the customer has to pay.")


class CancelOrderInput(graphene.InputObjectType):
    """An order to cancel."""

    order_id = gql_server.UUID(required=True, description="The order, by its `pk`.")


class CancelOrderPayload(gql_server.Payload):
    """What cancelOrder did."""

    order = gql_server.ModelField(models.Order, description="The order; null when it was not cancelled.")


def place_order(_root: Any, info: graphene.ResolveInfo, input: PlaceOrderInput) -> PlaceOrderPayload:  # noqa: A002
    """Take the items from the stock, at the prices of today."""
    session = info.context.session
    customer = None
    if may_act_for(info.context.identity, input.customer_id):
        customer = session.get(models.Customer, input.customer_id, with_for_update=FOR_KEY_SHARE)
    items = lock_items(session, {line.item_id for line in input.lines})
    errors = list(find_faults(customer, input.lines, items))
    if errors:
        raise gql_server.UserErrors(errors)
    order = models.Order(
        customer=customer,
        store_id=items[input.lines[0].item_id].store_id,
        external_number=time.time_ns(),
        lines=[
            models.OrderLine(
                line_number=number, item=items[line.item_id], quantity=line.quantity,
                unit_price=items[line.item_id].price,
            )
            for number, line in enumerate(input.lines, start=1)
        ],
    )  # fmt: skip
    for line in order.lines:
        line.item.stock -= line.quantity
    session.add(order)
    return PlaceOrderPayload(
        order=order, total=sum((line.unit_price * line.quantity for line in order.lines), Decimal())
    )


def cancel_order(_root: Any, info: graphene.ResolveInfo, input: CancelOrderInput) -> CancelOrderPayload:  # noqa: A002
    """Put the items back, unless the order is on its way. An order that is cancelled already stays so."""
    session = info.context.session
    order = session.get(models.Order, input.order_id, with_for_update=True, populate_existing=True)
    path = ("input", "orderId")
    if order is None or not may_act_for(info.context.identity, order.customer_id):
        raise gql_server.UserErrors([gql_server.NotFound(message="There is no such order.", path=path)])
    if order.status in {models.OrderStatus.SHIPPED, models.OrderStatus.DELIVERED}:
        message = f"The order is {order.status.value}; only what has not been shipped can be cancelled."
        raise gql_server.UserErrors([gql_server.Invalid(message=message, path=path)])
    if order.status is not models.OrderStatus.CANCELLED:
        items = lock_items(session, {line.item_id for line in order.lines})
        for line in order.lines:
            items[line.item_id].stock += line.quantity
        order.status = models.OrderStatus.CANCELLED
    return CancelOrderPayload(order=order)


def may_act_for(identity: gql_server.Identity, customer_id: uuid.UUID) -> bool:
    """Whether the caller may order and cancel for a customer: customers do so for nobody but themselves."""
    return identity.role != "customer" or identity.subject == str(customer_id)


def lock_items(session: sa_orm.Session, keys: Collection[int]) -> dict[int, models.Item]:
    """The items as they are now, by key, for this transaction to change; those that are not there are left out."""
    statement = sa.select(models.Item).where(models.Item.id.in_(keys)).order_by(models.Item.id).with_for_update()
    return {item.id: item for item in session.scalars(statement, execution_options={"populate_existing": True})}


def find_faults(
    customer: models.Customer | None, lines: Sequence[PlaceOrderLine], items: dict[int, models.Item]
) -> Iterator[gql_server.UserError]:
    """All that keeps the order from being placed."""
    if customer is None:
        yield gql_server.NotFound(message="There is no such customer.", path=("input", "customerId"))
    if not lines:
        yield gql_server.Invalid(message="The order has no lines; order something.", path=("input", "lines"))
    left = {key: item.stock for key, item in items.items()}
    store_id = next((items[line.item_id].store_id for line in lines if line.item_id in items), None)
    for index, line in enumerate(lines):
        path = ("input", "lines", str(index))
        item = items.get(line.item_id)
        if item is None or item.status is not models.ItemStatus.ACTIVE:
            yield gql_server.NotFound(message="No such item is sold.", path=(*path, "itemId"))
        elif item.store_id != store_id:
            message = f"{item.name} is sold by another store; place an order with each store."
            yield gql_server.Invalid(message=message, path=(*path, "itemId"))
        elif not 1 <= line.quantity <= left[item.id]:
            yield gql_server.OutOfRange(
                message=f"{line.quantity} of {item.name} cannot be bought; the store has {left[item.id]}.",
                path=(*path, "quantity"),
                minimum="1",
                maximum=str(left[item.id]),
            )
        else:
            left[item.id] -= line.quantity
