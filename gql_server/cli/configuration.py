"""``flask graphql config``: every setting, its value, and where that comes from."""

from collections.abc import Iterator, Mapping
from typing import Any

from gql_server.hosting import without_password
from gql_server.settings import SETTINGS, Setting


def describe_settings(
    values: Mapping[str, Any], config: Mapping[str, Any], environ: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Name, value and source of each setting; no secret is shown.

    Args:
        values: in force.
        config: of the Flask application.
        environ: of the process.
    """
    for setting in SETTINGS:
        source = "default"
        if setting.name in config:
            source = "environment" if environ.get(setting.name, "").strip() else "config"
        yield setting.name, _show(setting, values[setting.name]), source


def _show(setting: Setting, value: Any) -> str:
    if setting.is_secret and value:
        return without_password(value) if setting.name == "DATABASE_URL" else "***"
    return ",".join(value) if isinstance(value, tuple) else str(value)
