"""The indexes that serve ``search`` on PostgreSQL, as SQL: on the very expressions that statements have."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from gql_server.catalog.model import Catalog
from gql_server.sql.postgresql_filters import search_document

_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def search_indexes(catalog: Catalog) -> Iterator[str]:
    """CREATE INDEX for each model that declares columns to search."""
    for entity in catalog.entities.values():
        if entity.search is None:
            continue
        properties = [sa.inspect(getattr(entity.model, each.key)).property for each in entity.search.attributes]
        columns = [prop.columns[0] for prop in properties]
        document = search_document(columns, entity.search.language)
        expression = document.compile(dialect=_DIALECT, compile_kwargs={"include_table": False})
        table, prepare = columns[0].table, _DIALECT.identifier_preparer
        name = prepare.quote(f"ix_{table.name}_search")
        yield f"CREATE INDEX {name} ON {prepare.format_table(table)} USING gin (({expression}))"
