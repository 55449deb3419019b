"""The scalars of the API: GraphQL in and GraphQL out.

The third codec, SQL to JSON, is in ``sql/``; tests hold the three together.
Graphene's own Decimal, BigInt and DateTime lose digits or refuse literals (docs/adr); these take their names in
every schema, so a Python field declared with Graphene's Decimal is served with this one.
"""

import base64
import datetime as dt
import decimal
import json
import uuid
from collections.abc import Mapping
from typing import Any

import graphene
import graphql
from graphql import GraphQLError, IntValueNode, StringValueNode, ValueNode, value_from_ast_untyped

from gql_server.catalog import codecs
from gql_server.catalog.kinds import Kind


class _TextScalar(graphene.Scalar):
    """A scalar that travels as a string. Subclasses say how to read and write one."""

    class Meta:
        abstract = True

    @classmethod
    def read(cls, text: str) -> Any:
        """The Python value, or ValueError."""
        raise AssertionError(f"{cls.__name__} does not say how to read")

    @classmethod
    def parse_value(cls, value: Any) -> Any:
        """A value of a variable."""
        if isinstance(value, bool) or not isinstance(value, str):
            raise GraphQLError(f"{cls._meta.name} cannot represent the value {value!r}: expected a string")
        return _read(cls, value)

    @classmethod
    def parse_literal(cls, node: ValueNode, _variables: Mapping[str, Any] | None = None) -> Any:
        """A value in the document."""
        if not isinstance(node, StringValueNode):
            raise GraphQLError(
                f"{cls._meta.name} cannot represent the value {graphql.print_ast(node)}: expected a string", node
            )
        return _read(cls, node.value, node)


class _NumberScalar(_TextScalar):
    """Travels as a string because JSON numbers lose digits; whole numbers are read as well."""

    class Meta:
        abstract = True

    @classmethod
    def parse_value(cls, value: Any) -> Any:
        """A value of a variable."""
        if isinstance(value, int) and not isinstance(value, bool):
            return _read(cls, str(value))
        return super().parse_value(value)

    @classmethod
    def parse_literal(cls, node: ValueNode, _variables: Mapping[str, Any] | None = None) -> Any:
        """A value in the document; digits of a literal are exact."""
        if isinstance(node, IntValueNode | graphql.FloatValueNode):
            return _read(cls, node.value, node)
        return super().parse_literal(node)


class Decimal(_NumberScalar):
    """An exact decimal number, as a string such as "12.50"."""

    @staticmethod
    def serialize(value: Any) -> str:
        """Digits without exponent."""
        return format(decimal.Decimal(str(value)) if isinstance(value, float) else decimal.Decimal(value), "f")

    @classmethod
    def read(cls, text: str) -> decimal.Decimal:
        """Exact."""
        return codecs.parse_decimal(text)


class BigInt(_NumberScalar):
    """A whole number of up to 64 bits, as a string, because JavaScript's numbers are exact to 53 bits only."""

    @staticmethod
    def serialize(value: Any) -> str:
        """Digits."""
        return str(int(value))

    @classmethod
    def read(cls, text: str) -> int:
        """In the range of 64 bits."""
        return codecs.parse_integer(text)


class Date(_TextScalar):
    """A calendar date, ISO 8601, such as "2026-03-31"."""

    @staticmethod
    def serialize(value: dt.date) -> str:
        """ISO 8601."""
        return value.isoformat()

    @classmethod
    def read(cls, text: str) -> dt.date:
        """ISO 8601."""
        return codecs.parse_date(text)


class Time(_TextScalar):
    """A time of day, ISO 8601, such as "13:45:00.5"; a fraction has no trailing zeros."""

    @staticmethod
    def serialize(value: dt.time) -> str:
        """ISO 8601."""
        return codecs.trim_fraction(value.isoformat())

    @classmethod
    def read(cls, text: str) -> dt.time:
        """ISO 8601."""
        return codecs.parse_time(text)


class DateTime(_TextScalar):
    """A date and time, ISO 8601. With a time zone, answers are in UTC and input may have any offset."""

    @staticmethod
    def serialize(value: dt.datetime) -> str:
        """ISO 8601; aware values in UTC."""
        return codecs.trim_fraction(value.isoformat()) if value.tzinfo is None else codecs.format_instant(value)

    @classmethod
    def read(cls, text: str) -> dt.datetime:
        """With or without offset; the column decides which is right."""
        return codecs.parse_datetime(text)


class Duration(_TextScalar):
    """An exact length of time, ISO 8601. Answers are in seconds, such as "PT90.5S"; weeks to seconds are taken."""

    @staticmethod
    def serialize(value: dt.timedelta) -> str:
        """Seconds."""
        return codecs.format_duration(value)

    @classmethod
    def read(cls, text: str) -> dt.timedelta:
        """Weeks, days, hours, minutes and seconds."""
        return codecs.parse_duration(text)


class Base64(_TextScalar):
    """Bytes, in Base64 with padding."""

    @staticmethod
    def serialize(value: bytes) -> str:
        """Standard alphabet, one line."""
        return base64.b64encode(value).decode("ascii")

    @classmethod
    def read(cls, text: str) -> bytes:
        """Standard alphabet."""
        return codecs.parse_base64(text)


class UUID(_TextScalar):
    """A UUID in the hyphenated form, lower case."""

    @staticmethod
    def serialize(value: Any) -> str:
        """Hyphenated."""
        return str(value if isinstance(value, uuid.UUID) else uuid.UUID(str(value)))

    @classmethod
    def read(cls, text: str) -> uuid.UUID:
        """Any case."""
        return codecs.parse_uuid(text)


class JSON(graphene.Scalar):
    """Any JSON value, as it is: not a string that holds JSON."""

    @staticmethod
    def serialize(value: Any) -> Any:
        """The value, if JSON can hold it."""
        json.dumps(value, allow_nan=False)
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        """The value."""
        return value

    @staticmethod
    def parse_literal(node: ValueNode, variables: Mapping[str, Any] | None = None) -> Any:
        """The value of a literal; variables may stand inside."""
        return value_from_ast_untyped(node, dict(variables or {}))


SCALARS: Mapping[Kind, type[graphene.Scalar]] = {
    Kind.BOOLEAN: graphene.Boolean,
    Kind.INT: graphene.Int,
    Kind.BIG_INT: BigInt,
    Kind.FLOAT: graphene.Float,
    Kind.DECIMAL: Decimal,
    Kind.STRING: graphene.String,
    Kind.DATE: Date,
    Kind.TIME: Time,
    Kind.DATETIME: DateTime,
    Kind.INSTANT: DateTime,
    Kind.DURATION: Duration,
    Kind.BYTES: Base64,
    Kind.UUID: UUID,
    Kind.JSON: JSON,
}
"""The scalar of each kind but ENUM, whose type the column brings along."""

OWN_SCALARS = (Decimal, BigInt, Date, Time, DateTime, Duration, Base64, UUID, JSON)


def _read(scalar: type[_TextScalar], text: str, node: ValueNode | None = None) -> Any:
    try:
        return scalar.read(text)
    except ValueError as error:
        shown = text if len(text) <= 80 else f"{text[:77]}…"
        raise GraphQLError(f"{scalar._meta.name} cannot represent the value {shown!r}: {error}", node) from None
