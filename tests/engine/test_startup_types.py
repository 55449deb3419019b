"""Hand-written types and settings that cannot be served are refused at start-up, each with the way out."""

import enum
from fractions import Fraction
from types import SimpleNamespace

import graphene
import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import mapped_column

import gql_server
from gql_server import GraphQL, ModelField, ModelList, StartupError
from tests.engine.small_models import expect_faults, make_db, make_model, make_type, start


class Status(enum.Enum):
    NEW = 1


@pytest.fixture
def shop():
    """A db with one model."""
    db = make_db()
    item = make_model(
        db,
        "Item",
        title=mapped_column(sa.String),
        price_cents=mapped_column(sa.Integer),
        status=mapped_column(sa.Enum(Status)),
    )
    return SimpleNamespace(db=db, item=item)


def query(**fields):
    return type("ByHand", (graphene.ObjectType,), fields)


def object_type(name, **fields):
    return type(name, (graphene.ObjectType,), {"__module__": "written", **(fields or {"y": graphene.Int()})})


def input_type(name):
    return type(name, (graphene.InputObjectType,), {"__module__": "written", "y": graphene.Int()})


@pytest.mark.parametrize("name", ["Item", "ItemConnection", "ItemEdge", "OrderDirection", "Query", "Status"])
def test_a_hand_written_type_that_is_called_like_a_generated_one_is_refused(shop, name):
    expect_faults(
        shop.db,
        f"the type {name} is generated, and written.{name} has the same name; rename it",
        query=query(x=graphene.List(graphene.NonNull(object_type(name)))),
    )


@pytest.mark.parametrize("name", ["ItemFilter", "ItemOrderBy", "ItemKey", "StringFilter"])
def test_a_hand_written_input_that_is_called_like_a_generated_one_is_refused(shop, name):
    expect_faults(
        shop.db,
        f"the type {name} is generated, and written.{name} has the same name; rename it",
        query=query(x=graphene.Int(argument=graphene.Argument(input_type(name)))),
    )


def test_two_hand_written_types_of_one_name_are_refused(shop):
    notes = query(a=graphene.Field(object_type("Note")), b=graphene.Field(lambda: object_type("Note")))
    expect_faults(shop.db, "the type Note is written.Note, and written.Note has the same name; rename it", query=notes)


def test_hand_written_root_fields_that_are_generated_are_refused(shop):
    root = query(items=graphene.Int(), item_by=graphene.Int(), node=graphene.Int(), fine=graphene.Int())
    expect_faults(
        shop.db,
        *(f"Query.{name} is generated and written by hand; rename" for name in ("items", "itemBy", "node")),
        query=root,
    )


@pytest.mark.parametrize("field", [ModelField, ModelList])
def test_a_field_that_answers_with_what_is_no_model_is_refused(shop, field):
    expect_faults(
        shop.db, "a field answers with Fraction, which is no model of this db", query=query(x=field(Fraction))
    )


def test_a_type_that_was_not_given_is_refused(shop):
    expect_faults(
        shop.db,
        "the type Item is generated, and made_up.ByHand has the same name; give it to GraphQL in types=",
        query=query(x=graphene.Field(make_type(shop.item, __module__="made_up"))),
    )


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        ({"types": 1}, "types is an object of int; expected a list of subclasses of ModelType"),
        ({"types": [1]}, "an object of int: types takes subclasses of ModelType alone"),
        ({"query": graphene.Schema}, "query is Schema; expected a subclass of graphene.ObjectType"),
        ({"mutation": graphene.String}, "mutation is String; expected a subclass of graphene.ObjectType"),
        ({"access": {}}, "access is {}; expected Access(role=[…], …)"),
    ],
    ids=repr,
)
def test_arguments_that_are_something_else_are_refused(shop, options, fault):
    expect_faults(shop.db, fault, **options)


def test_what_is_no_db_and_no_application_is_refused(shop):
    with pytest.raises(StartupError, match="GraphQL takes the SQLAlchemy object of Flask-SQLAlchemy, not <Flask"):
        GraphQL(Flask("app"))
    with pytest.raises(StartupError, match="init_app takes the Flask application, not <SQLAlchemy"):
        GraphQL(shop.db).init_app(shop.db)


def test_two_types_of_one_model_are_refused(shop):
    types = [make_type(shop.item, "First"), make_type(shop.item, "Second")]
    expect_faults(shop.db, "Second: types has another type of Item; give one for each model", types=types)


def test_a_type_of_another_db_is_refused(shop):
    other = make_model(make_db(), "Other")
    expect_faults(shop.db, "ByHand: Other is no model of this db", types=[make_type(other)])


def test_a_type_that_is_of_no_model_is_refused(shop):
    expect_faults(shop.db, "Note: types takes subclasses of ModelType", types=[object_type("Note")])


@pytest.mark.parametrize(
    ("meta", "words"),
    [
        ({"exclude_fields": ("titel",)}, ["titel", "Item", "title"]),
        ({"field_names": {"prize": "price"}}, ["prize", "Item", "price_cents"]),
        ({"exclude": ("title",)}, ["exclude", "exclude_fields"]),
        ({"only_fields": ("title",)}, ["only_fields", "exclude_fields"]),
    ],
)
def test_what_meta_says_in_vain_is_refused_where_it_is_written(shop, meta, words):
    with pytest.raises(ValueError, match=r"ByHand\.Meta") as caught:
        make_type(shop.item, meta=meta)
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize("model", [None, int])
def test_a_type_without_a_model_is_refused_where_it_is_written(model):
    with pytest.raises(ValueError, match=r"ByHand\.Meta"):
        make_type(model)


@pytest.mark.parametrize(
    ("meta", "fault"),
    [
        ({"field_names": {"title": "2x"}}, "Item.title: '2x' is not a name in GraphQL"),
        ({"field_names": {"title": "id"}}, "Item.title: the field name 'id' is reserved"),
        ({"field_names": {"title": "priceCents"}}, "Item: attributes 'title' and 'price_cents' both become"),
        ({"name": "2x", "plural": "xs"}, "'2x' is not a name in GraphQL; choose another with Meta.name"),
        ({"plural": "2x"}, "'2x' of Item is not a name in GraphQL; choose another with Meta.plural"),
        ({"plural": "item"}, "the root field 'item' is taken by Item and Item; set Meta.plural"),
        ({"plural": "nodes"}, "the root field 'nodes' is taken by the Relay field and Item; set Meta.plural"),
    ],
    ids=repr,
)
def test_new_names_must_be_names_and_free(shop, meta, fault):
    expect_faults(shop.db, fault, types=[make_type(shop.item, meta=meta)])


def test_an_interface_must_be_fulfilled(shop):
    class Labelled(graphene.Interface):
        label = graphene.String(required=True)

    by_hand = make_type(shop.item, meta={"interfaces": (Labelled,)}, label=graphene.String())
    expect_faults(shop.db, "Interface field Labelled.label expects type String! but Item.label", types=[by_hand])


@pytest.mark.parametrize("field", [graphene.Int(name="2x"), graphene.Field(int)], ids=["its name", "its type"])
def test_a_field_that_graphql_cannot_have_is_refused(shop, field):
    with pytest.raises(StartupError, match=r"2x|class 'int'"):
        start(shop.db, query=query(x=field))


def test_types_that_stand_for_generated_ones_are_served(shop):
    """Our scalars take the names of Graphene's, and a Graphene enum of a served Python enum is that enum."""
    root = query(
        price=graphene.Decimal(), day=graphene.Date(), own=gql_server.Decimal(),
        status=graphene.Field(graphene.Enum.from_enum(Status)), again=graphene.Enum.from_enum(Status)(),
        item_of_the_day=ModelField(shop.item),
    )  # fmt: skip
    schema = start(shop.db, query=root).extensions["gql_server"].schema
    fields = schema.query_type.fields
    assert fields["price"].type is fields["own"].type
    assert fields["status"].type is schema.type_map["Item"].fields["status"].type
    assert fields["itemOfTheDay"].type is schema.type_map["Item"]


@pytest.mark.parametrize(
    ("config", "faults"),
    [
        ({"GQL_PAGE_SIZE": -1}, ["GQL_PAGE_SIZE is -1; expected a whole number from 0 to"]),
        ({"GQL_PAGE_SIZE": True}, ["GQL_PAGE_SIZE is True; expected"]),
        ({"GQL_PAGE_SIZE": "5", "GQL_PATH": "graphql"}, ["GQL_PAGE_SIZE is '5'; expected", "GQL_PATH is 'graphql'; "]),
        ({"GQL_PAGE_SIZE": 501}, ["GQL_PAGE_SIZE is 501, more than GQL_MAX_PAGE_SIZE"]),
        ({"GQL_MAX_PAGE_SIZE": 49}, ["GQL_PAGE_SIZE is 50, more than GQL_MAX_PAGE_SIZE"]),
        ({"GQL_PATH": "/"}, ["GQL_PATH is '/'; expected a path that starts with a slash and does not end with one"]),
        ({"GQL_GRAPHIQL": "yes"}, ["GQL_GRAPHIQL is 'yes'; expected True or False"]),
        ({"GQL_PLAN_CACHE_SIZE": 0}, ["GQL_PLAN_CACHE_SIZE is 0; expected a whole number from 1"]),
        ({"GQL_DOCUMENT_CACHE_SIZE": 1.5}, ["GQL_DOCUMENT_CACHE_SIZE is 1.5; expected"]),
    ],
    ids=repr,
)  # fmt: skip
def test_bad_settings_are_refused(shop, config, faults):
    expect_faults(shop.db, *faults, config=config)


def test_an_application_serves_one_graphql_object(shop):
    app = start(shop.db)
    with pytest.raises(StartupError, match="this application has a GraphQL object already"):
        GraphQL(shop.db).init_app(app)


def test_a_db_without_its_application_is_said_by_flask_sqlalchemy(shop):
    with pytest.raises(RuntimeError, match="init_app"):
        GraphQL(shop.db).init_app(Flask("small"))


def test_after_a_fault_was_mended_the_same_object_starts(shop):
    graphql = GraphQL(shop.db)
    app = Flask("small")
    app.config.update(SQLALCHEMY_DATABASE_URI="sqlite://", GQL_PAGE_SIZE=-1)
    shop.db.init_app(app)
    with pytest.raises(StartupError):
        graphql.init_app(app)
    assert "gql_server" not in app.extensions
    app.config["GQL_PAGE_SIZE"] = 5
    graphql.init_app(app)
