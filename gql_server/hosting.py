"""From what a host sets to what Flask-SQLAlchemy wants: the URL with its driver, and a pool that fits the threads."""

from typing import Any

CONNECT_SECONDS, POOL_SECONDS, RECYCLE_SECONDS = 5, 10, 1_800
"""How long to wait for a server that does not answer, and for a connection of the pool: together below the 30 s after
which hosts give a request up. And how old a connection gets."""


def engine_options(url: str, threads: int) -> dict[str, Any]:
    """Flask's `SQLALCHEMY_ENGINE_OPTIONS` for a process of so many threads.

    Each holds one connection at a time, and seldom a second one. SQLite keeps what Flask-SQLAlchemy gives it.
    """
    if not url.startswith("postgresql"):
        return {}
    options: dict[str, Any] = {
        "pool_size": threads,
        "max_overflow": threads,
        "pool_timeout": POOL_SECONDS,
        "pool_recycle": RECYCLE_SECONDS,
    }
    return options if "connect_timeout=" in url else options | {"connect_args": {"connect_timeout": CONNECT_SECONDS}}


def name_driver(url: str) -> str:
    """The URL as SQLAlchemy wants it: PostgreSQL by psycopg, whatever driver the host or an older release named.

    Examples:
        >>> name_driver("postgres://u:p%40@h:5432/d?sslmode=require")
        'postgresql+psycopg://u:p%40@h:5432/d?sslmode=require'
        >>> name_driver("sqlite:///shop.sqlite3")
        'sqlite:///shop.sqlite3'
    """
    scheme, separator, rest = url.strip().partition("://")
    database = scheme.lower().partition("+")[0]
    if database in {"postgres", "postgresql"}:
        return f"postgresql+psycopg{separator}{rest}"
    return f"{scheme.lower()}{separator}{rest}"


def without_password(url: str) -> str:
    """The URL for people to look at.

    Example:
        >>> without_password("postgres://u:p@h/d")
        'postgres://u:***@h/d'
    """
    head, at, tail = url.rpartition("@")
    return f"{head.rpartition(':')[0]}:***{at}{tail}" if at and head.count(":") > 1 else url
