"""What a client is told names the argument, quotes what was written, and says where it stands."""

import pytest

from tests.harness import expect_error


@pytest.mark.parametrize(
    ("document", "message", "column"),
    [
        ('{ items(filter: {price: {eq: "NaN"}}) { totalCount } }', "filter.price.eq: Decimal cannot", 30),
        ("{ items(filter: {or: [{}, {price: {in: [1, 1e, 2]}}]}) { totalCount } }".replace("1e", "true"),
         "filter.or[1].price.in[1]: Decimal cannot", 44),
        ('{ items(filter: {createdAt: {lt: "2026-03-31T13:45:00.1234567Z"}}) { totalCount } }',
         "filter.createdAt.lt: DateTime cannot represent the value '2026-03-31T13:45:00.1234567Z'", 34),
        ("{ orders(filter: {externalNumber: {eq: 9223372036854775808}}) { totalCount } }",
         "filter.externalNumber.eq: BigInt cannot represent the value '9223372036854775808'", 40),
        ('query ($p: Decimal = "x") { items(filter: {price: {eq: $p}}) { totalCount } }', "$p: Decimal cannot", 22),
        ('{ items(first: "2") { totalCount } }', "first: Int cannot", 16),
    ],
)  # fmt: skip
def test_a_literal_that_is_no_value_is_found(shop_app, document, message, column):
    error = expect_error(shop_app, document, code="GRAPHQL_VALIDATION_FAILED")
    assert error["message"].startswith(message)
    assert error["locations"] == [{"line": 1, "column": column}]


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize("pattern", ['"("', "$pattern"])
def test_a_bad_regular_expression_is_quoted(shop_app, pattern):
    document = (
        'query ($pattern: String = "(") { stores { nodes { name it: items(filter: {sku: {regex: PATTERN}}, first: 1) '
    )
    document = (
        document.replace("PATTERN", pattern)
        + "{ totalCount } again: items(filter: {sku: {regex: $pattern}}) { totalCount } } } }"
    )
    error = expect_error(shop_app, document, code="INVALID_VALUE")
    assert error["message"] == (
        "filter.sku.regex '(' is not a regular expression that PostgreSQL understands: parentheses () not balanced."
    )


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
def test_a_bad_regular_expression_has_its_place(shop_app):
    document = (
        '{ stores { nodes { it: items(filter: {or: [{sku: {regex: "("}}, {name: {iregex: "a"}}]}) { totalCount } } } }'
    )
    error = expect_error(shop_app, document, code="INVALID_VALUE")
    assert error["message"].startswith("filter.or[0].sku.regex '(' or filter.or[1].name.iregex 'a' is not")
    assert error["path"] == ["stores", "nodes", "it"]
    assert error["locations"] == [{"line": 1, "column": 20}]


def test_what_is_no_cursor_is_quoted(shop_app):
    error = expect_error(shop_app, '{ items(after: "x\' or 1=1") { totalCount } }', code="INVALID_CURSOR")
    assert error["message"] == 'after: "x\' or 1=1" is no cursor of this order.'
    assert "`cursor` of an edge" in error["extensions"]["hint"]
    document = "query ($c: String) { items(after: $c) { totalCount } }"
    error = expect_error(shop_app, document, {"c": "x"}, code="INVALID_CURSOR")
    assert error["message"] == "after: the value of $c is no cursor of this order."


@pytest.mark.parametrize(
    ("document", "variables", "message"),
    [
        (
            '{ node(id: "5") { id } }',
            None,
            "id: '5' names no type that is served; expected a node id such as Category:5.",
        ),
        (
            '{ nodes(ids: ["Item:1", "Ghost:5"]) { id } }',
            None,
            "ids: 'Ghost:5' names the type 'Ghost', which is not served",
        ),
        ("query ($id: ID!) { node(id: $id) { id } }", {"id": "5"}, "id: the value of $id names no type that is served"),
    ],
)
def test_an_id_without_a_type_is_quoted(shop_app, document, variables, message):
    error = expect_error(shop_app, document, variables, code="INVALID_ID")
    assert error["message"].startswith(message)


def test_a_body_that_nests_too_deeply_is_told_so(shop_app):
    client = shop_app.test_client()
    for body in ('{"variables":' + '{"a":' * 100_000, "[" * 100_000):
        response = client.post("/graphql", data=body, content_type="application/json")
        (error,) = response.get_json()["errors"]
        assert (response.status_code, error["message"]) == (400, "The body nests too deeply to be read.")
