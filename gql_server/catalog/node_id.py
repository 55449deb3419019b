"""Node ids: global, readable, and made of the primary key.

``Item:5``, or ``OrderLine:7,3`` for a composite key. In each part ``%``, ``:`` and ``,`` are percent-encoded, so
that a text key may hold them. Wherever an ID is asked for, the raw key (``5``) does as well, except where the id
alone must tell the type.
"""

import decimal
import re
from collections.abc import Collection, Sequence
from urllib.parse import unquote

from gql_server.catalog.codecs import INT_MAX, INT_MIN, PARSERS, WRITERS, format_decimal, parse_integer
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Entity, EnumInfo

ENCODED = (("%", "%25"), (":", "%3A"), (",", "%2C"))
"""What is replaced in each part, in this order."""

_TYPED = re.compile(r"([_A-Za-z][_0-9A-Za-z]*):(.*)", re.ASCII | re.DOTALL)


def encode_part(text: str) -> str:
    """One part of a node id.

    >>> encode_part("50%: a,b")
    '50%25%3A a%2Cb'
    """
    for plain, code in ENCODED:
        text = text.replace(plain, code)
    return text


def length_and_text(node_id: str) -> tuple[int, str]:
    """What sorts node ids of one type as people expect.

    >>> sorted(["Item:10", "Item:9"], key=length_and_text)
    ['Item:9', 'Item:10']
    """
    return len(node_id), node_id


def read_id(entity: Entity, text: str, type_names: Collection[str]) -> tuple[object, ...]:
    """The values of the primary key that an ID of this entity stands for.

    Args:
        entity: whose id it must be; ids of a class that inherits name the topmost class.
        text: a node id or a raw key.
        type_names: of all entities, to tell an id of another type from a text key with a colon.

    Raises:
        ValueError: the text cannot be an id of the entity; the message says what was expected.
    """
    match = _TYPED.fullmatch(text)
    if match and match.group(1) in type_names:
        if match.group(1) != entity.id_name:
            raise ValueError(f"it is the id of a {match.group(1)}, expected an id of {entity.id_name}")
        return _read_parts(entity, match.group(2), is_encoded=True)
    return _read_parts(entity, text, is_encoded=len(entity.primary_key) > 1)


def _read_parts(entity: Entity, text: str, *, is_encoded: bool) -> tuple[object, ...]:
    parts = text.split(",") if is_encoded else [text]
    if len(parts) != len(entity.primary_key):
        names = ",".join(attribute.name for attribute in entity.primary_key)
        raise ValueError(f"expected {entity.id_name}:<{names}>")
    decoded = [unquote(part, errors="strict") if is_encoded else part for part in parts]
    return tuple(_read_part(*pair) for pair in zip(entity.primary_key, decoded, strict=True))


def _read_part(attribute: Attribute, text: str) -> object:
    if attribute.kind is Kind.INT:
        return parse_integer(text, INT_MIN, INT_MAX)
    if attribute.enum is not None:
        return _read_member(attribute.enum, text)
    return PARSERS[attribute.kind](text)


def _read_member(info: EnumInfo, name: str) -> object:
    if name not in info.labels:
        raise ValueError(f"expected one of {', '.join(info.labels)}")
    member = info.members[name]
    return member if info.is_native else member.value


def write_id(entity: Entity, values: Sequence[object]) -> str:
    """The node id of Python key values.

    Raises:
        KeyError: a part is of a kind that no primary key can have; start-up has refused such an entity.
    """
    texts = (_write_part(*pair) for pair in zip(entity.primary_key, values, strict=True))
    return f"{entity.id_name}:{','.join(encode_part(text) for text in texts)}"


def _write_part(attribute: Attribute, value: object) -> str:
    if attribute.kind is Kind.DECIMAL:
        return format_decimal(decimal.Decimal(str(value)), getattr(attribute.type_, "scale", None))
    if attribute.enum is None:
        return WRITERS[attribute.kind](value)
    if isinstance(value, attribute.enum.members):
        return value.name
    return next(name for name, label in attribute.enum.labels.items() if label == value)
