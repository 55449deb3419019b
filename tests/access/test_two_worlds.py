"""A caller is told the same in two worlds that differ in nothing but what it may not see, by whatever it sends."""

from __future__ import annotations

import pytest

from tests.access.team import ask
from tests.access.two_worlds import fill, serve

ME = {"tenant": 1, "sub": "1"}
QUERIES = [
    "tickets { nodes { id kind title latest { id text } notes { totalCount nodes { text } } ... on Bug { title } } }",
    'tickets(filter: {latest: {text: {eq: "second"}}}) { nodes { id } }',
    "tickets(filter: {not: {latest: {pk: {gt: 1}}}}) { nodes { id } }",
    "tickets(orderBy: [{latest: {text: DESC}}]) { edges { cursor node { id } } }",
    "tickets(filter: {pk: {gte: 2}, pace: {gt: 1}}) { nodes { id pace } }",
    "tickets(filter: {pk: {gte: 2}}, orderBy: [{pace: DESC}]) { edges { cursor } }",
    "tickets(filter: {children: {some: {}}}) { nodes { id children { totalCount } } }",
    "tickets(filter: {children: {every: {title: {startsWith: \"a\"}}}}) { nodes { id } }",
    "tickets(filter: {parent: {pk: {eq: 4}}}) { nodes { id parentId parent { id } } }",
    'tickets(filter: {parent: {id: {neq: "Ticket:4"}}}) { nodes { id } }',
    "tickets(orderBy: [{parent: {title: ASC}}, {childrenAggregate: {count: DESC}}]) { edges { cursor } }",
    "tickets(distinctOn: [PARENT_ID]) { totalCount nodes { id } }",
    "tickets(last: 2) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }",
    "tickets { aggregate { count countDistinct { parentId } max { title } } groupBy(keys: [KIND]) { count } }",
    'bugs { totalCount nodes { id } } bug(id: 4) { id } node(id: "Ticket:5") { id __typename }',
    'nodes(ids: ["Ticket:1", "Ticket:4", "Ticket:6", "Project:3", "Account:3", "Label:3", "Note:3", '
    '"Membership:4,1"]) { id }',
    "projects { nodes { id ratio labelNames members { totalCount nodes { name } } memberships { nodes { "
    "level account { id } } } } }",
    "projects(filter: {pk: {in: [1, 3, 4, 5]}, ratio: {gt: 1}}) { nodes { id } }",
    "projects(orderBy: [{ratio: ASC}, {membersAggregate: {count: DESC}}, {owner: {name: ASC}}]) { edges { cursor } }",
    "projects { aggregate { sum { hours } avg { ratio } } groupBy(keys: [OWNER_ID]) { count keys { ownerId } } }",
    'projects(search: "Gone OR Zoo OR Alpha OR Their OR Ours") { totalCount edges { cursor node { name } } }',
    "projects(filter: {members: {some: {name: {neq: \"x\"}}}, membersAggregate: {count: {gt: 1}}}) { nodes { id } }",
    "projects(filter: {labels: {none: {name: {eq: \"blue\"}}}, labelsAggregate: {count: {lt: 2}}}) { nodes { id } }",
    "projects { nodes { latestNotes { totalCount nodes { text } } } }",
    "labels { nodes { name projects { totalCount nodes { id labels { nodes { name } } } } } }",
    "labels(orderBy: [{projectsAggregate: {sum: {hours: DESC}}}]) { edges { cursor } }",
    "accounts { nodes { id boss { id } team { nodes { id } } memberships { nodes { level project { id } } } } }",
    "accounts(filter: {teamAggregate: {count: {gt: 0}}}, orderBy: [{boss: {name: ASC}}]) { edges { cursor "
    "node { id } } }",
    'accountBy(key: {email: "them@2"}) { id } labelBy(key: {name: "secret"}) { pk } membership(id: '
    '"Membership:4,4") { id }',
    "everyTicket { id children { nodes { id } } parent { id } latest { text } } everyProject { id name owner "
    "{ name } }",
    "tickets { nodes { hours } }",
    'ticket(id: "Ticket:4") { id } project(id: 3) { id } __type(name: "TicketFilter") { inputFields { name } }',
]  # fmt: skip
KEY = "projectIdAndAccountId"
WRITES = [
    "updateProject(input: {id: 4, data: {name: \"x\"}}) { project { id } ERRORS }",
    "updateProject(input: {id: 3, data: {name: \"x\"}}) { project { id } ERRORS }",
    "updateProject(input: {id: 1, data: {ownerId: 3}}) { project { id } ERRORS }",
    "updateProject(input: {id: 1, data: {owner: {connect: {pk: 3}}}}) { project { id } ERRORS }",
    "updateProject(input: {id: 2, data: {owner: {disconnect: true}}}) { project { id ownerId } ERRORS }",
    'updateProject(input: {id: 2, data: {owner: {update: {data: {name: "x"}}}}}) { project { id } ERRORS }',
    "updateProject(input: {id: 1, data: {labels: {set: []}}}) { project { labelNames } disconnectedIds ERRORS }",
    "updateProject(input: {id: 1, data: {labels: {set: [{pk: 2}]}}}) { project { labelNames } "
    "disconnectedIds ERRORS }",
    "updateProject(input: {id: 1, data: {labels: {connect: [{pk: 3}]}}}) { project { id } ERRORS }",
    "updateProject(input: {id: 1, data: {labels: {disconnect: [{pk: 3}]}}}) { project { id } ERRORS }",
    "updateProject(input: {id: 1, data: {labels: {delete: [{pk: 1}]}}}) { project { id } deletedIds ERRORS }",
    'updateProject(input: {id: 1, data: {labels: {upsert: [{key: {pk: 3}, data: {name: "n"}}]}}}) { '
    'affectedCount ERRORS }',
    "updateProject(input: {id: 1, data: {memberships: {set: []}}}) { deletedIds disconnectedIds ERRORS }",
    "updateProject(input: {id: 1, data: {memberships: {create: [{accountId: 4}]}}}) { affectedCount ERRORS }",
    "updateProject(input: {id: 1, data: {memberships: {create: [{account: {connect: {pk: 5}}}]}}}) { "
    "affectedCount ERRORS }",
    "updateProject(input: {id: 1, data: {tickets: {set: []}}}) { disconnectedIds ERRORS }",
    "updateProject(input: {id: 1, data: {tickets: {connect: [{pk: 6}]}}}) { affectedCount ERRORS }",
    "createMembership(input: {data: {projectId: 4, accountId: 1}}) { membership { id } ERRORS }",
    "createMembership(input: {data: {project: {connect: {pk: 5}}, accountId: 1}}) { membership { id } ERRORS }",
    f"upsertMembership(input: {{key: {{{KEY}: {{projectId: 4, accountId: 1}}}}, data: {{level: 5}}}}) {{ "
    f"affectedCount ERRORS }}",
    f"upsertMembership(input: {{key: {{{KEY}: {{projectId: 1, accountId: 4}}}}, data: {{level: 5}}}}) {{ "
    f"affectedCount ERRORS }}",
    f"updateMembership(input: {{key: {{{KEY}: {{projectId: 4, accountId: 4}}}}, data: {{level: 5}}}}) {{ "
    f"affectedCount ERRORS }}",
    'deleteMembership(input: {id: "Membership:4,1"}) { deletedIds ERRORS }',
    "deleteMemberships(input: {filter: {level: {gt: 0}}, atMost: 1}) { affectedCount ERRORS }",
    "deleteMemberships(input: {filter: {level: {gt: 0}}, atMost: 9, dryRun: true}) { deletedIds counts { "
    "type deleted } ERRORS }",
    'deleteTickets(input: {filter: {title: {neq: ""}}, atMost: 9, dryRun: true}) { deletedIds counts { type '
    'deleted } ERRORS }',
    "updateProjects(input: {filter: {ratio: {gt: 1}, pk: {in: [3, 4, 5]}}, data: {name: \"x\"}}) { "
    "affectedCount ERRORS }",
    'updateTickets(input: {filter: {pk: {gt: 0}}, atMost: 9, data: {title: "x"}}) { tickets { id } counts { '
    'type updated } ERRORS }',
    'updateTickets(input: {filter: {pace: {gt: 10}}, atMost: 9, data: {title: "x"}}) { affectedCount ERRORS }',
    "updateTicket(input: {id: 2, data: {parentId: 4}}) { ticket { id } ERRORS }",
    "updateTicket(input: {id: 2, data: {parentId: 6}}) { ticket { id } ERRORS }",
    "updateTicket(input: {id: 3, data: {parent: {disconnect: true}}}) { ticket { parentId } disconnectedIds ERRORS }",
    "updateTicket(input: {id: 3, data: {parent: {delete: true}}}) { ticket { id } deletedIds ERRORS }",
    "updateTicket(input: {id: 1, data: {children: {set: []}}}) { ticket { id } disconnectedIds ERRORS }",
    "updateTicket(input: {id: 1, data: {children: {delete: [{pk: 6}]}}}) { ticket { id } ERRORS }",
    "updateTicket(input: {id: 1, data: {notes: {set: []}}}) { ticket { notes { totalCount } } deletedIds ERRORS }",
    'updateTicket(input: {id: 1, data: {notes: {upsert: [{key: {pk: 3}, data: {text: "x"}}]}}}) { ticket { '
    'id } ERRORS }',
    'updateTicket(input: {id: 1, data: {project: {update: {data: {labels: {set: []}}}}}}) { disconnectedIds ERRORS }',
    'createBug(input: {data: {projectId: 5, title: "x"}}) { affectedCount ERRORS }',
    "updateBug(input: {id: 5, data: {title: \"x\"}}) { bug { id } ERRORS }",
    "deleteTicket(input: {id: 6}) { deletedIds ERRORS }",
    'updateAccount(input: {key: {email: "them@2"}, data: {name: "x"}}) { account { id } ERRORS }',
    "updateAccount(input: {id: 2, data: {team: {set: []}}}) { account { id } disconnectedIds ERRORS }",
    'updateAccount(input: {id: 2, data: {boss: {connect: {email: "boss@them"}}}}) { account { id } ERRORS }',
    "deleteLabels(input: {filter: {name: {eq: \"red\"}}, dryRun: true}) { deletedIds counts { type deleted "
    "updated } ERRORS }",
    "updateLabel(input: {id: 1, data: {projects: {set: []}}}) { label { projects { totalCount } } "
    "disconnectedIds ERRORS }",
    "deleteProjects(input: {filter: {pk: {in: [1, 2, 4]}}, atMost: 2, dryRun: true}) { deletedIds counts { "
    "type deleted updated } ERRORS }",
    "deleteNote(input: {id: 3}) { deletedIds ERRORS }",
    "createNote(input: {data: {ticketId: 7, text: \"x\"}}) { note { text } ERRORS }",
    'createProject(input: {data: {name: "n", code: "A"}}) { affectedCount ERRORS query { projects { totalCount } } }',
    'createProject(input: {data: {code: "Q", labels: {connectOrCreate: [{key: {name: "red"}, data: {name: "red"}}]}}}) '
    "{ project { labelNames } affectedCount ERRORS query { labels { nodes { projects { totalCount } } } } }",
]  # fmt: skip


@pytest.fixture(scope="module")
def worlds(dialect, fresh_database):
    with fresh_database(dialect) as first, fresh_database(dialect) as second:
        apps = {"A": serve(first), "B": serve(second)}
        for world, app in apps.items():
            fill(app, world)
        yield apps


def tell(worlds, document):
    """Send an operation in both worlds, require that it is answered alike, and return the answer."""
    answers = [ask(worlds[world], document, ME) for world in "AB"]
    assert answers[0] == answers[1]
    codes = {error["extensions"]["code"] for error in answers[0].get("errors", ())}
    assert codes <= {"GRAPHQL_VALIDATION_FAILED"}, answers[0]
    return answers[0]


@pytest.mark.parametrize("fields", QUERIES)
def test_queries(worlds, fields):
    tell(worlds, f"{{ {fields} }}")


@pytest.mark.parametrize("field", WRITES)
def test_writes(worlds, field):
    errors = "errors { code message path ... on Restricted { by count ids } ... on TooManyRows { matched } }"
    answer = tell(worlds, f"mutation {{ {field.replace('ERRORS', errors)} }}")
    (payload,) = answer["data"].values()
    if not payload["errors"]:
        for world, app in worlds.items():
            fill(app, world)
