"""Turns: one thread at a time, first come, first served."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from gql_server.errors import LockedError
from gql_server.turns import Turns


def test_threads_have_their_turns_in_the_order_in_which_they_came():
    turns, order = Turns(10), []

    def take(number):
        with turns.wait():
            order.append(number)

    with ThreadPoolExecutor(8) as pool, turns.wait():
        for number in range(8):
            pool.submit(take, number)
            wait_until_waiting(turns, number + 1)
    assert order == list(range(8))


def test_one_thread_at_a_time_is_inside():
    turns, inside, most = Turns(10), [], []

    def take(_):
        with turns.wait():
            inside.append(1)
            most.append(len(inside))
            time.sleep(0)
            inside.pop()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(take, range(800)))
    assert set(most) == {1}


def test_who_waits_too_long_gives_up_and_the_next_one_is_served():
    turns, served = Turns(0.05), threading.Event()

    def take():
        with turns.wait():
            served.set()

    with turns.wait(), ThreadPoolExecutor(1) as pool:
        late = pool.submit(take)
        assert isinstance(late.exception(timeout=10), LockedError)
    take()
    assert served.is_set()


def test_a_thread_may_enter_again_and_its_turn_ends_once():
    turns = Turns(0.05)
    with turns.wait():
        with turns.wait():
            pass
        with ThreadPoolExecutor(1) as pool:
            assert isinstance(pool.submit(turns.wait().__enter__).exception(timeout=10), LockedError)
    with turns.wait():
        pass


def test_a_turn_ends_also_after_an_error():
    turns = Turns(0.05)
    with pytest.raises(ValueError, match="inside"), turns.wait():
        raise ValueError("inside")
    with ThreadPoolExecutor(1) as pool:
        pool.submit(turns.wait().__enter__).result(timeout=10)


def wait_until_waiting(turns, number):
    deadline = time.monotonic() + 10
    while len(turns._waiting) < number:
        assert time.monotonic() < deadline
        time.sleep(0.001)
