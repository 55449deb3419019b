"""Types written by hand for classes that inherit from one another, and fields that answer with their instances."""

import graphene
import pytest

from gql_server import ModelField, ModelList, ModelType
from tests.harness import expect_data, make_app, statements
from tests.hierarchy_models import Director, Employee, Manager, db, seed


class EmployeeType(ModelType):
    """Written for the topmost class: all others have it too."""

    class Meta:
        model = Employee
        exclude_fields = ("salary",)
        field_names = {"office_id": "roomNumber"}  # noqa: RUF012 - read by Graphene

    greeting = graphene.String(required=True)
    colleagues = ModelList(Employee)

    def resolve_greeting(self, info):
        return f"I am {self.name}, a {type(self).__name__}"

    def resolve_colleagues(self, info):
        return [each for each in info.context.session.query(Employee).order_by(Employee.id) if each is not self]


class DirectorType(ModelType):
    """Written for one of the others."""

    class Meta:
        model = Director

    plate = graphene.String()

    def resolve_plate(self, info):
        return f"{self.car}-{self.number}"


class Query(graphene.ObjectType):
    """Root fields that answer with instances."""

    somebody = ModelField(Employee, name=graphene.String())
    bosses = ModelList(Manager)

    def resolve_somebody(root, info, name):
        return info.context.session.query(Employee).filter_by(name=name).one_or_none()

    def resolve_bosses(root, info):
        return info.context.session.query(Manager).order_by(Manager.name).all()


@pytest.fixture(scope="module")
def app(dialect, fresh_database):
    with fresh_database(dialect) as url:
        app = make_app(db, url, types=[EmployeeType, DirectorType], query=Query)
        with app.app_context():
            seed()
        yield app


def test_python_fields_of_the_topmost_class_are_those_of_all(app):
    with statements(app) as executed:
        nodes = expect_data(app, "{ employees { nodes { __typename greeting ... on Director { plate } } } }")
    assert nodes["employees"]["nodes"] == [
        {"__typename": "PlainEmployee", "greeting": "I am Eve, a Employee"},
        {"__typename": "Clerk", "greeting": "I am Cem, a Clerk"},
        {"__typename": "PlainManager", "greeting": "I am Bob, a Manager"},
        {"__typename": "Director", "greeting": "I am Ada, a Director", "plate": "red-4"},
        {"__typename": "Clerk", "greeting": "I am Dan, a Clerk"},
    ]
    assert len(executed) == 5, "the answer, and one query for self for each of four classes"


def test_python_fields_answer_with_instances_of_any_class(app):
    data = expect_data(
        app,
        """{
          somebody(name: "Cem") { __typename id name ... on Clerk { desk } colleagues { __typename greeting } }
          nobody: somebody(name: "Zoe") { id }
          bosses { __typename name budget ... on Director { plate } }
          clerks { nodes { boss { greeting } } }
        }""",
    )
    assert data["somebody"]["desk"] == "A1"
    assert [each["__typename"] for each in data["somebody"]["colleagues"]] == [
        "PlainEmployee", "PlainManager", "Director", "Clerk",
    ]  # fmt: skip
    assert data["nobody"] is None
    assert data["bosses"] == [
        {"__typename": "Director", "name": "Ada", "budget": "70.00", "plate": "red-4"},
        {"__typename": "PlainManager", "name": "Bob", "budget": "50.00"},
    ]
    bosses = [node["boss"]["greeting"] for node in data["clerks"]["nodes"]]
    assert bosses == ["I am Bob, a Manager", "I am Ada, a Director"]


def test_what_is_left_out_of_a_class_is_left_out_of_its_heirs(app):
    types = app.extensions["gql_server"].schema.type_map
    for name in ("Employee", "PlainEmployee", "Clerk", "Manager", "PlainManager", "Director"):
        assert "salary" not in types[name].fields
        assert "roomNumber" in types[name].fields
        assert "greeting" in types[name].fields
    assert "salary" not in types["ClerkFilter"].fields
    assert "plate" not in types["Manager"].fields
