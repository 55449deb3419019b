"""What mutations answer with: the parts of a payload that the database has no part in, and user errors as data.

Pure functions from selections to JSON. A payload is a type with a field ``errors`` of user errors, generated or
written by hand; only the name and the type of the field count.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, assert_never

import graphql

from gql_server.catalog import naming
from gql_server.catalog.fields import PayloadField, PayloadPart
from gql_server.selection import Selected, SelectionReader
from gql_server.user_errors import UserError

Json = dict[str, Any]
USER_ERROR, ERRORS, AFFECTED_COUNT = "UserError", "errors", "affectedCount"


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a write says of itself, without the database.

    Attributes:
        ids: node ids of the rows that were written or deleted.
        disconnected: node ids of rows that are there and not related any more.
        deleted: node ids of rows that are gone.
        counts: how many rows are inserted, updated and deleted, by name of their type.
    """

    ids: tuple[str, ...] = ()
    disconnected: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


NOTHING_SAID = Said()


@dataclass(frozen=True, kw_only=True)
class Payloads:
    """The payloads of one operation.

    Attributes:
        schema: of the operation.
        reader: of its selections.
    """

    schema: graphql.GraphQLSchema
    reader: SelectionReader

    def takes_errors(self, field: Selected) -> bool:
        """Whether user errors can be data: there is a place for them, and what else is selected may be null."""
        type_ = _payload_type(field)
        return (
            type_ is not None
            and _is_errors(type_.fields.get(ERRORS))
            and all(map(_can_be_refused, self.children(field)))
        )

    def children(self, field: Selected) -> tuple[Selected, ...]:
        """What is selected of the payload."""
        type_ = _payload_type(field)
        assert type_ is not None
        return self.reader.read_children(type_, field.nodes)

    def done(self, field: Selected, parts: Collection[PayloadPart], read: Json, said: Said) -> Json:
        """Some parts of the payload of a write.

        Args:
            field: root field of a generated mutation.
            parts: that are known.
            read: what the database answered, by response key.
            said: what the write itself says.
        """
        type_ = _payload_type(field)
        assert type_ is not None
        payload = {}
        for child in self.children(field):
            if not isinstance(child.meaning, PayloadField):
                payload[child.key] = type_.name
            elif child.meaning.part in parts:
                payload[child.key] = self._done_part(child, child.meaning.part, read.get(child.key), said)
        return payload

    def _done_part(self, child: Selected, part: PayloadPart, read: Any, said: Said) -> Any:
        match part:
            case PayloadPart.OBJECT:
                return read[0] if read else None
            case PayloadPart.EDGE:
                return read["edges"][0] if read and read["edges"] else None
            case PayloadPart.OBJECTS:  # rows may be written that their author does not see
                return None if read is None else [row for row in read if row is not None]
            case PayloadPart.QUERY:
                return read
            case PayloadPart.AFFECTED_COUNT:
                return len(said.ids)
            case PayloadPart.DELETED_IDS:
                return list(said.deleted)
            case PayloadPart.DISCONNECTED_IDS:
                return list(said.disconnected)
            case PayloadPart.COUNTS:
                return [self._count(child, name, counts) for name, counts in sorted(said.counts.items())]
            case PayloadPart.ERRORS:
                return []
            case other:
                assert_never(other)

    def _count(self, field: Selected, name: str, counts: Mapping[str, int]) -> Json:
        """How many rows of one type; absent counts are 0."""
        children = self.reader.read_children(self._object_type(naming.ROW_COUNTS), field.nodes)
        said = {"__typename": naming.ROW_COUNTS, "type": name}
        return {child.key: said.get(child.name) or counts.get(child.name, 0) for child in children}

    def _object_type(self, name: str) -> graphql.GraphQLObjectType:
        type_ = self.schema.type_map[name]
        assert isinstance(type_, graphql.GraphQLObjectType)
        return type_

    def refused(self, field: Selected, errors: Iterable[UserError], read: Mapping[str, Any]) -> Json:
        """The payload of a write that was not done, or taken back; what is not read or said is null."""
        type_ = _payload_type(field)
        assert type_ is not None
        said: Mapping[str, Callable[[Selected], Any]] = {
            "__typename": lambda child: type_.name,
            ERRORS: lambda child: [self._error(child, error) for error in errors],
            AFFECTED_COUNT: lambda child: 0,
        }
        payload = {}
        for child in self.children(field):
            if child.name in said:
                payload[child.key] = said[child.name](child)
            elif isinstance(child.meaning, PayloadField):
                part = child.meaning.part
                payload[child.key] = self._done_part(child, part, read.get(child.key), NOTHING_SAID)
            else:
                payload[child.key] = None
        return payload

    def _error(self, field: Selected, error: UserError) -> Json:
        type_ = self._object_type(type(error).__name__)
        values = {naming.field_name(name): value for name, value in vars(error).items()}
        values |= {"__typename": type_.name, "code": error.code}
        return {child.key: _jsonable(values[child.name]) for child in self.reader.read_children(type_, field.nodes)}


def _jsonable(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _payload_type(field: Selected) -> graphql.GraphQLObjectType | None:
    type_: Any = field.definition.type
    type_ = graphql.get_nullable_type(type_)
    return type_ if isinstance(type_, graphql.GraphQLObjectType) else None


def _is_errors(definition: graphql.GraphQLField | None) -> bool:
    return definition is not None and graphql.get_named_type(definition.type).name == USER_ERROR


def _can_be_refused(child: Selected) -> bool:
    """Whether the field has a value when the mutation was not done."""
    if child.name in {"__typename", ERRORS, AFFECTED_COUNT} or isinstance(child.meaning, PayloadField):
        return True
    return not graphql.is_non_null_type(child.definition.type)
