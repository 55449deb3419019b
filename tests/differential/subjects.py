"""The models that operations are drawn over, with what their mappers do not say about values."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import models as shop
from gql_server import ModelType
from tests import array_models as arrays
from tests import foreign_models as foreign
from tests import zoo_models as zoo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flask_sqlalchemy import SQLAlchemy

    from tests.evaluator.entities import Computed, Conditions


SEARCH_LANGUAGE = "english"


@dataclass(frozen=True)
class Subject:
    """A set of models.

    Attributes:
        db: its Flask-SQLAlchemy instance.
        computed: the hybrids and column properties, in Python.
        conditions: what custom primaryjoins ask beyond equal columns.
        pools: ``table.column`` → the values that its check constraint allows.
        search: model → the attributes that it is searched by.
    """

    db: SQLAlchemy
    computed: Computed
    conditions: Conditions = field(default_factory=dict)
    pools: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    search: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def make_types(self) -> list[type[ModelType]]:
        """The hand-written types that declare what can be searched."""
        models = {mapper.class_.__name__: mapper.class_ for mapper in self.db.Model.registry.mappers}
        return [
            type(name, (ModelType,), {"Meta": type("Meta", (), meta(models[name], keys))})
            for name, keys in self.search.items()
        ]


def meta(model: type, keys: Sequence[str]) -> dict[str, Any]:
    """Return the options of a type."""
    return {"model": model, "search": tuple(keys), "search_language": SEARCH_LANGUAGE}


def _label(person: dict[str, Any], _: object) -> str | None:
    parts = person["full_name"], person["nick"]
    return None if None in parts else ":".join(parts)


def _is_heavy_walker(person: dict[str, Any], _: object) -> bool | None:
    return None if person["steps"] is None else person["steps"] > 10_000


_PRICES = [Decimal(price) for price in ("0", "0.99", "1", "1.5", "10", "99999999.99")]
_COUNTS = [1, 2, 3, 10, 2**31 - 1]

SUBJECTS = {
    "foreign": Subject(
        db=foreign.db,
        computed={("Person", "label"): _label, ("Person", "is_heavy_walker"): _is_heavy_walker},
        conditions={("Person", "urgent_received"): lambda message: message["urgent"] is True},
        search={"Person": ["handle", "full_name", "nick"]},
    ),
    "zoo": Subject(
        db=zoo.db,
        computed={
            ("Animal", "has_name"): lambda animal, _: animal["name"] is not None,
            ("Snake", "has_name"): lambda snake, _: snake["length"] is not None,
        },
        pools={"animal.kind": ["animal", "bird's", "parrot", "fish", "%shark", "snake"]},
    ),
    "shop": Subject(
        db=shop.db,
        computed={
            ("Item", "in_stock"): lambda item, _: item["stock"] > 0,
            ("Item", "review_count"): lambda item, dataset: sum(
                review["item_id"] == item["id"] for review in dataset.models["Review"]
            ),
        },
        pools={
            "item.price": _PRICES,
            "item.cost": _PRICES,
            "item.stock": [0, *_COUNTS],
            "payment.amount": _PRICES[1:],
            "order_line.line_number": _COUNTS,
            "order_line.quantity": _COUNTS,
            "order_line.unit_price": _PRICES,
            "review.rating": [1, 2, 3, 4, 5],
        },
        search={"Item": ["name", "sku"], "Review": ["body"]},
    ),
}

OF_POSTGRESQL = {"arrays": Subject(db=arrays.db, computed={})}
"""Models that no other database can hold."""
