"""How many fields an operation has when those of an interface count for each type that its rows can be of.

Each type has a plan of its own. So of interfaces inside each other, a document of a few lines can ask for more fields
than there is time to plan. A selection is counted once, from wherever it is reached: the work grows with the document,
and not with the number.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from gql_server.catalog.fields import AnyNodeField
from gql_server.selection import Selected, SelectionReader


@dataclass(frozen=True, kw_only=True)
class FieldCounter:
    """Counts the fields of one operation.

    Attributes:
        reader: of its selections, which keeps them, so that each stays the same object.
    """

    reader: SelectionReader
    _counted: dict[int, int] = field(default_factory=dict, init=False, repr=False)

    def count(self, selected: Iterable[Selected]) -> int:
        """The number of some fields, and of all below them."""
        return sum(map(self._count_field, selected))

    def _count_field(self, selected: Selected) -> int:
        if id(selected) not in self._counted:
            below = list(map(self.count, self.reader.read_possible(selected)))
            # an id names a type
            number = max(below, default=0) if isinstance(selected.meaning, AnyNodeField) else sum(below)
            self._counted[id(selected)] = 1 + number
        return self._counted[id(selected)]
