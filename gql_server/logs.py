"""Log lines as JSON, one object a line, each with the id of its request; as hosts collect them from standard output.

Every logger writes so, those of libraries too. What a record brings in ``extra={"fields": …}`` becomes members.
"""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, TextIO

request_id: ContextVar[str | None] = ContextVar("gql_server request id", default=None)
"""Of the HTTP request that this thread answers."""


class JsonFormatter(logging.Formatter):
    """Writes a record as one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The JSON object of a record."""
        members: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if (id_ := request_id.get()) is not None:
            members["requestId"] = id_
        members |= getattr(record, "fields", {})
        if record.exc_info:
            members["exception"] = self.formatException(record.exc_info)
        line = json.dumps(members, ensure_ascii=False, default=str)
        # half a character is JSON, and no text that a stream takes
        return line.encode(errors="backslashreplace").decode()


def log_as_json(stream: TextIO, level: int = logging.INFO) -> None:
    """Have every logger write JSON to a stream, from a level on."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(handlers=[handler], level=level, force=True)
