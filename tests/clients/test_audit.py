"""The endpoint passes the audits of the specification, as the package `graphql-http` has them."""

import json

import pytest

from tests.clients.programs import FOLDER, run_program


@pytest.mark.usefixtures("node")
def test_every_audit_is_passed(endpoint):
    results = json.loads(run_program(["node", "audit.mjs", endpoint], FOLDER, endpoint))
    assert [each for each in results if each["status"] != "ok"] == []
    assert len(results) == 61
