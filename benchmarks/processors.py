"""Which processor works for whom: the measured server has one for itself, the rest of the run shares another."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

SERVER = 0
REST = 1


@contextmanager
def pinned(index: int) -> Iterator[None]:
    """Let processes that are started in this block, and this one meanwhile, run on one processor only.

    Does nothing where there are not two, or where the system has no such call.
    """
    available = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(available) <= index:
        yield
        return
    os.sched_setaffinity(0, {available[index]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, available)
