"""Foreign keys lead nowhere that a role does not see, whatever they are made of; hidden rows are as if not there."""

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship, with_loader_criteria

from gql_server import StartupError, all_but, create, everything, read, update
from tests.access.team import send, serve_others
from tests.engine.small_models import make_db, make_model


def told(payload):
    """Say the code of each error of a payload, and where it is."""
    return [(error["code"], error["path"][-1]) for error in payload["errors"]]


def test_a_key_of_a_class_to_the_one_above_is_of_another_row(module_database_url):
    db = make_db()
    person = make_model(
        db, "Person", owner=mapped_column(sa.String(9)), kind=mapped_column(sa.String(9)),
        __mapper_args__={"polymorphic_on": "kind", "polymorphic_identity": "person"},
    )  # fmt: skip
    key = mapped_column(sa.ForeignKey("person.id"), primary_key=True)
    make_model(
        db, "Manager", bases=(person,), id=key, mentor_id=mapped_column(sa.ForeignKey("person.id")),
        __mapper_args__={"polymorphic_identity": "manager", "inherit_condition": key == person.id},
    )  # fmt: skip
    people = [{"id": 7, "owner": "me", "kind": "manager"}, {"id": 8, "owner": "other", "kind": "person"}]
    grants = [read(person, rows=lambda me: person.owner == me.claim("sub")), create(person), update(person)]
    app = serve_others(db, module_database_url, grants, person=people, manager=[{"id": 7}])
    made = 'createManager(input: {data: {owner: "me", mentorId: %d}}) { affectedCount ERRORS }'
    for other in (8, 9):
        refused = [("FOREIGN_KEY_VIOLATION", "mentorId")]
        assert told(send(app, made % other)) == refused
        update_ = f"updateManager(input: {{id: 7, data: {{mentorId: {other}}}}}) {{ affectedCount ERRORS }}"
        assert told(send(app, update_)) == refused
    assert send(app, made % 7) == {"affectedCount": 1, "errors": []}


def test_a_key_to_a_hidden_column_is_not_given(module_database_url):
    db = make_db()
    product = make_model(db, "Product", name=mapped_column(sa.String(9)), sku=mapped_column(sa.String(9), unique=True))
    line = make_model(db, "Line", sku=mapped_column(sa.ForeignKey("product.sku")), text=mapped_column(sa.String(9)))
    grants = [read(product, columns=("name",)), read(line), update(line)]
    schema = serve_others(db, module_database_url, grants).extensions["gql_server"].apis.find("user").schema
    assert set(schema.type_map["LineUpdate"].fields) == {"text"}
    fault = "user: update\\(Line\\): 'sku' refers to sku of Product, which the role cannot read"
    with pytest.raises(StartupError, match=fault):
        serve_others(db, module_database_url, [*grants[:2], update(line, columns=("sku",))])


def test_a_key_to_a_table_without_a_model_is_given_by_who_may_name_it(module_database_url):
    db = make_db()
    sa.Table("vault", db.Model.metadata, sa.Column("id", sa.Integer, primary_key=True))
    safe = make_model(db, "Safe", vault_id=mapped_column(sa.ForeignKey("vault.id")), text=mapped_column(sa.String(9)))

    def inputs(*grants):
        app = serve_others(db, module_database_url, [read(safe), *grants])
        return set(app.extensions["gql_server"].apis.find("user").schema.type_map["SafeUpdate"].fields)

    assert inputs(update(safe)) == inputs(update(safe, columns=all_but())) == {"text"}
    assert inputs(update(safe, columns=("vault_id",))) == {"vaultId"}
    assert inputs(everything()) == {"text", "vaultId"}


def test_a_relation_does_not_complete_a_key_to_a_hidden_row(module_database_url):
    db = make_db()
    number = mapped_column(sa.Integer, primary_key=True, autoincrement=False)
    shop = make_model(
        db, "Stall", lines=relationship("Entry", back_populates="shop", overlaps="ware"),
        notes=relationship("Entry", overlaps="lines,shop,ware"),
    )  # fmt: skip
    ware = make_model(
        db, "Stock", shop_id=mapped_column(sa.ForeignKey("stall.id"), primary_key=True), number=number,
        state=mapped_column(sa.String(9)),
    )  # fmt: skip
    line = make_model(
        db, "Entry", shop_id=mapped_column(sa.ForeignKey("stall.id")), number=mapped_column(sa.Integer),
        shop=relationship("Stall", back_populates="lines", overlaps="notes,ware"),
        ware=relationship("Stock", overlaps="lines,notes,shop"),
        __table_args__=(sa.ForeignKeyConstraint(["shop_id", "number"], ["stock.shop_id", "stock.number"]),),
    )  # fmt: skip
    grants = [
        read(shop), update(shop), read(line), create(line), update(line),
        read(ware, rows=lambda me: ware.state != "hidden"),
    ]  # fmt: skip
    states = {(1, 1): "seen", (1, 2): "seen", (2, 1): "hidden", (2, 3): "seen"}
    wares = [{"shop_id": shop_id, "number": each, "state": state} for (shop_id, each), state in states.items()]
    lines = [{"id": 20 + each, "shop_id": 1, "number": each} for each in (1, 2)]
    app = serve_others(db, module_database_url, grants, stall=[{"id": 1}, {"id": 2}], stock=wares, entry=lines)
    refused = {"code": "FOREIGN_KEY_VIOLATION", "message": "There is no row that shopId and number could refer to."}
    for field in (  # with ware 1 of shop 2, which is hidden, and ware 2, which is not there
        "updateEntry(input: {id: 2%d, data: {shop: {connect: {pk: 2}}}}) { affectedCount ERRORS }",
        "updateEntry(input: {id: 21, data: {number: %d, shop: {connect: {pk: 2}}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 2, data: {lines: {connect: [{pk: 2%d}]}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 2, data: {notes: {connect: [{pk: 2%d}]}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 2, data: {lines: {set: [{pk: 2%d}]}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 2, data: {lines: {create: [{number: %d}]}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 2, data: {notes: {create: [{number: %d}]}}}) { affectedCount ERRORS }",
        "createEntry(input: {data: {number: %d, shop: {connect: {pk: 2}}}}) { affectedCount ERRORS }",
    ):
        hidden, absent = ([dict(e) for e in send(app, field % each)["errors"]] for each in (1, 2))
        assert hidden == absent, field
        assert [(each["code"], each["message"]) for each in hidden] == [tuple(refused.values())], field
    for field in (
        "updateEntry(input: {id: 21, data: {number: 3, shop: {connect: {pk: 2}}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 1, data: {lines: {create: [{number: 2}]}}}) { affectedCount ERRORS }",
        "updateStall(input: {id: 2, data: {lines: {disconnect: [{pk: 21}]}}}) { affectedCount ERRORS }",
    ):
        assert send(app, field) == {"affectedCount": 1, "errors": []}


def test_who_only_makes_rows_is_told_no_class_above(module_database_url):
    db = make_db()
    ticket = make_model(
        db, "Ticket", code=mapped_column(sa.String(9), unique=True), kind=mapped_column(sa.String(9)),
        text=mapped_column(sa.String(9)), __mapper_args__={"polymorphic_on": "kind"},
    )  # fmt: skip
    visit = make_model(db, "Visit", bases=(ticket,), __tablename__=None, __mapper_args__={"polymorphic_identity": "v"})
    grants = [create(visit, columns=("text",), preset={"code": "one"})]
    app = serve_others(db, module_database_url, grants)
    made = [send(app, 'createVisit(input: {data: {text: "x"}}) { affectedCount errors { message } }') for _ in range(2)]
    refused = [{"message": "Another Visit has these values already."}]
    assert made == [{"affectedCount": 1, "errors": []}, {"affectedCount": 0, "errors": refused}]


def test_a_check_is_asked_of_rows_that_the_session_hides(module_database_url):
    db = make_db()
    page = make_model(db, "Page", owner=mapped_column(sa.String(9)), is_gone=mapped_column(sa.Boolean, default=False))
    is_mine = [read(page), update(page, check=lambda me: page.owner == me.claim("sub"))]
    app = serve_others(db, module_database_url, is_mine, page=[{"id": 1, "owner": "me", "is_gone": False}])

    def hide(state):
        there = with_loader_criteria(page, page.is_gone.is_(False), include_aliases=True)
        state.statement = state.statement.options(there)

    sa.event.listen(db.session, "do_orm_execute", hide)
    given = 'updatePage(input: {id: 1, data: {isGone: true, owner: "other"}}) { affectedCount ERRORS }'
    assert told(send(app, given)) == [("FORBIDDEN", "input")]
    gone = "updatePage(input: {id: 1, data: {isGone: true}}) { affectedCount ERRORS }"
    assert send(app, gone) == {"affectedCount": 1, "errors": []}
