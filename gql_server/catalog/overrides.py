"""What a hand-written type says about its model, as far as the catalog must know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gql_server.catalog.operations import Operation

DEFAULT_LANGUAGE = "english"
"""Of searched text, when the type does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """The Meta options of one :class:`gql_server.ModelType`.

    Attributes:
        name: GraphQL type instead of the class name of the model.
        plural: root field of the connection instead of the inflected one.
        field_names: GraphQL field by mapper attribute, instead of the camelCase one.
        exclude: mapper attributes that do not exist for the API.
        search: mapper attributes that ``search`` looks at, the most important first.
        search_language: text search configuration of PostgreSQL.
        operations: writes that are generated; None for those that the GraphQL object says.
        client_keys: clients may give new rows a primary key that the database would count.
    """

    name: str | None = None
    plural: str | None = None
    field_names: Mapping[str, str] = field(default_factory=dict)
    exclude: frozenset[str] = frozenset()
    search: tuple[str, ...] = ()
    search_language: str = DEFAULT_LANGUAGE
    operations: frozenset[Operation] | None = None
    client_keys: bool = False
