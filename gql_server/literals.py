"""Of which argument a literal in a document is, for errors about its value."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import graphql


def name_arguments(
    document: graphql.DocumentNode, errors: Iterable[graphql.GraphQLError]
) -> tuple[graphql.GraphQLError, ...]:
    """Have errors about one value say first which argument it is of, and where in that argument it stands.

    >>> document = graphql.parse('{ items(filter: {or: [{price: {eq: "x"}}]}) }')
    >>> value = document.definitions[0].selection_set.selections[0].arguments[0].value
    >>> text = value.fields[0].value.values[0].fields[0].value.fields[0].value
    >>> [error] = name_arguments(document, [graphql.GraphQLError("Expected a number.", text)])
    >>> error.message
    'filter.or[0].price.eq: Expected a number.'
    """
    errors = tuple(errors)
    finder = _ArgumentFinder(error.nodes[0] for error in errors if _is_about_a_value(error) and error.nodes)
    if finder.wanted:
        graphql.visit(document, finder)
    return tuple(_put_before(finder.found.get(id(error.nodes[0])), error) if error.nodes else error for error in errors)


class _ArgumentFinder(graphql.Visitor):
    """Looks for nodes in a document, and notes the arguments that they are of."""

    def __init__(self, wanted: Iterable[graphql.Node]) -> None:
        super().__init__()
        self.wanted = {id(node) for node in wanted}
        self.found: dict[int, str] = {}

    def enter(self, node: graphql.Node, _key: Any, parent: Any, path: list[Any], ancestors: list[Any]) -> None:
        if id(node) in self.wanted:
            self.found[id(node)] = "".join(_name_steps([*ancestors, parent], path))


def _name_steps(holders: Sequence[Any], keys: Sequence[Any]) -> Iterator[str]:
    for index, (holder, key) in enumerate(zip(holders, keys, strict=True)):
        match holder:
            case graphql.ArgumentNode(name=name):
                yield name.value
            case graphql.VariableDefinitionNode(variable=variable):
                yield f"${variable.name.value}"
            case graphql.ObjectFieldNode(name=name):
                yield f".{name.value}"
            case tuple() | list() if isinstance(holders[index - 1], graphql.ListValueNode):
                yield f"[{key}]"
            case _:
                pass


def _is_about_a_value(error: graphql.GraphQLError) -> bool:
    nodes = error.nodes or []
    return (
        len(nodes) == 1 and isinstance(nodes[0], graphql.ValueNode) and not isinstance(nodes[0], graphql.VariableNode)
    )


def _put_before(name: str | None, error: graphql.GraphQLError) -> graphql.GraphQLError:
    if not name:
        return error
    return graphql.GraphQLError(f"{name}: {error.message}", error.nodes, original_error=error.original_error)
