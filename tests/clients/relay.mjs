// Relay against an endpoint: its compiler takes the schema, its store takes the answers.
// usage: ENDPOINT=http://127.0.0.1:8000/graphql node --test relay.mjs

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import compiler from "relay-compiler";
import relay from "relay-runtime";

const { ConnectionHandler, Environment, Network, RecordSource, Store } = relay;
const { commitMutation, createOperationDescriptor, fetchQuery, getSelector } = relay;
const require = createRequire(import.meta.url);

rmSync("relay/__generated__", { recursive: true, force: true });
execFileSync(compiler, ["relay.config.json"], { cwd: "relay", stdio: ["ignore", "ignore", "inherit"] });
const artifact = (name) => require(`./relay/__generated__/${name}.graphql.js`);

function makeEnvironment() {
  const sent = [];
  const network = Network.create(async ({ name, text }, variables) => {
    sent.push(name);
    const response = await fetch(process.env.ENDPOINT, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  });
  return { environment: new Environment({ network, store: new Store(new RecordSource()) }), sent };
}

/** Fetches a query, keeps its data as a mounted component does, and reads a fragment of it. */
async function load(environment, query, variables, fragment, at) {
  environment.retain(createOperationDescriptor(artifact(query), variables));
  await fetchQuery(environment, artifact(query), variables).toPromise();
  return read(environment, query, variables, fragment, at);
}

/** Reads a fragment of a query as the store has it now. */
function read(environment, query, variables, fragment, at = (data) => data) {
  const { data } = environment.lookup(createOperationDescriptor(artifact(query), variables).fragment);
  return environment.lookup(getSelector(artifact(fragment), at(data))).data;
}

/** Commits a mutation as a component does, and waits for its answer. */
function commit(environment, mutation, variables) {
  return new Promise((resolve, reject) => {
    commitMutation(environment, { mutation: artifact(mutation), variables, onCompleted: resolve, onError: reject });
  });
}

test("the connection of a pagination fragment grows page by page", async () => {
  const { environment } = makeEnvironment();
  let data = await load(environment, "documentsItemsQuery", { count: 4 }, "documentsItems");
  for (const length of [8, 12]) {
    assert.equal(data.items.pageInfo.hasNextPage, true);
    const variables = { count: 4, cursor: data.items.pageInfo.endCursor };
    await fetchQuery(environment, artifact("documentsItemsPaginationQuery"), variables).toPromise();
    data = read(environment, "documentsItemsQuery", { count: 4 }, "documentsItems");
    assert.equal(data.items.edges.length, length);
  }
  const whole = await load(makeEnvironment().environment, "documentsItemsQuery", { count: 12 }, "documentsItems");
  assert.deepEqual(data.items.edges.map((edge) => edge.node), whole.items.edges.map((edge) => edge.node));
});

test("a fragment of an object is fetched again by its node id", async () => {
  const { environment, sent } = makeEnvironment();
  const store = await load(environment, "documentsStoreQuery", { id: "Store:1" }, "documentsStore", (data) => data.store);
  const refetch = artifact("documentsStore").metadata.refetch;
  assert.deepEqual(refetch.identifierInfo, { identifierField: "id", identifierQueryVariableName: "id" });
  const again = await load(
    environment, "documentsStoreRefetchQuery", { id: store.id }, "documentsStore", (data) => data.node,
  );
  assert.deepEqual(again, store);
  assert.deepEqual(sent, ["documentsStoreQuery", "documentsStoreRefetchQuery"]);
});

test("a new object is appended to a connection by @appendEdge, and goes by @deleteRecord", async () => {
  const { environment } = makeEnvironment();
  await load(environment, "documentsItemsQuery", { count: 3 }, "documentsItems");
  const list = ConnectionHandler.getConnectionID("client:root", "documents_items", { orderBy: [{ name: "ASC" }] });
  const nodes = () =>
    read(environment, "documentsItemsQuery", { count: 3 }, "documentsItems").items.edges.map(({ node }) => node);
  const name = `Relay's lamp ${randomUUID()}`;
  const category = { create: { name } };
  const data = { sku: randomUUID().slice(0, 30), name, price: "9.90", store: { connect: { pk: 1 } }, category };
  const answer = await commit(environment, "documentsCreateItemMutation", { data, connections: [list] });
  assert.deepEqual(answer.createItem.errors, []);
  const created = nodes()[3];
  assert.equal(created.name, name);
  await commit(environment, "documentsDeleteItemMutation", { id: created.id });
  assert.equal(environment.getStore().getSource().get(created.id), null);
  assert.equal(nodes().filter(Boolean).length, 3);
});
