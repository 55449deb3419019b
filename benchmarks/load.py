"""The load generator: a process of its own that keeps connections of HTTP/1.1 busy, and knows no more of HTTP.

``python -m benchmarks.load`` reads a :class:`Load` as JSON from standard input and writes a :class:`Measured` as JSON.
Every connection sends its next request as soon as it has the last answer. Sockets and a selector instead of an HTTP
library, so that the generator uses a small part of its processor.
"""

import dataclasses
import json
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from benchmarks.processors import REST, pinned


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What to send.

    Attributes:
        port: of the server, on 127.0.0.1.
        path: POST goes there.
        bodies: JSON texts; requests take turns.
        connections: requests in flight.
        seconds: how long, after which no request is begun.
        max_requests: no more than that, however fast.
    """

    port: int
    path: str
    bodies: Sequence[str]
    connections: int
    seconds: float
    max_requests: int = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What came back. All answers had status 200 and, for equal bodies, equal sizes.

    Attributes:
        requests: answered.
        seconds: from the first request to the last answer.
        median: latency in seconds.
        slowest: latency in seconds that one of a hundred exceeded.
    """

    requests: int
    seconds: float
    median: float
    slowest: float


class Connection:
    """One client: sends, and reads until the answer is whole."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = bytearray(1 << 20)
        self._received = 0
        self._expected = 0
        self.request = b""
        self.started = 0.0

    def send(self, request: bytes) -> None:
        """Begin a request."""
        self._received = self._expected = 0
        self.request = request
        self.started = time.perf_counter()
        self.socket.sendall(request)

    def receive(self) -> int:
        """Read what is there; the size of the answer once it is whole, else 0."""
        count = self.socket.recv_into(memoryview(self._buffer)[self._received :])
        if count == 0:
            raise ConnectionError("the server closed a connection")
        self._received += count
        if not self._expected:
            self._expected = self._read_head()
        return self._expected if self._expected and self._received >= self._expected else 0

    def _read_head(self) -> int:
        """The size of head and body; 0 while the head is not whole."""
        end = self._buffer.find(b"\r\n\r\n", 0, self._received)
        if end < 0:
            return 0
        head = bytes(self._buffer[:end]).lower()
        if not head.startswith(b"http/1.1 200"):
            raise ConnectionError(f"the server refused: {bytes(self._buffer[: self._received])!r}")
        length = head.partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0]
        return end + 4 + int(length)


def generate(load: Load) -> Measured:
    """Send the load."""
    requests = cycle([_render(load, body) for body in load.bodies])
    sizes: dict[bytes, int] = {}
    latencies: list[float] = []
    sent = 0
    with selectors.DefaultSelector() as selector:
        for _ in range(load.connections):
            connection = Connection(load.port)
            selector.register(connection.socket, selectors.EVENT_READ, connection)
        start = now = time.perf_counter()
        for key in list(selector.get_map().values()):
            key.data.send(next(requests))
            sent += 1
        while len(latencies) < sent:
            for key, _ in selector.select():
                connection = key.data
                size = connection.receive()
                if not size:
                    continue
                now = time.perf_counter()
                latencies.append(now - connection.started)
                if sizes.setdefault(connection.request, size) != size:
                    raise ValueError(f"the answers to one request differ in size: {connection.request!r}")
                if now - start < load.seconds and sent < load.max_requests:
                    connection.send(next(requests))
                    sent += 1
        for key in list(selector.get_map().values()):
            key.data.socket.close()
    latencies.sort()
    return Measured(
        requests=sent,
        seconds=now - start,
        median=latencies[len(latencies) // 2],
        slowest=latencies[len(latencies) * 99 // 100],
    )


def run(load: Load) -> Measured:
    """Send the load from another process, on another processor than the server's where there are two."""
    with pinned(REST):
        process = subprocess.run(
            [sys.executable, "-m", "benchmarks.load"],
            input=json.dumps(dataclasses.asdict(load)),
            capture_output=True,
            text=True,
            timeout=load.seconds + 60,
            check=False,
        )
    if process.returncode:
        raise RuntimeError(f"the load generator failed:\n{process.stderr}")
    return Measured(**json.loads(process.stdout))


def _render(load: Load, body: str) -> bytes:
    content = body.encode()
    head = (
        f"POST {load.path} HTTP/1.1\r\nHost: 127.0.0.1:{load.port}\r\nAccept: application/json\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


if __name__ == "__main__":
    print(json.dumps(dataclasses.asdict(generate(Load(**json.load(sys.stdin))))))
