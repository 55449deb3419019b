"""Random roles over drawn models: a declaration for the engine, and the rows that are left for the evaluator."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server import Access, all_but, read
from gql_server.catalog.kinds import Kind
from gql_server.catalog.reflect import reflect
from tests.evaluator import Dataset
from tests.evaluator.entities import Composite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gql_server.catalog.model import Entity as Served
    from tests.differential.subjects import Subject
    from tests.evaluator import Entity


@dataclass(frozen=True)
class Rule:
    """A rule of rows, for the database and in Python; the latter sees all rows, as the former does."""

    text: str
    condition: Any
    holds: Callable[[Mapping[str, Any], Dataset], bool]


@dataclass(frozen=True)
class Grants:
    """What a role may read.

    Attributes:
        access: the declaration.
        models: that can be read at all.
        rules: by model; that of a class holds for those that inherit from it.
        hidden: columns that cannot be read, by model.
    """

    access: Access
    models: frozenset[str]
    rules: Mapping[str, Rule]
    hidden: Mapping[str, frozenset[str]]

    def narrow(self, entities: Mapping[str, Entity]) -> dict[str, Entity]:
        """Return the models with objects of what is visible of them: one whose other columns are null is null."""
        return {name: replace(each, composites=self._narrow(each)) for name, each in entities.items()}

    def _narrow(self, entity: Entity) -> dict[str, Composite]:
        hidden = self.hidden.get(entity.name, frozenset())
        return {
            name: Composite({key: member for key, member in each.members.items() if member.key not in hidden})
            for name, each in entity.composites.items()
        }

    def leave(self, dataset: Dataset) -> Dataset:
        """Return what a caller of the role has of a database."""
        kept = {
            name: [row for row in rows if self._is_visible(name, row, dataset)] for name, rows in dataset.models.items()
        }
        return replace(dataset, models=kept)

    def _is_visible(self, model: str, row: Mapping[str, Any], dataset: Dataset) -> bool:
        rule = self.rules.get(model)
        return rule is None or rule.holds(row, dataset)


def draw_grants(seed: int, subject: Subject, entities: Mapping[str, Entity]) -> Grants:
    """Draw a role that reads most models, some of their rows, and most of their columns."""
    random = Random(seed)
    catalog = reflect(list(subject.db.Model.registry.mappers), {})
    grants, models, rules, not_readable = [], set(), {}, {}
    for served in catalog.entities.values():
        if (served.hierarchy and len(served.hierarchy.lineage) > 1) or random.random() < 0.1:
            continue
        name = served.model.__name__
        rule = random.choice([None, *_rules(served, entities[name])])
        searched = set(subject.search.get(name, ()))
        keys = {key.key for key in served.primary_key} | searched
        columns = [each.key for each in served.attributes.values() if each.key not in keys]
        hidden = [key for key in columns if random.random() < 0.2]
        rows = None if rule is None else (lambda _me, rule=rule: rule.condition)
        grants.append(read(served.model, rows=rows, columns=all_but(*hidden)))
        heirs = {heir.class_.__name__ for heir in sa_orm.class_mapper(served.model).self_and_descendants}
        models |= heirs
        not_readable |= dict.fromkeys(heirs, frozenset(hidden))
        if rule is not None:
            rules |= dict.fromkeys(heirs, rule)
    return Grants(access=Access(anonymous=grants), models=frozenset(models), rules=rules, hidden=not_readable)


def _rules(served: Served, entity: Entity) -> Iterator[Rule]:
    """Rules over columns and relations of a model."""
    columns = sa_orm.class_mapper(served.model).column_attrs
    for attribute in served.attributes.values():
        if attribute.key not in columns or not isinstance(columns[attribute.key].columns[0], sa.Column):
            continue
        column, key = getattr(served.model, attribute.key), attribute.key
        if attribute.kind is Kind.INT:
            yield Rule(
                f"{key} is even", column % 2 == 0, lambda row, _, key=key: row[key] is not None and row[key] % 2 == 0
            )
        elif attribute.is_nullable and attribute.kind is not Kind.JSON:
            yield Rule(f"{key} is there", column.is_not(None), lambda row, _, key=key: row[key] is not None)
    for relation in served.relations.values():
        if relation.is_to_many or relation.name not in entity.relations:
            continue
        related = entity.relations[relation.name].related
        yield Rule(
            f"{relation.key} is there",
            getattr(served.model, relation.key).has(),
            lambda row, dataset, related=related: bool(related(row, dataset)),
        )


def _is_even(value: int | None) -> bool:
    return value is not None and value % 2 == 0
