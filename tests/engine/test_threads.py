"""Many threads on one process: every answer is the right one, and every connection comes back."""

import json
import random
from concurrent.futures import ThreadPoolExecutor

from tests.golden.test_golden import CASES_OF_THE_SHOP as CASES
from tests.golden.test_golden import Case
from tests.harness import assert_no_connection_leaked, execute

THREADS = 32
REQUESTS = 1280


def test_mixed_operations_in_many_threads_are_answered_rightly(shop_app):
    cases = [Case(path) for path in CASES]
    expected = [json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) for path in CASES]
    chosen = random.Random(32).choices(range(len(cases)), k=REQUESTS)

    def is_right(index: int) -> bool:
        return execute(shop_app, cases[index].document, cases[index].variables) == expected[index]

    with ThreadPoolExecutor(THREADS) as pool:
        wrong = {
            CASES[index].stem for index, right in zip(chosen, pool.map(is_right, chosen), strict=True) if not right
        }
    assert wrong == set()
    assert_no_connection_leaked(shop_app)
