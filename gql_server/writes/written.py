"""What a write remembers of each row that it makes or changes, to tell the client what was wrong with it."""

from dataclasses import dataclass, field
from typing import Any

from gql_server.catalog.model import Entity
from gql_server.plan.predicates import Predicate
from gql_server.plan.write_plan import Reference


@dataclass(frozen=True, kw_only=True)
class Written:
    """A row that a write makes or changes, to tell the client where a constraint was broken.

    Attributes:
        entity: of the row.
        instance: of the model.
        name: of the input that has the data.
        names: of the inputs that gave values, by mapper attribute.
        is_new: whether it is inserted.
        values: of a row that is changed, by mapper attribute, as they shall be; filled in before they are sent.
        references: foreign keys that must lead to rows that the caller sees.
        check: what the row must fulfil when it is written.
    """

    entity: Entity
    instance: Any
    name: str
    names: dict[str, str]
    is_new: bool
    values: dict[str, Any] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    check: Predicate | None = None

    def state(self) -> dict[str, Any]:
        """The values of mapper attributes as they shall be, as far as Python knows them.

        A new row keeps them when it is refused, one that was there is expired then.
        """
        return {**vars(self.instance), **self.values}
