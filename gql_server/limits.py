"""How large an operation may be, counted when its fragments are spread out and before anything is validated or planned.

In goes a parsed document, out comes nothing or an error that names the limit. A fragment is counted once, however often
it is spread, so the work grows with the text and not with what the text stands for. Fields are counted whether or not
`@skip` and `@include` leave them out.

>>> document = graphql.parse("{ a { ...F } b { ...F } } fragment F on T { x y: z }")
>>> measure(document.definitions[0], {"F": document.definitions[1]})
Size(depth=2, fields=6, aliases=2, root_fields=2, introspection=0)
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import graphql

from gql_server.comparisons import Definition, Fragments, count_comparisons
from gql_server.errors import Excess, ForbiddenError, OperationTooLargeError
from gql_server.trace import current

Selections = graphql.SelectionSetNode | None

UNCOUNTABLE = 10**9
"""Where counting ends: a few fragments that spread each other stand for more fields than there are atoms."""

CHARACTERS_OF_TOKEN = 50
"""So many times the tokens that it may have, a document may have characters; most have ten for each."""

MOST_FRAGMENTS, MOST_VARIABLES, MOST_DIRECTIVES, MOST_COMPARISONS = 200, 500, 1_000, 10_000
"""Of a document. Validation looks at each of them again and again, and no client writes more than a few."""

MOST_INTROSPECTION = 300_000
"""Fields of an answer about the schema, by estimate; for all that there is to ask it is 210,000."""

_ITEMS = {"types": 100, "args": 2} | dict.fromkeys(
    ("fields", "inputFields", "enumValues", "possibleTypes", "interfaces", "directives"), 10
)
"""How many items the lists of such an answer have, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an operation may have at most.

    Attributes:
        tokens: of its document.
        depth: fields inside each other, those about the schema left out.
        fields: all of them, those of a fragment each time that it is spread, and of an interface for each of its types.
        aliases: fields under a name that the client chose, counted likewise.
        root_fields: response keys of the operation itself.
        has_introspection: whether it may ask for the schema.
    """

    tokens: int
    depth: int
    fields: int
    aliases: int
    root_fields: int
    has_introspection: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What an operation has of the same.

    Attributes:
        introspection: fields of the answer about the schema, by estimate.
    """

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    root_fields: int = 0
    introspection: int = 0


def check_text(limits: Limits, text: str) -> None:
    """Refuse what is too long to be parsed.

    Raises:
        OperationTooLargeError: it has more characters than all its tokens could need.
    """
    most = CHARACTERS_OF_TOKEN * limits.tokens
    if len(text) > most:
        raise OperationTooLargeError(
            f"The document has {len(text)} characters; at most {most} are allowed.",
            hint="Send values as variables, or several smaller operations.",
            excess=Excess("characters", most, len(text)),
        )


def check_document(limits: Limits, document: graphql.DocumentNode) -> None:
    """Every operation of a document, and every fragment, since validation reads those that nobody spreads, too.

    Raises:
        OperationTooLargeError: one is larger than the limits.
        ForbiddenError: one asks for the schema, and may not.
        graphql.GraphQLError: fragments spread each other in a circle.
    """
    operations = [each for each in document.definitions if isinstance(each, graphql.OperationDefinitionNode)]
    found = [each for each in document.definitions if isinstance(each, graphql.FragmentDefinitionNode)]
    fragments = {each.name.value: each for each in found}
    variables = max((len(each.variable_definitions) for each in operations), default=0)
    _check("fragments", "fragments", MOST_FRAGMENTS, len(fragments))
    _check("variables", "variables", MOST_VARIABLES, variables)
    meter = Meter(fragments)
    try:
        for fragment in found:
            check_size(limits, meter.measure(fragment))
        sizes = [meter.measure(operation) for operation in operations]
    finally:
        current().note_count("selections", meter.visited)
    for size in sizes:
        check_size(limits, size)
    _check("fields", "fields in all operations of its document", limits.fields, sum(size.fields for size in sizes))
    _check("directives", "directives", MOST_DIRECTIVES, meter.directives)
    comparisons = count_comparisons([*operations, *found], fragments, MOST_COMPARISONS)
    _check("comparisons", "pairs of fields of the same name", MOST_COMPARISONS, comparisons)


def check_size(limits: Limits, size: Size) -> None:
    """Refuse what is larger than the limits.

    Raises:
        OperationTooLargeError: it says which limit, and how far above it the operation is.
        ForbiddenError: the schema is asked for, and may not be.
    """
    _check("depth", "levels of fields inside each other", limits.depth, size.depth)
    _check("fields", "fields", limits.fields, size.fields)
    _check("aliases", "aliases", limits.aliases, size.aliases)
    _check("root_fields", "fields at the root", limits.root_fields, size.root_fields)
    _check("introspection", "fields about the schema, by estimate", MOST_INTROSPECTION, size.introspection)
    if size.introspection and not limits.has_introspection:
        refused = ForbiddenError(
            "Your role may not ask for the schema: `__schema` and `__type` are not answered.",
            hint="Ask whoever runs the service for its schema.",
        )
        refused.excess = Excess("introspection", 0, size.introspection)
        raise refused


def check_fields(limits: Limits, fields: int) -> None:
    """Refuse an operation that has too many fields once those of an interface count for each type.

    Raises:
        OperationTooLargeError: it says by how many.
    """
    _check("fields", "fields, counting those of an interface for each of its types", limits.fields, fields)


def _check(name: str, what: str, limit: int, actual: int) -> None:
    if actual > limit:
        number = f"{UNCOUNTABLE} or more" if actual >= UNCOUNTABLE else actual
        raise OperationTooLargeError(
            f"The operation has {number} {what}; at most {limit} are allowed.",
            hint="Ask for less at once, in several operations. Fragments count each time that they are spread.",
            excess=Excess(name, limit, actual),
        )


def measure(definition: Definition, fragments: Fragments) -> Size:
    """Count what an operation or a fragment selects.

    Args:
        definition: to count.
        fragments: of its document, by name. Unknown ones count nothing; validation refuses them.

    Raises:
        graphql.GraphQLError: fragments spread each other in a circle.
    """
    return Meter(fragments).measure(definition)


@dataclass(slots=True, kw_only=True)
class _Sum:
    """What some selections have; ``weight`` is what they would have if it were the schema that they are about."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    weight: int = 0
    introspection: int = 0

    def add(self, other: "_Sum") -> None:
        self.depth = max(self.depth, other.depth)
        self.fields = min(self.fields + other.fields, UNCOUNTABLE)
        self.aliases = min(self.aliases + other.aliases, UNCOUNTABLE)
        self.weight = min(self.weight + other.weight, UNCOUNTABLE)
        self.introspection = min(self.introspection + other.introspection, UNCOUNTABLE)


class Meter:
    """Counts definitions of one document, each fragment once.

    Attributes:
        visited: selections that were looked at, which is the work that it took; never more than the document has.
        directives: of these.
    """

    def __init__(self, fragments: Fragments) -> None:
        self.visited = self.directives = 0
        self._fragments = fragments
        self._measured: dict[str, _Sum | None] = {}

    def measure(self, definition: Definition) -> Size:
        """Count what an operation or a fragment selects.

        Raises:
            graphql.GraphQLError: fragments spread each other in a circle.
        """
        if isinstance(definition, graphql.FragmentDefinitionNode):
            found = self._measure_fragment(definition.name)
            if definition.type_condition.name.value.startswith("__"):  # about the schema
                found.depth = 1
        else:
            found = self._add_up(definition.selection_set)
        keys = set(_response_keys(definition.selection_set, self._fragments, set()))
        return Size(
            depth=found.depth,
            fields=found.fields,
            aliases=found.aliases,
            root_fields=len(keys),
            introspection=found.introspection,
        )

    def _add_up(self, selections: Selections) -> _Sum:
        total = _Sum()
        if selections is None:
            return total
        inside = selections.selections
        self.visited += len(inside)
        for selection in inside:
            self.directives += len(selection.directives)
            if isinstance(selection, graphql.FieldNode):
                total.add(self._measure_field(selection))
            elif isinstance(selection, graphql.InlineFragmentNode):
                total.add(self._add_up(selection.selection_set))
            elif isinstance(selection, graphql.FragmentSpreadNode):
                total.add(self._measure_fragment(selection.name))
        return total

    def _measure_field(self, field: graphql.FieldNode) -> _Sum:
        found, name = self._add_up(field.selection_set), field.name.value
        found.depth += 1
        found.fields += 1
        found.aliases += field.alias is not None
        if name in {"__schema", "__type"}:  # what is below has a limit of its own
            found.depth = 1
            found.introspection += found.weight + 1
        found.weight = _ITEMS.get(name, 1) * (found.weight + 1)
        return found

    def _measure_fragment(self, name: graphql.NameNode) -> _Sum:
        """What a fragment has; None stands in ``measured`` for one that is being counted."""
        key = name.value
        if key not in self._fragments:
            return _Sum()
        if key not in self._measured:
            self._measured[key] = None
            self._measured[key] = self._add_up(self._fragments[key].selection_set)
        found = self._measured[key]
        if found is None:
            raise graphql.GraphQLError(f"Cannot spread fragment '{key}' within itself.", name)
        return replace(found)


def _response_keys(selections: Selections, fragments: Fragments, seen: set[str]) -> Iterator[str]:
    for selection in selections.selections if selections else ():
        if isinstance(selection, graphql.FieldNode):
            yield (selection.alias or selection.name).value
        elif isinstance(selection, graphql.InlineFragmentNode):
            yield from _response_keys(selection.selection_set, fragments, seen)
        elif isinstance(selection, graphql.FragmentSpreadNode) and selection.name.value not in seen:
            seen.add(selection.name.value)
            if selection.name.value in fragments:
                yield from _response_keys(fragments[selection.name.value].selection_set, fragments, seen)
