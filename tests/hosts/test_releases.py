"""Several releases may start at once: one migrates, the others wait for it."""

import os
import subprocess
import sys

import pytest
import sqlalchemy as sa

from tests.hosts.host import ROOT


@pytest.mark.parametrize("settings", [{}, {"GQL_PGBOUNCER": "true"}], ids=["direct", "pooled"])
def test_releases_that_start_at_once_migrate_once(database_url, settings):
    environment = {**os.environ, "DATABASE_URL": database_url, "FLASK_APP": "wsgi", **settings}
    releases = [
        subprocess.Popen(
            [sys.executable, "-m", "flask", "db", "upgrade"],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    outputs = [release.communicate(timeout=60)[0] for release in releases]
    assert [release.returncode for release in releases] == [0, 0], outputs
    versions = len(list((ROOT / "migrations" / "versions").glob("*.py")))
    assert sorted(output.count("Running upgrade") for output in outputs) == [0, versions]
    engine = sa.create_engine(database_url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        assert len(connection.exec_driver_sql("SELECT version_num FROM alembic_version").all()) == 1
