"""Ordering of a plan: terms from the client, then the primary key, so that every order is total."""

import enum
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gql_server.catalog.aggregates import COUNT, Function, Measure, find_aggregated, measures_of
from gql_server.catalog.model import RELEVANCE, Attribute, Catalog, Entity, Relation
from gql_server.errors import NullOperandError, ResponsePath
from gql_server.plan.predicates import Predicate, Search
from gql_server.variables import Template


class Direction(enum.Enum):
    """Ascending or descending, and where rows without a value go."""

    ASC = "ascending, nulls last"
    ASC_NULLS_FIRST = "ascending, nulls first"
    ASC_NULLS_LAST = "ascending, nulls last, said explicitly"
    DESC = "descending, nulls first"
    DESC_NULLS_FIRST = "descending, nulls first, said explicitly"
    DESC_NULLS_LAST = "descending, nulls last"

    @property
    def is_descending(self) -> bool:
        """Greatest first."""
        return self.name.startswith("DESC")

    @property
    def opposite(self) -> "Direction":
        """The direction that puts everything the other way round, nulls as well."""
        if self.is_descending:
            return Direction.ASC_NULLS_LAST if self.has_nulls_first else Direction.ASC_NULLS_FIRST
        return Direction.DESC_NULLS_LAST if self.has_nulls_first else Direction.DESC_NULLS_FIRST

    @property
    def has_nulls_first(self) -> bool:
        """Rows without a value come before all others."""
        return self in {Direction.DESC, Direction.DESC_NULLS_FIRST, Direction.ASC_NULLS_FIRST}


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedMeasure:
    """What the rows that a relation leads to come to.

    Attributes:
        relation: to many.
        measure: of its rows.
        predicate: which of its rows count; None for all.
        between: what rows in between must fulfil, where the relation goes by way of others.
    """

    relation: Relation
    measure: Measure
    predicate: Predicate | None = None
    between: Predicate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderTerm:
    """One sort key.

    Attributes:
        relations: to-one relations to follow, outermost first.
        visible: what the row at the end of each relation must fulfil, or else it has no value; empty for nothing.
        attribute: of the entity at their end; with ``aggregate`` what the aggregate would be if it were an attribute.
        aggregate: of rows that are related to those at their end.
        direction: with the place of nulls.
        search: what the attribute RELEVANCE is about; None for all others.
    """

    relations: tuple[Relation, ...] = ()
    visible: tuple[Predicate | None, ...] = ()
    attribute: Attribute
    aggregate: RelatedMeasure | None = None
    direction: Direction
    search: Search | None = None

    @property
    def is_nullable(self) -> bool:
        """Whether a row may have no value to sort by."""
        return self.attribute.is_nullable or any(relation.is_nullable for relation in self.relations)


def reverse_order(order: Sequence[OrderTerm]) -> tuple[OrderTerm, ...]:
    """The same rows from the last to the first."""
    return tuple(replace(term, direction=term.direction.opposite) for term in order)


def fingerprint_order(entity: Entity, order: Sequence[OrderTerm]) -> str:
    """Eight hexadecimal digits, equal for orders that put all rows of the entity in the same sequence."""
    terms = [
        (
            [relation.key for relation in (*term.relations, *_aggregated(term))],
            term.attribute.key,
            term.direction.is_descending,
            term.direction.has_nulls_first if term.is_nullable else None,
        )
        for term in order
    ]
    return hashlib.sha256(repr((entity.name, terms)).encode()).hexdigest()[:8]


def _aggregated(term: OrderTerm) -> tuple[Relation, ...]:
    return (term.aggregate.relation,) if term.aggregate else ()


def plan_order(
    catalog: Catalog,
    entity: Entity,
    templates: Sequence[Mapping[str, Template]],
    path: ResponsePath,
    search: Search | None = None,
) -> tuple[OrderTerm, ...]:
    """The total order that ``orderBy`` asks for; without any, what a search finds comes best first.

    Raises:
        NullOperandError: a direction is null.
    """
    terms = [_plan_term(catalog, entity, template, path) for template in templates]
    if search is not None and not terms:
        terms = [OrderTerm(attribute=RELEVANCE, direction=Direction.DESC, search=search)]
    sorted_by = {term.attribute.key for term in terms if not (term.relations or term.aggregate)}
    ties = [key for key in entity.primary_key if key.key not in sorted_by]
    return (*terms, *(OrderTerm(attribute=key, direction=Direction.ASC) for key in ties))


def _plan_term(catalog: Catalog, entity: Entity, template: Mapping[str, Template], path: ResponsePath) -> OrderTerm:
    """One element of ``orderBy``: an input of exactly one field, as deep as there are relations to follow."""
    relations: list[Relation] = []
    while True:
        name, value = read_step(template, path)
        aggregated = find_aggregated(entity, name)
        if aggregated is not None:
            measure, direction = plan_measure(catalog.target(aggregated), value, path)
            return OrderTerm(
                relations=tuple(relations),
                attribute=measure.result,
                aggregate=RelatedMeasure(relation=aggregated, measure=measure),
                direction=direction,
            )
        if name in entity.proxies:
            proxy = entity.proxies[name]
            return OrderTerm(relations=(*relations, proxy.relation), attribute=proxy.attribute, direction=value)
        if name in entity.composites:
            member, direction = read_step(value, path)
            attribute = entity.composites[name].members[member]
            return OrderTerm(relations=tuple(relations), attribute=attribute, direction=direction)
        if name not in entity.relations:
            return OrderTerm(relations=tuple(relations), attribute=entity.attributes[name], direction=value)
        relations.extend(entity.relations[name].steps)
        entity = catalog.target(entity.relations[name])
        template = value


def plan_measure(entity: Entity, template: Mapping[str, Template], path: ResponsePath) -> tuple[Measure, Direction]:
    """The measure of many rows of the entity that a term sorts by, and its direction."""
    name, value = read_step(template, path)
    if name == COUNT.function.value:
        return COUNT, value
    attribute, direction = read_step(value, path)
    return measures_of(entity, Function(name))[attribute], direction


def read_step(template: Mapping[str, Template], path: ResponsePath) -> tuple[str, Template]:
    """The only field of an input, and its value.

    Raises:
        NullOperandError: it is null.
    """
    ((name, value),) = template.items()
    if value is None:
        raise NullOperandError(
            f"orderBy: the direction of {name} is null.", hint="Use ASC or DESC, or leave the term out.", path=path
        )
    return name, value
