"""kill -9 of the server while it writes: what was acknowledged is there, nothing is there in part."""

from tests.faults.buyers import Buyers, check_books, fill
from tests.faults.server import serve


def test_a_server_that_is_killed_loses_nothing_and_keeps_nothing_half(app, database_url, tmp_path):
    common = fill(app)
    with serve(database_url, tmp_path / "log") as server:
        with Buyers(server, common) as buyers:
            buyers.wait_for_orders(40)
            server.kill()
        assert {
            status for status, _ in filter(None, (answer for each in buyers.attempts for answer in each.answers))
        } == {200}
        server.start()
        placed = check_books(app, buyers.attempts)
        unanswered = [attempt for attempt in buyers.attempts if attempt.order is None]
        assert unanswered
        assert placed <= len(buyers.attempts)
        for attempt in unanswered:
            attempt.send(server)
        assert all(attempt.order for attempt in buyers.attempts), "the same requests, sent again, are answered"
        assert check_books(app, buyers.attempts) == len(buyers.attempts), "each happened once"
