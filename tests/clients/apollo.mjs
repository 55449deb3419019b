// Apollo Client against an endpoint: its cache, its paging, its errors.
// usage: ENDPOINT=http://127.0.0.1:8000/graphql node --test apollo.mjs

import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { test } from "node:test";
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";

function makeClient() {
  return new ApolloClient({
    link: new HttpLink({ uri: process.env.ENDPOINT }),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { items: relayStylePagination(["filter", "orderBy"]) } },
        Store: { fields: { items: relayStylePagination(["filter", "orderBy"]) } },
      },
    }),
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
          store {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

test("objects are kept once, under their type and id", async () => {
  const client = makeClient();
  const { data } = await client.query({ query: PAGE, variables: { first: 5 } });
  const { node } = data.items.edges[0];
  const cache = client.cache.extract();
  assert.equal(cache[`Item:${node.id}`].name, node.name);
  assert.deepEqual(cache[`Item:${node.id}`].store, { __ref: `Store:${node.store.id}` });
  assert.ok(Object.keys(cache).filter((key) => key.startsWith("Store:")).length < data.items.edges.length);
});

test("what one query reads, another finds in the cache", async () => {
  const client = makeClient();
  const { data } = await client.query({ query: PAGE, variables: { first: 1 } });
  const { id, name } = data.items.edges[0].node;
  const found = client.readFragment({ id: `Item:${id}`, fragment: gql`fragment Name on Item { name }` });
  assert.equal(found.name, name);
});

/** Watches a query as a component does, fetches so many pages more, and reads what the cache then has of it. */
async function scroll(client, query, first, pages, connectionOf) {
  const variables = { first };
  const watched = client.watchQuery({ query, variables });
  const subscription = watched.subscribe(() => {});
  let { data } = await client.query({ query, variables });
  for (let page = 0; page < pages; page += 1) {
    const { endCursor, hasNextPage } = connectionOf(data).pageInfo;
    assert.equal(hasNextPage, true);
    await watched.fetchMore({ variables: { after: endCursor } });
    data = client.readQuery({ query, variables });
  }
  subscription.unsubscribe();
  return connectionOf(data).edges.map((edge) => edge.node.id);
}

test("relayStylePagination puts pages together", async () => {
  const ids = await scroll(makeClient(), PAGE, 4, 2, (data) => data.items);
  const whole = await makeClient().query({ query: PAGE, variables: { first: 12 } });
  assert.deepEqual(ids, whole.data.items.edges.map((edge) => edge.node.id));
});

test("pages of a nested list are put together too", async () => {
  const query = gql`
    query Store($first: Int!, $after: String) {
      stores(first: 1) {
        nodes {
          id
          items(first: $first, after: $after) {
            edges {
              cursor
              node {
                id
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  `;
  const ids = await scroll(makeClient(), query, 3, 1, (data) => data.stores.nodes[0].items);
  assert.equal(new Set(ids).size, 6);
});

test("persisted queries send the text once, and the hash alone from then on", async () => {
  const sent = [];
  const send = (address, options) => {
    sent.push(options.method);
    return fetch(address, options);
  };
  const sha256 = (text) => createHash("sha256").update(text).digest("hex");
  const client = new ApolloClient({
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: process.env.ENDPOINT, fetch: send }),
    ),
    cache: new InMemoryCache(),
  });
  const query = gql`
    query PersistedStores($first: Int!) {
      stores(first: $first) {
        nodes {
          name
        }
      }
    }
  `;
  await client.query({ query, variables: { first: 1 } });
  const { data } = await client.query({ query, variables: { first: 2 } });
  assert.ok(data.stores.nodes.length > 0);
  assert.deepEqual(sent, ["GET", "POST", "GET"]);
});

test("an error keeps its code and its path", async () => {
  const query = gql`{ items(first: -1) { nodes { id } } }`;
  await assert.rejects(makeClient().query({ query }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error));
    assert.equal(error.errors[0].extensions.code, "INVALID_PAGE");
    assert.deepEqual(error.errors[0].path, ["items"]);
    return true;
  });
});

const CREATE_ITEM = gql`
  mutation CreateItem($data: ItemCreate!) {
    createItem(input: { data: $data }) {
      itemEdge {
        cursor
        node {
          id
          name
          store {
            id
            name
          }
        }
      }
      errors {
        code
        path
        ... on UniqueViolation {
          fields
        }
      }
    }
  }
`;

function newItem() {
  const category = { create: { name: `Apollo ${randomUUID()}` } };
  return { sku: randomUUID().slice(0, 30), name: "Apollo's lamp", price: "9.90", store: { connect: { pk: 1 } }, category };
}

test("what a mutation answers is in the cache: an object that it changed, wherever it is shown", async () => {
  const client = makeClient();
  const query = gql`{ items(first: 1, orderBy: [{ name: DESC }]) { edges { node { id reviewCount } } } }`;
  const countReviews = (data) => data.items.edges[0].node.reviewCount;
  const { data: before } = await client.query({ query });
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
  const customer = { create: { name: "Apollo", email: `${randomUUID()}@example.org` } };
  const item = { connect: { id: before.items.edges[0].node.id } };
  await client.mutate({ mutation, variables: { data: { rating: 5, item, customer } } });
  assert.equal(countReviews(client.readQuery({ query })), countReviews(before) + 1);
});

test("the edge of a new object goes into a list", async () => {
  const client = makeClient();
  await client.query({ query: PAGE, variables: { first: 2 } });
  await client.mutate({
    mutation: CREATE_ITEM,
    variables: { data: newItem() },
    update: (cache, { data }) =>
      cache.updateQuery({ query: PAGE, variables: { first: 2 } }, ({ items }) => ({
        items: { ...items, edges: [...items.edges, data.createItem.itemEdge] },
      })),
  });
  const { edges } = client.readQuery({ query: PAGE, variables: { first: 2 } }).items;
  assert.equal(edges.length, 3);
  assert.equal(edges[2].node.name, "Apollo's lamp");
});

test("what a user did wrong is data", async () => {
  const client = makeClient();
  const data = newItem();
  await client.mutate({ mutation: CREATE_ITEM, variables: { data } });
  const again = await client.mutate({ mutation: CREATE_ITEM, variables: { data: { ...newItem(), sku: data.sku } } });
  const { __typename, ...error } = again.data.createItem.errors[0];
  assert.equal(__typename, "UniqueViolation");
  assert.deepEqual(error, { code: "UNIQUE_VIOLATION", path: ["input", "data", "sku"], fields: ["sku"] });
  assert.equal(again.data.createItem.itemEdge, null);
});

test("a changed object is changed in every list, and a deleted one goes", async () => {
  const client = makeClient();
  const list = { query: PAGE, variables: { first: 500 } };
  const { data } = await client.mutate({ mutation: CREATE_ITEM, variables: { data: newItem() } });
  const { id } = data.createItem.itemEdge.node;
  await client.query(list);
  const find = () => client.readQuery(list).items.edges.find((edge) => edge.node.id === id)?.node;
  await client.mutate({
    mutation: gql`
      mutation Rename($id: ID!, $name: String!) {
        updateItem(input: { id: $id, data: { name: $name } }) {
          item {
            id
            name
          }
        }
      }
    `,
    variables: { id, name: "Apollo's lantern" },
  });
  assert.equal(find().name, "Apollo's lantern");
  await client.mutate({
    mutation: gql`
      mutation Delete($id: ID!) {
        deleteItem(input: { id: $id }) {
          deletedIds
        }
      }
    `,
    variables: { id },
    update: (cache, { data: { deleteItem } }) => {
      for (const gone of deleteItem.deletedIds) cache.evict({ id: `Item:${gone}` });
    },
  });
  assert.equal(find(), undefined);
});
