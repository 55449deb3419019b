"""Models that cannot be served are refused at start-up, all at once, each with the way out."""

import enum

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import column_property, mapped_column, relationship

from gql_server import StartupError
from tests.engine.small_models import expect_faults, make_db, make_model, make_type, start
from tests.harness import expect_data

LEAVE_OUT = "leave the attribute out with Meta.exclude_fields"
RENAME = "rename it in Meta.field_names or leave it out in Meta.exclude_fields"


class Pickled(sa.types.TypeDecorator):
    impl = sa.PickleType
    cache_ok = True


class Point(sa.types.UserDefinedType):
    cache_ok = True


UNSUPPORTED = [
    sa.ARRAY(sa.Integer, dimensions=2),
    sa.ARRAY(sa.PickleType()),
    sa.PickleType(),
    sa.Time(timezone=True),
    Pickled(),
    Point(),
    postgresql.HSTORE(),
    postgresql.INT4RANGE(),
    postgresql.TSVECTOR(),
    postgresql.MONEY(),
]


@pytest.mark.parametrize("type_", UNSUPPORTED, ids=repr)
def test_a_column_type_without_a_rule_is_refused(type_):
    db = make_db()
    make_model(db, "Item", odd=mapped_column(type_))
    expect_faults(db, f"Item.odd: no rule covers the column type {type_!r}; {LEAVE_OUT}")


@pytest.mark.parametrize("type_", UNSUPPORTED, ids=repr)
def test_a_column_that_is_left_out_may_have_any_type(type_):
    db = make_db()
    item = make_model(db, "Item", odd=mapped_column(type_), even=mapped_column(sa.Integer))
    schema = start(db, types=[make_type(item, meta={"exclude_fields": ("odd",)})]).extensions["gql_server"].schema
    assert set(schema.type_map["Item"].fields) == {"id", "pk", "even"}


@pytest.mark.parametrize("type_", [sa.Float(), sa.JSON(), sa.ARRAY(sa.Integer), postgresql.INET()], ids=repr)
def test_a_key_that_no_id_can_hold_is_refused(type_):
    db = make_db()
    make_model(db, "Item", key=mapped_column(type_, primary_key=True))
    expect_faults(db, "Item.key: ")


def test_all_faults_are_listed_at_once():
    db = make_db()
    make_model(db, "Item", span=mapped_column(sa.PickleType), blob=mapped_column(Pickled))
    make_model(db, "Other", or_=mapped_column(sa.Integer), größe=mapped_column(sa.Integer))
    make_model(db, "Decimals", foo_bar=mapped_column("a", sa.Integer), fooBar=mapped_column("b", sa.Integer))
    make_model(db, "Date")
    expect_faults(
        db,
        "Item.span: no rule covers the column type PickleType()",
        "Item.blob: no rule covers the column type Pickled(",
        f"Other.or_: the field name 'or' is reserved; {RENAME}",
        f"Other.größe: 'größe' is not a name in GraphQL; {RENAME}",
        "Decimals: attributes 'foo_bar' and 'fooBar' both become the field 'fooBar'; rename one in Meta.field_names",
        "the type name 'Date' of model made_up.Date is reserved; choose another with Meta.name",
        "the type name 'DateFilter' of model made_up.Date is reserved",
    )


@pytest.mark.parametrize("key", ["and_", "or", "not_", "Id"])
def test_a_reserved_field_name_is_refused_and_can_be_changed(key):
    db = make_db()
    item = make_model(db, "Item", **{key: mapped_column("column", sa.Integer)})
    expect_faults(db, f"Item.{key}: the field name '{key.strip('_').lower()}' is reserved; {RENAME}")
    app = start(db, types=[make_type(item, meta={"field_names": {key: "other"}})])
    assert "other" in app.extensions["gql_server"].schema.type_map["Item"].fields


def test_an_attribute_called_pk_beside_one_called_id_is_refused():
    db = make_db()
    make_model(db, "Item", pk=mapped_column(sa.Integer))
    expect_faults(
        db,
        f"Item.pk: the field name 'pk' is reserved; {RENAME}",
        "Item: attributes 'id' and 'pk' both become the field 'pk'",
    )


def test_fields_that_are_one_enum_value_are_refused():
    db = make_db()
    item = make_model(db, "Item", foo_bar=mapped_column(sa.Integer), other=mapped_column(sa.Integer))
    fault = "Item: the fields 'fooBar' and 'foo_bar' both become the enum value 'FOO_BAR'; rename one"
    expect_faults(db, fault, types=[make_type(item, meta={"field_names": {"other": "foo_bar"}})])


@pytest.mark.parametrize("name", ["Query", "Mutation", "Node", "PageInfo", "Decimal", "DateFilter", "OrderDirection"])
def test_a_reserved_type_name_is_refused_and_can_be_changed(name):
    db = make_db()
    model = make_model(db, name)
    with pytest.raises(StartupError, match=f"the type name '{name}' of model made_up") as caught:
        start(db)
    assert "choose another with Meta.name" in str(caught.value)
    app = start(db, types=[make_type(model, meta={"name": "Better"})])
    assert "Better" in app.extensions["gql_server"].schema.type_map


def test_two_models_of_one_name_are_refused_and_can_be_told_apart():
    db = make_db()
    make_model(db, "Item")
    second = make_model(db, "Item", __module__="elsewhere", __tablename__="item2")
    with pytest.raises(StartupError, match="'Item' is taken by model elsewhere") as caught:
        start(db)
    assert "give one of them another Meta.name" in str(caught.value)
    schema = start(db, types=[make_type(second, meta={"name": "Article"})]).extensions["gql_server"].schema
    assert {"items", "articles"} <= set(schema.query_type.fields)


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (("Item", "ItemConnection"), "the type name 'ItemConnection' is taken by model made_up.Item and "),
        (("Item", "ItemFilter"), "the type name 'ItemFilter' is taken by model made_up.Item and "),
        (("Item", "ItemBy"), "the root field 'itemBy' is taken by Item and ItemBy; set Meta.plural or Meta.name"),
        (("Nodes",), "the root field 'nodes' is taken by the Relay field and Nodes; set Meta.plural or Meta.name"),
        (("Größe",), "'Größe' is not a name in GraphQL; choose another with Meta.name"),
    ],
    ids=repr,
)  # fmt: skip
def test_models_whose_names_clash_are_refused(names, fault):
    db = make_db()
    for name in names:
        make_model(db, name)
    expect_faults(db, fault)


def test_a_model_named_as_the_plural_of_another_is_refused():
    db = make_db()
    for name in ("Item", "Items"):
        make_model(db, name, text=mapped_column(sa.String))
    many = [
        f"the type name '{operation}Items{part}' is taken by model made_up.Item and model made_up.Items; give"
        for operation in ("Create", "Update", "Delete")
        for part in ("Input", "Payload")
    ]
    fields = "the root field 'items' is taken by Item and Items; set Meta.plural or Meta.name"
    expect_faults(db, fields, *many)


def test_of_several_binds_one_is_served(caplog):
    db = make_db()
    make_model(db, "Here")
    make_model(db, "There", __bind_key__="archive")
    config = {"SQLALCHEMY_BINDS": {"archive": "sqlite://"}}
    for bind_key, served in ((None, "heres"), ("archive", "theres")):
        app = start(db, config=config, bind_key=bind_key, idempotency=True)
        fields = app.extensions["gql_server"].schema.query_type.fields
        assert {"heres", "theres"} & set(fields) == {served}
    assert "here of the default one; left out are the models There of archive" in caplog.text
    expect_faults(
        db,
        "no model lives on the bind 'other' (the default bind: Here; archive: There); say",
        bind_key="other",
        config=config,
    )


def test_of_several_binds_none_of_which_is_the_default_one_is_named():
    db = make_db()
    for name in ("first", "second"):
        make_model(db, name.title(), __bind_key__=name)
    config = {"SQLALCHEMY_BINDS": {"first": "sqlite://", "second": "sqlite://"}}
    expect_faults(db, "the models live on several binds (first: First; second: Second); say which", config=config)


def test_models_that_share_another_bind_are_served():
    db = make_db()
    make_model(db, "There", __bind_key__="archive")
    app = start(db, config={"SQLALCHEMY_BINDS": {"archive": "sqlite://"}})
    assert "theres" in app.extensions["gql_server"].schema.query_type.fields


def test_concrete_table_inheritance_is_refused():
    db = make_db()
    base = make_model(db, "Payment")
    key = mapped_column(sa.Integer, primary_key=True)
    make_model(db, "Card", bases=(base,), id=key, __mapper_args__={"concrete": True})
    expect_faults(
        db,
        "Payment: nothing tells which class a row is of; give the topmost class polymorphic_on",
        "Card: concrete-table inheritance is not served",
    )


def test_inheritance_without_a_discriminator_is_refused():
    db = make_db()
    base = make_model(db, "Payment")
    key = mapped_column(sa.ForeignKey("payment.id"), primary_key=True)
    make_model(db, "Card", bases=(base,), id=key)
    expect_faults(
        db,
        "Payment: nothing tells which class a row is of; give the topmost class polymorphic_on",
        "Card: nothing tells which class a row is of; give the topmost class polymorphic_on",
    )


def test_a_class_without_an_identity_of_which_no_row_can_be_is_refused():
    db = make_db()
    mapper = {"polymorphic_on": "kind", "polymorphic_identity": "base"}
    base = make_model(db, "Payment", kind=mapped_column(sa.String), __mapper_args__=mapper)
    make_model(db, "Card", bases=(base,), __tablename__=None, __mapper_args__={"polymorphic_abstract": True})
    expect_faults(db, "Card: no row can be of this class; give it a polymorphic_identity")


def test_a_discriminator_that_is_no_attribute_is_refused():
    db = make_db()
    column = mapped_column(sa.String)
    mapper = {"polymorphic_on": sa.case((column.column == "c", "card"), else_="base"), "polymorphic_identity": "base"}
    base = make_model(db, "Payment", kind=column, __mapper_args__=mapper)
    make_model(db, "Card", bases=(base,), __tablename__=None, __mapper_args__={"polymorphic_identity": "card"})
    fault = "nothing that a query can name tells which class a row is of; map the expression with column_property"
    expect_faults(db, f"Payment: {fault}", f"Card: {fault}")


@pytest.mark.parametrize("on", ["column", "hidden", "expression"])
def test_a_class_is_told_by_a_column_or_a_column_property(on):
    db = make_db()
    column = sa.Column("kind", sa.String)
    members = {"_kind" if on == "hidden" else "kind": column}
    if on == "expression":
        members["type"] = column_property(sa.case((column == "c", "card"), else_="base"))
    mapper = {"polymorphic_on": members["type"] if on == "expression" else column, "polymorphic_identity": "base"}
    base = make_model(db, "Payment", **members, __mapper_args__=mapper)
    make_model(
        db, "Card", bases=(base,), __tablename__=None, number=mapped_column(sa.String),
        __mapper_args__={"polymorphic_identity": "card"},
    )  # fmt: skip
    app = start(db)
    with app.app_context():
        db.create_all()
        db.session.execute(base.__table__.insert(), [{"id": 1, "kind": "base"}, {"id": 2, "kind": "card"}])
        if on == "expression":
            db.session.execute(sa.update(base.__table__).where(base.__table__.c.id == 2).values(kind="c"))
        db.session.commit()
    data = expect_data(app, "{ payments { nodes { __typename } } cards { totalCount } }")
    assert [node["__typename"] for node in data["payments"]["nodes"]] == ["PlainPayment", "Card"]
    assert data["cards"]["totalCount"] == 1


def test_the_object_type_of_an_interface_must_not_be_taken():
    db = make_db()
    mapper = {"polymorphic_on": "kind", "polymorphic_identity": "base"}
    base = make_model(db, "Payment", kind=mapped_column(sa.String), __mapper_args__=mapper)
    make_model(db, "Card", bases=(base,), __tablename__=None, __mapper_args__={"polymorphic_identity": "card"})
    make_model(db, "PlainPayment")
    expect_faults(db, "the type name 'PlainPayment' is taken by model made_up.Payment and model made_up.PlainPayment")


def test_a_hybrid_without_an_expression_is_refused():
    db = make_db()

    @hybrid_property
    def shouted(self):
        return self.name.upper()

    @hybrid_property
    def constant(self):
        return "text"

    @hybrid_property
    def untyped(self):
        return sa.func.made_up(self.name)

    members = {"shouted": shouted, "constant": constant, "untyped": untyped}
    item = make_model(db, "Item", name=mapped_column(sa.String), **members)
    expect_faults(
        db,
        "Item.shouted: the hybrid has no SQL expression (AttributeError: ",
        "Item.constant: the hybrid has no SQL expression (",
        "Item.untyped: nothing tells the type of its values; give the column or the expression one, such as ",
    )
    start(db, types=[make_type(item, meta={"exclude_fields": tuple(members)})])


Colour = enum.Enum("Colour", "RED")


@pytest.mark.parametrize(
    ("types", "fault"),
    [
        ([sa.Enum(Colour), sa.Enum(enum.Enum("Colour", "RED BLUE"))], "two different enums are called Colour"),
        ([sa.Enum(enum.Enum("Item", "A"))], "'Item' is taken by model made_up.Item and enum Item"),
        ([sa.Enum(enum.Enum("Date", "A"))], "'Date' of enum Date is reserved"),
        ([sa.Enum(enum.Enum("Flag", "true false ok"))], "Flag has members that GraphQL cannot name: true, false"),
        ([sa.Enum("in progress", "in-progress")], "two of 'in progress', 'in-progress' become one value"),
    ],
)  # fmt: skip
def test_enums_that_graphql_cannot_name_are_refused(types, fault):
    db = make_db()
    make_model(db, "Item", **{f"enum{index}": mapped_column(type_) for index, type_ in enumerate(types)})
    with pytest.raises(StartupError, match=fault):
        start(db)


def test_an_enum_with_two_names_for_one_member_is_served():
    db = make_db()
    make_model(db, "Item", colour=mapped_column(sa.Enum(enum.Enum("Colour", {"RED": 1, "CRIMSON": 1, "BLUE": 2}))))
    assert "RED" in start(db).extensions["gql_server"].schema.type_map["Colour"].values


def test_models_that_do_not_fit_together_are_refused():
    db = make_db()
    item = make_model(db, "Item", store=relationship("Nowhere"))
    expect_faults(db, "SQLAlchemy cannot put the models together; import all of them. It says: When initializing")
    item.registry.dispose()


def test_a_db_without_models_is_refused():
    expect_faults(make_db(), "the db has no models; import them before init_app")


def test_names_that_aggregates_bring_along_are_taken_once():
    db = make_db()
    make_model(
        db,
        "Shelf",
        books=relationship("Book"),
        books_aggregate=mapped_column(sa.Integer),
        born_on=mapped_column(sa.Date),
        born_on_year=mapped_column(sa.Integer),
    )
    make_model(db, "Book", shelf_id=mapped_column(sa.ForeignKey("shelf.id")))
    make_model(db, "ShelfSum")
    expect_faults(
        db,
        "Shelf: the aggregates of the relation 'books' and another field are both called 'booksAggregate'; rename one",
        "Shelf: the fields 'bornOn' and 'bornOnYear' both bring the group key 'BORN_ON_YEAR'; rename one",
        "the type name 'ShelfSum' is taken by model made_up.Shelf and model made_up.ShelfSum; give one of them",
        "the type name 'ShelfSumFilter' is taken by model made_up.Shelf and model made_up.ShelfSum; give one of them",
    )


def test_a_model_whose_constructor_asks_for_more_than_attributes_has_no_create(caplog):
    db = make_db()

    def construct(self, name, *, loud):
        self.name = name + loud

    make_model(db, "Item", name=mapped_column(sa.String), __init__=construct)
    fields = start(db).extensions["gql_server"].schema.mutation_type.fields
    assert {"updateItem", "deleteItem"} <= set(fields)
    assert not {"createItem", "createItems", "upsertItem"} & set(fields)
    assert "no rows of Item: its constructor asks for what is no attribute of the model, loud" in caplog.text
