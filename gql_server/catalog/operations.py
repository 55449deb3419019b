"""The writes that can be generated for a model. The names are what settings and ``Meta.operations`` say."""

import enum
from collections.abc import Iterable


class Operation(enum.Enum):
    """A kind of write."""

    CREATE = "create"
    CREATE_MANY = "create_many"
    UPDATE = "update"
    UPDATE_MANY = "update_many"
    UPSERT = "upsert"
    DELETE = "delete"
    DELETE_MANY = "delete_many"

    @property
    def is_many(self) -> bool:
        """Whether it is about any number of rows."""
        return self in {Operation.CREATE_MANY, Operation.UPDATE_MANY, Operation.DELETE_MANY}


ALL_OPERATIONS = frozenset(Operation)
MAKING = frozenset({Operation.CREATE, Operation.CREATE_MANY})
"""Those that do nothing but make rows."""


def read_operations(names: Iterable[str]) -> frozenset[Operation]:
    """The operations of some names.

    >>> sorted(each.name for each in read_operations(["create", "delete_many"]))
    ['CREATE', 'DELETE_MANY']

    Raises:
        ValueError: a name is of no operation.
    """
    known = {each.value: each for each in Operation}
    given = [names] if isinstance(names, str) else list(names)
    unknown = [name for name in given if name not in known]
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no operation; there are {', '.join(known)}")
    return frozenset(known[name] for name in given)
