"""Values of a plan: constants of the document, or places in the variables, with what they must be.

A plan says where a value comes from and what it has to be; :func:`decode` turns the raw value of one request into
the Python value that is bound, or refuses it. Dialects encode the result further in ``sql/``.
"""

import re
from collections.abc import Collection, Mapping, Sized
from dataclasses import dataclass, field
from typing import Any, assert_never

from gql_server.catalog.codecs import check_json, check_text, to_instant, to_wall_clock
from gql_server.catalog.cursor import read_cursor
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Entity
from gql_server.catalog.node_id import read_id
from gql_server.errors import (
    Excess,
    InvalidCursorError,
    InvalidIdError,
    InvalidPageError,
    InvalidValueError,
    OperationTooLargeError,
    ResponsePath,
)
from gql_server.identity.model import read_claim
from gql_server.plan.claims import ClaimOperand
from gql_server.variables import Template, read_template, shorten

LONGEST_PATTERN = 10_000
"""Characters of a pattern; SQLite takes 50,000 bytes, and a character has four at most when it is escaped."""

LONGEST_SEARCH = 500
"""Characters of a search; PostgreSQL takes no word of more than 2046 bytes, and a character has four at most."""

_MINUSES = re.compile(r"-(?:\s*-)+")
"""One is enough to exclude a word, and PostgreSQL fails at more than 32 ("tsquery stack too small")."""
CURSOR_HINT = "Use the `cursor` of an edge, or one of pageInfo, of the same list and orderBy; or leave it out."


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeValue:
    """A value, or a list of values, to compare an attribute with.

    Attributes:
        limit: how many values a list has at most; None for any number.
        is_pattern: the text becomes part of a pattern, which databases limit.
    """

    attribute: Attribute
    is_list: bool = False
    limit: int | None = field(default=None, repr=False)
    is_pattern: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A pattern of LIKE, with the backslash as its escape character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchText:
    """Words to search for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPart:
    """One column of the primary key that an ID stands for."""

    entity: Entity
    index: int
    type_names: Collection[str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRows:
    """The IDs of a list that are of one entity, each as (position in the list, part, part, …).

    Attributes:
        is_typed: the list holds ids of several entities, so each must name its type; others are passed over.
        limit: how many ids the list has at most; None for any number.
    """

    entity: Entity
    is_typed: bool
    type_names: Collection[str] = field(repr=False)
    limit: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """A number of rows from 0 to ``limit``."""

    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A number of rows to skip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CursorValue:
    """One value of a cursor.

    Attributes:
        fingerprint: of the order that the cursor must be of.
        attributes: that the order sorts by.
        index: of the value among them.
    """

    fingerprint: str
    attributes: tuple[Attribute, ...] = field(repr=False)
    index: int


Decoder = AttributeValue | Pattern | SearchText | KeyPart | KeyRows | PageSize | Offset | CursorValue | ClaimOperand


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """A value of the plan.

    Attributes:
        template: where it comes from.
        decoder: what it must be.
        path: response path of the field that has it as argument, for errors.
        name: of the argument within that field, for errors, such as ``filter.price.gte``.
    """

    template: Template
    decoder: Decoder
    path: ResponsePath = field(repr=False)
    name: str = field(repr=False)


def decode(operand: Operand, values: Mapping[str, Any]) -> Any:
    """The value to bind in one request.

    Raises:
        InvalidIdError, InvalidPageError, InvalidValueError: it is not what the decoder asks for.
    """
    raw = read_template(operand.template, values)
    match operand.decoder:
        case AttributeValue() as value:
            return _decode_values(operand, value, raw)
        case Pattern():
            return _decode_pattern(operand, raw)
        case SearchText():
            return _decode_search(operand, raw)
        case KeyPart(entity=entity, index=index, type_names=type_names):
            return _decode_id(operand, entity, raw, type_names)[index]
        case KeyRows() as rows:
            _check_length(operand, raw, rows.limit)
            return _decode_rows(operand, rows, raw)
        case PageSize(limit=limit):
            return _decode_page_size(operand, raw, limit)
        case Offset():
            return _decode_offset(operand, raw)
        case CursorValue() as place:
            return _decode_cursor(operand, place, raw)
        case ClaimOperand(name=name, type_=type_):
            return read_claim(raw, name, type_)
        case other:
            assert_never(other)


def _decode_values(operand: Operand, value: AttributeValue, raw: Any) -> Any:
    if value.is_list:
        _check_length(operand, raw, value.limit)
        return [_decode_value(operand, value.attribute, item) for item in raw]
    if value.is_pattern:
        _check_pattern(operand, raw)
    return _decode_value(operand, value.attribute, raw)


def _check_length(operand: Operand, raw: Sized, limit: int | None) -> None:
    if limit is not None and len(raw) > limit:
        raise OperationTooLargeError(
            f"{operand.name} has {len(raw)} values; expected {limit} at most.",
            hint="Send several operations with a part of the list each.",
            path=operand.path,
            excess=Excess("list_size", limit, len(raw)),
        )


def _check_pattern(operand: Operand, raw: Sized) -> None:
    if len(raw) > LONGEST_PATTERN:
        raise InvalidValueError(
            f"{operand.name} has {len(raw)} characters; expected {LONGEST_PATTERN} at most.",
            hint="Look for a shorter text, or compare the whole with `eq`.",
            path=operand.path,
        )


def _decode_value(operand: Operand, attribute: Attribute, raw: Any) -> Any:
    try:
        match attribute.kind:
            case Kind.ARRAY if attribute.item is not None:
                return [None if item is None else _decode_value(operand, attribute.item, item) for item in raw]
            case Kind.STRING:
                return check_text(raw)
            case Kind.JSON:
                return check_json(raw)
            case Kind.INSTANT:
                return to_instant(raw)
            case Kind.DATETIME:
                return to_wall_clock(raw)
            case Kind.ENUM if attribute.enum and not attribute.enum.is_native:
                return raw.value
            case _:
                return raw
    except ValueError as error:
        raise InvalidValueError(f"{operand.name} is not valid: {error}.", path=operand.path) from None


def _decode_pattern(operand: Operand, raw: str) -> str:
    _check_pattern(operand, raw)
    backslashes = len(raw) - len(raw.rstrip("\\"))
    if backslashes % 2:
        raise InvalidValueError(
            f"{operand.name} is not valid: {shorten(raw)} ends with a backslash that nothing follows.",
            hint="Write two backslashes for one.",
            path=operand.path,
        )
    try:
        return check_text(raw)
    except ValueError as error:
        raise InvalidValueError(f"{operand.name} is not valid: {error}.", path=operand.path) from None


def _decode_search(operand: Operand, raw: str) -> str:
    if len(raw) > LONGEST_SEARCH:
        raise InvalidValueError(
            f"{operand.name} has {len(raw)} characters; expected {LONGEST_SEARCH} at most.",
            hint="Search for fewer words.",
            path=operand.path,
        )
    try:
        return check_text(_MINUSES.sub("-", raw))
    except ValueError as error:
        raise InvalidValueError(f"{operand.name} is not valid: {error}.", path=operand.path) from None


def _decode_id(operand: Operand, entity: Entity, raw: str, type_names: Collection[str]) -> tuple[object, ...]:
    try:
        return read_id(entity, raw, type_names)
    except ValueError as error:
        example = ",".join(f"<{attribute.name}>" for attribute in entity.primary_key)
        raise InvalidIdError(
            f"{operand.name}: {shorten(raw)} cannot be an id of {entity.name}: {error}.",
            hint=f"Use the `id` of a {entity.name} ({entity.id_name}:{example}) or its raw key.",
            path=operand.path,
        ) from None


def _decode_rows(operand: Operand, rows: KeyRows, raw: list[str]) -> list[tuple[object, ...]]:
    prefix = f"{rows.entity.id_name}:"
    return [
        (position, *_decode_id(operand, rows.entity, id_, rows.type_names))
        for position, id_ in enumerate(raw)
        if not rows.is_typed or id_.startswith(prefix)
    ]


def _decode_page_size(operand: Operand, raw: int, limit: int) -> int:
    if not 0 <= raw <= limit:
        raise InvalidPageError(
            f"{operand.name} is {raw}; expected a number of rows from 0 to {limit}.",
            hint="Ask for less, and for the next rows with `after`.",
            path=operand.path,
        )
    return raw


def _decode_offset(operand: Operand, raw: int) -> int:
    if raw < 0:
        raise InvalidPageError(
            f"{operand.name} is {raw}; expected a number of rows to skip, 0 or more.", path=operand.path
        )
    return raw


def _decode_cursor(operand: Operand, value: CursorValue, raw: str) -> object:
    try:
        return read_cursor(value.fingerprint, value.attributes, raw)[value.index]
    except ValueError as error:
        raise InvalidCursorError(
            f"{operand.name}: {shorten(raw)} cannot be used here: {error}.", hint=CURSOR_HINT, path=operand.path
        ) from None
