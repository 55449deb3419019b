"""What the API says of an item beside its columns."""

from decimal import Decimal

import graphene

import gql_server
import models


class Item(gql_server.ModelType):
    class Meta:
        model = models.Item
        search = ("name", "sku")

    margin = graphene.Field(
        gql_server.Decimal,
        description="What the store earns on one: price less cost; null where the cost is not known.",
    )

    def resolve_margin(self: models.Item, info: graphene.ResolveInfo) -> Decimal | None:
        return None if self.cost is None else self.price - self.cost
