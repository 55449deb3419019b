"""What users write by hand: types of their own models, and fields that answer with model instances."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import graphene
import sqlalchemy.orm as sa_orm
from graphene_sqlalchemy import SQLAlchemyObjectType
from graphene_sqlalchemy.registry import Registry
from graphene_sqlalchemy.types import SQLAlchemyObjectTypeOptions

from gql_server.catalog.operations import read_operations
from gql_server.catalog.overrides import DEFAULT_LANGUAGE, Overrides

_LANGUAGE = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?", re.ASCII)
_NO_ATTRIBUTE = ("-",)
"""An only_fields that matches nothing: graphene-sqlalchemy converts no column, the catalog decides about them."""


class ModelTypeOptions(SQLAlchemyObjectTypeOptions):  # type: ignore[misc]
    """What ``Meta`` of a :class:`ModelType` said."""

    overrides: Overrides = Overrides()


class ModelType(SQLAlchemyObjectType):  # type: ignore[misc]
    """A type generated from a model, with what its author adds or changes.

    Fields in the class body are Python fields: their resolvers get the model instance as ``self``. A
    ``resolve_<attribute>`` method makes a Python field of a generated one.

    Example::

        class Item(ModelType):
            class Meta:
                model = models.Item
                exclude_fields = ("cost",)

            label = graphene.String(required=True)

            def resolve_label(self, info):
                return f"{self.name} ({self.sku})"

    Meta options: ``model`` (required), ``name`` of the GraphQL type, ``plural`` root field, ``exclude_fields`` and
    ``field_names`` by mapper attribute, ``search`` and ``search_language`` for the text that lists can be searched by,
    ``operations`` (writes to generate, such as ``("create", "update")``; all when
    absent, none for ``()``), ``client_keys`` (clients may give keys that the database would count), ``interfaces``,
    ``description``.
    """

    class Meta:  # noqa: D106 - Graphene's way to say that this is a base
        abstract = True

    is_type_of = None
    resolve_id = None

    @classmethod
    def __init_subclass_with_meta__(  # noqa: PLR0913, PLR0917 - the options of Meta, as Graphene passes them
        cls,
        model: type[Any] | None = None,
        name: str | None = None,
        plural: str | None = None,
        exclude_fields: Sequence[str] = (),
        field_names: Mapping[str, str] | None = None,
        search: Sequence[str] = (),
        search_language: str = DEFAULT_LANGUAGE,
        interfaces: Sequence[type[graphene.Interface]] = (),
        description: str | None = None,
        operations: Sequence[str] | None = None,
        client_keys: bool = False,
        **unknown: Any,
    ) -> None:
        if unknown:
            raise ValueError(
                f"{cls.__name__}.Meta has {', '.join(sorted(unknown))}, which is no option; there are model, name, "
                "plural, exclude_fields, field_names, search, search_language, operations, client_keys, interfaces and "
                "description"
            )
        _meta = ModelTypeOptions(cls)
        super().__init_subclass_with_meta__(
            model=model,
            name=name or getattr(model, "__name__", None),
            registry=Registry(),  # the global one would tie every schema of a process together
            skip_registry=True,
            only_fields=_NO_ATTRIBUTE,
            create_filters=False,
            interfaces=tuple(interfaces),
            description=description,
            _meta=_meta,
        )
        cls._check(model, {*exclude_fields, *(field_names or {}), *search})
        if not _LANGUAGE.fullmatch(search_language):
            raise ValueError(
                f"{cls.__name__}.Meta.search_language is {search_language!r}; expected the name of a text search "
                "configuration of PostgreSQL, such as english, german or simple"
            )
        # graphene-sqlalchemy has frozen the options by now
        object.__setattr__(
            _meta,
            "overrides",
            Overrides(
                name=name,
                plural=plural,
                field_names=dict(field_names or {}),
                exclude=frozenset(exclude_fields),
                search=tuple(search),
                search_language=search_language,
                operations=None if operations is None else read_operations(operations),
                client_keys=client_keys,
            ),
        )

    @classmethod
    def _check(cls, model: Any, named: set[str]) -> None:
        known = set(sa_orm.class_mapper(model).all_orm_descriptors.keys())
        unknown = ", ".join(sorted(named - known))
        if unknown:
            raise ValueError(
                f"{cls.__name__}.Meta names {unknown}, which {model.__name__} does not map; "
                f"it has {', '.join(sorted(known))}"
            )


class ModelReference:
    """Stands for the type of a model until the schema is built."""

    def __init__(self, model: type[Any]) -> None:
        self.model = model


class ModelField(graphene.Field):  # type: ignore[misc]
    """A Python field that answers with one instance of a model, or None. Its selection is compiled like any other.

    Args:
        model: the mapped class.
        args: as for ``graphene.Field``: arguments, ``description``, ``required``, ``resolver``.
    """

    def __init__(self, model: type[Any], **args: Any) -> None:
        super().__init__(lambda: ModelReference(model), **args)


class ModelList(graphene.Field):  # type: ignore[misc]
    """A Python field that answers with a list of instances of a model. Its selection is compiled like any other.

    Args:
        model: the mapped class.
        args: as for ``graphene.Field``: arguments, ``description``, ``resolver``.
    """

    def __init__(self, model: type[Any], **args: Any) -> None:
        super().__init__(graphene.NonNull(graphene.List(graphene.NonNull(lambda: ModelReference(model)))), **args)
