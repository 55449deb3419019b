"""The shop's API: what is generated from `models`, and what is written by hand."""

from pathlib import Path

from gql_server import GraphQL
from models import db
from schema.access import access
from schema.item import Item
from schema.mutation import Mutation
from schema.query import Query
from schema.review import Review

__all__ = ["graphql"]

graphql = GraphQL(
    db,
    types=[Item, Review],
    query=Query,
    mutation=Mutation,
    access=access,
    examples=Path(__file__).parent / "examples",
    idempotency=True,
)
