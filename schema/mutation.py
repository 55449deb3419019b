"""Mutations that are not generated."""

import graphene

from schema.orders import (
    CancelOrderInput,
    CancelOrderPayload,
    PlaceOrderInput,
    PlaceOrderPayload,
    cancel_order,
    place_order,
)


class Mutation(graphene.ObjectType):
    place_order = graphene.Field(
        PlaceOrderPayload,
        input=graphene.Argument(PlaceOrderInput, required=True),
        resolver=place_order,
        required=True,
        description="Order items of one store. Either all of them are there, or nothing happens.",
    )
    cancel_order = graphene.Field(
        CancelOrderPayload,
        input=graphene.Argument(CancelOrderInput, required=True),
        resolver=cancel_order,
        required=True,
        description="Cancel an order that has not been shipped, and put its items back.",
    )
