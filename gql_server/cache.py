"""A bounded, thread-safe cache that drops what was used least recently, and counts."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheInfo:
    """Counters since the start. ``size`` and ``capacity`` are numbers of entries."""

    hits: int
    misses: int
    size: int
    capacity: int


class LruCache(Generic[K, V]):
    """At most ``capacity`` entries.

    Two threads that miss the same key at once both compute it; the values are equal, and the last one stays.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()
        self._hits = 0
        self._misses = 0

    def get(self, key: K) -> V | None:
        """The entry, or None."""
        with self._lock:
            value = self._entries.get(key)
            if value is None:
                self._misses += 1
                return None
            self._hits += 1
            self._entries.move_to_end(key)
            return value

    def put(self, key: K, value: V) -> None:
        """Keep the entry, and drop the least recently used one when there are too many."""
        with self._lock:
            self._entries[key] = value
            self._entries.move_to_end(key)
            if len(self._entries) > self._capacity:
                self._entries.popitem(last=False)

    def info(self) -> CacheInfo:
        """The counters now."""
        with self._lock:
            return CacheInfo(hits=self._hits, misses=self._misses, size=len(self._entries), capacity=self._capacity)
