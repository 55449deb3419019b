"""The fuzzer counts what it compares, and goes on after a counterexample."""

from dataclasses import replace

from tests.differential import fuzz
from tests.differential.datasets import draw_tables, read_dataset
from tests.differential.service import start
from tests.differential.subjects import SUBJECTS

ROUND = fuzz.Round(seed=7, subject="zoo", dialect="sqlite", documents=10, walks=1)


def test_a_round_says_how_much_it_compared(postgresql_server):
    outcome = fuzz.run_round(postgresql_server, ROUND)
    assert outcome.failures == []
    assert outcome.compared > ROUND.documents
    assert f"{outcome.compared} operations over 1 databases, 0 counterexamples" in fuzz.describe([outcome])


def test_a_round_goes_on_after_a_counterexample(sqlite_database_url):
    service = start("zoo", sqlite_database_url)
    with service.app.app_context():
        dataset = read_dataset(SUBJECTS["zoo"], draw_tables(7, SUBJECTS["zoo"], "sqlite"))
        outcome = fuzz.compare(service, dataset, replace(ROUND, documents=40))
    assert len(outcome.failures) > 1, "the database is empty, and the evaluator's rows are not"
    assert all("operation:" in failure for failure in outcome.failures)


def test_some_counterexamples_are_printed_and_all_are_counted(capsys):
    outcome = fuzz.Outcome(replace(ROUND, seed=11), compared=1200, failures=["one", "two", "three", "four"])
    fuzz.print_failures(outcome)
    fuzz.print_counts([outcome, outcome])
    printed = capsys.readouterr().out
    assert "zoo on sqlite, FUZZ_SEED=11\nthree" in printed
    assert "four" not in printed
    assert "2,400 operations over 2 databases, 8 counterexamples" in printed
