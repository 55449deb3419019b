"""updateX, updateXs and upsertX: values, relations, sums, JSON, versions, filters."""

# ruff: noqa: E501 - operations read best in one piece

import pytest

from tests.harness import execute, expect_data, statements
from tests.writes.shop import count, refuse, serve, told, write

ITEMS = """createItems(input: {data: [
    {sku: "A", name: "a", price: "1.00", stock: 5, storeId: 1, categoryId: 1, attributes: {colour: "red", sizes: [1]}, tags: {connect: [{pk: 1}]}}
    {sku: "B", name: "b", price: "2.00", cost: "1.00", storeId: 1, categoryId: 2}
    {sku: "C", name: "c", price: "3.00", storeId: 1, categoryId: 2, reviews: {create: [{rating: 4, customer: {connect: {email: "ada@example.org"}}}]}}
]}) { items { id } errors { message } }"""


@pytest.fixture
def app(database_url):
    app = serve(database_url)
    write(app, ITEMS)
    return app


def item(app, sku, fields):
    return expect_data(app, f'{{ itemBy(key: {{sku: "{sku}"}}) {{ {fields} }} }}')["itemBy"]


def test_what_is_left_out_stays_and_null_is_stored(app):
    payload = write(
        app,
        'updateItem(input: {key: {sku: "B"}, data: {name: "new", cost: null}}) { item { name cost price version } itemEdge { cursor } affectedCount errors { code } }',
    )
    assert payload["item"] == {"name": "new", "cost": None, "price": "2.00", "version": 2}
    assert payload["affectedCount"] == 1


def test_an_update_costs_three_round_trips(app):
    with statements(app) as executed:
        write(app, 'updateItem(input: {id: "Item:1", data: {name: "new"}}) { item { name } }')
    assert [each.split()[0] for each in executed] == ["SELECT", "UPDATE", "SELECT"]


def test_a_row_that_is_not_there_is_not_found(app):
    for key in ('id: "Item:99"', 'key: {sku: "none"}'):
        (error,) = refuse(app, f'updateItem(input: {{{key}, data: {{name: "x"}}}}) {{ item {{ id }} ERRORS }}')
        assert error["code"] == "NOT_FOUND"
    assert told(refuse(app, 'updateItem(input: {id: "Tag:1", data: {name: "x"}}) { ERRORS }')) == [
        ("INVALID", "input.id")
    ]
    assert told(refuse(app, 'updateItem(input: {id: "Item:1", key: {sku: "A"}, data: {stock: 1}}) { ERRORS }')) == [
        ("INVALID", "input")
    ]
    assert ("INVALID", "input") in told(refuse(app, "updateItem(input: {data: {}}) { ERRORS }"))


WRONG = f'data: {{name: "{"x" * 201}", tags: {{create: [{{name: "{"x" * 99}"}}]}}}}, inc: {{price: "1e9"}}'
TOO_LONG = [("TOO_LONG", "input.data.name"), ("TOO_LONG", "input.data.tags.create.0.name")]


REFUSED = {
    "updateItem(input: {id: 99, DATA})": ("NOT_FOUND", "input.id"),
    'updateItem(input: {id: 99, key: {sku: "A"}, DATA})': ("INVALID", "input"),
    "updateItem(input: {id: 1, expectedVersion: 7, DATA})": ("CONFLICT", "input.expectedVersion"),
    "updateItems(input: {filter: {}, DATA})": ("EMPTY_FILTER", "input.filter"),
    "updateItems(input: {filter: {sku: {eq: null}}, DATA})": ("EMPTY_FILTER", "input.filter"),
    'updateItems(input: {filter: {sku: {eq: "A"}}, atMost: -1, DATA})': ("INVALID", "input.atMost"),
    "updateItems(input: {filter: {pk: {gt: 0}}, DATA})": ("TOO_MANY_ROWS", "input.filter"),
    'updateItems(input: {filter: {sku: {eq: "none"}}, DATA})': None,
}


def test_what_is_wrong_with_values_is_told_also_where_no_row_can_be_changed(app):
    for field, first in REFUSED.items():
        errors = refuse(app, f"{field.replace('DATA', WRONG)} {{ ERRORS }}")
        assert told(errors) == [*([first] if first else []), *TOO_LONG], field


def test_a_row_that_is_made_again_is_not_told_of_as_gone(app):
    line = "lineNumber: 1, unitPrice: 1, itemId: 1, quantity: %s"
    order = write(
        app,
        f"""createOrder(input: {{data: {{storeId: 1, externalNumber: 1, customer: {{connect: {{email: "ada@example.org"}}}},
            lines: {{create: [{{{line % 1}}}, {{lineNumber: 2, unitPrice: 1, itemId: 1, quantity: 1}}]}}}}}}) {{ order {{ pk }} }}""",
    )["order"]["pk"]
    for taken, gone in (
        ("set: []", [f"OrderLine:{order},2"]),
        (f'delete: [{{orderIdAndLineNumber: {{orderId: "{order}", lineNumber: 1}}}}]', []),
    ):
        lines = f"lines: {{{taken}, create: [{{{line % 2}}}]}}"
        payload = write(
            app, f'updateOrder(input: {{id: "{order}", data: {{{lines}}}}}) {{ deletedIds disconnectedIds errors {{ message }} }}'
        )  # fmt: skip
        assert payload == {"deletedIds": gone, "disconnectedIds": [], "errors": []}


def test_constraints_hold_for_changes(app):
    errors = refuse(
        app,
        f'updateItem(input: {{id: "Item:1", data: {{sku: "B", price: "-1", storeId: 99, name: "{"x" * 201}"}}}}) {{ ERRORS }}',
    )
    assert told(errors) == [("TOO_LONG", "input.data.name")]
    errors = refuse(app, 'updateItem(input: {id: "Item:1", data: {sku: "B", price: "-1", storeId: 99}}) { ERRORS }')
    assert sorted(told(errors)) == [
        ("CHECK_VIOLATION", "input.data.price"),
        ("FOREIGN_KEY_VIOLATION", "input.data.storeId"),
        ("UNIQUE_VIOLATION", "input.data.sku"),
    ]
    assert item(app, "A", "name price version") == {"name": "a", "price": "1.00", "version": 1}


def test_the_database_adds(app):
    with statements(app) as executed:
        payload = write(
            app,
            'updateItem(input: {id: "Item:1", inc: {stock: -2, price: "0.50"}}) { item { stock price } errors { message } }',
        )
    assert payload["item"] == {"stock": 3, "price": "1.50"}
    update = next(each for each in executed if each.startswith("UPDATE"))
    assert "item.stock + " in update


@pytest.mark.parametrize(
    ("inc", "code"),
    [
        ("stock: -6", "CHECK_VIOLATION"),
        ("cost: 1", "INVALID"),
        ("stock: 2147483647", "OUT_OF_RANGE"),
        ("stock: null", "NOT_NULL_VIOLATION"),
    ],
)
def test_sums_that_cannot_be_are_refused(app, inc, code):
    (error,) = refuse(app, f'updateItem(input: {{id: "Item:1", inc: {{{inc}}}}}) {{ ERRORS }}')
    assert (error["code"], error["path"]) == (code, ["input", "inc", inc.partition(":")[0]])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ('merge: {colour: "blue", teeth: null}', {"colour": "blue", "sizes": [1], "teeth": None}),
        ('remove: ["colour", "none"]', {"sizes": [1]}),
    ],
)
def test_json_is_changed_inside_by_the_database(app, change, expected):
    with statements(app) as executed:
        payload = write(
            app,
            f'updateItem(input: {{id: "Item:1", json: {{attributes: {{{change}}}}}}}) {{ item {{ attributes }} errors {{ message }} }}',
        )
    assert payload["item"]["attributes"] == expected
    assert any("item.attributes" in each.partition("WHERE")[0] for each in executed if each.startswith("UPDATE"))


def test_json_lists_grow_and_shrink(app):
    write(app, 'updateItem(input: {id: "Item:2", data: {attributes: ["a", 1.5]}}) { errors { message } }')
    write(app, 'updateItem(input: {id: "Item:2", json: {attributes: {append: {x: [1]}}}}) { errors { message } }')
    assert item(app, "B", "attributes") == {"attributes": ["a", 1.5, {"x": [1]}]}
    write(app, 'updateItem(input: {id: "Item:2", json: {attributes: {remove: ["a"]}}}) { errors { message } }')
    assert item(app, "B", "attributes") == {"attributes": [1.5, {"x": [1]}]}
    (error,) = refuse(app, 'updateItem(input: {id: "Item:2", json: {attributes: {merge: {a: 1}}}}) { ERRORS }')
    assert (error["code"], error["path"]) == ("INVALID", ["input", "json", "attributes", "merge"])


def test_another_version_is_a_conflict_that_brings_the_row(app):
    update = 'updateItem(input: {id: "Item:1", data: {name: $name}, expectedVersion: $version}) { item { name version margin } affectedCount errors { code path } query { tags { totalCount } } }'
    head = "mutation ($name: String!, $version: Int!)"
    assert expect_data(app, f"{head} {{ {update} }}", {"name": "one", "version": 1})["updateItem"]["errors"] == []
    answer = expect_data(app, f"{head} {{ {update} }}", {"name": "two", "version": 1})["updateItem"]
    assert answer == {
        "item": {"name": "one", "version": 2, "margin": None}, "affectedCount": 0,
        "errors": [{"code": "CONFLICT", "path": ["input", "expectedVersion"]}], "query": {"tags": {"totalCount": 1}},
    }  # fmt: skip


def test_upsert_makes_a_row_and_changes_it(app):
    upsert = 'upsertTag(input: {key: {name: "n"}, data: {name: "n"}}) { tag { id name } affectedCount errors { code } }'
    first, second = write(app, upsert), write(app, upsert)
    assert first == second
    assert count(app, "tags") == [2]
    upsert = 'upsertItem(input: {key: {sku: "A"}, data: {sku: "A", name: "again", price: 7, storeId: 1, categoryId: 1}}) { item { pk name price stock } errors { message } }'
    assert write(app, upsert)["item"] == {"pk": 1, "name": "again", "price": "7.00", "stock": 5}


def test_upsert_takes_no_data_that_contradicts_the_key(app):
    for name in ("wood", "new"):
        errors = refuse(app, f'upsertTag(input: {{key: {{name: "{name}"}}, data: {{name: "other"}}}}) {{ ERRORS }}')
        assert told(errors) == [("INVALID", "input.data.name")]


def test_no_row_is_made_with_a_key_that_the_database_counts(app):
    too_long = f'upsertTag(input: {{key: {{pk: 1}}, data: {{name: "{"x" * 51}"}}}}) {{ ERRORS }}'
    assert told(refuse(app, too_long)) == [("TOO_LONG", "input.data.name")]
    errors = refuse(app, f'upsertTag(input: {{key: {{pk: 70}}, data: {{name: "{"x" * 51}"}}}}) {{ ERRORS }}')
    assert told(errors) == [("NOT_FOUND", "input.key"), ("TOO_LONG", "input.data.name")]
    assert errors[0]["message"] == (
        "There is no Tag with this key, and none can be made with it, because the database gives pk; create one, or "
        "use another key."
    )
    tag = 'tags: {connectOrCreate: [{key: {id: "Tag:70"}, data: {name: "n"}}]}'
    errors = refuse(app, f'updateItem(input: {{key: {{sku: "A"}}, data: {{{tag}}}}}) {{ ERRORS }}')
    assert told(errors) == [("NOT_FOUND", "input.data.tags.connectOrCreate.0.key.id")]
    assert (
        write(app, 'upsertTag(input: {key: {pk: 1}, data: {name: "one"}}) { tag { pk name } }')["tag"]["name"] == "one"
    )


def test_many_rows_are_changed_by_a_filter(app):
    payload = write(
        app,
        "updateItems(input: {filter: {categoryId: {eq: 2}}, data: {status: ACTIVE}, inc: {stock: 1}, atMost: 10}) { items { sku status stock } affectedCount counts { type inserted updated deleted } errors { message } }",
    )
    assert payload == {
        "items": [{"sku": "B", "status": "ACTIVE", "stock": 1}, {"sku": "C", "status": "ACTIVE", "stock": 1}],
        "affectedCount": 2, "counts": [{"type": "Item", "inserted": 0, "updated": 2, "deleted": 0}], "errors": [],
    }  # fmt: skip


def test_more_rows_than_are_allowed_change_nothing(app):
    (error,) = refuse(app, "updateItems(input: {filter: {pk: {gt: 0}}, data: {stock: 0}}) { affectedCount ERRORS }")
    assert (error["code"], error["matched"], error["atMost"]) == ("TOO_MANY_ROWS", 3, 1)
    (error,) = refuse(
        app, "updateItems(input: {filter: {pk: {gt: 0}}, data: {stock: 0}, atMost: 2}) { affectedCount ERRORS }"
    )
    assert (error["matched"], error["atMost"]) == (3, 2)
    assert item(app, "A", "stock") == {"stock": 5}


@pytest.mark.parametrize(
    "filter_",
    ["{}", "{or: []}", "{and: []}", "{not: {}}", "{and: [{}]}", "{sku: {}}", "{sku: {eq: $absent}}", "{sku: {in: []}}", "{sku: {eq: null}}", "{sku: null}",
     "{reviews: {some: {}}}", "{not: {and: [{pk: {gt: 1}}, {or: [{}]}]}}", "{sku: {notIn: $empty}}"],
)  # fmt: skip
@pytest.mark.parametrize("operation", ["updateItems", "deleteItems"])
def test_a_filter_that_says_nothing_is_refused(app, filter_, operation):
    change = ", data: {stock: 1}" if operation == "updateItems" else ""
    field = f"{operation}(input: {{filter: {filter_}, atMost: 100{change}}}) {{ affectedCount ERRORS }}"
    head = "($absent: String, $empty: [String!])"
    used = " ".join(f"{name}: tags(filter: {{name: {{eq: {name}}}}}) {{ totalCount }}" for name in ())
    declared = [part for part in ("$absent: String", "$empty: [String!]") if part.partition(":")[0] in field]
    head = f"({', '.join(declared)})" if declared else ""
    del used
    (error,) = refuse(app, field, {"empty": []} if "$empty" in head else {}, head=head)
    assert (error["code"], error["path"]) == ("EMPTY_FILTER", ["input", "filter"])
    assert count(app, "items") == [3]


def test_a_dry_run_answers_and_keeps_nothing(app):
    payload = write(
        app,
        'updateItems(input: {filter: {sku: {eq: "A"}}, data: {name: "dry", tags: {create: [{name: "t"}]}}, dryRun: true}) { items { name version tags { totalCount } } affectedCount counts { type inserted updated } query { tags { totalCount } } errors { message } }',
    )
    assert payload["items"] == [{"name": "dry", "version": 2, "tags": {"totalCount": 2}}]
    assert payload["counts"] == [
        {"type": "Item", "inserted": 0, "updated": 1},
        {"type": "Tag", "inserted": 1, "updated": 0},
        {"type": "item_tag", "inserted": 1, "updated": 0},
    ]
    assert payload["query"] == {"tags": {"totalCount": 2}}
    assert item(app, "A", "name version tags { totalCount }") == {"name": "a", "version": 1, "tags": {"totalCount": 1}}
    assert count(app, "tags") == [1]


def test_related_rows_are_written_by_way_of_an_update(app):
    payload = write(
        app,
        """updateItem(input: {key: {sku: "C"}, data: {
        store: {create: {name: "Birch", city: "Aarhus"}}, category: {update: {data: {name: "Renamed"}}}
        tags: {connect: [{pk: 1}], create: [{name: "x"}], connectOrCreate: [{key: {name: "y"}, data: {name: "y"}}]}
        reviews: {update: [{key: {pk: 1}, data: {body: "good"}, inc: {rating: 1}}]}
    }}) { item { store { name } category { name } tags(orderBy: {name: ASC}) { nodes { name } } reviews { nodes { body rating } } } errors { message path } }""",
    )
    assert payload["item"] == {
        "store": {"name": "Birch"}, "category": {"name": "Renamed"},
        "tags": {"nodes": [{"name": "wood"}, {"name": "x"}, {"name": "y"}]},
        "reviews": {"nodes": [{"body": "good", "rating": 5}]},
    }  # fmt: skip
    payload = write(
        app,
        'updateItem(input: {key: {sku: "C"}, data: {tags: {set: [{name: "x"}, {name: "wood"}]}}}) { item { tags(orderBy: {name: ASC}) { nodes { name } } } disconnectedIds errors { message } }',
    )
    assert payload["item"] == {"tags": {"nodes": [{"name": "wood"}, {"name": "x"}]}}
    assert len(payload["disconnectedIds"]) == 1
    payload = write(
        app,
        'updateItem(input: {key: {sku: "C"}, data: {tags: {disconnect: [{name: "x"}]}, reviews: {delete: [{pk: 1}]}}}) { item { tags { nodes { name } } reviews { totalCount } } disconnectedIds deletedIds errors { message } }',
    )
    assert (len(payload["disconnectedIds"]), payload["deletedIds"]) == (1, ["Review:1"])
    assert payload["item"] == {"tags": {"nodes": [{"name": "wood"}]}, "reviews": {"totalCount": 0}}
    assert count(app, "tags", "reviews") == [3, 0]


def test_orphans_follow_the_cascades_of_the_model(app):
    payload = write(
        app,
        'updateItem(input: {key: {sku: "C"}, data: {reviews: {set: []}, tags: {create: [{name: "x"}]}}}) { item { reviews { totalCount } } disconnectedIds deletedIds errors { message } }',
    )
    assert payload["item"] == {"reviews": {"totalCount": 0}}
    assert (payload["disconnectedIds"], payload["deletedIds"]) == ([], ["Review:1"])
    assert count(app, "reviews") == [0]


def test_trees_are_written_in_both_directions(app):
    payload = write(
        app,
        'updateCategory(input: {key: {name: "Tools"}, data: {children: {create: [{name: "Axes", children: {create: [{name: "Big axes"}]}}], upsert: [{key: {name: "Saws"}, data: {name: "Saws", items: {connect: [{sku: "A"}]}}}]}}}) { category { children(orderBy: {name: ASC}) { nodes { name children { nodes { name } } items { totalCount } } } } errors { message path } }',
    )
    assert payload["category"]["children"]["nodes"] == [
        {"name": "Axes", "children": {"nodes": [{"name": "Big axes"}]}, "items": {"totalCount": 0}},
        {"name": "Saws", "children": {"nodes": []}, "items": {"totalCount": 3}},
    ]
    payload = write(
        app,
        'updateCategory(input: {key: {name: "Axes"}, data: {parent: null}}) { category { parent { name } } errors { message } }',
    )
    assert payload["category"] == {"parent": None}


def test_what_is_not_related_is_not_touched(app):
    write(app, 'createTag(input: {data: {name: "other"}}) { errors { message } }')
    for action in (
        'delete: [{name: "other"}]',
        'update: [{key: {name: "other"}, data: {name: "z"}}]',
    ):
        errors = refuse(app, f'updateItem(input: {{id: "Item:1", data: {{tags: {{{action}}}}}}}) {{ ERRORS }}')
        assert [error["code"] for error in errors] == ["NOT_FOUND"]
    errors = refuse(
        app,
        'updateItem(input: {id: "Item:1", data: {tags: {upsert: [{key: {name: "other"}, data: {name: "other"}}]}}}) { ERRORS }',
    )
    assert told(errors) == [("INVALID", "input.data.tags.upsert.0.key")]
    errors = refuse(app, 'updateItem(input: {id: "Item:1", data: {tags: {disconnect: [{name: "no"}]}}}) { ERRORS }')
    assert told(errors) == [("NOT_FOUND", "input.data.tags.disconnect.0")]
    assert count(app, "tags") == [2]


def test_a_bad_regular_expression_is_told_as_in_a_query(app):
    filter_ = 'filter: {name: {regex: "("}}'
    (error,) = execute(app, f"{{ items({filter_}) {{ totalCount }} }}")["errors"]
    answer = execute(
        app, f"mutation {{ updateItems(input: {{{filter_}, data: {{stock: 1}}}}) {{ errors {{ message }} }} }}"
    )
    (told_,) = answer.get("errors") or answer["data"]["updateItems"]["errors"]
    assert told_["message"].removeprefix("input.") == error["message"]


def test_what_is_not_related_is_disconnected_already(app):
    write(app, 'createTag(input: {data: {name: "other"}}) { errors { message } }')
    tags = 'tags: {disconnect: [{name: "other"}, {name: "wood"}, {pk: 1}]}'
    field = f"updateItems(input: {{filter: {{pk: {{gt: 0}}}}, atMost: 9, data: {{{tags}}}}}) {{ affectedCount disconnectedIds errors {{ message }} }}"
    assert write(app, field) == {"affectedCount": 3, "disconnectedIds": ["Tag:1"], "errors": []}
    assert write(app, field)["disconnectedIds"] == []
    for parent in ("parent: {disconnect: true}", "parent: null"):
        field = f"updateCategory(input: {{id: 1, data: {{{parent}}}}}) {{ disconnectedIds errors {{ message }} }}"
        assert write(app, field) == {"disconnectedIds": [], "errors": []}
    for change in ("delete: true", 'update: {data: {name: "x"}}'):
        errors = refuse(app, f"updateCategory(input: {{id: 1, data: {{parent: {{{change}}}}}}}) {{ ERRORS }}")
        assert [error["code"] for error in errors] == ["NOT_FOUND"]
