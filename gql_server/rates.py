"""How much a caller may ask for in a while, by the cost of operations; counted in memory, or in Redis for all together.

The window slides: what was asked for in the last minute is what was in this minute, and of the minute before as large a
part as still belongs to it (https://limits.readthedocs.io/en/stable/strategies.html). The library is imported where
rates are declared.
"""

import ipaddress
import logging
import math
import re
import time
from dataclasses import dataclass
from typing import Any

from gql_server.errors import Excess, RateLimitedError, StartupError

log = logging.getLogger("gql_server")

SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400}
SECONDS_OF_ABSENCE = 10
"""For so long a Redis that did not answer is not asked again, lest each request wait for it."""

_EACH = {"second": "a second", "minute": "a minute", "hour": "an hour", "day": "a day"}
_UNITS = ", ".join(SECONDS)
_INSTALL = "pip install 'gql-server[rates]'"
_REDIS_OPTIONS: dict[str, Any] = {"socket_timeout": 1, "socket_connect_timeout": 1}
_RATE = re.compile(r"([0-9]{1,12})/(second|minute|hour|day)")


@dataclass(frozen=True, slots=True)
class Rate:
    """So much in a while.

    Attributes:
        amount: of cost.
        unit: a key of SECONDS.
    """

    amount: int
    unit: str

    def __str__(self) -> str:
        return f"{self.amount}/{self.unit}"


def read_rate(text: str) -> Rate:
    """The rate that a text says.

    >>> read_rate("10000/minute")
    Rate(amount=10000, unit='minute')

    Raises:
        ValueError: it is none.
    """
    match = _RATE.fullmatch(text)
    if match is None or int(match[1]) < 1:
        raise ValueError(f"{text!r} is no rate; expected a cost and a time, such as '10000/minute'; there are {_UNITS}")
    return Rate(int(match[1]), match[2])


def name_caller(role: str, subject: str | None, address: str | None) -> str:
    """Under which name a caller is counted: its own, or that of the place where it is.

    An address of IPv6 counts by its first half, since whoever has one has all of the second half.

    >>> name_caller("clerk", "ada", "10.0.0.7"), name_caller("anonymous", None, "2001:db8::7")
    ('clerk/subject/ada', 'anonymous/address/2001:db8::')
    """
    if subject is not None:
        return f"{role}/subject/{subject}"
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return f"{role}/address/{address or ''}"
    if isinstance(found, ipaddress.IPv6Address):
        found = found.ipv4_mapped or ipaddress.ip_network((int(found), 64), strict=False).network_address
    return f"{role}/address/{found}"


class Rates:
    """Counts what callers ask for.

    Args:
        url: of Redis; empty for the memory of this process.

    Raises:
        StartupError: the library that counts is not installed.
    """

    def __init__(self, url: str) -> None:
        try:
            from limits.storage import MemoryStorage, storage_from_string  # noqa: PLC0415 - an optional dependency
        except ModuleNotFoundError as error:
            raise StartupError([f"a role has a rate, which the package limits counts; {_INSTALL}"]) from error

        self._here = MemoryStorage()
        self._storage: Any = storage_from_string(url, **_REDIS_OPTIONS) if url else self._here
        self._absent_until = 0.0

    def spend(self, rate: Rate, caller: str, amount: int, cost: int | None = None) -> None:
        """Count some of what an operation of a caller costs.

        While Redis does not answer, this process counts alone.

        Args:
            rate: of the role.
            caller: as :func:`name_caller` has it.
            amount: to be counted now.
            cost: of the whole operation; None where it is not known yet.

        Raises:
            RateLimitedError: it would be more than the rate; then it is not counted.
        """
        if self._storage is self._here or time.monotonic() < self._absent_until:
            return _spend(self._here, rate, caller, amount, cost)
        try:
            return _spend(self._storage, rate, caller, amount, cost)
        except RateLimitedError:
            raise
        except Exception:
            log.warning("Redis does not answer, so this process counts rates alone for a while", exc_info=True)
            self._absent_until = time.monotonic() + SECONDS_OF_ABSENCE
            return _spend(self._here, rate, caller, amount, cost)


def _spend(storage: Any, rate: Rate, caller: str, amount: int, cost: int | None) -> None:
    seconds = SECONDS[rate.unit]
    key = f"gql/{rate}/{caller}"
    for _ in range(3):
        if storage.acquire_sliding_window_entry(key, rate.amount, seconds, amount):
            return
        before, before_ends, now, now_ends = storage.get_sliding_window(key, seconds)
        spent = before * before_ends / seconds + (now if now_ends > 0 else 0)
        left = max(0, rate.amount - math.ceil(spent))
        if left < amount:
            break
        time.sleep(0.001)  # the window ended since, or is in its last millisecond, in which Redis counts all of it
    raise RateLimitedError(
        f"The operation costs {cost or '1 or more'}; your role may take {rate.amount} {_EACH[rate.unit]}, "
        f"and has {left} left.",
        retry_after=_find_wait(before, now, now_ends - seconds, rest=rate.amount - amount, seconds=seconds),
        excess=Excess("rate", rate.amount, cost or amount),
    )


def _find_wait(before: int, now: int, ends: float, *, rest: int, seconds: int) -> int:
    """Seconds until no more than ``rest`` counts, if nobody asks for anything meanwhile.

    >>> _find_wait(60, 0, 30.0, rest=20, seconds=60)  # 30 of the 60 count still, one less each second
    11
    >>> _find_wait(0, 40, 30.0, rest=20, seconds=60)  # all 40 until the window ends, and half of them 30 seconds later
    61

    Args:
        before: what was spent in the window before.
        now: what was spent in this one.
        ends: seconds until this one ends.
        rest: what may count.
        seconds: of a window.
    """
    if now > rest:
        wait = ends + seconds * (1 - rest / now)
    else:
        wait = ends - (rest - now) * seconds / before if before else 0.0
    return max(0, math.floor(wait)) + 1
