"""The database dies and comes back while the service is in use: clear errors meanwhile, and nothing else to do."""

import pytest

from tests.faults.buyers import Buyers, check_books, fill
from tests.faults.server import serve


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
def test_a_database_that_is_restarted_is_used_again(app, database_url, tmp_path, own_postgresql):
    common = fill(app)
    with serve(database_url, tmp_path / "log") as server:
        with Buyers(server, common) as buyers:
            buyers.wait_for_orders(20)
            with own_postgresql.stopped():
                refused = server.post("{ items { totalCount } }", {})
            buyers.wait_for_orders(20)
        for status, body in [
            refused,
            *(answer for attempt in buyers.attempts for answer in attempt.answers),
            *buyers.reads,
        ]:
            if status != 200:
                assert [error["extensions"]["code"] for error in body["errors"]] == ["DATABASE_UNAVAILABLE"]
                assert (status, body.get("data")) == (503, None)
        assert refused[0] == 503
        check_books(app, buyers.attempts)
        for attempt in buyers.attempts:
            if attempt.order is None:
                attempt.send(server)
        assert all(attempt.order for attempt in buyers.attempts)
        assert check_books(app, buyers.attempts) == len(buyers.attempts)
