// urql with its normalised cache against an endpoint.
// usage: ENDPOINT=http://127.0.0.1:8000/graphql node --test urql.mjs

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { Client, fetchExchange, gql } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { buildClientSchema, getIntrospectionQuery, isObjectType } from "graphql";

const requests = [];

async function introspect() {
  const response = await fetch(process.env.ENDPOINT, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  return (await response.json()).data;
}

const schema = await introspect();
const warnings = [];
console.warn = (...words) => warnings.push(words.join(" "));

/** What has no id is a part of what holds it: connections, edges, page info. */
function keysOfParts() {
  const types = Object.values(buildClientSchema(schema).getTypeMap());
  const parts = types.filter((type) => isObjectType(type) && !type.name.startsWith("__") && !type.getFields().id);
  return Object.fromEntries(parts.map((type) => [type.name, () => null]));
}

function makeClient() {
  return new Client({
    url: process.env.ENDPOINT,
    fetch: (...request) => {
      requests.push(request);
      return fetch(...request);
    },
    exchanges: [
      cacheExchange({
        schema,
        keys: keysOfParts(),
        resolvers: { Query: { items: relayPagination() } },
        updates: {
          Mutation: {
            deleteItem: ({ deleteItem }, _variables, cache) => {
              for (const id of deleteItem.deletedIds) cache.invalidate({ __typename: "Item", id });
            },
          },
        },
      }),
      fetchExchange,
    ],
  });
}

const PAGE = gql`
  query Page($first: Int!, $after: String) {
    items(first: $first, after: $after, orderBy: [{ name: ASC }]) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

test("relayPagination puts pages together", async () => {
  const client = makeClient();
  let after = null;
  let found;
  for (let page = 0; page < 3; page += 1) {
    found = await client.query(PAGE, { first: 4, after }).toPromise();
    assert.equal(found.error, undefined);
    after = found.data.items.pageInfo.endCursor;
  }
  const whole = await makeClient().query(PAGE, { first: 12 }).toPromise();
  assert.deepEqual(
    found.data.items.edges.map((edge) => edge.node.id),
    whole.data.items.edges.map((edge) => edge.node.id),
  );
});

test("the same query is answered from the cache", async () => {
  const client = makeClient();
  await client.query(PAGE, { first: 2 }).toPromise();
  const before = requests.length;
  const { data } = await client.query(PAGE, { first: 2 }).toPromise();
  assert.equal(data.items.edges.length, 2);
  assert.equal(requests.length, before);
});

test("an object that a list brought is found by its id", async () => {
  const client = makeClient();
  const { data } = await client.query(PAGE, { first: 1 }).toPromise();
  const { id, name } = data.items.edges[0].node;
  assert.deepEqual(client.readQuery(gql`{ __typename }`, {})?.data, { __typename: "Query" });
  const again = await client.query(gql`query One($id: ID!) { item(id: $id) { id name } }`, { id }).toPromise();
  assert.equal(again.data.item.name, name);
});

test("an error keeps its code", async () => {
  const { error } = await makeClient().query(gql`{ items(first: -1) { nodes { id } } }`, {}).toPromise();
  assert.equal(error.graphQLErrors[0].extensions.code, "INVALID_PAGE");
});

test("what a mutation answers is in the cache", async () => {
  const client = makeClient();
  const query = gql`{ items(first: 1, orderBy: [{ sku: ASC }]) { edges { node { id reviewCount } } } }`;
  const before = (await client.query(query, {}).toPromise()).data.items.edges[0].node;
  const mutation = gql`
    mutation Review($data: ReviewCreate!) {
      createReview(input: { data: $data }) {
        review {
          id
          item {
            id
            reviewCount
          }
        }
        errors {
          message
        }
      }
    }
  `;
  const customer = { create: { name: "urql", email: `${randomUUID()}@example.org` } };
  const data = { rating: 4, item: { connect: { id: before.id } }, customer };
  const answer = await client.mutation(mutation, { data }).toPromise();
  assert.deepEqual(answer.data.createReview.errors, []);
  const asked = requests.length;
  const after = (await client.query(query, {}).toPromise()).data.items.edges[0].node;
  assert.equal(after.reviewCount, before.reviewCount + 1);
  assert.equal(requests.length, asked);
});

test("a changed object is changed where it is shown, and a deleted one goes", async () => {
  const client = makeClient();
  const create = gql`mutation Create($data: ItemCreate!) { createItem(input: { data: $data }) { item { id } } }`;
  const category = { create: { name: `urql ${randomUUID()}` } };
  const data = { sku: randomUUID().slice(0, 30), name: "Lamp", price: "9.90", store: { connect: { pk: 1 } }, category };
  const { id } = (await client.mutation(create, { data }).toPromise()).data.createItem.item;
  const query = gql`query One($id: ID!) { item(id: $id) { id name } }`;
  const name = async () => (await client.query(query, { id }).toPromise()).data.item?.name;
  assert.equal(await name(), "Lamp");
  const rename = gql`mutation Rename($id: ID!) {
    updateItem(input: { id: $id, data: { name: "Lantern" } }) { item { id name } }
  }`;
  await client.mutation(rename, { id }).toPromise();
  const asked = requests.length;
  assert.equal(await name(), "Lantern");
  assert.equal(requests.length, asked);
  await client.mutation(gql`mutation Delete($id: ID!) { deleteItem(input: { id: $id }) { deletedIds } }`, { id }).toPromise();
  assert.equal(await name(), undefined);
});

test("the cache has nothing to warn of", () => {
  assert.deepEqual(warnings, []);
});
