"""Documents that clients name instead of sending: those of a trusted manifest, and those that clients left here.

Automatic persisted queries are sent as Apollo and urql do: `extensions.persistedQuery` has a hash, first alone, and
with the text when the server does not know it. Trusted documents come from a file that the client's build wrote.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gql_server.cache import LruCache
from gql_server.errors import (
    BadRequestError,
    DocumentNotTrustedError,
    PersistedQueryNotFoundError,
    PersistedQueryNotSupportedError,
    StartupError,
)
from gql_server.http.messages import Members

VERSION = 1


class PersistedDocuments:
    """The documents that one service knows by name.

    Args:
        trusted: texts of the manifest, by id.
        only_trusted: whether every other document is refused.
        capacity: how many texts of clients are kept; 0 keeps none.
    """

    def __init__(
        self, trusted: Mapping[str, str] | None = None, *, only_trusted: bool = False, capacity: int = 0
    ) -> None:
        self._trusted = dict(trusted or {})
        self._texts = frozenset(self._trusted.values())
        self._only_trusted = only_trusted
        self._left_here: LruCache[str, str] | None = LruCache(capacity) if capacity else None

    def find_text(self, members: Members) -> str:
        """The document that a request means.

        Raises:
            BadRequestError: it has neither text nor id, or the hash is of another text.
            PersistedQueryNotFoundError, PersistedQueryNotSupportedError: the client has to send the text.
            DocumentNotTrustedError: only trusted documents are run, and this is none.
        """
        if members.query is not None and not members.extensions and not self._only_trusted:
            return members.query
        hash_ = _read_hash(members.extensions)
        id_ = members.document_id if hash_ is None else hash_
        text = self._find_trusted(members.query, id_)
        if text is not None:
            return text
        if self._only_trusted:
            raise DocumentNotTrustedError(
                "The server runs trusted documents only, and this is none of them.",
                hint="Add it to the manifest of the client's build, and deploy that.",
            )
        if hash_ is not None:
            return self._find_left_here(members.query, hash_)
        if members.query is None and id_ is not None:
            raise PersistedQueryNotFoundError("PersistedQueryNotFound", hint="The server has no document of this id.")
        if members.query is None:
            raise BadRequestError("`query` is null, expected a string with a GraphQL document.")
        return members.query

    def _find_trusted(self, query: str | None, id_: str | None) -> str | None:
        if query is not None:
            return query if query in self._texts else None
        if id_ is None:
            return None
        return self._trusted.get(id_) or self._trusted.get(id_.removeprefix("sha256:"))

    def _find_left_here(self, query: str | None, hash_: str) -> str:
        if self._left_here is None:
            if query is not None:
                return query
            raise PersistedQueryNotSupportedError("PersistedQueryNotSupported", hint="Send the text of the document.")
        if query is None:
            known = self._left_here.get(hash_)
            if known is None:
                raise PersistedQueryNotFoundError(
                    "PersistedQueryNotFound", hint="Send the hash once more, with the text of the document."
                )
            return known
        if hashlib.sha256(query.encode(errors="surrogatepass")).hexdigest() != hash_:
            raise BadRequestError("`extensions.persistedQuery.sha256Hash` is the hash of another text than `query`.")
        self._left_here.put(hash_, query, len(query))
        return query


def _read_hash(extensions: Mapping[str, Any]) -> str | None:
    """The hash of `extensions.persistedQuery`, or None when there is no such member.

    Raises:
        BadRequestError: the member is of another shape.
    """
    member = extensions.get("persistedQuery")
    if member is None:
        return None
    if (
        not isinstance(member, dict)
        or member.get("version") != VERSION
        or not isinstance(member.get("sha256Hash"), str)
    ):
        raise BadRequestError(
            "`extensions.persistedQuery` is not understood.", hint='Send {"version": 1, "sha256Hash": "…"}.'
        )
    hash_: str = member["sha256Hash"]
    return hash_


def read_manifest(path: Path) -> Mapping[str, str]:
    """The documents of a manifest, by id: Apollo's format, or that of Relay and graphql-codegen.

    Apollo writes `{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id", "body", …}]}`, the
    other two `{"id": "text"}`.

    Raises:
        StartupError: it cannot be read, or is of another format.
    """
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StartupError([f"GQL_TRUSTED_DOCUMENTS names {path}, which cannot be read: {error}"]) from None
    if isinstance(manifest, dict) and manifest.get("format") == "apollo-persisted-query-manifest":
        operations = manifest.get("operations")
        pairs = [
            (each.get("id"), each.get("body")) for each in operations or () if isinstance(operations, list) and each
        ]
    else:
        pairs = list(manifest.items()) if isinstance(manifest, dict) else []
    if not pairs or not all(isinstance(part, str) for pair in pairs for part in pair):
        raise StartupError(
            [
                f"GQL_TRUSTED_DOCUMENTS names {path}, which is no manifest; expected Apollo's format, or an object "
                "with the text of each document under its id, as Relay and graphql-codegen write it"
            ]
        )
    return dict(pairs)
