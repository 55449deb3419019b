// Relay against an endpoint: its compiler takes the schema, its store takes the answers.
// usage: ENDPOINT=http://127.0.0.1:8000/graphql node --test relay.mjs

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import compiler from "relay-compiler";
import relay from "relay-runtime";

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery, getSelector } = relay;
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
async function load(environment, query, variables, fragment, at = (data) => data) {
  const operation = createOperationDescriptor(artifact(query), variables);
  environment.retain(operation);
  await fetchQuery(environment, artifact(query), variables).toPromise();
  const { data } = environment.lookup(operation.fragment);
  return environment.lookup(getSelector(artifact(fragment), at(data))).data;
}

test("the connection of a pagination fragment grows page by page", async () => {
  const { environment } = makeEnvironment();
  let data = await load(environment, "documentsItemsQuery", { count: 4 }, "documentsItems");
  for (const length of [8, 12]) {
    assert.equal(data.items.pageInfo.hasNextPage, true);
    const variables = { count: 4, cursor: data.items.pageInfo.endCursor };
    await fetchQuery(environment, artifact("documentsItemsPaginationQuery"), variables).toPromise();
    const operation = createOperationDescriptor(artifact("documentsItemsQuery"), { count: 4 });
    const root = environment.lookup(operation.fragment).data;
    data = environment.lookup(getSelector(artifact("documentsItems"), root)).data;
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
