"""What a role may not see, an association proxy does not show: neither hidden rows in between nor hidden columns."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import mapped_column, relationship

from gql_server import Access, all_but, read
from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app


class Shelf:
    """Items and tags with a class in between."""

    def __init__(self) -> None:
        self.db = make_db()
        self.tag: Any = make_model(self.db, "Tag", name=mapped_column(sa.String, nullable=False))
        self.link: Any = make_model(
            self.db, "Link",
            item_id=mapped_column(sa.ForeignKey("item.id"), nullable=False),
            item=relationship("Item", back_populates="links"),
            tag_id=mapped_column(sa.ForeignKey("tag.id"), nullable=False), tag=relationship("Tag"),
            is_open=mapped_column(sa.Boolean), tag_name=association_proxy("tag", "name"),
        )  # fmt: skip
        self.item: Any = make_model(
            self.db, "Item",
            links=relationship("Link", back_populates="item"), tags=association_proxy("links", "tag"),
            flags=association_proxy("links", "is_open"),
        )  # fmt: skip

    def serve(self, url: str, *grants: Any) -> Any:
        """Serve the models to anybody who has some grants."""
        app = make_app(self.db, url, access=Access(anonymous=list(grants)))
        with app.app_context():
            self.db.create_all()
            self.db.session.add_all(
                [self.item(id=1), self.item(id=2), self.tag(id=1, name="a"), self.tag(id=2, name="b")]
            )
            self.db.session.flush()
            links = [(1, 1, True), (1, 2, False), (2, 2, False)]
            self.db.session.add_all([self.link(item_id=item, tag_id=tag, is_open=open_) for item, tag, open_ in links])
            self.db.session.commit()
        return app


@pytest.fixture
def shelf():
    return Shelf()


DOCUMENT = """{
    items(orderBy: [{tagsAggregate: {count: ASC}}]) { nodes { pk flags tags { totalCount nodes { name } } } }
    some: items(filter: {tags: {some: {name: {eq: "b"}}}}) { nodes { pk } }
    counted: items(filter: {tagsAggregate: {count: {gte: 1}}}) { nodes { pk } }
}"""


def test_all_rows_in_between_are_gone_through_by_who_sees_them(shelf, database_url):
    answer = expect_data(shelf.serve(database_url, read(shelf.item), read(shelf.link), read(shelf.tag)), DOCUMENT)
    assert answer["some"]["nodes"] == answer["counted"]["nodes"] == [{"pk": 1}, {"pk": 2}]


def test_hidden_rows_in_between_lead_nowhere(shelf, database_url):
    open_ones = read(shelf.link, rows=lambda _: shelf.link.is_open == sa.true())
    assert expect_data(shelf.serve(database_url, read(shelf.item), open_ones, read(shelf.tag)), DOCUMENT) == {
        "items": {
            "nodes": [
                {"pk": 2, "flags": [], "tags": {"totalCount": 0, "nodes": []}},
                {"pk": 1, "flags": [True], "tags": {"totalCount": 1, "nodes": [{"name": "a"}]}},
            ]
        },
        "some": {"nodes": []},
        "counted": {"nodes": [{"pk": 1}]},
    }


def test_hidden_rows_at_the_end_are_not_there(shelf, database_url):
    some = read(shelf.tag, rows=lambda _: shelf.tag.name == "b")
    app = shelf.serve(database_url, read(shelf.item), read(shelf.link), some)
    document = """{
        items { nodes { tags { nodes { name } } } } links(orderBy: [{tagName: ASC}, {pk: ASC}]) { nodes { tagName } }
        hidden: links(filter: {tagName: {eq: "a"}}) { totalCount }
        nothing: links(filter: {tagName: {isNull: true}}) { totalCount }
    }"""
    assert expect_data(app, document) == {
        "items": {"nodes": [{"tags": {"nodes": [{"name": "b"}]}}] * 2},
        "links": {"nodes": [{"tagName": "b"}, {"tagName": "b"}, {"tagName": None}]},
        "hidden": {"totalCount": 0},
        "nothing": {"totalCount": 1},
    }


@pytest.mark.parametrize(
    ("hide", "gone"),
    [
        (lambda s: (read(s.item), read(s.link), read(s.tag, columns=all_but("name"))), {"Link.tagName"}),
        (lambda s: (read(s.item), read(s.link, columns=all_but("is_open")), read(s.tag)), {"Item.flags"}),
        (lambda s: (read(s.item), read(s.link, columns=all_but("tag_id")), read(s.tag)), {"Item.tags", "Link.tagName"}),
        (lambda s: (read(s.item), read(s.link, max_rows=1), read(s.tag)), {"Item.flags"}),
        (lambda s: (read(s.item), read(s.tag)), {"Item.tags", "Item.flags", "Link.tagName"}),
    ],
    ids=["name", "is_open", "tag_id", "max_rows", "link"],
)
def test_a_proxy_is_there_for_who_may_read_all_that_it_goes_through(shelf, database_url, hide, gone):
    app = shelf.serve(database_url, *hide(shelf))
    document = "{ __schema { types { name fields { name } } } }"
    types = expect_data(app, document)["__schema"]["types"]
    there = {f"{type_['name']}.{each['name']}" for type_ in types for each in type_["fields"] or ()}
    assert {"Item.tags", "Item.flags", "Link.tagName"} - there == gone
