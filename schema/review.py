"""What the API says of a review beside its columns."""

import gql_server
import models


class Review(gql_server.ModelType):
    class Meta:
        model = models.Review
        search = ("body",)
