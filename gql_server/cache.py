"""A bounded, thread-safe cache that drops what was used least recently, and counts."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

MAX_WEIGHT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheInfo:
    """Counters since the start. ``size`` and ``capacity`` are numbers of entries, ``weight`` is in bytes, estimated."""

    hits: int
    misses: int
    size: int
    capacity: int
    weight: int


class LruCache(Generic[K, V]):
    """At most ``capacity`` entries that weigh ``max_weight`` bytes together.

    Two threads that miss the same key at once both compute it; the values are equal, and the last one stays.
    """

    def __init__(self, capacity: int, max_weight: int = MAX_WEIGHT) -> None:
        self._capacity = capacity
        self._max_weight = max_weight
        self._entries: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._weight = 0
        self._lock = threading.Lock()
        self._hits = 0
        self._misses = 0

    def get(self, key: K) -> V | None:
        """The entry, or None."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                self._misses += 1
                return None
            self._hits += 1
            self._entries.move_to_end(key)
            return entry[0]

    def put(self, key: K, value: V, weight: int) -> None:
        """Keep the entry, and drop what was used least recently when there is too much.

        Args:
            key: equal for equal values.
            value: anything but None.
            weight: how many bytes the entry takes, about; one above the limit is not kept at all.
        """
        with self._lock:
            self._weight -= self._entries.pop(key, (None, 0))[1]
            if weight > self._max_weight:
                return
            self._entries[key] = value, weight
            self._weight += weight
            while len(self._entries) > self._capacity or self._weight > self._max_weight:
                _, (_, dropped) = self._entries.popitem(last=False)
                self._weight -= dropped

    def info(self) -> CacheInfo:
        """The counters now."""
        with self._lock:
            return CacheInfo(
                hits=self._hits,
                misses=self._misses,
                size=len(self._entries),
                capacity=self._capacity,
                weight=self._weight,
            )
