"""What HTTP carries: requests and responses as values, and the members of a GraphQL request in a body or in a URL.

https://graphql.github.io/graphql-over-http/draft/#sec-Request
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn
from urllib.parse import parse_qs

from gql_server.errors import (
    BadRequestError,
    BodyTooLargeError,
    MethodNotAllowedError,
    NotAcceptableError,
    UnsupportedMediaTypeError,
)
from gql_server.http.media_types import GRAPHQL_TYPE, JSON_TYPE, is_json
from gql_server.identity.callers import Headers

METHODS_ALLOWED = "GET, HEAD, POST"
Payload = dict[str, Any]
"""A GraphQL request as JSON object, with members of any type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """What came.

    Attributes:
        method: in capitals.
        headers: by name.
        query_string: of the URL, encoded.
        body: None when it was too large to be read.
        transport: becomes ``info.context.request``.
        address: of the client; None where it is not known.
    """

    method: str
    headers: Headers
    query_string: str = ""
    body: bytes | None = b""
    transport: Any = None
    address: str | None = None

    @property
    def is_read_only(self) -> bool:
        """Whether the method promises to change nothing."""
        return self.method != "POST"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """What to send."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """The members of a GraphQL request, each of its type.

    Attributes:
        query: None where the client names its document by an id.
        document_id: of a document that the server knows.
        extensions: of the protocol.
    """

    query: str | None
    document_id: str | None
    variables: Mapping[str, Any]
    operation_name: str | None
    extensions: Mapping[str, Any]


def read_payload(request: HttpRequest, response_type: str | None) -> Payload | list[Any]:
    """What the client sent: one request, or a list of them, whose members have not been looked at.

    Raises:
        MethodNotAllowedError, NotAcceptableError, UnsupportedMediaTypeError, BodyTooLargeError, BadRequestError: it
            cannot be read.
    """
    if request.method not in {"GET", "HEAD", "POST"}:
        raise MethodNotAllowedError(
            f"The method {request.method} is not allowed here.", hint="Send a POST with a JSON body, or a query by GET."
        )
    if response_type is None:
        raise NotAcceptableError(
            "None of the media types in Accept is spoken here.", hint=f"Accept {GRAPHQL_TYPE} or {JSON_TYPE}."
        )
    return _read_url(request.query_string) if request.is_read_only else _read_body(request)


def _read_body(request: HttpRequest) -> Payload | list[Any]:
    content_type = request.headers.get("Content-Type")
    if not is_json(content_type):
        raise UnsupportedMediaTypeError(
            f"The media type {content_type or 'of nothing'} is not understood.",
            hint=f"Send Content-Type: {JSON_TYPE}, in UTF-8.",
        )
    if request.body is None:
        raise BodyTooLargeError("The body is larger than what is read here.", hint="Send less at once.")
    try:
        payload = _JSON.decode(request.body.decode())
    except RecursionError:
        raise BadRequestError("The body nests too deeply to be read.", hint=_NEST_LESS) from None
    except ValueError:
        raise BadRequestError(
            "The body is not JSON.", hint='Send an object such as {"query": "{ __typename }"} in UTF-8.'
        ) from None
    if not isinstance(payload, dict | list):
        raise BadRequestError(f"The body is a JSON {json_type(payload)}, expected an object.")
    return payload


def _read_url(query_string: str) -> Payload:
    try:
        given = parse_qs(query_string, keep_blank_values=True, errors="strict", max_num_fields=20)
    except ValueError:
        raise BadRequestError("The URL is not encoded in UTF-8, or has more than 20 parameters.") from None
    for name, values in given.items():
        if len(values) > 1:
            raise BadRequestError(f"The URL has {name} {len(values)} times, expected it once.")
    payload: Payload = {name: values[0] for name, values in given.items() if values[0]}
    for name in ("variables", "extensions"):
        if name in payload:
            try:
                payload[name] = _JSON.decode(payload[name])
            except RecursionError:
                raise BadRequestError(f"`{name}` nests too deeply to be read.", hint=_NEST_LESS) from None
            except ValueError:
                raise BadRequestError(
                    f"`{name}` is not JSON.", hint=f"Send {name}=%7B%7D, an encoded object."
                ) from None
    return payload


def read_members(payload: Any) -> Members:
    """The members of one request.

    Raises:
        BadRequestError: one has another type.
    """
    if not isinstance(payload, dict):
        raise BadRequestError(f"The request is a JSON {json_type(payload)}, expected an object.")
    query, variables, name = payload.get("query"), payload.get("variables"), payload.get("operationName")
    extensions = payload.get("extensions")
    if query is not None and not isinstance(query, str):
        raise BadRequestError(f"`query` is {json_type(query)}, expected a string with a GraphQL document.")
    if variables is not None and not isinstance(variables, dict):
        raise BadRequestError(f"`variables` is {json_type(variables)}, expected an object or null.")
    if name is not None and not isinstance(name, str):
        raise BadRequestError(f"`operationName` is {json_type(name)}, expected a string or null.")
    if extensions is not None and not isinstance(extensions, dict):
        raise BadRequestError(f"`extensions` is {json_type(extensions)}, expected an object or null.")
    return Members(
        query=query,
        document_id=_read_document_id(payload) if query is None else None,
        variables=variables or {},
        operation_name=name,
        extensions=extensions or {},
    )


def _read_document_id(payload: Payload) -> str | None:
    """The id of a document, under the names that clients give it: `doc_id` and `id` are those of Relay's examples."""
    ids = (payload.get(name) for name in ("documentId", "doc_id", "id"))
    return next((each for each in ids if isinstance(each, str)), None)


def find_address(peer: str | None, forwarded: str, proxies: int) -> str | None:
    """The address of a client behind so many proxies, each of which adds whom it saw at the end of a header.

    What stands before that, anybody can have written.

    >>> find_address("10.0.0.1", "6.6.6.6, 203.0.113.7", proxies=1)
    '203.0.113.7'
    >>> find_address("10.0.0.1", "", proxies=1)
    '10.0.0.1'
    >>> find_address("10.0.0.1", "[2001:db8::7]:443", proxies=1)
    '2001:db8::7'

    Args:
        peer: whoever connected.
        forwarded: the header ``X-Forwarded-For``; empty for none.
        proxies: how many stand before the service.
    """
    seen = [each.strip() for each in forwarded.split(",") if each.strip()]
    if not 0 < proxies <= len(seen):
        return peer
    with_port = _ADDRESS_WITH_PORT.fullmatch(seen[-proxies])
    return (with_port[1] or with_port[2]) if with_port else seen[-proxies]


def json_type(value: Any) -> str:
    """What JSON calls a value."""
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_ADDRESS_WITH_PORT = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::[0-9]+)?|([0-9.]+):[0-9]+")
"""How some proxies write an address: ``203.0.113.7:5678``, ``[2001:db8::7]:443``, ``[2001:db8::7]``."""

_NEST_LESS = "Put fewer arrays and objects inside each other."
_JSON = json.JSONDecoder(parse_constant=_refuse_constant)
