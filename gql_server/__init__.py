"""gql_server: a GraphQL API over Flask-SQLAlchemy models, one SQL statement for each query operation."""

from gql_server.access.claims import Caller
from gql_server.access.grants import (
    Access,
    all_but,
    claim,
    create,
    delete,
    everything,
    fields,
    inherit,
    read,
    update,
)
from gql_server.access.limits import limits
from gql_server.errors import (
    ForbiddenError,
    GqlServerError,
    InvalidPageError,
    StartupError,
    UnauthenticatedError,
)
from gql_server.extension import GraphQL
from gql_server.identity.model import Identity
from gql_server.requests import Context
from gql_server.typegen.model_type import ModelField, ModelList, ModelType
from gql_server.typegen.scalars import JSON, UUID, Base64, BigInt, Date, DateTime, Decimal, Duration, Time
from gql_server.typegen.user_errors import Payload
from gql_server.user_errors import (
    Aborted,
    CheckViolation,
    Conflict,
    EmptyFilter,
    ForeignKeyViolation,
    Invalid,
    NotFound,
    NotNullViolation,
    OutOfRange,
    Restricted,
    TooLong,
    TooManyRows,
    UniqueViolation,
    UserError,
    UserErrors,
)

__all__ = [
    "JSON",
    "UUID",
    "Aborted",
    "Access",
    "Base64",
    "BigInt",
    "Caller",
    "CheckViolation",
    "Conflict",
    "Context",
    "Date",
    "DateTime",
    "Decimal",
    "Duration",
    "EmptyFilter",
    "ForbiddenError",
    "ForeignKeyViolation",
    "GqlServerError",
    "GraphQL",
    "Identity",
    "Invalid",
    "InvalidPageError",
    "ModelField",
    "ModelList",
    "ModelType",
    "NotFound",
    "NotNullViolation",
    "OutOfRange",
    "Payload",
    "Restricted",
    "StartupError",
    "Time",
    "TooLong",
    "TooManyRows",
    "UnauthenticatedError",
    "UniqueViolation",
    "UserError",
    "UserErrors",
    "all_but",
    "claim",
    "create",
    "delete",
    "everything",
    "fields",
    "inherit",
    "limits",
    "read",
    "update",
]
