"""Writes of classes that inherit, whose keys are in several tables; and of many rows at once that are refused."""

# ruff: noqa: E501 - operations read best in one piece

import uuid

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

import models
from gql_server import Access, ModelType, create, read, update
from schema.item import Item
from tests.engine.small_models import make_db, make_model
from tests.harness import make_app
from tests.writes.shop import count, refuse, serve, told, write

TRANSFER = 'createTransferPayment(input: {data: {pk: 7, amount: 5, iban: "X", order: {create: {externalNumber: 1, storeId: 1, customer: {connect: {email: "ada@example.org"}}}}}}) { transferPayment { id orderId } errors { message } }'
CARD = 'amount: 5, brand: "V", lastFour: "1234", authorization: "a"'


class PaymentType(ModelType):
    class Meta:
        model = models.Payment
        name = "Payment"
        client_keys = True


@pytest.fixture
def app(database_url):
    return serve(database_url, types=(Item, PaymentType))


def test_a_key_of_another_class_is_taken(app):
    order = write(app, TRANSFER)["transferPayment"]["orderId"]
    data = f'{CARD}, orderId: "{order}"'
    (error,) = refuse(app, f"createCardPayment(input: {{data: {{pk: 7, {data}}}}}) {{ ERRORS }}")
    assert (error["code"], error["path"], error["fields"]) == ("UNIQUE_VIOLATION", ["input", "data", "pk"], ["pk"])
    (error,) = refuse(app, f"upsertCardPayment(input: {{key: {{pk: 7}}, data: {{{data}}}}}) {{ ERRORS }}")
    assert (error["code"], error["path"], error["fields"]) == ("UNIQUE_VIOLATION", ["input", "key", "pk"], ["pk"])
    assert count(app, "payments") == [1]


def serve_odd_keys(url):
    """Dogs whose key has another name than that of animals, and seats whose key is in part that of their room."""
    db = make_db()
    animal = make_model(
        db, "Animal", id=mapped_column(sa.Uuid, primary_key=True, default=uuid.uuid4), kind=mapped_column(sa.String(9)),
        name=mapped_column(sa.String(9), unique=True),
        __mapper_args__={"polymorphic_on": "kind", "polymorphic_identity": "animal"},
    )  # fmt: skip
    make_model(
        db, "Dog", bases=(animal,),
        dog_id=mapped_column(sa.ForeignKey("animal.id"), primary_key=True), tag=mapped_column(sa.String(9), unique=True),
        bones=relationship("Bone", back_populates="dog"), __mapper_args__={"polymorphic_identity": "dog"},
    )  # fmt: skip
    make_model(
        db, "Bone", dog_id=mapped_column(sa.ForeignKey("dog.dog_id")), dog=relationship("Dog", back_populates="bones")
    )
    make_model(
        db, "Room", name=mapped_column(sa.String(9), unique=True), seats=relationship("Seat", back_populates="room")
    )
    make_model(
        db, "Seat", room_id=mapped_column(sa.ForeignKey("room.id"), primary_key=True),
        number=mapped_column(sa.Integer, primary_key=True, autoincrement=False),
        label=mapped_column(sa.String(9), unique=True), room=relationship("Room", back_populates="seats"),
    )  # fmt: skip
    app = make_app(db, url)
    with app.app_context():
        db.create_all()
    return app


def test_keys_of_other_names_and_of_relations_are_kept(database_url):
    app = serve_odd_keys(database_url)
    dog = "dog { id dogId name tag bones { totalCount } } errors { message }"
    made = write(app, f'createDog(input: {{data: {{name: "Rex", tag: "a", bones: {{create: [{{}}]}}}}}}) {{ {dog} }}')[
        "dog"
    ]
    assert made == {
        "id": f"Animal:{made['dogId']}",
        "dogId": made["dogId"],
        "name": "Rex",
        "tag": "a",
        "bones": {"totalCount": 1},
    }
    for field in (
        f'updateDog(input: {{id: "{made["id"]}", data: {{tag: "b"}}}})',
        'upsertDog(input: {key: {name: "Rex"}, data: {tag: "b"}})',
    ):
        assert write(app, f"{field} {{ {dog} }}")["dog"] == {**made, "tag": "b"}
    counts = "counts { type deleted updated } deletedIds errors { message }"
    deletion = 'deleteAnimals(input: {filter: {name: {eq: "Rex"}}, dryRun: true})'
    assert write(app, f"{deletion} {{ {counts} }}") == {
        "deletedIds": [made["id"]], "errors": [],
        "counts": [{"type": "Animal", "deleted": 1, "updated": 0}, {"type": "Bone", "deleted": 0, "updated": 1}],
    }  # fmt: skip
    write(app, 'createAnimal(input: {data: {name: "Tom"}}) { errors { message } }')
    (error,) = refuse(app, 'upsertDog(input: {key: {name: "Tom"}, data: {tag: "c"}}) { ERRORS }')
    assert (error["code"], error["message"]) == ("UNIQUE_VIOLATION", "Another Animal has this name already.")

    write(
        app,
        'createRooms(input: {data: [{name: "a", seats: {create: [{number: 1, label: "s"}]}}, {name: "b"}]}) { errors { message } }',
    )
    upsert = 'upsertSeat(input: {key: {label: "s"}, data: {%s}}) { seat { id label } errors { message code path } }'
    for data, path in (
        ("number: 2, roomId: 1", "number"), ("number: 1, roomId: 2", "roomId"),
        ('number: 1, room: {connect: {name: "b"}}', "room.connect"), ('number: 1, room: {create: {name: "c"}}', "room"),
        ('number: 1, room: {connectOrCreate: {key: {name: "c"}, data: {name: "c"}}}', "room.connectOrCreate.key"),
    ):  # fmt: skip
        assert told(refuse(app, upsert % data)) == [("INVALID", f"input.data.{path}")]
    for data in ("number: 1, roomId: 1", 'number: 1, room: {connect: {name: "a"}}'):
        assert write(app, upsert % data)["seat"] == {"id": "Seat:1,1", "label": "s"}
    assert count(app, "rooms", "seats") == [2, 1]


def test_errors_of_many_rows_are_grouped_and_say_which(app):
    rows = ", ".join(f'{{sku: "S{n}", name: "n", price: 1, stock: {n}, storeId: 1, categoryId: 1}}' for n in range(4))
    write(app, f"createItems(input: {{data: [{rows}]}}) {{ errors {{ message }} }}")
    field = "updateItems(input: {filter: {pk: {gt: 0}}, atMost: 9, inc: {stock: -2}}) { ERRORS }"
    (error,) = refuse(app, field)
    assert told([error]) == [("CHECK_VIOLATION", "input.inc.stock")]
    assert error["message"] == "stock breaks a rule of Item (Item:1, Item:2)."


def test_rows_that_others_hold_are_told_of_together(app):
    stores = ", ".join(
        f'{{name: "s{n}", city: "c", items: {{create: [{{sku: "S{n}", name: "n", price: 1, categoryId: 1}}]}}}}'
        for n in range(5)
    )
    write(app, f"createStores(input: {{data: [{stores}]}}) {{ errors {{ message }} }}")
    (error,) = refuse(app, "deleteStores(input: {filter: {pk: {gt: 0}}, atMost: 99}) { ERRORS }")
    assert (error["code"], error["by"]) == ("RESTRICTED", ["Item"])


ORDER = 'externalNumber: 1, storeId: 1, customer: {connect: {email: "ada@example.org"}}'
MADE = f'{{cardPayment: {{{CARD}}}}}, {{transferPayment: {{amount: 2, iban: "X"}}}}'


def test_rows_are_made_by_way_of_a_class_of_which_none_can_be(app):
    order = write(
        app,
        f"""createOrder(input: {{data: {{{ORDER}, payments: {{create: [{MADE}]}}}}}}) {{
            order {{ payments {{ nodes {{ __typename amount ... on CardPayment {{ brand }} ... on TransferPayment {{ iban }} }} }} id }}
            errors {{ code }}
        }}""",
    )["order"]
    assert order["payments"]["nodes"] == [
        {"__typename": "CardPayment", "amount": "5.00", "brand": "V"},
        {"__typename": "TransferPayment", "amount": "2.00", "iban": "X"},
    ]
    given = f'amount: 3, iban: "Y", orderId: "{order["id"].removeprefix("Order:")}"'
    made = write(
        app,
        f"createPayments(input: {{data: [{{transferPayment: {{{given}}}}}]}}) {{ payments {{ __typename order {{ id }} }} affectedCount }}",
    )
    assert made == {"payments": [{"__typename": "TransferPayment", "order": {"id": order["id"]}}], "affectedCount": 1}
    edge = write(
        app,
        f"createPayment(input: {{data: {{transferPayment: {{pk: 9, {given}}}}}}}) {{ payment {{ id amount }} paymentEdge {{ node {{ id }} }} }}",
    )
    assert edge == {"payment": {"id": "Payment:9", "amount": "3.00"}, "paymentEdge": {"node": {"id": "Payment:9"}}}
    found = 'connectOrCreate: [{key: {pk: 9}, data: {transferPayment: {amount: 1, iban: "Z"}}}, {key: {pk: 10}, data: {transferPayment: {amount: 1, iban: "Z"}}}]'
    write(app, f'updateOrder(input: {{id: "{order["id"]}", data: {{payments: {{{found}}}}}}}) {{ order {{ id }} }}')
    assert count(app, "payments") == [5]


def test_what_is_wrong_with_a_row_of_one_of_the_classes_is_said_at_its_place(app):
    too_long = '{cardPayment: {amount: 1, brand: "V", lastFour: "12345", authorization: "b"}}'
    (error,) = refuse(
        app, f"createOrder(input: {{data: {{{ORDER}, payments: {{create: [{too_long}]}}}}}}) {{ ERRORS }}"
    )
    assert (error["code"], error["path"]) == (
        "TOO_LONG", ["input", "data", "payments", "create", "0", "cardPayment", "lastFour"],
    )  # fmt: skip
    (error,) = refuse(app, 'createPayment(input: {data: {transferPayment: {amount: 1, iban: "X"}}}) { ERRORS }')
    assert (error["code"], error["path"]) == ("INVALID", ["input", "data", "transferPayment"])
    schema = app.extensions["gql_server"].schema
    assert schema.type_map["PaymentCreate"].is_one_of
    assert "upsertPayment" not in schema.mutation_type.fields
    assert not {"upsert"} & schema.type_map["PaymentToManyUpdate"].fields.keys()


def test_a_role_makes_rows_of_the_classes_that_it_may(database_url):
    access = Access(
        claims={},
        cashier=[read(models.Order), read(models.Payment), update(models.Order), create(models.CardPayment)],
        auditor=[read(models.Order), read(models.Payment), update(models.Order)],
    )
    app = serve(database_url, access=access, config={"GQL_JWT_KEY": "a key that only the tests know, long enough"})
    apis = app.extensions["gql_server"].apis.by_role
    cashier, auditor = apis["cashier"].schema, apis["auditor"].schema
    assert list(cashier.type_map["PaymentCreate"].fields) == ["cardPayment"]
    assert {"createPayment", "createPayments", "createCardPayment"} <= set(cashier.mutation_type.fields)
    assert "createTransferPayment" not in cashier.mutation_type.fields
    assert "create" in cashier.type_map["OrderUpdate"].fields["payments"].type.fields
    assert "PaymentCreate" not in auditor.type_map
    assert "createPayment" not in auditor.mutation_type.fields
    payments = auditor.type_map["OrderUpdate"].fields.get("payments")
    assert payments is None or "create" not in payments.type.fields
