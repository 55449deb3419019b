"""createX and createXs: values, relations, payloads, statements."""

# ruff: noqa: E501 - operations read best in one piece

import graphene
import pytest
import sqlalchemy as sa

import models
from gql_server import ModelType
from models import db
from tests.harness import execute, expect_data, statements
from tests.writes.shop import count, refuse, serve, told, write

ITEM = 'sku: "S-1", name: "Saw", price: "19.90", store: {connect: {pk: 1}}, category: {connect: {name: "Saws"}}'


@pytest.fixture
def app(database_url):
    return serve(database_url)


def test_a_row_is_made_and_answered(app):
    payload = write(
        app,
        f"""createItem(input: {{data: {{{ITEM}}}}}) {{
            item {{ id sku price stock status attributes version margin store {{ name }} category {{ parent {{ name }} }} }}
            itemEdge {{ cursor node {{ name }} }} affectedCount errors {{ code }}
            query {{ items {{ totalCount }} }}
        }}""",
    )
    cursor = payload["itemEdge"].pop("cursor")
    assert payload == {
        "item": {
            "id": "Item:1", "sku": "S-1", "price": "19.90", "stock": 0, "status": "DRAFT", "attributes": {},
            "version": 1, "margin": None, "store": {"name": "Acorn"}, "category": {"parent": {"name": "Tools"}},
        },
        "itemEdge": {"node": {"name": "Saw"}}, "affectedCount": 1, "errors": [], "query": {"items": {"totalCount": 1}},
    }  # fmt: skip
    write(app, 'createTag(input: {data: {name: "new"}}) { affectedCount }')
    answer = expect_data(app, "query ($c: String!) { items(before: $c) { totalCount nodes { id } } }", {"c": cursor})
    assert answer["items"] == {"totalCount": 1, "nodes": []}


class ItemType(ModelType):
    class Meta:
        model = models.Item
        name = "Item"

    seen = graphene.String()

    def resolve_seen(self, info):
        return f"{self.price} {self.stock} {self.created_at.tzinfo}"


def test_python_fields_see_what_the_database_has(database_url):
    app = serve(database_url, types=[ItemType])
    data = 'sku: "S", name: "n", price: "1.5", storeId: 1, categoryId: 1, createdAt: "2026-01-01T10:00:00+02:00"'
    with statements(app) as executed:
        made = write(app, f"createItem(input: {{data: {{{data}}}}}) {{ item {{ seen createdAt }} }}")["item"]
    assert [each.split()[0] for each in executed] == ["INSERT", "SELECT", "SELECT"]
    assert made == expect_data(app, '{ itemBy(key: {sku: "S"}) { seen createdAt } }')["itemBy"]
    assert made["seen"].startswith("1.50 0 ")
    changed = write(
        app,
        'updateItem(input: {key: {sku: "S"}, data: {price: "2"}, inc: {stock: 3}}) { item { seen } }',
    )
    assert changed["item"]["seen"].startswith("2.00 3 ")


def test_one_row_costs_two_round_trips(app):
    with statements(app) as executed:
        write(
            app,
            'createTag(input: {data: {name: "new"}}) { tag { id name } tagEdge { cursor } query { tags { totalCount } } }',
        )
    assert [each.split()[0] for each in executed] == ["INSERT", "SELECT"]


def test_a_row_with_a_look_up_costs_three_round_trips(app):
    document = (
        "createCategory(input: {data: {name: $n, parent: {connect: {pk: 1}}}}) { category { name parent { name } } }"
    )
    with statements(app) as executed:
        payload = write(app, document, {"n": "Axes"}, head="($n: String!)")
    assert payload["category"] == {"name": "Axes", "parent": {"name": "Tools"}}
    assert [each.split()[0] for each in executed] == ["SELECT", "INSERT", "SELECT"]


def test_nothing_is_planned_or_compiled_again_for_other_values(app):
    service = app.extensions["gql_server"]
    for name in ("a", "b", "c"):
        write(
            app, "createTag(input: $i) { tag { name } }", {"i": {"data": {"name": name}}}, head="($i: CreateTagInput!)"
        )
    assert (service.cache_info()["plans"].misses, service.cache_info()["plans"].hits) == (1, 2)


def test_relations_are_written_in_both_directions_at_any_depth(app):
    payload = write(
        app,
        """createStore(input: {data: {name: "Birch", city: "Aarhus", items: {create: [{
            sku: "S", name: "Saw", price: 1, category: {create: {name: "New", parent: {create: {name: "Top"}}}},
            tags: {connect: [{name: "wood"}], create: [{name: "fresh"}],
                   connectOrCreate: [{key: {name: "wood"}, data: {name: "wood"}}, {key: {name: "x"}, data: {name: "x"}}]},
            reviews: {create: [{rating: 5, customer: {connect: {email: "ada@example.org"}}}]}
        }]}}}) { store { name items { nodes {
            sku category { name parent { name } } tags(orderBy: {name: ASC}) { nodes { name } }
            reviews { nodes { rating customer { name } } }
        } } } errors { code message path } }""",
    )
    assert payload["store"]["items"]["nodes"] == [
        {
            "sku": "S", "category": {"name": "New", "parent": {"name": "Top"}},
            "tags": {"nodes": [{"name": "fresh"}, {"name": "wood"}, {"name": "x"}]},
            "reviews": {"nodes": [{"rating": 5, "customer": {"name": "Ada"}}]},
        }
    ]  # fmt: skip


def test_a_composite_key_is_completed_by_the_parent(app):
    item = write(app, f"createItem(input: {{data: {{{ITEM}}}}}) {{ item {{ id }} }}")["item"]["id"]
    payload = write(
        app,
        """createOrder(input: {data: {externalNumber: "9007199254740993", storeId: 1,
            customer: {connect: {email: "ada@example.org"}},
            lines: {create: [{lineNumber: 1, quantity: 2, unitPrice: "3.5", item: {connect: {id: $item}}}]}}}) {
            order { externalNumber status lines { nodes { lineNumber item { sku } order { externalNumber } } } }
        }""",
        {"item": item},
        head="($item: ID!)",
    )
    line = {"lineNumber": 1, "item": {"sku": "S-1"}, "order": {"externalNumber": "9007199254740993"}}
    order = {"externalNumber": "9007199254740993", "status": "PENDING", "lines": {"nodes": [line]}}
    assert payload["order"] == order


def test_the_same_new_row_is_made_once(app):
    document = """createItems(input: {data: [
        {sku: "A", name: "a", price: 1, storeId: 1, categoryId: 1, tags: {connectOrCreate: [{key: {name: "n"}, data: {name: "n"}}]}}
        {sku: "B", name: "b", price: 1, storeId: 1, categoryId: 1, tags: {connectOrCreate: [{key: {name: "n"}, data: {name: "n"}}]}}
    ]}) { affectedCount items { sku tags { nodes { name } } } }"""
    payload = write(app, document)
    tags = {"nodes": [{"name": "n"}]}
    assert payload == {"affectedCount": 2, "items": [{"sku": "A", "tags": tags}, {"sku": "B", "tags": tags}]}
    assert count(app, "tags") == [2]


def test_connect_targets_are_looked_up_together(app):
    rows = [
        {
            "sku": f"S{n}",
            "name": "x",
            "price": "1",
            "store": {"connect": {"pk": 1}},
            "category": {"connect": {"pk": 1 + n % 2}},
        }
        for n in range(20)
    ]
    with statements(app) as executed:
        payload = write(
            app,
            "createItems(input: {data: $rows}) { affectedCount items { store { name } } }",
            {"rows": rows},
            head="($rows: [ItemCreate!]!)",
        )
    assert payload["affectedCount"] == 20
    assert [each for each in executed if each.startswith("SELECT")] == executed[:2] + executed[-1:]


def test_all_errors_of_an_input_are_told_at_once(app):
    errors = refuse(
        app,
        f"""createItem(input: {{data: {{
            sku: "{"x" * 33}", name: "n\\u0000", price: "123456789.00", cost: "1.005", stock: null,
            store: {{connect: {{pk: 99}}}}, tags: {{create: [{{name: "{"y" * 51}"}}]}}
            reviews: {{create: [{{rating: 40000, itemId: 1, customerId: "7f3c6a2e-9d52-4d0b-8a53-3f6e1c1a9b00"}}]}}
        }}}}) {{ ERRORS }}""",
    )
    assert told(errors) == [
        ("INVALID", "input.data"),
        ("NOT_NULL_VIOLATION", "input.data.stock"),
        ("INVALID", "input.data.reviews.create.0.itemId"),
        ("TOO_LONG", "input.data.sku"),
        ("INVALID", "input.data.name"),
        ("OUT_OF_RANGE", "input.data.price"),
        ("INVALID", "input.data.cost"),
        ("NOT_FOUND", "input.data.store.connect"),
        ("TOO_LONG", "input.data.tags.create.0.name"),
        ("OUT_OF_RANGE", "input.data.reviews.create.0.rating"),
    ]
    assert count(app, "items", "tags") == [0, 1]


def test_a_foreign_key_and_its_relation_exclude_each_other(app):
    data = 'sku: "S", name: "x", price: 1, categoryId: 1'
    both = f"createItem(input: {{data: {{{data}, storeId: 1, store: {{connect: {{pk: 1}}}}}}}}) {{ ERRORS }}"
    assert [error["message"] for error in refuse(app, both)] == [
        "storeId and store say the same thing; give one of them."
    ]
    neither = refuse(app, f"createItem(input: {{data: {{{data}}}}}) {{ ERRORS }}")
    assert [error["message"] for error in neither] == ["Give storeId or store."]
    null = refuse(app, f"createItem(input: {{data: {{{data}, storeId: null, store: null}}}}) {{ ERRORS }}")
    assert told(null)[-1][0] in {"INVALID", "NOT_NULL_VIOLATION"}


@pytest.mark.parametrize(
    ("field", "code", "path", "fields"),
    [
        ('createTag(input: {data: {name: "wood"}})', "UNIQUE_VIOLATION", "input.data.name", ["name"]),
        ('createTags(input: {data: [{name: "a"}, {name: "b"}, {name: "a"}]})', "UNIQUE_VIOLATION", "input.data.2.name", ["name"]),
        ('createCategory(input: {data: {name: "n", parentId: 99}})', "FOREIGN_KEY_VIOLATION", "input.data.parentId", ["parentId"]),
        (
            'createItem(input: {data: {sku: "S", name: "x", price: "-1", storeId: 1, categoryId: 1}})',
            "CHECK_VIOLATION", "input.data.price", ["price"],
        ),
        (
            'createStore(input: {data: {name: "n", city: "c", items: {create: [{sku: "S", name: "x", price: 1, stock: -1, categoryId: 1}]}}})',
            "CHECK_VIOLATION", "input.data.items.create.0.stock", ["stock"],
        ),
    ],
)  # fmt: skip
def test_what_the_database_refuses_is_told_in_words_of_the_api(app, field, code, path, fields):
    (error,) = refuse(app, f"{field} {{ ERRORS }}")
    assert (error["code"], ".".join(error["path"]), error["fields"]) == (code, path, fields)


def test_several_constraints_of_several_rows_are_told_together(app):
    errors = refuse(
        app,
        """createItems(input: {data: [
            {sku: "A", name: "a", price: -1, stock: -1, storeId: 7, categoryId: 1}
            {sku: "A", name: "b", price: 1, storeId: 1, category: {create: {name: "Tools"}}}
        ]}) { ERRORS }""",
    )
    assert sorted(told(errors)) == [
        ("CHECK_VIOLATION", "input.data.0.price"),
        ("CHECK_VIOLATION", "input.data.0.stock"),
        ("FOREIGN_KEY_VIOLATION", "input.data.0.storeId"),
        ("UNIQUE_VIOLATION", "input.data.1.category.create.name"),
        ("UNIQUE_VIOLATION", "input.data.1.sku"),
    ]


def test_what_many_rows_break_is_asked_by_few_statements(app):
    names = [f"t{number}" for number in range(200)]
    rows = ", ".join(f'{{name: "{name}"}}' for name in [*names, "wood", "t7"])
    with statements(app) as executed:
        errors = refuse(app, f"createTags(input: {{data: [{rows}]}}) {{ ERRORS }}")
    assert told(errors) == [
        ("UNIQUE_VIOLATION", "input.data.200.name"), ("UNIQUE_VIOLATION", "input.data.201.name"),
    ]  # fmt: skip
    assert len(executed) <= 3


def test_a_later_field_that_fails_takes_the_earlier_ones_back(app):
    answer = execute(
        app,
        """mutation {
            __typename
            a: createTag(input: {data: {name: "first"}}) { tag { name } affectedCount errors { code path } }
            b: createTag(input: {data: {name: "first"}}) { tag { name } affectedCount errors { code path } }
            c: createTag(input: {data: {name: "third"}}) { affectedCount errors { code } query { tags { totalCount } } }
        }""",
    )
    assert answer == {
        "data": {
            "__typename": "Mutation",
            "a": {"tag": None, "affectedCount": 0, "errors": [{"code": "ABORTED", "path": []}]},
            "b": {"tag": None, "affectedCount": 0, "errors": [{"code": "UNIQUE_VIOLATION", "path": ["input", "data", "name"]}]},
            "c": {"affectedCount": 0, "errors": [{"code": "ABORTED"}], "query": {"tags": {"totalCount": 1}}},
        }
    }  # fmt: skip
    assert count(app, "tags") == [1]


def test_a_later_field_sees_what_an_earlier_one_wrote(app):
    data = expect_data(
        app,
        """mutation {
            a: createCategory(input: {data: {name: "third"}}) { category { pk } query { categories { totalCount } } }
            b: createCategory(input: {data: {name: "below", parent: {connect: {name: "third"}}}}) {
                category { parent { pk } } query { categories { totalCount } } }
        }""",
    )
    assert data["a"] == {"category": {"pk": 3}, "query": {"categories": {"totalCount": 3}}}
    assert data["b"] == {"category": {"parent": {"pk": 3}}, "query": {"categories": {"totalCount": 4}}}


def test_many_rows_are_sent_in_batches(app):
    rows = [{"name": f"t{n}"} for n in range(2500)]
    with statements(app) as executed:
        payload = write(
            app,
            "createTags(input: {data: $rows}) { affectedCount tags { name } }",
            {"rows": rows},
            head="($rows: [TagCreate!]!)",
        )
    assert payload["affectedCount"] == 2500
    assert payload["tags"] == rows
    assert [each.split()[0] for each in executed] == ["INSERT"] * 3 + ["SELECT"]
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).select_from(models.Tag)) == 2501


NEW_ITEM = """{{sku: "{name}", name: "n", price: 1, store: {{connect: {{pk: 1}}}}, category: {{connect: {{name: "Saws"}}}},
    tags: {{connect: [{{name: "wood"}}], create: [{{name: "{name}"}}]}},
    reviews: {{create: [{{rating: 4, customer: {{connect: {{email: "ada@example.org"}}}}}}]}}}}"""
MANY = 'filter: {item: {sku: {startsWith: "%s-"}}}, atMost: 99'
ITEMS = MANY.replace('item: {sku: {startsWith: "%s-"}}', 'sku: {startsWith: "%s-"}')


def test_the_number_of_statements_does_not_depend_on_that_of_rows(app):
    """But rows that have a version are changed one by one, so that each says whether it was the one that was read."""
    costs = []
    for name, number in (("a", 10), ("b", 20)):
        rows = ", ".join(NEW_ITEM.format(name=f"{name}-{n}") for n in range(number))
        fields = [
            f"createItems(input: {{data: [{rows}]}}) {{ affectedCount items {{ sku tags {{ nodes {{ name }} }} }} }}",
            f"updateReviews(input: {{{MANY % name}, data: {{rating: 3}}}}) {{ affectedCount reviews {{ rating }} }}",
            f"updateReviews(input: {{{MANY % name}, inc: {{rating: 1}}}}) {{ affectedCount reviews {{ rating }} }}",
            f'updateItems(input: {{{ITEMS % name}, data: {{tags: {{set: [{{name: "wood"}}]}}}}}}) {{ affectedCount }}',
            f'updateItems(input: {{{ITEMS % name}, data: {{tags: {{disconnect: [{{name: "wood"}}]}}}}}}) {{ affectedCount }}',
            f"updateReviews(input: {{{MANY % name}, data: {{item: {{update: {{data: {{price: 2}}}}}}}}}}) {{ affectedCount }}",
            f"deleteItems(input: {{{ITEMS % name}}}) {{ affectedCount items {{ sku }} }}",
        ]
        cost = []
        for field in fields:
            with statements(app) as executed:
                assert write(app, field)["affectedCount"] == number
            cost.append(sum(not each.startswith("UPDATE item ") for each in executed))
        costs.append(cost)
    assert costs[0] == costs[1]
    assert max(costs[0]) <= 12, costs
