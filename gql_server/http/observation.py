"""What is known of an operation when it was answered, for those who watch: the log, and the metrics.

Nobody watches by default, and then nothing is recorded.
"""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gql_server.requests import GraphQLRequest
from gql_server.responses import Result
from gql_server.trace import Trace

log = logging.getLogger("gql_server.operations")

LONGEST_NAME = 200
"""Characters that are logged of the name of an operation, which may be anything in a request that is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One operation that was answered.

    Attributes:
        request: what came; None when it was refused before it was one.
        result: what is sent.
        size: bytes of it.
        trace: what it cost.
    """

    request: GraphQLRequest | None
    result: Result
    size: int
    trace: Trace

    @property
    def milliseconds(self) -> float:
        """How long it took."""
        return sum(self.trace.stages.values()) / 1e6

    @property
    def codes(self) -> list[str]:
        """The codes of its errors."""
        return [error.get("extensions", {}).get("code", "") for error in self.result.errors]

    @property
    def limits(self) -> list[str]:
        """The names of the limits that it was refused for."""
        found = (error.get("extensions", {}).get("limit") for error in self.result.errors)
        return [limit["name"] for limit in found if limit]


Watch = Callable[[Observation], None]


def make_log_watch(slow: int) -> Watch:
    """Log a line for each operation, and the SQL of slow ones.

    Args:
        slow: milliseconds from which on an operation is slow.
    """

    def watch(seen: Observation) -> None:
        fields = _describe(seen)
        if seen.milliseconds < slow:
            log.info("operation", extra={"fields": fields})
        else:
            sql = [
                {"text": each.text, "milliseconds": round((each.nanoseconds or 0) / 1e6, 2)}
                for each in seen.trace.statements
            ]
            log.warning("slow operation", extra={"fields": fields | {"sql": sql}})

    return watch


def _describe(seen: Observation) -> dict[str, Any]:
    fields: dict[str, Any] = {
        **(_name(seen.request) if seen.request else {}),
        "milliseconds": round(seen.milliseconds, 2),
        "stages": {stage: round(nanoseconds / 1e6, 2) for stage, nanoseconds in seen.trace.stages.items()},
        "cached": dict(seen.trace.hits),
        "bytes": seen.size,
        **({"cost": seen.trace.counts["cost"]} if "cost" in seen.trace.counts else {}),
    }
    if seen.limits:
        fields["limits"] = seen.limits
    return fields | {"errors": seen.codes} if seen.result.errors else fields


def _name(request: GraphQLRequest) -> dict[str, Any]:
    document = hashlib.sha256(request.query.encode(errors="surrogatepass")).hexdigest()
    name = request.operation_name
    return {"operation": name if name is None else name[:LONGEST_NAME], "document": document}
