"""Instances of models by way of their constructors, which may ask for more than clients have to say.

The constructor of a dataclass names each column and each relationship without a default, also where the database has
one or where the foreign key says the same. What the input leaves out is given as None, and forgotten afterwards, so
that it is as if nobody had set it.
"""

from functools import cache
from typing import Any

import sqlalchemy.orm as sa_orm

from gql_server.catalog.constructors import parameters_of
from gql_server.catalog.model import Entity


def construct(entity: Entity, values: dict[str, Any]) -> Any:
    """An instance with what the constructor takes of the values; these are taken out.

    Args:
        entity: of the row.
        values: by mapper attribute.
    """
    model: Any = entity.model
    parameters = _parameters(model)
    named = _make_composites(entity, parameters, values)
    named |= {name: values.pop(name) for name in parameters if name in values}
    mapper = sa_orm.class_mapper(entity.model)
    left_out = [name for name, is_required in parameters.items() if is_required and name not in named]
    instance = model(**named, **{name: _nothing(mapper, name) for name in left_out})
    for key in (*mapper.column_attrs.keys(), *mapper.relationships.keys()):
        if key not in named and vars(instance).get(key, 0) is None:
            sa_orm.attributes.set_committed_value(instance, key, None)
            del vars(instance)[key]
    return instance


def _nothing(mapper: sa_orm.Mapper[Any], name: str) -> Any:
    """What stands for an attribute that the input leaves out."""
    relationship = mapper.relationships.get(name)
    if relationship is None or not relationship.uselist:
        return None
    make: Any = relationship.collection_class or list
    return make()


def _make_composites(entity: Entity, parameters: dict[str, bool], values: dict[str, Any]) -> dict[str, Any]:
    """The composites that a constructor takes, of which columns have values; these are taken out of the values."""
    made = {}
    for key, composite in sa_orm.class_mapper(entity.model).composites.items():
        members: list[str] = [prop.key for prop in composite.props]
        if key in parameters and any(each in values for each in members):
            make: Any = composite.composite_class
            made[key] = make(*(values.pop(each, None) for each in members))
    return made


@cache
def _parameters(model: type[Any]) -> dict[str, bool]:
    """By the class itself: models of two databases can have one name."""
    return parameters_of(model)
