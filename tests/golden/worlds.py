"""Models and rows that golden cases are answered from: the shop, unless their folder is about what it does not have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import models as shop
from tests import array_models as arrays
from tests import zoo_models as zoo
from tests.databases import DIALECTS
from tests.golden import data
from tests.zoo_models import Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from flask import Flask
    from flask_sqlalchemy import SQLAlchemy

    from gql_server import ModelType


@dataclass(frozen=True)
class World:
    """Models with rows.

    Attributes:
        subject: their name where operations are drawn over them.
        seed: creates the tables in an empty database, and fills them.
        dialects: of the databases that can have them.
    """

    subject: str
    db: SQLAlchemy
    seed: Callable[[Flask], None]
    types: Sequence[type[ModelType]] = ()
    dialects: Sequence[str] = tuple(DIALECTS)


def _seed_baskets(app: Flask) -> None:
    with app.app_context():
        arrays.db.create_all()
        rows = [
            (1, None, [1, 2, 2], ["a", "b"], [Decimal("1.50"), None], [date(2024, 2, 29)]),
            (2, 1, [], ["é", 'say "b"'], None, []),
            (3, 1, None, [], [Decimal("0.0001")], None),
        ]
        arrays.db.session.add_all(
            arrays.Basket(id=key, parent_id=parent, numbers=numbers, words=words, prices=prices, days=days)
            for key, parent, numbers, words, prices, days in rows
        )
        arrays.db.session.commit()


def _seed_animals(app: Flask) -> None:
    with app.app_context():
        zoo.db.create_all()
        zoo.db.session.add_all(
            [
                zoo.Animal(id=1, name="Ox", cage=Spot(2, "no feeding")),
                zoo.Bird(id=2, name="Owl", cage=Spot(None, None)),
                zoo.Parrot(id=3, number=3, name="Ara", cage=Spot(1, None), perch=Spot(7, "by the door")),
                zoo.Parrot(id=4, number=4, name="Lory", cage=Spot(None, "quiet"), perch=Spot(None, "")),
            ]
        )
        zoo.db.session.commit()


SHOP = World("shop", shop.db, data.seed, data.TYPES)
OTHERS = {
    "arrays": World("arrays", arrays.db, _seed_baskets, dialects=("postgresql",)),
    "composites": World("zoo", zoo.db, _seed_animals),
}
"""By the folder of the cases."""


def find_world(path: Path) -> World:
    """Return the world of a case."""
    return OTHERS.get(path.parent.name, SHOP)
