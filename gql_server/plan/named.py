"""The entities that node ids name, where the field does not say whose they must be."""

from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Catalog, Entity
from gql_server.errors import InvalidIdError, ResponsePath
from gql_server.variables import Template, id_types, quote_template


def find_named(catalog: Catalog, ids: Template, name: str, path: ResponsePath, *, has_hints: bool) -> list[Entity]:
    """The entities that the ids of an argument name, once each.

    Args:
        catalog: of the caller's role.
        ids: of the argument.
        name: of the argument.
        path: response path of the field.
        has_hints: an error may name a type that there is.

    Raises:
        InvalidIdError: one names none.
    """
    types = id_types(ids)
    served = catalog.roots.keys()
    unknown = [type_ for type_ in types if type_ not in served]
    if unknown:
        wrong = next(id_ for id_ in (ids if isinstance(ids, list) else [ids]) if not set(id_types(id_)) <= served)
        named = f"the type {unknown[0]!r}, which is not served" if unknown[0] else "no type that is served"
        example = _make_example(catalog) if has_hints else "Type:key"
        raise InvalidIdError(
            f"{name}: {quote_template(wrong)} names {named}; expected a node id such as {example}.",
            hint="Use the value of an `id` field; a key alone will do where the field says of which type it is.",
            path=path,
        )
    return [catalog.roots[type_] for type_ in types if type_]


def _make_example(catalog: Catalog) -> str:
    keys = {name: entity.primary_key for name, entity in catalog.roots.items()}
    numbered = sorted(name for name, key in keys.items() if len(key) == 1 and key[0].kind is Kind.INT)
    return f"{numbered[0]}:5" if numbered else "Type:key"
