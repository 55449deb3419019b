"""What the constructor of a model asks for. SQLAlchemy's own takes anything; dataclasses and people name things."""

import dataclasses
import inspect
import logging
from typing import Any

import sqlalchemy.orm as sa_orm

log = logging.getLogger("gql_server")
_NOT_MADE = (
    "clients make no rows of %s: its constructor asks for what is no attribute of the model, %s; give that a default"
)
_NAMED = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


def parameters_of(model: type[object]) -> dict[str, bool]:
    """The parameters that a constructor names, and whether it must have them."""
    parameters = inspect.signature(model).parameters.values()
    return {each.name: each.default is each.empty for each in parameters if each.kind in _NAMED}


def is_constructible(mapper: sa_orm.Mapper[Any]) -> bool:
    """Whether a constructor asks for nothing but attributes; the log says where it does."""
    parameters = inspect.signature(mapper.class_).parameters.values()
    unknown = [each.name for each in parameters if each.kind is each.POSITIONAL_ONLY and each.default is each.empty]
    named = [name for name, is_required in parameters_of(mapper.class_).items() if is_required]
    unknown += [name for name in named if name not in mapper.attrs]
    if unknown:
        log.warning(_NOT_MADE, mapper.class_.__name__, ", ".join(unknown))
    return not unknown


def has_default(model: type[object], key: str) -> bool:
    """Whether a dataclass gives an attribute a value of its own where nobody does."""
    if not dataclasses.is_dataclass(model):
        return False
    found = next((each for each in dataclasses.fields(model) if each.name == key), None)
    if found is None:
        return False
    return found.default_factory is not dataclasses.MISSING or found.default not in {dataclasses.MISSING, None}
