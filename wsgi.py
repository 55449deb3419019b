"""The composition root: `create_app` wires the database, its migrations and the commands; `app` is for servers.

`DATABASE_URL` names the database; without it, a SQLite file in Flask's instance folder serves. The settings of
gql_server (docs/settings.md) are read from variables of the same names.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from flask_migrate import Migrate

from gql_server.config import read_environment
from models import db
from models.seed import seed_command
from schema import graphql

DEFAULT_DATABASE_URL = "sqlite:///shop.sqlite3"  # Flask-SQLAlchemy puts it in the instance folder, which it makes

migrate = Migrate(
    directory=str(Path(__file__).parent / "migrations"),
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
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ.get("DATABASE_URL") or DEFAULT_DATABASE_URL
    app.config.update(read_environment(os.environ))
    app.config.update(config or {})
    app.config["SQLALCHEMY_DATABASE_URI"] = with_psycopg(str(app.config["SQLALCHEMY_DATABASE_URI"]))
    db.init_app(app)
    migrate.init_app(app, db)
    graphql.init_app(app)
    app.cli.add_command(seed_command)
    return app


def with_psycopg(url: str) -> str:
    """Names the driver in a PostgreSQL URL: hosts give `postgres://`, which SQLAlchemy does not know."""
    scheme, separator, rest = url.partition("://")
    return f"postgresql+psycopg{separator}{rest}" if scheme in {"postgres", "postgresql"} else url


app = create_app()
