"""Rows that refer to each other in a circle: no order of statements can write them."""

from gql_server.user_errors import Invalid
from gql_server.writes.rows import RowWriter
from gql_server.writes.values import path_of


def find_circle(rows: RowWriter) -> Invalid:
    """The error that the input relates rows in a circle, at the relation that closes it."""
    refers: dict[int, list[int]] = {}
    names = [*(each.name for each in rows.written[:1]), *(each.name for each in rows.references)]
    name = names[-1] if names else "input"
    for each in rows.references:
        refers.setdefault(id(each.row), []).append(id(each.referred))
        if _leads_to(refers, id(each.referred), id(each.row)):
            name = each.name
            break
    message = "Rows would refer to each other in a circle, or one to itself; relate them otherwise."
    if rows.deleted:
        message = "Rows refer to each other in a circle, or one to itself; take them apart before you delete them."
    return Invalid(message=message, path=path_of(name))


def _leads_to(refers: dict[int, list[int]], start: int, end: int) -> bool:
    seen, waiting = set(), [start]
    while waiting:
        row = waiting.pop()
        if row == end:
            return True
        if row not in seen:
            seen.add(row)
            waiting += refers.get(row, [])
    return False
