"""Settings read: from the environment into Flask's config, and from there into the service, each value checked."""

import re
from collections.abc import Mapping
from typing import Any

from gql_server.errors import StartupError
from gql_server.settings import SETTINGS

_WHOLE = re.compile(r"-?[0-9]{1,18}")


def read_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    """The settings that an environment has, as values for Flask's config. An empty text is no setting.

    Example:
        >>> read_environment({"GQL_PAGE_SIZE": "20", "GQL_GRAPHIQL": "false", "HOME": "/"})
        {'GQL_GRAPHIQL': False, 'GQL_PAGE_SIZE': 20}

    Raises:
        StartupError: texts that stand for no value of their setting; all of them are listed.
    """
    values: dict[str, Any] = {}
    faults = []
    for setting in SETTINGS:
        text = environ.get(setting.name, "").strip()
        if not text:
            continue
        value = _read_text(text, type(setting.default))
        if fault := setting.check(value):
            faults.append(f"{setting.name} is {value!r} in the environment; {fault}")
        values[setting.name] = value
    if faults:
        raise StartupError(faults)
    return values


def _read_text(text: str, type_: type) -> Any:
    """The value of the type that a text stands for, or the text itself, for the check to refuse."""
    if type_ is bool:
        return {"true": True, "1": True, "false": False, "0": False}.get(text.lower(), text)
    if type_ is tuple:
        return tuple(part.strip() for part in text.split(","))
    return int(text) if type_ is int and _WHOLE.fullmatch(text) else text


def read_settings(config: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every setting.

    Args:
        config: of the Flask application.

    Raises:
        StartupError: values are wrong; all of them are listed.
    """
    environment = config.get("GQL_ENV")
    values = {setting.name: _freeze(config.get(setting.name, setting.default_in(environment))) for setting in SETTINGS}
    faults = [
        f"{setting.name} is {values[setting.name]!r}; {fault}"
        for setting in SETTINGS
        if (fault := setting.check(values[setting.name]))
    ]
    faults = faults or _find_contradictions(values)
    if faults:
        raise StartupError(faults)
    return values


def _freeze(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _find_contradictions(values: Mapping[str, Any]) -> list[str]:
    faults = []
    if values["GQL_PAGE_SIZE"] > values["GQL_MAX_PAGE_SIZE"]:
        faults.append(
            f"GQL_PAGE_SIZE is {values['GQL_PAGE_SIZE']}, more than GQL_MAX_PAGE_SIZE; lower one or raise the other"
        )
    if values["GQL_ONLY_TRUSTED_DOCUMENTS"] and not values["GQL_TRUSTED_DOCUMENTS"]:
        faults.append("GQL_ONLY_TRUSTED_DOCUMENTS is set, and no GQL_TRUSTED_DOCUMENTS; name the manifest")
    return faults
