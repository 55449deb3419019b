"""What mutations answer with: the parts of a payload that the database has no part in, and user errors as data.

Pure functions from selections to JSON. A payload is a type with a field ``errors`` of user errors, generated or
written by hand; only the name and the type of the field count.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

import graphql

from gql_server.catalog import naming
from gql_server.catalog.fields import PayloadField, PayloadPart
from gql_server.selection import Selected, SelectionReader
from gql_server.user_errors import UserError

Json = dict[str, Any]
USER_ERROR, ERRORS, AFFECTED_COUNT = "UserError", "errors", "affectedCount"


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

    def done(self, field: Selected, read: Json, ids: Sequence[str], gone: Sequence[str]) -> Json:
        """The payload of a write that was done.

        Args:
            field: root field of a generated mutation.
            read: what the database answered, by response key.
            ids: node ids of the rows.
            gone: node ids of rows that were deleted.
        """
        type_ = _payload_type(field)
        assert type_ is not None
        return {
            child.key: _done_part(child.meaning.part, read.get(child.key), ids, gone)
            if isinstance(child.meaning, PayloadField)
            else type_.name
            for child in self.children(field)
        }

    def refused(self, field: Selected, errors: Iterable[UserError], read: Mapping[str, Any]) -> Json:
        """The payload of a write that was not done, or taken back; what is not read or said is null."""
        type_ = _payload_type(field)
        assert type_ is not None
        said: Mapping[str, Callable[[Selected], Any]] = {
            "__typename": lambda child: type_.name,
            ERRORS: lambda child: [self._error(child, error) for error in errors],
            AFFECTED_COUNT: lambda child: 0,
            "deletedIds": lambda child: [],
        }
        return {
            child.key: said[child.name](child) if child.name in said else read.get(child.key)
            for child in self.children(field)
        }

    def _error(self, field: Selected, error: UserError) -> Json:
        type_ = self.schema.type_map[type(error).__name__]
        assert isinstance(type_, graphql.GraphQLObjectType)
        values = {naming.field_name(name): value for name, value in vars(error).items()}
        values |= {"__typename": type_.name, "code": error.code}
        return {child.key: _jsonable(values[child.name]) for child in self.reader.read_children(type_, field.nodes)}


def _jsonable(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _payload_type(field: Selected) -> graphql.GraphQLObjectType | None:
    type_: Any = field.definition.type
    type_ = graphql.get_nullable_type(type_)
    return type_ if isinstance(type_, graphql.GraphQLObjectType) else None


def _done_part(part: PayloadPart, read: Any, ids: Sequence[str], gone: Sequence[str]) -> Any:
    match part:
        case PayloadPart.OBJECT:
            return read[0] if read else None
        case PayloadPart.EDGE:
            return read["edges"][0] if read and read["edges"] else None
        case PayloadPart.OBJECTS | PayloadPart.QUERY:
            return read
        case PayloadPart.AFFECTED_COUNT:
            return len(ids)
        case PayloadPart.DELETED_IDS:
            return list(gone)
        case PayloadPart.ERRORS:
            return []
        case other:
            assert_never(other)


def _is_errors(definition: graphql.GraphQLField | None) -> bool:
    return definition is not None and graphql.get_named_type(definition.type).name == USER_ERROR


def _can_be_refused(child: Selected) -> bool:
    """Whether the field has a value when the mutation was not done."""
    if child.name in {"__typename", ERRORS, AFFECTED_COUNT} or isinstance(child.meaning, PayloadField):
        return True
    return not graphql.is_non_null_type(child.definition.type)
