"""gql_server: a GraphQL API over Flask-SQLAlchemy models, one SQL statement for each query operation."""

from gql_server.errors import (
    ForbiddenError,
    GqlServerError,
    InvalidPageError,
    StartupError,
    UnauthenticatedError,
)
from gql_server.extension import GraphQL
from gql_server.identity.model import Identity
from gql_server.pipeline import Context
from gql_server.typegen.model_type import ModelField, ModelList, ModelType
from gql_server.typegen.scalars import JSON, UUID, Base64, BigInt, Date, DateTime, Decimal, Duration, Time

__all__ = [
    "JSON",
    "UUID",
    "Base64",
    "BigInt",
    "Context",
    "Date",
    "DateTime",
    "Decimal",
    "Duration",
    "ForbiddenError",
    "GqlServerError",
    "GraphQL",
    "Identity",
    "InvalidPageError",
    "ModelField",
    "ModelList",
    "ModelType",
    "StartupError",
    "Time",
    "UnauthenticatedError",
]
