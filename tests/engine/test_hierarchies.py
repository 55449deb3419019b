"""Classes that inherit from one another: one interface, several object types, one statement."""

import pytest
import sqlalchemy as sa
from graphql import GraphQLInterfaceType, GraphQLObjectType
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model, make_type
from tests.harness import expect_data, expect_error, make_app, statements
from tests.hierarchy_models import Employee, db, seed
from tests.zoo_models import db as zoo


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(db, module_database_url)
    with app.app_context():
        seed()
    return app


def ask(app, document, variables=None):
    """Answer with one statement."""
    with statements(app) as executed:
        data = expect_data(app, document, variables)
    assert len(executed) == 1
    return data


def test_a_class_with_heirs_is_an_interface_and_its_own_rows_have_an_object_type(app):
    types = app.extensions["gql_server"].schema.type_map
    assert isinstance(types["Employee"], GraphQLInterfaceType)
    assert isinstance(types["Manager"], GraphQLInterfaceType)
    interfaces = {
        name: [each.name for each in types[name].interfaces]
        for name in ("Employee", "Manager", "PlainEmployee", "PlainManager", "Clerk", "Director")
    }
    assert interfaces == {
        "Employee": ["Node"],
        "Manager": ["Node", "Employee"],
        "PlainEmployee": ["Employee", "Node"],
        "PlainManager": ["Manager", "Node", "Employee"],
        "Clerk": ["Node", "Employee"],
        "Director": ["Node", "Manager", "Employee"],
    }
    assert isinstance(types["Office"], GraphQLObjectType)


def test_each_row_has_the_fields_of_its_own_type(app):
    nodes = ask(
        app,
        """{ employees { nodes {
          __typename id name title
          ... on Clerk { desk hasDesk boss { name budget } }
          ... on Manager { budget }
          ... on Director { car }
        } } }""",
    )["employees"]["nodes"]
    assert nodes == [
        {"__typename": "PlainEmployee", "id": "Employee:1", "name": "Eve", "title": "Colleague Eve"},
        {
            "__typename": "Clerk", "id": "Employee:2", "name": "Cem", "title": "Clerk Cem", "desk": "A1",
            "hasDesk": True, "boss": {"name": "Bob", "budget": "50.00"},
        },
        {"__typename": "PlainManager", "id": "Employee:3", "name": "Bob", "title": "Colleague Bob", "budget": "50.00"},
        {
            "__typename": "Director", "id": "Employee:4", "name": "Ada", "title": "Colleague Ada", "budget": "70.00",
            "car": "red",
        },
        {
            "__typename": "Clerk", "id": "Employee:5", "name": "Dan", "title": "Clerk Dan", "desk": None,
            "hasDesk": False, "boss": {"name": "Ada", "budget": "70.00"},
        },
    ]  # fmt: skip


def test_tables_of_which_nothing_is_selected_are_not_read(app):
    with statements(app) as executed:
        expect_data(app, "{ employees { nodes { __typename name } } }")
        expect_data(app, "{ employees { nodes { ... on Clerk { desk } } } }")
        expect_data(app, "{ employees { nodes { ... on Manager { budget } } } }")
    assert ["manager" in sql for sql in executed] == [False, False, True]
    assert ["director" in sql for sql in executed] == [False, False, False]
    assert ["CASE" in sql for sql in executed] == [True, True, True]


def test_lists_of_a_class_have_its_rows_and_those_of_its_heirs(app):
    data = ask(
        app,
        """{
          clerks { totalCount nodes { name } }
          managers(orderBy: [{budget: DESC}]) { totalCount nodes { __typename name clerks { nodes { name } } } }
          directors { totalCount nodes { id car budget } }
          employees(filter: {rank: {in: [MANAGER, DIRECTOR]}}, orderBy: [{name: DESC}], first: 1) {
            totalCount pageInfo { hasNextPage } edges { node { name } }
          }
        }""",
    )
    assert data == {
        "clerks": {"totalCount": 2, "nodes": [{"name": "Cem"}, {"name": "Dan"}]},
        "managers": {
            "totalCount": 2,
            "nodes": [
                {"__typename": "Director", "name": "Ada", "clerks": {"nodes": [{"name": "Dan"}]}},
                {"__typename": "PlainManager", "name": "Bob", "clerks": {"nodes": [{"name": "Cem"}]}},
            ],
        },
        "directors": {"totalCount": 1, "nodes": [{"id": "Employee:4", "car": "red", "budget": "70.00"}]},
        "employees": {"totalCount": 2, "pageInfo": {"hasNextPage": True}, "edges": [{"node": {"name": "Bob"}}]},
    }


def test_every_look_up_takes_the_id_of_the_topmost_class(app):
    data = ask(
        app,
        """{
          node(id: "Employee:4") { __typename ... on Director { car } ... on Employee { name } }
          nodes(ids: ["Employee:2", "Office:1", "Employee:9"]) { __typename ... on Clerk { desk } }
          employee(id: "Employee:3") { __typename ... on Manager { budget } }
          manager(id: 4) { __typename name }
          clerk(id: "Employee:2") { id desk }
          clerkBy(key: {desk: "A1"}) { name }
          employeeBy(key: {pk: 5}) { __typename }
          notAClerk: clerk(id: "Employee:4") { id }
          notAManager: manager(id: 2) { id }
          clerks(filter: {id: {in: ["Employee:5", "Employee:4"]}}) { nodes { id } }
        }""",
    )
    assert data == {
        "node": {"__typename": "Director", "car": "red", "name": "Ada"},
        "nodes": [{"__typename": "Clerk", "desk": "A1"}, {"__typename": "Office"}, None],
        "employee": {"__typename": "PlainManager", "budget": "50.00"},
        "manager": {"__typename": "Director", "name": "Ada"},
        "clerk": {"id": "Employee:2", "desk": "A1"},
        "clerkBy": {"name": "Cem"},
        "employeeBy": {"__typename": "Clerk"},
        "notAClerk": None,
        "notAManager": None,
        "clerks": {"nodes": [{"id": "Employee:5"}]},
    }


def test_ids_in_variables_are_those_of_the_topmost_class_too(app):
    document = "query($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename } nodes(ids: $ids) { __typename } }"
    data = ask(app, document, {"id": "Employee:3", "ids": ["Office:2", "Employee:5"]})
    assert data == {
        "node": {"__typename": "PlainManager"},
        "nodes": [{"__typename": "Office"}, {"__typename": "Clerk"}],
    }


@pytest.mark.parametrize("document", ['{ clerk(id: "Clerk:2") { id } }', '{ node(id: "Clerk:2") { id } }'])
def test_an_id_with_the_name_of_another_class_is_none(app, document):
    assert "Clerk" in expect_error(app, document, code="INVALID_ID")["message"]


def test_relations_lead_to_a_class_and_filters_follow_them(app):
    data = ask(
        app,
        """{
          offices {
            nodes {
              city
              head { __typename name budget }
              employees { nodes { name ... on Manager { budget } } }
              clerks { nodes { name } }
              managers { nodes { name } }
            }
          }
          byKind: offices(filter: {employees: {some: {rank: {eq: CLERK}}}, head: {budget: {gt: 50}}}) { nodes { city } }
          byHead: employees(filter: {office: {head: {name: {eq: "Bob"}}}}) { nodes { name } }
          byClerk: offices(filter: {clerks: {some: {desk: {eq: "A1"}}}}) { nodes { city } }
          noClerk: offices(filter: {clerks: {isEmpty: true}}) { nodes { city } }
          byBoss: clerks(filter: {boss: {id: {eq: "Employee:3"}}}) { nodes { name } }
          byBudget: clerks(orderBy: [{boss: {budget: DESC}}]) { nodes { name } }
          prizes { nodes { winners { nodes { name ... on Clerk { desk } } } } }
        }""",
    )
    oslo, rome = {"city": "Oslo"}, {"city": "Rome"}
    assert data["offices"]["nodes"] == [
        oslo
        | {
            "head": {"__typename": "Director", "name": "Ada", "budget": "70.00"},
            "employees": {"nodes": [{"name": "Eve"}, {"name": "Cem"}, {"name": "Ada", "budget": "70.00"}]},
            "clerks": {"nodes": [{"name": "Cem"}]},
            "managers": {"nodes": [{"name": "Ada"}]},
        },
        rome
        | {
            "head": {"__typename": "PlainManager", "name": "Bob", "budget": "50.00"},
            "employees": {"nodes": [{"name": "Bob", "budget": "50.00"}]},
            "clerks": {"nodes": []},
            "managers": {"nodes": [{"name": "Bob"}]},
        },
    ]
    assert [data[key]["nodes"] for key in ("byKind", "byHead", "byClerk", "noClerk")] == [
        [oslo], [{"name": "Bob"}], [oslo], [rome],
    ]  # fmt: skip
    assert data["byBoss"]["nodes"] == [{"name": "Cem"}]
    assert data["byBudget"]["nodes"] == [{"name": "Dan"}, {"name": "Cem"}]
    cem = {"name": "Cem", "desk": "A1"}
    assert data["prizes"]["nodes"] == [
        {"winners": {"nodes": [cem, {"name": "Ada"}]}},
        {"winners": {"nodes": [{"name": "Eve"}, cem]}},
    ]


def test_pages_of_a_class_in_joined_tables(app):
    document = """query($after: String) {
      managers(first: 1, orderBy: [{salary: ASC}], after: $after) {
        nodes { name budget } pageInfo { endCursor hasNextPage hasPreviousPage }
      }
    }"""
    first = ask(app, document)["managers"]
    assert first["nodes"] == [{"name": "Bob", "budget": "50.00"}]
    second = ask(app, document, {"after": first["pageInfo"]["endCursor"]})["managers"]
    assert second["nodes"] == [{"name": "Ada", "budget": "70.00"}]
    assert (second["pageInfo"]["hasNextPage"], second["pageInfo"]["hasPreviousPage"]) == (False, True)


def test_an_object_of_which_nothing_is_selected_for_its_type_is_empty(app):
    long = "a" * 70
    data = ask(app, f"{{ employees {{ nodes {{ ... on Director {{ {long}: car }} }} edges {{ cursor }} }} }}")
    assert data["employees"]["nodes"] == [{}, {}, {}, {long: "red"}, {}]


def test_rows_of_every_class_are_made_and_the_constraints_of_all_their_tables_told(dialect, fresh_database):
    with fresh_database(dialect) as url:
        app = make_app(db, url, types=[make_type(Employee, meta={"client_keys": True})])
        with app.app_context():
            seed()
        data = expect_data(
            app,
            """mutation {
              createDirector(input: {data: {pk: 6, name: "Fay", salary: "1", budget: "2", car: "blue"}}) {
                director { __typename id rank name budget car }
                errors { code }
              }
            }""",
        )["createDirector"]
        broken = expect_data(
            app,
            """mutation {
              createClerk(input: {data: {name: "Gus", salary: "1", desk: "A1"}}) { clerk { id } errors { code path } }
            }""",
        )["createClerk"]
        types = app.extensions["gql_server"].schema.type_map
    assert data["errors"] == []
    assert data["director"] == {
        "__typename": "Director", "id": "Employee:6", "rank": "DIRECTOR", "name": "Fay", "budget": "2.00",
        "car": "blue",
    }  # fmt: skip
    assert broken == {"clerk": None, "errors": [{"code": "UNIQUE_VIOLATION", "path": ["input", "data", "desk"]}]}
    assert "rank" not in types["ClerkCreate"].fields


def test_rows_of_a_class_of_which_none_can_be_are_of_those_that_inherit(dialect, fresh_database):
    with fresh_database(dialect) as url:
        schema = make_app(zoo, url).extensions["gql_server"].schema
    types = schema.type_map
    assert {"createSnake", "createAnimal", "createFish"} <= set(schema.mutation_type.fields)
    assert {"createReptile", "createReptiles"} <= set(schema.mutation_type.fields)
    assert "upsertReptile" not in schema.mutation_type.fields
    assert list(types["ReptileCreate"].fields) == ["snake"], "what inherits is made, the class itself never"
    assert "kind" not in types["SnakeCreate"].fields


def test_aggregates_are_of_the_rows_of_a_class(app):
    document = """{
      employees { aggregate { count sum { salary } } groupBy(keys: [RANK]) { keys { rank } count max { name } } }
      clerks { aggregate { count sum { salary } countDistinct { title } min { desk } } }
      managers { aggregate { count sum { salary budget } } }
      offices(orderBy: [{clerksAggregate: {count: DESC}}, {managersAggregate: {sum: {budget: DESC}}}]) {
        nodes {
          city
          clerks { aggregate { count min { name } } }
          managers { groupBy(keys: [BUDGET]) { keys { budget } sum { salary } } }
        }
      }
      rich: offices(filter: {managersAggregate: {sum: {budget: {gt: 60}}}}) { nodes { city } }
      bosses: managers(
        filter: {clerksAggregate: {count: {gte: 1}}}
        orderBy: [{clerksAggregate: {max: {name: DESC}}}]
      ) {
        nodes { name }
      }
    }"""
    data = ask(app, document)
    assert data["employees"] == {
        "aggregate": {"count": 5, "sum": {"salary": "2100.00"}},
        "groupBy": [
            {"keys": {"rank": "STAFF"}, "count": 1, "max": {"name": "Eve"}},
            {"keys": {"rank": "CLERK"}, "count": 2, "max": {"name": "Dan"}},
            {"keys": {"rank": "MANAGER"}, "count": 1, "max": {"name": "Bob"}},
            {"keys": {"rank": "DIRECTOR"}, "count": 1, "max": {"name": "Ada"}},
        ],
    }
    assert data["clerks"]["aggregate"] == {
        "count": 2,
        "sum": {"salary": "600.00"},
        "countDistinct": {"title": 2},
        "min": {"desk": "A1"},
    }
    assert data["managers"]["aggregate"] == {"count": 2, "sum": {"salary": "1400.00", "budget": "120.00"}}
    assert data["offices"]["nodes"] == [
        {
            "city": "Oslo",
            "clerks": {"aggregate": {"count": 1, "min": {"name": "Cem"}}},
            "managers": {"groupBy": [{"keys": {"budget": "70.00"}, "sum": {"salary": "900.00"}}]},
        },
        {
            "city": "Rome",
            "clerks": {"aggregate": {"count": 0, "min": {"name": None}}},
            "managers": {"groupBy": [{"keys": {"budget": "50.00"}, "sum": {"salary": "500.00"}}]},
        },
    ]
    assert data["rich"]["nodes"] == [{"city": "Oslo"}]
    assert data["bosses"]["nodes"] == [{"name": "Ada"}, {"name": "Bob"}]


def test_classes_that_load_all_of_their_heirs_are_read_and_written(database_url):
    other = make_db()
    kind = mapped_column("kind", sa.String(9), nullable=False)
    mapper = {"polymorphic_on": kind.column, "polymorphic_identity": "pet", "with_polymorphic": "*"}
    pet = make_model(other, "Pet", name=mapped_column(sa.String(9)), kind=kind, __mapper_args__=mapper)
    tie = mapped_column(sa.ForeignKey("pet.id"), primary_key=True)
    mapper = {"polymorphic_identity": "dog", "polymorphic_load": "inline"}
    dog = make_model(other, "Dog", bases=(pet,), id=tie, tricks=mapped_column(sa.Integer), __mapper_args__=mapper)
    app = make_app(other, database_url)
    with app.app_context():
        other.create_all()
        other.session.add_all([pet(name="a"), dog(name="b", tricks=1)])
        other.session.commit()
    one = 'updatePet(input: {id: "Pet:2", data: {name: "c"}}) { pet { name ... on Dog { tricks } } errors { code } }'
    many = 'updatePets(input: {filter: {name: {neq: "d"}}, data: {name: "e"}, atMost: 2}) { affectedCount }'
    done = expect_data(app, f"mutation {{ {one} {many} }}")
    assert done["updatePet"] == {"pet": {"name": "c", "tricks": 1}, "errors": []}
    assert done["updatePets"] == {"affectedCount": 2}
    data = ask(app, '{ pets(filter: {name: {eq: "e"}}) { nodes { __typename name ... on Dog { tricks } } } }')
    assert data["pets"]["nodes"] == [
        {"__typename": "PlainPet", "name": "e"},
        {"__typename": "Dog", "name": "e", "tricks": 1},
    ]
