"""Predicates of a plan: what must hold of a row, as a tree of frozen dataclasses.

Made by :mod:`gql_server.plan.filters`, completed by :mod:`gql_server.access`, read by ``sql/``. What leads to other
rows names the relation that it goes through.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, assert_never

from gql_server.catalog.aggregates import Measure
from gql_server.catalog.model import Attribute, Entity, Relation, SearchColumns
from gql_server.plan.operands import Operand


@dataclass(frozen=True, slots=True, kw_only=True)
class And:
    """All of them; true when there are none."""

    predicates: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Or:
    """Any of them; false when there are none."""

    predicates: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """Not so; unknown stays unknown."""

    predicate: "Predicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTrue:
    """False or unknown; never unknown itself."""

    predicate: "Predicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """A part of an attribute that a comparison is about, in place of the whole.

    Attributes:
        attribute: the whole.
        operator: that takes the part.
        operand: what the operator needs, such as a path; None for parts of a date.
        measure: of which the attribute is the result; None for an attribute of the row.
    """

    attribute: Attribute
    operator: str
    operand: Operand | None = None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """An operator between an attribute and an operand, or a flag for operators that take one.

    Attributes:
        attribute: what is compared; with ``within``, what the part would be if it were an attribute.
        within: what the part is of; or the aggregate that is compared, of which ``attribute`` is the result.
    """

    operator: str
    attribute: Attribute
    operand: Operand | None = None
    flag: bool | None = None
    within: Within | Measure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasKey:
    """The row with one primary key: one operand for each of its columns."""

    entity: Entity
    parts: tuple[Operand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasKeyAmong:
    """The rows whose primary keys are in a list of ids."""

    entity: Entity
    rows: Operand


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """There is a row that the relation leads to, and it fulfils the predicate.

    Attributes:
        is_any: it was asked whether there is a row at all, so that the predicate has nothing to say.
        among: of a relation that chooses one of several rows, what those fulfil that it chooses from; None for all.
    """

    relation: Relation
    predicate: "Predicate"
    is_any: bool = field(default=False, repr=False)
    among: "Predicate | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedKey:
    """The same, where the relation's foreign key alone can tell: the predicate is about the related primary key."""

    relation: Relation
    predicate: "Predicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedAggregate:
    """What the rows that a relation leads to come to.

    Attributes:
        relation: to many.
        predicate: which of its rows count; None for all.
        conditions: comparisons of measures of these rows, at least one.
        between: what rows in between must fulfil, where the relation goes by way of others.
    """

    relation: Relation
    predicate: "Predicate | None"
    conditions: "Predicate"
    between: "Predicate | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The text of the row matches words, as a search engine takes them."""

    columns: SearchColumns
    text: Operand


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRule:
    """The row is one that the caller's role may see or change. Only the access pass puts it into a plan.

    Attributes:
        entity: whose rows.
        text: the condition as SQL, for people.
        condition: an SQLAlchemy expression over the model of the entity.
        is_movable: it can be written over any row at hand; otherwise the row is looked up again for it.
        claims: the values of claims in it, by the names of the claims.
    """

    entity: Entity
    text: str
    condition: Any = field(compare=False, repr=False)
    is_movable: bool = field(default=True, repr=False)
    claims: tuple[tuple[str, Operand], ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarded:
    """What is asked of rows that fulfil a rule, and of no others. Only the access pass puts it into a plan."""

    rule: "Predicate"
    predicate: "Predicate"


Predicate = (
    And
    | Or
    | Not
    | NotTrue
    | Compare
    | HasKey
    | HasKeyAmong
    | Related
    | RelatedKey
    | RelatedAggregate
    | Search
    | RowRule
    | Guarded
)


def all_of(predicates: Sequence[Predicate]) -> Predicate:
    """All of them; of one, itself."""
    return predicates[0] if len(predicates) == 1 else And(predicates=tuple(predicates))


def is_about_key(predicate: Predicate, entity: Entity) -> bool:
    """Whether the predicate asks for nothing of the entity's rows but their primary keys."""
    match predicate:
        case And(predicates=predicates) | Or(predicates=predicates):
            return all(is_about_key(each, entity) for each in predicates)
        case Not(predicate=inner) | NotTrue(predicate=inner):
            return is_about_key(inner, entity)
        case Compare(attribute=attribute):
            return attribute.key in {key.key for key in entity.primary_key}
        case HasKey() | HasKeyAmong():
            return True
        case Related() | RelatedKey() | RelatedAggregate() | Search() | RowRule() | Guarded():
            return False
        case other:
            assert_never(other)


def is_always_true(predicate: Predicate) -> bool:
    """Whether the predicate asks for nothing at all."""
    return isinstance(predicate, And) and all(map(is_always_true, predicate.predicates))
