"""In development, a request may ask what it cost: the answer's ``extensions`` carry the trace.

GraphiQL asks, by the header ``GQL-Trace: 1``. The endpoint is wrapped only where GQL_ENV is ``development``; in
production nothing looks at the header.
"""

import json
from collections.abc import Callable
from typing import Any

import flask

from gql_server.diagnosis import diagnose
from gql_server.trace import record

HEADER = "GQL-Trace"


def traced(view: Callable[[], flask.Response]) -> Callable[[], flask.Response]:
    """Wrap the view of the endpoint: one that answers as before, and says more when it is asked."""

    def answer() -> flask.Response:
        if HEADER not in flask.request.headers:
            return view()
        with record() as trace:
            response = view()
        body = response.get_data()
        if (response.mimetype or "").endswith("json") and body.startswith(b"{"):
            service = flask.current_app.extensions["gql_server"]
            service.session.remove()  # the request is answered; EXPLAIN must not wait for the connection that it holds
            response.set_data(splice(body, {"trace": diagnose(trace, service.database)}))
        return response

    return answer


def splice(body: bytes, extensions: Any) -> bytes:
    """Put extensions before the members of a response, which is not decoded for it; or before those that come first.

    >>> splice(b'{"data":{}}', {"a": 1})
    b'{"extensions":{"a": 1},"data":{}}'
    >>> splice(b'{"extensions":{"cost": {}},"data":{}}', {"a": 1})
    b'{"extensions":{"a": 1,"cost": {}},"data":{}}'
    """
    before = b'{"extensions":' + json.dumps(extensions).encode()
    if body.startswith(b'{"extensions":{'):
        return before.removesuffix(b"}") + b"," + body.removeprefix(b'{"extensions":{')
    return before + b"," + body.removeprefix(b"{")
