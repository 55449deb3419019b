"""What an operation takes of what its role may take, and what its answer says of that."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import graphql

from gql_server.apis import Api
from gql_server.documents import Document
from gql_server.errors import Excess, OperationTooLargeError
from gql_server.identity.model import Identity
from gql_server.plan.cost import Cost, find_cost
from gql_server.rates import Rates, name_caller
from gql_server.requests import Asked, GraphQLRequest
from gql_server.responses import Result
from gql_server.trace import current
from gql_server.variables import Variables, read_variables

OBJECTS_OF_CONDITION = 10
"""So many objects, one inside the other, the variables of a query may have for each condition of a filter."""


def charge(rates: Rates | None, api: Api, request: GraphQLRequest, identity: Identity, cost: int | None = None) -> None:
    """Count an operation: 1 before anything is read of it, so that what is refused counts, and the rest of its cost.

    Args:
        rates: of the service.
        api: of the caller's role.
        request: that came.
        identity: of the caller.
        cost: of the operation; None before it is known.

    Raises:
        RateLimitedError: the caller has used up what the role may take in a while.
    """
    amount = 1 if cost is None else cost - 1
    if rates is not None and api.bounds.rate is not None and amount > 0:
        caller = name_caller(identity.role, identity.subject, request.address)
        rates.spend(api.bounds.rate, caller, amount, cost)


def read_bounded_variables(
    api: Api, document: Document, operation: graphql.OperationDefinitionNode, raw: Mapping[str, Any]
) -> Variables:
    """The variables, counted before they are coerced.

    Those of a query are filters, orders and keys; those of a mutation can be as many rows as it may cost.

    Raises:
        OperationTooLargeError: there are more.
    """
    bounds = api.bounds
    objects, values = OBJECTS_OF_CONDITION * bounds.filters.conditions, bounds.filters.values
    if operation.operation is graphql.OperationType.MUTATION:
        objects, values = max(objects, bounds.cost), max(values, bounds.cost)
    _check_variables(raw, objects, values + bounds.filters.conditions)
    names, has_hints = api.catalog.type_names, bounds.document.has_introspection
    return read_variables(
        api.schema, operation, raw, type_names=names, page_sizes=document.page_sizes, has_hints=has_hints
    )


def _check_variables(variables: Mapping[str, Any], most_objects: int, most_values: int) -> None:
    """Refuse variables that are too large to be coerced, whatever they are for; JSON is counted faster than coerced.

    Args:
        variables: as they came.
        most_objects: inputs, all levels together.
        most_values: everything else.

    Raises:
        OperationTooLargeError: there are more.
    """
    objects, values, rest = -1, 0, [variables]
    while rest and objects <= most_objects and values <= most_values:
        value: Any = rest.pop()
        if isinstance(value, Mapping):
            objects += 1
            rest += value.values()
        elif isinstance(value, list):
            rest += value
        else:
            values += 1
    current().note_count("values", objects + values)
    for name, limit, actual in (("objects", most_objects, objects), ("values", most_values, values)):
        if actual > limit:
            raise OperationTooLargeError(
                f"The variables have more than {limit} {name}.",
                hint="Send several operations with a part of them each.",
                excess=Excess(f"variable_{name}", limit),
            )


def check_cost(asked: Asked, cost: Cost) -> int:
    """What an operation costs with the variables of this request.

    Raises:
        OperationTooLargeError: more than the role may take.
    """
    most, actual = asked.api.bounds.cost, find_cost(cost, asked.variables.values)
    trace = current()
    trace.note_count("cost", actual)
    trace.note_count("budget", most)
    if actual > most:
        raise OperationTooLargeError(
            f"The operation costs {actual} rows, by estimate; at most {most} are allowed.",
            hint="Ask for smaller pages with `first`, above all in lists inside lists, or for fewer lists.",
            excess=Excess("cost", most, actual),
        )
    return actual


def show_cost(result: Result, api: Api, cost: int) -> Result:
    """The answer, which says what it cost where the role may see that."""
    if not api.bounds.shows_cost:
        return result
    return replace(result, extensions={"cost": {"used": cost, "limit": api.bounds.cost}})
