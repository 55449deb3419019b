"""Operations are measured with their fragments spread out, before anything is validated, by work that is bounded."""

from dataclasses import replace

import graphql
import pytest

from gql_server.errors import OperationTooLargeError
from gql_server.limits import MOST_FRAGMENTS, UNCOUNTABLE, Limits, Size, check_document, measure
from gql_server.trace import record
from tests import hierarchy_models
from tests.engine import library
from tests.harness import execute, expect_data, make_app, statements

GENEROUS = Limits(tokens=10**9, depth=1_000, fields=10**9, aliases=10**9, root_fields=10**9)


def size_of(text):
    """Measure the first definition of a document."""
    document = graphql.parse(text)
    fragments = {each.name.value: each for each in document.definitions[1:]}
    return measure(document.definitions[0], fragments)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("{ a }", Size(depth=1, fields=1, aliases=0, root_fields=1)),
        ("{ a { b { c } } d }", Size(depth=3, fields=4, aliases=0, root_fields=2)),
        ("{ a a a }", Size(depth=1, fields=3, aliases=0, root_fields=1)),
        ("{ x: a y: a ... on Q { z: a { b } } }", Size(depth=2, fields=4, aliases=3, root_fields=3)),
        ("{ a { ...F } b { ...F } ...R } fragment F on T { x: c } fragment R on Q { e }",
         Size(depth=2, fields=5, aliases=2, root_fields=3)),
        ("{ a @skip(if: true) { b } }", Size(depth=2, fields=2, aliases=0, root_fields=1)),
        ("{ ...Unknown }", Size()),
        ("{ fields { types { name } } }", Size(depth=3, fields=3, root_fields=1)),
        ("{ __type(name: \"T\") { name fields { name } } }", Size(depth=1, fields=4, root_fields=1, introspection=22)),
        ("{ __schema { ...S ...S } } fragment S on __Schema { types { name } }",
         Size(depth=1, fields=5, root_fields=1, introspection=401)),
    ],
)  # fmt: skip
def test_the_size_of_an_operation(text, size):
    assert size_of(text) == size


def double(levels):
    """Fragments of which each spreads the next one twice."""
    chain = "".join(f" fragment F{n} on Q {{ a {{ ...F{n + 1} }} b: a {{ ...F{n + 1} }} }}" for n in range(levels))
    return f"{{ ...F0 }}{chain} fragment F{levels} on Q {{ c }}"


def test_what_doubles_is_counted_without_being_spread_out():
    assert size_of(double(10)).fields == 2**11 - 2 + 2**10
    assert size_of(double(200)) == Size(depth=201, fields=UNCOUNTABLE, aliases=UNCOUNTABLE, root_fields=2)


@pytest.mark.parametrize(
    ("limit", "text", "message"),
    [
        ("depth", "{ a { b { c } } }", "has 3 levels of fields inside each other; at most 2 are allowed"),
        ("fields", "{ a { b { c } } }", "has 3 fields; at most 2 are allowed"),
        ("aliases", "{ x: a y: a z: a }", "has 3 aliases; at most 2 are allowed"),
        ("root_fields", "{ a b c }", "has 3 fields at the root; at most 2 are allowed"),
        ("fields", double(60), f"has {UNCOUNTABLE} or more fields"),
        ("fields", "{ a } fragment Unused on Q { a b c }", "has 3 fields"),
    ],
)
def test_an_error_names_the_limit_and_the_size(limit, text, message):
    with pytest.raises(OperationTooLargeError, match=message) as caught:
        check_document(replace(GENEROUS, **{limit: 2}), graphql.parse(text))
    assert (caught.value.excess.name, caught.value.excess.allowed) == (limit, 2)
    check_document(GENEROUS, graphql.parse("{ a { b } }"))


def test_the_number_of_fragments_is_bounded():
    fragments = "".join(f" fragment F{n} on Q {{ a }}" for n in range(MOST_FRAGMENTS + 1))
    with pytest.raises(OperationTooLargeError, match=f"{MOST_FRAGMENTS + 1} fragments"):
        check_document(GENEROUS, graphql.parse("{ a }" + fragments))


@pytest.fixture(scope="module")
def app(module_database_url):
    config = {"GQL_MAX_DEPTH": 4, "GQL_MAX_FIELDS": 30, "GQL_MAX_ALIASES": 3, "GQL_MAX_ROOT_FIELDS": 2}
    app = make_app(library.db, module_database_url, types=library.TYPES, query=library.Query, config=config)
    with app.app_context():
        library.seed()
    return app


@pytest.mark.parametrize(
    "query",
    [
        "{ books { nodes { branch { books { totalCount } } } } }",
        "{ a: __typename b: __typename c: __typename }",
        "{ books { nodes { a: title b: title c: title d: title } } }",
        "{ books { nodes { " + "title " * 40 + "} } }",
        "{ books { totalCount } branches { totalCount } __typename }",
    ],
)
def test_what_is_above_a_limit_never_reaches_the_database(app, query):
    with statements(app) as executed:
        answer = execute(app, query)
    assert answer["errors"][0]["extensions"]["code"] == "OPERATION_TOO_LARGE"
    assert "data" not in answer
    assert executed == []


def test_what_is_at_the_limits_is_answered(app):
    query = "{ a: books(first: 1) { nodes { b: title c: title } } branches { totalCount } }"
    assert expect_data(app, query)["branches"] == {"totalCount": 2}


def test_the_fields_of_an_interface_count_for_each_type(app):
    """Each has a plan of its own, which doubles, or more, with each level."""
    staff = make_app(hierarchy_models.db, "sqlite://", config={"GQL_MAX_COST": 10**12})

    def ask(levels):
        document = "{ employees { ...F0 } }" + "".join(
            f" fragment F{n} on EmployeeConnection {{ nodes {{ office {{ employees(first: 1) {{ ...F{n + 1} }} }} }} }}"
            for n in range(levels)
        )
        return execute(staff, f"{document} fragment F{levels} on EmployeeConnection {{ totalCount }}")

    with record() as trace:
        error = ask(6)["errors"][0]
    assert {"plan", "sql", "database"}.isdisjoint(trace.stages)
    number = 2 + sum(3 * 4**level for level in range(1, 7))
    assert (
        f"has {number} fields, counting those of an interface for each of its types; at most 2000" in error["message"]
    )
    assert error["extensions"]["limit"] == {"name": "fields", "allowed": 2000, "actual": number}
    assert ask(3)["errors"][0]["extensions"]["code"] == "DATABASE_ERROR"  # there are no tables


def test_circles_are_refused(app):
    answer = execute(app, "{ books { ...F } } fragment F on BookConnection { totalCount ...F }")
    assert answer["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def repeat(text, times):
    return f"{text} " * times


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (repeat("books { totalCount }", 142), "has 10011 pairs of fields of the same name; at most 10000"),
        (repeat("...{ __typename }", 142), "has 10011 pairs"),
        # few pairs side by side, which are many when what is of one field is merged
        (repeat("books { nodes {" + repeat("branch { name }", 10) + "} }", 20), "has 20280 pairs"),
    ],
)
def test_what_is_too_much_to_compare_is_refused_clearly(fields, message):
    generous = make_app(library.db, "sqlite://")
    answer = execute(generous, f"{{ {fields} }}")
    assert answer["errors"][0]["extensions"]["code"] == "OPERATION_TOO_LARGE"
    assert message in answer["errors"][0]["message"]
