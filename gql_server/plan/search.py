"""``search`` of a plan: the predicate that it is."""

from collections.abc import Mapping

from gql_server.catalog.model import Entity
from gql_server.errors import ResponsePath
from gql_server.plan.operands import Operand, SearchText
from gql_server.plan.predicates import Search
from gql_server.variables import Template


def plan_search(entity: Entity, arguments: Mapping[str, Template], path: ResponsePath) -> Search | None:
    """The predicate that ``search`` asks for; None when it is absent or null."""
    template = arguments.get("search")
    if template is None or entity.search is None:
        return None
    text = Operand(template=template, decoder=SearchText(), path=path, name="search")
    return Search(columns=entity.search, text=text)
