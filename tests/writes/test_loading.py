"""However a model loads its relations, writes by way of them do the same."""

# ruff: noqa: E501 - operations read best in one piece

from __future__ import annotations

import logging

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import attribute_keyed_dict, mapped_column, relationship

from gql_server import Access, create, delete, read, update
from tests.engine.small_models import make_db, make_model, start
from tests.harness import execute, make_app, statements

ANSWER = "affectedCount disconnectedIds deletedIds errors { code path message }"

WAYS = {
    "raise": {"lazy": "raise"},
    "dynamic": {"lazy": "dynamic"},
    "write_only": {"lazy": "write_only", "passive_deletes": True},
    "joined": {"lazy": "joined"},
    "dict": {"collection_class": attribute_keyed_dict("name")},
}
TRIED = {
    "sqlite": {"raise": "restricted", "dynamic": "restricted", "write_only": "all", "dict": "all"},
    "postgresql": {"raise": "restricted", "joined": "all"},
}
"""Ways, and for whom: one who may do all, or one each of whose rows is looked at first."""


def make_models(**many):
    """Parents with relations of each sort; the options are of those to many, and of the others where they can be."""
    db = make_db()
    one = {"lazy": many["lazy"]} if many.get("lazy") in {"raise", "joined"} else {}
    link = sa.Table(
        "link",
        db.Model.metadata,
        sa.Column("parent_id", sa.ForeignKey("parent.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("tag_id", sa.ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True),
    )

    def name():
        return mapped_column(sa.String(20), nullable=False)

    def parent_id(**options):
        return mapped_column(sa.ForeignKey("parent.id", ondelete="CASCADE"), **options)

    make_model(
        db, "Parent", name=name(),
        kids=relationship("Kid", back_populates="parent", cascade="all, delete-orphan", **many),
        guests=relationship("Guest", back_populates="parent", cascade="all", **many),
        lodgers=relationship("Lodger", cascade="all", **many),
        tags=relationship("Tag", secondary=link, back_populates="parents", **many),
        card=relationship("Card", back_populates="parent", uselist=False, cascade="all", **one),
    )  # fmt: skip
    for model, collection, options in (("Kid", "kids", {"nullable": False}), ("Guest", "guests", {})):
        parent = relationship("Parent", back_populates=collection, **one)
        make_model(db, model, name=name(), parent_id=parent_id(**options), parent=parent)
    make_model(db, "Lodger", name=name(), parent_id=parent_id())
    make_model(
        db, "Tag", name=name(), parents=relationship("Parent", secondary=link, back_populates="tags", **many)
    )  # fmt: skip
    make_model(
        db, "Card", name=name(), parent_id=parent_id(unique=True),
        parent=relationship("Parent", back_populates="card", **one),
    )  # fmt: skip
    return db


def restricted(db):
    """The grants of a role that may do all to all rows but one, so that each row must be looked at."""
    grants = []
    for model in db.kept_models:
        rows = {"rows": lambda _, model=model: model.name != "hidden"}
        grants += [read(model, **rows), create(model), update(model, **rows), delete(model, **rows)]
    return Access(anonymous=grants)


def fill(app, db):
    """The same rows, whatever a mutation before has left."""
    tables = db.metadata.tables
    with app.app_context(), db.engine.begin() as connection:
        for table in reversed(db.metadata.sorted_tables):
            connection.execute(table.delete())
        connection.execute(tables["parent"].insert(), [{"id": key, "name": f"p{key}"} for key in (1, 2)])
        for name in ("kid", "guest", "lodger"):
            rows = [{"id": key, "name": f"x{key}", "parent_id": parent} for key, parent in ((1, 1), (2, 1), (3, 2))]
            connection.execute(tables[name].insert(), rows)
        connection.execute(tables["tag"].insert(), [{"id": key, "name": f"t{key}"} for key in (1, 2)])
        connection.execute(tables["link"].insert(), [{"parent_id": 1, "tag_id": 1}])
        rows = [{"id": key, "name": f"c{key}", "parent_id": parent} for key, parent in ((1, 1), (2, None))]
        connection.execute(tables["card"].insert(), rows)
        for name in (
            ("parent", "kid", "guest", "lodger", "tag", "card") if db.engine.dialect.name == "postgresql" else ()
        ):
            connection.exec_driver_sql(f"SELECT setval('{name}_id_seq', 100)")


def stored(app, db):
    """What the tables hold, without the keys that new rows got."""
    rows = {}
    with app.app_context(), db.engine.connect() as connection:
        for table in db.metadata.sorted_tables:
            columns = [column for column in table.c if column.name != "id"]
            rows[table.name] = sorted(str(row) for row in connection.execute(sa.select(*columns)))
    return rows


def change(model, data, key=1):
    return f"update{model}(input: {{id: {key}, data: {{{data}}}}}) {{ {ANSWER} }}"


def list_mutations():
    for name, other in (("kids", 3), ("guests", 3), ("lodgers", 3), ("tags", 2)):
        for link in (
            f"connect: [{{id: {other}}}, {{id: 1}}]", 'create: [{name: "n"}]',
            "disconnect: [{id: 1}]", f"disconnect: [{{id: {other}}}]", "set: []", f"set: [{{id: {other}}}, {{id: 1}}]",
            'update: [{key: {id: 1}, data: {name: "z"}}]', "delete: [{id: 1}]", f"delete: [{{id: {other}}}]",
            'upsert: [{key: {id: 1}, data: {name: "q"}}, {key: {id: 9}, data: {name: "q"}}]',
        ):  # fmt: skip
            yield change("Parent", f"{name}: {{{link}}}")
        links = f'{name}: {{create: [{{name: "n"}}], connect: [{{id: {other}}}]}}'
        yield f'createParent(input: {{data: {{name: "new", {links}}}}}) {{ affectedCount errors {{ code }} }}'
        for link in ('create: [{name: "n"}]', "set: []"):
            where = 'filter: {name: {startsWith: "p"}}, atMost: 2'
            yield f"updateParents(input: {{{where}, data: {{{name}: {{{link}}}}}}}) {{ {ANSWER} }}"
    for link in ("connect: {id: 2}", 'create: {name: "e"}', "disconnect: true", "delete: true",
                 'update: {data: {name: "e"}}'):  # fmt: skip
        yield change("Parent", f"card: {{{link}}}")
    yield change("Card", "parent: {connect: {id: 1}}", 2)
    for link in ("connect: {id: 2}", "disconnect: true", 'update: {data: {name: "q"}}', 'create: {name: "q"}'):
        yield change("Card", f"parent: {{{link}}}")
    yield change("Kid", "parent: {connect: {id: 2}}")
    yield change("Kid", "parentId: 2")
    yield change("Guest", "parent: {disconnect: true}")
    yield change("Tag", "parents: {connect: [{id: 2}]}")
    yield change("Tag", "parents: {set: []}")
    for model in ("Parent", "Kid", "Tag", "Card"):
        yield f"delete{model}(input: {{id: 1}}) {{ affectedCount errors {{ code }} }}"
    yield f"{change('Parent', 'kids: {set: []}').replace('update', 'a: update', 1)} {change('Kid', 'parentId: 1', 3)}"


def observe(url, access, **many):
    """What each mutation answers, and leaves behind."""
    db = make_models(**many)
    options = {} if access == "all" else {"access": restricted(db)}
    app = make_app(db, url, **options)
    with app.app_context():
        db.create_all()
    seen = {}
    for mutation in list_mutations():
        fill(app, db)
        answer = execute(app, f"mutation {{ {mutation} }}")
        for payload in (answer["data"] or {}).values():
            for ids in (payload.get("disconnectedIds"), payload.get("deletedIds")):
                (ids or []).sort()
        seen[mutation] = answer, stored(app, db)
    with app.app_context():
        db.drop_all()
    return seen


def test_writes_are_the_same_however_relations_are_loaded(dialect, module_database_url):
    expected = observe(module_database_url, "all")
    assert [answer for answer, _ in expected.values() if "errors" in answer] == []
    for way, access in TRIED[dialect].items():
        seen = observe(module_database_url, access, **WAYS[way])
        differing = {mutation: (seen[mutation], each) for mutation, each in expected.items() if seen[mutation] != each}
        assert differing == {}, way


def test_relations_that_the_orm_cannot_go_through_are_not_offered_to_writes(caplog):
    caplog.set_level(logging.WARNING, "gql_server")
    app = start(make_models(lazy="write_only"))
    expected = "rows of Parent cannot be deleted through the API, since the ORM cannot go through the write-only "
    assert any(record.getMessage().startswith(expected) for record in caplog.records)
    fields = 'mutation: __type(name: "Mutation") { fields { name } } '
    fields += 'tags: __type(name: "TagToManyUpdate") { inputFields { name } }'
    types = execute(app, f"{{ {fields} }}")["data"]
    deleting = {field["name"] for field in types["mutation"]["fields"] if field["name"].startswith("delete")}
    assert deleting == {
        f"delete{name}" for name in ("Kid", "Kids", "Guest", "Guests", "Lodger", "Lodgers", "Card", "Cards")
    }
    assert "delete" not in {field["name"] for field in types["tags"]["inputFields"]}


def test_relations_that_are_never_loaded_are_read_alone():
    app = start(make_models(lazy="noload"))
    update = 'update: __type(name: "ParentUpdate") { inputFields { name } }'
    types = execute(app, f'{{ {update} parent: __type(name: "Parent") {{ fields {{ name }} }} }}')["data"]
    assert {field["name"] for field in types["update"]["inputFields"]} == {"name", "card"}
    assert {"kids", "tags"} <= {field["name"] for field in types["parent"]["fields"]}


NAMING_FEW = [
    *((name, "connect: [{id: 1}, {id: 99}]") for name in ("kids", "guests", "lodgers", "tags")),
    *((name, 'create: [{name: "n"}]') for name in ("kids", "guests", "lodgers", "tags")),
    *((name, "disconnect: [{id: 1}, {id: 2}]") for name in ("kids", "guests", "lodgers", "tags")),
    *((name, 'update: [{key: {id: 1}, data: {name: "z"}}]') for name in ("lodgers", "tags")),
    *((name, "delete: [{id: 1}]") for name in ("lodgers", "tags")),
]


@pytest.mark.parametrize("many", [{}, {"lazy": "raise"}, {"lazy": "dynamic"}], ids=repr)
def test_rows_of_a_relation_that_nobody_names_are_not_loaded(many):
    db = make_models(**many)
    app = start(db)
    with app.app_context():
        db.create_all()
    loaded = []
    for model in db.kept_models:
        sa.event.listen(model, "load", lambda instance, _: loaded.append(instance))
    for name, link in NAMING_FEW:
        fill(app, db)
        crowd(app, db, name)
        loaded.clear()
        answer = execute(app, f"mutation {{ {change('Parent', f'{name}: {{{link}}}')} }}")
        assert answer["data"]["updateParent"]["affectedCount"] == 1, (name, link)
        assert len(loaded) <= 3, (name, link)  # the parent, and the rows that are named


def families(first, last):
    """New parents, each with a row of every relation."""
    rows = 'kids: {create: [{name: "n"}]}, guests: {create: [{name: "n"}]}, lodgers: {create: [{name: "n"}]}'
    rows += ', tags: {connect: [{id: 1}], create: [{name: "n"}]}, card: {create: {name: "n"}}'
    return ", ".join(f'{{name: "f{number}", {rows}}}' for number in range(first, last))


CHANGES_OF_MANY = {
    "deletion": "deleteParents(input: {filter: {name: {in: [NAMES]}}, atMost: 99})",
    "connecting": "updateParent(input: {id: 1, data: {kids: {connect: [KIDS]}, tags: {connect: [TAGS]}}})",
    "nested deletion": "updateTag(input: {id: 1, data: {parents: {delete: [PARENTS]}}})",
    "setting": "updateParents(input: {filter: {name: {in: [NAMES]}}, atMost: 99, data: {kids: {set: []}, tags: {set: []}}})",
}  # fmt: skip


@pytest.mark.parametrize("field", CHANGES_OF_MANY.values(), ids=CHANGES_OF_MANY)
def test_what_belongs_to_many_rows_is_loaded_together(field):
    db = make_models()
    app = start(db)
    with app.app_context():
        db.create_all()
    fill(app, db)
    numbers = []
    for first, last in ((0, 3), (3, 23)):
        execute(app, f"mutation {{ createParents(input: {{data: [{families(first, last)}]}}) {{ affectedCount }} }}")
        names = ", ".join(f'"f{number}"' for number in range(first, last))
        made = f"parents(filter: {{name: {{in: [{names}]}}}}) {{ nodes {{ id kids {{ nodes {{ id }} }} tags(filter: {{id: {{neq: 1}}}}) {{ nodes {{ id }} }} }} }}"
        parents = execute(app, f"{{ {made} }}")["data"]["parents"]["nodes"]
        document = field.replace("NAMES", names)
        for each, rows in (
            ("parents", parents), *((each, [row for parent in parents for row in parent[each]["nodes"]]) for each in ("kids", "tags"))
        ):  # fmt: skip
            document = document.replace(each.upper(), ", ".join(f'{{id: "{row["id"]}"}}' for row in rows))
        with statements(app) as sent:
            answer = execute(app, f"mutation {{ {document} {{ affectedCount errors {{ message }} }} }}")
        (payload,) = answer["data"].values()
        assert payload == {"affectedCount": last - first if "NAMES" in field else 1, "errors": []}
        numbers.append(len(sent))
    assert numbers[0] == numbers[1]


def crowd(app, db, name):
    """Relate thirty more rows to the first parent, and have one more of these without a parent."""
    table, has_parent = db.metadata.tables[name.removesuffix("s")], name != "tags"
    keys = [*range(10, 40), 99]
    with app.app_context(), db.engine.begin() as connection:
        rows = [{"id": key, "name": f"m{key}", **({"parent_id": 1} if has_parent else {})} for key in keys]
        connection.execute(table.insert(), rows)
        if not has_parent:
            links = [{"parent_id": 1, "tag_id": key} for key in keys[:-1]]
            connection.execute(db.metadata.tables["link"].insert(), links)
