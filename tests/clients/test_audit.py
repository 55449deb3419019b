"""The endpoint passes the audits of the specification, as the package `graphql-http` has them."""

from tests.clients.node import run_node


def test_every_audit_is_passed(endpoint):
    results = run_node("audit.mjs", endpoint)
    assert [each for each in results if each["status"] != "ok"] == []
    assert len(results) == 61
