"""Hidden rows of models of unusual shape: in a schema, chosen as the first of several, or with values that fail."""

import json

import sqlalchemy as sa
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import mapped_column, relationship

from gql_server import Access, read, update
from tests.access import team
from tests.access.team import serve_others
from tests.engine.small_models import make_db, make_model
from tests.harness import make_app


def test_a_rule_may_name_the_row_of_a_table_in_a_schema_inside_of_a_relation(module_database_url):
    schema = "main" if module_database_url.startswith("sqlite") else "public"
    db, options = make_db(), {"__table_args__": {"schema": schema}}
    crate = make_model(db, "Crate", least=mapped_column(sa.Integer), **options)
    key = mapped_column(sa.ForeignKey(f"{schema}.crate.id"))
    fruit = make_model(db, "Fruit", weight=mapped_column(sa.Integer), crate_id=key, **options)
    crate.fruits = relationship(fruit)
    grants = [read(crate, rows=lambda me: crate.fruits.any(fruit.weight > crate.least))]
    rows = {
        "crate": [{"id": 1, "least": 5}, {"id": 2, "least": 50}],
        "fruit": [{"id": 1, "crate_id": 1, "weight": 10}, {"id": 2, "crate_id": 2, "weight": 10}],
    }
    app = serve_others(db, module_database_url, grants, **{f"{schema}.{name}": each for name, each in rows.items()})
    answer = team.ask(app, "{ crates { totalCount nodes { pk } } two: crate(id: 2) { pk } }")
    assert answer["data"] == {"crates": {"totalCount": 1, "nodes": [{"pk": 1}]}, "two": None}


def test_a_relation_to_the_first_of_several_rows_leads_to_the_first_that_is_visible(module_database_url):
    db = make_db()
    thread, post = make_model(db, "Thread"), make_model(
        db, "Post", thread_id=mapped_column(sa.ForeignKey("thread.id")), is_private=mapped_column(sa.Boolean)
    )  # fmt: skip
    thread.latest = relationship(post, uselist=False, viewonly=True, order_by=post.id.desc())
    posts = [{"id": key, "thread_id": 1, "is_private": key == 3} for key in (1, 2, 3)]
    grants = [read(thread), read(post, rows=lambda me: ~post.is_private)]
    app = serve_others(db, module_database_url, grants, thread=[{"id": 1}], post=posts)
    document = """{ threads(orderBy: [{latest: {pk: ASC}}]) { nodes { latest { pk } } edges { cursor } }
        of2: threads(filter: {latest: {pk: {eq: 2}}}) { totalCount }
        of1: threads(filter: {latest: {pk: {eq: 1}}}) { totalCount }
        ofNone: threads(filter: {not: {latest: {}}}) { totalCount } }"""
    answer = team.ask(app, document)["data"]
    assert answer["threads"]["nodes"] == [{"latest": {"pk": 2}}]
    assert json.loads(answer["threads"]["edges"][0]["cursor"].partition(":")[2]) == [2, 1]
    assert [answer[key]["totalCount"] for key in ("of2", "of1", "ofNone")] == [1, 0, 0]


def test_a_relation_that_chooses_by_a_hidden_column_does_not_exist():
    db = make_db()
    lot, offer = make_model(db, "Lot"), make_model(
        db, "Offer", lot_id=mapped_column(sa.ForeignKey("lot.id")), cost=mapped_column(sa.Integer)
    )  # fmt: skip
    lot.cheapest = relationship(offer, uselist=False, viewonly=True, order_by=offer.cost)
    lot.offers = relationship(offer, viewonly=True, order_by=offer.cost)  # in the order that the client asks for
    for columns, expected in ((None, {"cheapest", "offers"}), (["id", "lot_id"], {"offers"})):
        app = make_app(db, "sqlite://", access=Access(anonymous=[read(lot), read(offer, columns=columns)]))
        type_ = app.extensions["gql_server"].apis.find("anonymous").schema.type_map["Lot"]
        assert set(type_.fields) - {"id", "pk"} == expected


def test_what_the_database_cannot_compute_tells_of_no_hidden_row(module_database_url):
    """PostgreSQL asks what is cheap first: it would divide, or read a pattern, before it looks a rule's table up."""
    db = make_db()
    site = make_model(db, "Site", owner=mapped_column(sa.String(9)))
    job = make_model(
        db, "Job", site_id=mapped_column(sa.ForeignKey("site.id")), name=mapped_column(sa.String(9)),
        parts=mapped_column(sa.Integer, nullable=False), share=hybrid_property(lambda self: 100 / self.parts),
        site=relationship(site), details=mapped_column(sa.JSON),
    )  # fmt: skip
    grants = [read(job, rows=lambda me: job.site.has(site.owner == me.claim("sub"))), update(job)]
    hidden = {"id": 2, "site_id": 2, "parts": 0, "name": "b", "details": {"a": "\0"}}  # a NUL is in json, not in jsonb
    jobs = [{"id": 1, "site_id": 1, "parts": 4, "name": "a", "details": {}}, hidden]
    sites = [{"id": 1, "owner": "me"}, {"id": 2, "owner": "others"}]
    app = serve_others(db, module_database_url, grants, site=sites, job=jobs)
    filters = ["share: {gt: 1}", "and: [{share: {gt: 1}}]", "or: [{share: {gt: 1}}]", "not: {share: {lt: 1}}"]
    filters += ['details: {path: {at: ["b"], isNull: true}}', "details: {contains: {}}"]
    filters += ["name: {regex: $regex}"] if not module_database_url.startswith("sqlite") else []
    cursor = team.ask(app, "{ jobs(orderBy: [{share: ASC}]) { pageInfo { endCursor } } }")["data"]["jobs"]["pageInfo"]
    order = f"orderBy: [{{share: ASC}}], before: {json.dumps(cursor['endCursor'].replace('25', '99'))}"
    documents = [f"jobs(filter: {{pk: {{eq: $pk}}, {each}}}) {{ totalCount }}" for each in filters]
    documents += [f"jobs(filter: {{pk: {{eq: $pk}}}}, {order}) {{ nodes {{ pk }} }}"]
    for document in documents:
        head = "query ($pk: Int!" + (", $regex: String!)" if "$regex" in document else ")")
        answers = [team.ask(app, f"{head} {{ {document} }}", variables={"pk": key, "regex": "("}) for key in (2, 99)]
        assert answers[0] == answers[1]
        assert "errors" not in answers[0]
        if "$regex" not in document:
            assert "1" in json.dumps(team.ask(app, f"{head} {{ {document} }}", variables={"pk": 1})["data"])
    write_ = 'updateJobs(input: {filter: {pk: {eq: %s}, share: {gt: 1}}, data: {name: "x"}}) { affectedCount ERRORS }'
    assert [team.send(app, write_ % key)["affectedCount"] for key in (1, 2, 99)] == [1, 0, 0]
