"""The query that greets a new visitor of the page, written from the schema so that it runs on anybody's models.

In: the GraphQL schema. Out: the text of one query. Reads names and types only, and decides nothing about requests.
"""

from collections.abc import Iterator

from graphql import (
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_required_argument,
    parse,
    print_ast,
)


def write_first_query(schema: GraphQLSchema) -> str:
    """Write a nested query over the type with the most relations, or `{ __typename }` where no connection is.

    Example:
        >>> from graphql import build_schema
        >>> print(write_first_query(build_schema('''
        ...   type Query { artists(first: Int): Artists!  albums(first: Int): Albums! }
        ...   type Artists { nodes: [Artist!]! }
        ...   type Artist { id: ID!  name: String!  albums(first: Int): Albums! }
        ...   type Albums { nodes: [Album!]! }
        ...   type Album { id: ID!  title: String!  artistId: Int!  artist: Artist!  tracks(first: Int): Tracks! }
        ...   type Tracks { nodes: [Track!]! }
        ...   type Track { id: ID!  title: String! }
        ... ''')))
        {
          albums(first: 3) {
            nodes {
              title
              artist {
                name
              }
              tracks(first: 2) {
                nodes {
                  title
                }
              }
            }
          }
        }
    """
    roots = list(_to_many(schema.query_type)) if schema.query_type else []
    best = max(roots, key=lambda root: _count_relations(root[1]), default=None)
    selection = f"{best[0]}(first: 3) {{ nodes {{ {_select(best[1])} }} }}" if best else "__typename"
    return print_ast(parse(f"{{ {selection} }}"))


def _count_relations(node: GraphQLObjectType) -> int:
    return sum(1 for _ in _to_one(node)) + sum(1 for _ in _to_many(node))


def _select(node: GraphQLObjectType) -> str:
    """Select three plain fields of a type, its first to-one relation and its first to-many relation."""
    parts = _plain_fields(node)[:3]
    for name, target in list(_to_one(node))[:1]:
        parts.append(f"{name} {{ {_plain_fields(target)[0]} }}")
    for name, target in list(_to_many(node))[:1]:
        parts.append(f"{name}(first: 2) {{ nodes {{ {' '.join(_plain_fields(target)[:2])} }} }}")
    return " ".join(parts)


def _to_one(node: GraphQLObjectType) -> Iterator[tuple[str, GraphQLObjectType]]:
    for name, field in node.fields.items():
        target = _nullable(field.type)
        if not isinstance(target, GraphQLObjectType) or "id" not in target.fields:
            continue
        if not _needs_arguments(field) and _plain_fields(target):
            yield name, target


def _to_many(node: GraphQLObjectType) -> Iterator[tuple[str, GraphQLObjectType]]:
    """Yield the connections that can be asked for with `first` alone, each with the type of its nodes."""
    for name, field in node.fields.items():
        connection = _nullable(field.type)
        if not isinstance(connection, GraphQLObjectType) or "nodes" not in connection.fields:
            continue
        nodes = connection.fields["nodes"].type
        target = get_named_type(nodes)
        if not isinstance(_nullable(nodes), GraphQLList) or not isinstance(target, GraphQLObjectType):
            continue
        if "first" in field.args and not _needs_arguments(field) and _plain_fields(target):
            yield name, target


def _plain_fields(node: GraphQLObjectType) -> list[str]:
    """Return the leaves that tell a person something: no ids, no foreign keys."""
    return [
        name
        for name, field in node.fields.items()
        if is_leaf_type(_nullable(field.type))
        and not (name in ("id", "pk") or name.endswith("Id"))
        and not _needs_arguments(field)
    ]


def _nullable(type_: GraphQLOutputType) -> GraphQLOutputType:
    return type_.of_type if isinstance(type_, GraphQLNonNull) else type_


def _needs_arguments(field: GraphQLField) -> bool:
    return any(is_required_argument(argument) for argument in field.args.values())
