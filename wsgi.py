"""The composition root: `create_app` wires the database, its migrations and the commands; `app` is for servers.

`DATABASE_URL` names the database; without it, a SQLite file in Flask's instance folder serves. The settings of
gql_server (docs/settings.md) are read from variables of the same names.
"""

import logging
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_compress import Compress
from flask_migrate import Migrate

from gql_server.config import read_environment
from gql_server.hosting import engine_options, name_driver
from gql_server.logs import log_as_json
from models import db
from models.seed import seed_command
from schema import graphql

DEFAULT_DATABASE_URL = "sqlite:///shop.sqlite3"  # Flask-SQLAlchemy puts it in the instance folder, which it makes

COMPRESSION = {
    "COMPRESS_MIMETYPES": [
        "application/json", "application/graphql-response+json", "text/html", "text/css", "text/javascript",
        "application/javascript", "image/svg+xml", "text/plain",
    ],
    "COMPRESS_ALGORITHM": ["zstd", "br", "gzip"],
    "COMPRESS_MIN_SIZE": 1_000,
}  # fmt: skip

MIGRATIONS = str(Path(__file__).parent / "migrations")

migrate = Migrate(
    directory=MIGRATIONS,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
    transaction_per_migration=True,
)


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Makes an application.

    Args:
        config: Flask settings that override the environment, such as `SQLALCHEMY_DATABASE_URI`.

    Raises:
        StartupError: settings cannot be; all of them are listed.
    """
    app = Flask(__name__)
    app.config.update(read_environment(os.environ) | dict(config or {}))
    url = app.config.get("SQLALCHEMY_DATABASE_URI") or app.config.get("DATABASE_URL") or DEFAULT_DATABASE_URL
    app.config["SQLALCHEMY_DATABASE_URI"] = url = name_driver(str(url))
    app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", engine_options(url, app.config.get("GQL_THREADS", 4)))
    for name, value in COMPRESSION.items():
        app.config.setdefault(name, value)
    Compress(app)
    db.init_app(app)
    migrate.init_app(app, db)
    graphql.init_app(app, find_hindrance=find_missing_migrations)
    app.cli.add_command(seed_command)
    return app


def find_missing_migrations(connection: sa.Connection) -> str | None:
    """What keeps the tables from being those of the models, or None."""
    applied = MigrationContext.configure(connection).get_current_heads()
    return None if set(applied) == _find_heads() else "the migrations are not at head; run: flask db upgrade"


@cache
def _find_heads() -> set[str]:
    return set(ScriptDirectory(MIGRATIONS).get_heads())


if os.environ.get("GQL_ENV") == "production":
    log_as_json(sys.stdout)
    logging.getLogger("alembic").setLevel(logging.WARNING)  # `/readyz` asks often; migrations/env.py sets it back
app = create_app()
