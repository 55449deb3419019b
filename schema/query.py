"""Root fields that are not generated."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import graphene
import sqlalchemy as sa

import gql_server
import models


class Query(graphene.ObjectType):
    bestsellers = gql_server.ModelList(
        models.Item,
        first=graphene.Int(default_value=10, description="How many items, at most 100."),
        since=gql_server.Date(description="Count orders placed on this day or later; all when absent."),
        description="The items on sale of which most were ordered, cancelled orders left out.",
    )

    def resolve_bestsellers(
        self: Any, info: graphene.ResolveInfo, first: int, since: date | None = None
    ) -> Sequence[models.Item]:
        if not 0 <= first <= 100:
            raise gql_server.InvalidPageError(f"first is {first}; expected a number of items from 0 to 100.")
        sold = sa.func.sum(models.OrderLine.quantity)
        statement = (
            sa.select(models.Item)
            .join(models.Item.order_lines)
            .join(models.OrderLine.order)
            .where(models.Order.status != models.OrderStatus.CANCELLED)
            # which callers see, so that how many there are tells of no other
            .where(models.Item.status == models.ItemStatus.ACTIVE)
            .group_by(models.Item.id)
            .order_by(sold.desc(), models.Item.id)
            .limit(first)
        )
        if since is not None:
            statement = statement.where(sa.func.date(models.Order.placed_at) >= since)
        context: gql_server.Context = info.context
        return context.session.scalars(statement).all()
