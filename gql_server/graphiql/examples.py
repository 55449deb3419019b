"""Operations that GraphiQL offers to a visitor: one `.graphql` file each, which the application writes.

In: a directory. Out: titles and texts. Whether they fit the schema is for the application's tests to say.
"""

from dataclasses import dataclass
from pathlib import Path

from gql_server.errors import StartupError


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An operation to try.

    Attributes:
        title: what it asks, from the name of the file.
        text: of the GraphQL document; a comment at its beginning may explain it.
    """

    title: str
    text: str


def read_examples(directory: Path | None) -> tuple[Example, ...]:
    """The examples of a directory, in the order of their file names; a number before the name only orders.

    ``20_items_of_a_city.graphql`` is "Items of a city".

    Raises:
        StartupError: there is no such directory, or nothing in it.
    """
    if directory is None:
        return ()
    files = sorted(directory.glob("*.graphql"))
    if not files:
        raise StartupError([f"examples is {str(directory)!r}; expected a directory with .graphql files"])
    return tuple(
        Example(title=_read_title(file.stem), text=file.read_text(encoding="utf-8").strip() + "\n") for file in files
    )


def _read_title(name: str) -> str:
    words = name.lstrip("0123456789_").replace("_", " ")
    return words[:1].upper() + words[1:]
