"""What filters mean beyond the golden cases: regular expressions, case, JSON null, what is refused, plans."""

import json

import pytest
import sqlalchemy as sa

from gql_server.sqlite_functions import fold
from models import db
from tests.golden import data
from tests.harness import execute, expect_data, expect_error, make_app, statements

CODE_POINTS = [code for code in range(1, 0x110000) if not 0xD800 <= code <= 0xDFFF]


def names(answer, field="items"):
    return [node["name"] for node in answer[field]["nodes"]]


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("operator", "pattern", "found"),
    [
        ("regex", "^S", ["Saw", "Saw"]),
        ("regex", "saw", []),
        ("iregex", "SAW|AXE", ["Saw", "Saw", "axe"]),
        ("regex", "[0-9]+%$", ["Train 100%"]),
    ],
)
def test_regular_expressions_are_found_anywhere(shop_app, operator, pattern, found):
    document = "query ($pattern: String) { items(filter: {name: {OPERATOR: $pattern}}) { nodes { name } } }"
    answer = expect_data(shop_app, document.replace("OPERATOR", operator), {"pattern": pattern})
    assert names(answer) == found


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize("pattern", ["(", "[z-a]", "a{9999}", "\\"])
def test_a_bad_regular_expression_is_the_clients_fault(shop_app, pattern):
    document = "query ($pattern: String) { items(filter: {name: {regex: $pattern}}) { nodes { name } } }"
    error = expect_error(shop_app, document, {"pattern": pattern}, code="INVALID_VALUE")
    assert "regular expression" in error["message"]
    assert "regular expressions" in error["extensions"]["hint"]


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
@pytest.mark.parametrize("operator", ["regex", "iregex"])
def test_sqlite_refuses_regular_expressions_before_any_sql(shop_app, operator):
    document = f'{{ stores {{ nodes {{ items(filter: {{name: {{{operator}: "a"}}}}) {{ totalCount }} }} }} }}'
    with statements(shop_app) as executed:
        error = expect_error(shop_app, document, code="UNSUPPORTED")
    assert executed == []
    assert error["path"] == ["stores", "nodes", "items"]
    assert error["message"] == f"filter.name.{operator}: SQLite has no regular expressions."


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
def test_both_databases_fold_every_letter_that_python_knows(shop_app):
    with shop_app.app_context(), db.engine.connect() as connection:
        query = sa.text(
            "SELECT lower(chr(code)) FROM unnest(CAST(:codes AS integer[])) WITH ORDINALITY AS c (code, n) ORDER BY n"
        )
        lowered = connection.scalars(query, {"codes": CODE_POINTS}).all()
    different = [chr(code) for code, small in zip(CODE_POINTS, lowered, strict=True) if small != fold(chr(code))]
    assert [letter for letter in different if letter.lower() != letter] == [], "a letter that both know"
    assert len(different) < 50, "letters that are newer than Python's Unicode"


def test_case_folds_letter_by_letter():
    assert fold("ΟΔΥΣΣΕΥΣ") == "οδυσσευσ"
    assert [fold(letter) for letter in "İIẞßÉ"] == ["i", "i", "ß", "ß", "é"]
    assert fold(None) is None


@pytest.fixture(scope="module")
def shop_with_nulls(module_database_url):
    """The shop, with an item whose attributes are the JSON value null."""
    app = make_app(db, module_database_url)
    data.seed(app)
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(sa.text("UPDATE item SET attributes = 'null' WHERE id = 1"))
        connection.execute(sa.text("UPDATE category SET parent_id = NULL WHERE id = 3"))
    return app


JSON_CONDITIONS = [
    "eq: {}", "neq: {}", "in: [{}]", "contains: {}", "containedBy: [null]", 'hasKey: "a"', 'hasAnyKeys: ["a"]',
    "hasAllKeys: []", 'path: {at: ["a"], eq: 1}', "path: {at: [], eq: {}}",
]  # fmt: skip


@pytest.mark.parametrize("condition", JSON_CONDITIONS)
def test_the_json_value_null_is_no_value(shop_with_nulls, condition):
    """The row is in neither answer, since the condition is unknown for it."""
    document = f"""{{
      yes: items(filter: {{attributes: {{{condition}}}}}) {{ nodes {{ pk }} }}
      no: items(filter: {{not: {{attributes: {{{condition}}}}}}}) {{ nodes {{ pk }} }}
    }}"""
    answer = expect_data(shop_with_nulls, document)
    found = sorted(node["pk"] for part in answer.values() for node in part["nodes"])
    assert 1 not in found
    assert set(found) <= {2, 3, 4, 5, 6}


def test_the_json_value_null_is_distinct_from_every_value(shop_with_nulls):
    answer = expect_data(shop_with_nulls, "{ items(filter: {attributes: {isDistinctFrom: {}}}) { nodes { pk } } }")
    assert {"pk": 1} in answer["items"]["nodes"]


NO_DOCUMENTS = ["NaN", "1e999", '"\\u0000"', '{"a": ["\\ud800"]}', '{"\\u0000": 1}', "[" * 201 + "]" * 201]


@pytest.mark.parametrize("value", NO_DOCUMENTS, ids=range(6))
def test_what_no_document_holds_is_refused(shop_app, value):
    body = json.dumps({"query": "query ($v: JSON) { items(filter: {attributes: {contains: $v}}) { totalCount } }"})
    body = body[:-1] + f', "variables": {{"v": {value}}}}}'
    answer = shop_app.test_client().post("/graphql", data=body, content_type="application/json").get_json()
    assert answer["errors"][0]["extensions"]["code"] in {"INVALID_VALUE", "BAD_REQUEST"}, answer


def test_variables_stand_inside_json(shop_app):
    document = """query ($colour: String, $teeth: Int) {
      items(filter: {attributes: {eq: {colour: $colour, teeth: $teeth}}}) { nodes { name } }
    }"""
    for colour, found in (("red", ["Saw"]), ("blue", [])):
        assert names(expect_data(shop_app, document, {"colour": colour, "teeth": 24})) == found


def test_null_is_refused_in_lists_of_values_but_not_inside_a_document(shop_app):
    for condition in ('name: {in: ["a", null]}', "attributes: {in: [{}, null]}", "attributes: {hasAnyKeys: null}"):
        answer = execute(shop_app, f"{{ items(filter: {{{condition}}}) {{ totalCount }} }}")
        assert answer["errors"][0]["extensions"]["code"] in {"NULL_OPERAND", "GRAPHQL_VALIDATION_FAILED"}, answer
    expect_error(shop_app, "{ items(filter: {tags: {isEmpty: null}}) { totalCount } }", code="NULL_OPERAND")
    expect_error(shop_app, "{ items(filter: {tags: {some: null}}) { totalCount } }", code="NULL_OPERAND")
    assert expect_data(shop_app, "{ items(filter: {attributes: {eq: [null]}}) { totalCount } }")


@pytest.mark.parametrize("levels", [5, 10, 500])
def test_filters_nest_deep_or_are_refused_clearly(shop_app, dialect, levels):
    text = '{name: {eq: "wood"}}'
    for level in reversed(range(levels)):
        text = f"{{{'items' if level % 2 else 'tags'}: {{some: {text}}}}}"
    answer = execute(shop_app, f"{{ items(filter: {text}) {{ totalCount }} }}")
    if "errors" in answer:
        assert answer["errors"][0]["extensions"]["code"] in {"OPERATION_TOO_LARGE", "GRAPHQL_PARSE_FAILED"}, answer
    assert ("data" in answer) == (levels == 5 or (levels == 10 and dialect == "postgresql"))


def test_a_long_pattern_is_refused_clearly(shop_app):
    document = "query ($text: String) { items(filter: {name: {contains: $text}}) { totalCount } }"
    error = expect_error(shop_app, document, {"text": "a" * 100_000}, code="INVALID_VALUE")
    assert error["message"] == "filter.name.contains has 100000 characters; expected 10000 at most."


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    "condition", ['contains: {colour: "no"}', 'hasKey: "no"', 'hasAnyKeys: ["no"]', 'hasAllKeys: ["no", "nor"]']
)
def test_an_index_on_jsonb_serves(shop_with_nulls, condition):
    with shop_with_nulls.app_context():
        document = f"{{ items(filter: {{attributes: {{{condition}}}}}) {{ totalCount }} }}"
        statement = shop_with_nulls.extensions["gql_server"].compile(document).statement
        with db.engine.connect() as connection, connection.begin() as transaction:
            connection.execute(sa.text("CREATE INDEX item_attributes ON item USING gin (attributes)"))
            connection.execute(sa.text("SET LOCAL enable_seqscan = off"))
            plan = connection.exec_driver_sql(f"EXPLAIN {statement.text}", statement.bind({})).scalars().all()
            transaction.rollback()
    assert any("Index Cond" in line for line in plan), "\n".join(plan)


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"], indirect=True)
def test_a_foreign_key_alone_tells_the_related_key(shop_app):
    document = '{ items(filter: {store: {id: {eq: "Store:2"}}}) { nodes { name } } }'
    with statements(shop_app) as executed:
        assert names(expect_data(shop_app, document)) == ["Saw", "axe"]
    assert "store AS" not in executed[0]
