"""Threads take turns, in the order in which they came."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from gql_server.errors import LockedError


class Turns:
    """A lock that passes from one thread to the one that has waited longest.

    Python's own locks let a thread that has just had its turn take the next one too, for seconds, while others wait. A
    thread that has its turn already may enter again.

    Args:
        patience: seconds that a thread waits.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._mutex = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._is_taken = False
        self._owner: int | None = None

    @contextmanager
    def wait(self) -> Iterator[None]:
        """Wait for the turn, and have it inside.

        Raises:
            LockedError: it took too long.
        """
        if self._owner == threading.get_ident():
            yield
            return
        self._take()
        self._owner = threading.get_ident()
        try:
            yield
        finally:
            self._owner = None
            self._pass_on()

    def _take(self) -> None:
        with self._mutex:
            if not self._is_taken:
                self._is_taken = True
                return
            mine = threading.Event()
            self._waiting.append(mine)
        if mine.wait(self._patience):
            return
        with self._mutex:
            if not mine.is_set():  # it may have been passed on at the last moment
                self._waiting.remove(mine)
                raise LockedError

    def _pass_on(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._is_taken = False
