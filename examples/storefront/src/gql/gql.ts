/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Buyer {\n    customers(first: 1) {\n      nodes {\n        id\n        pk\n        name\n      }\n    }\n  }\n": typeof types.BuyerDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      order {\n        id\n        externalNumber\n        lines {\n          nodes {\n            id\n            item {\n              id\n              stock\n            }\n          }\n        }\n      }\n      total\n      errors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.PlaceOrderDocument,
    "\n  query Items($filter: ItemFilter!, $search: String, $orderBy: [ItemOrderBy!], $after: String) {\n    items(filter: $filter, search: $search, orderBy: $orderBy, first: 24, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ItemsDocument,
    "\n  query Choices {\n    categories(filter: { items: { isEmpty: false } }, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n    stores(first: 100, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n        city\n      }\n    }\n  }\n": typeof types.ChoicesDocument,
    "\n  fragment ItemCard on Item {\n    id\n    name\n    price\n    stock\n    category {\n      id\n      name\n    }\n  }\n": typeof types.ItemCardFragmentDoc,
    "\n  query Item($id: ID!) {\n    item(id: $id) {\n      id\n      pk\n      name\n      sku\n      price\n      stock\n      reviewCount\n      store {\n        id\n        name\n        city\n      }\n      tags(first: 10) {\n        nodes {\n          id\n          name\n        }\n      }\n      reviews(first: 5, orderBy: [{ createdAt: DESC }]) {\n        nodes {\n          id\n          rating\n          body\n          createdAt\n        }\n      }\n    }\n  }\n": typeof types.ItemDocument,
};
const documents: Documents = {
    "\n  query Buyer {\n    customers(first: 1) {\n      nodes {\n        id\n        pk\n        name\n      }\n    }\n  }\n": types.BuyerDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      order {\n        id\n        externalNumber\n        lines {\n          nodes {\n            id\n            item {\n              id\n              stock\n            }\n          }\n        }\n      }\n      total\n      errors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.PlaceOrderDocument,
    "\n  query Items($filter: ItemFilter!, $search: String, $orderBy: [ItemOrderBy!], $after: String) {\n    items(filter: $filter, search: $search, orderBy: $orderBy, first: 24, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ItemsDocument,
    "\n  query Choices {\n    categories(filter: { items: { isEmpty: false } }, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n    stores(first: 100, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n        city\n      }\n    }\n  }\n": types.ChoicesDocument,
    "\n  fragment ItemCard on Item {\n    id\n    name\n    price\n    stock\n    category {\n      id\n      name\n    }\n  }\n": types.ItemCardFragmentDoc,
    "\n  query Item($id: ID!) {\n    item(id: $id) {\n      id\n      pk\n      name\n      sku\n      price\n      stock\n      reviewCount\n      store {\n        id\n        name\n        city\n      }\n      tags(first: 10) {\n        nodes {\n          id\n          name\n        }\n      }\n      reviews(first: 5, orderBy: [{ createdAt: DESC }]) {\n        nodes {\n          id\n          rating\n          body\n          createdAt\n        }\n      }\n    }\n  }\n": types.ItemDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Buyer {\n    customers(first: 1) {\n      nodes {\n        id\n        pk\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Buyer {\n    customers(first: 1) {\n      nodes {\n        id\n        pk\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      order {\n        id\n        externalNumber\n        lines {\n          nodes {\n            id\n            item {\n              id\n              stock\n            }\n          }\n        }\n      }\n      total\n      errors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      order {\n        id\n        externalNumber\n        lines {\n          nodes {\n            id\n            item {\n              id\n              stock\n            }\n          }\n        }\n      }\n      total\n      errors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Items($filter: ItemFilter!, $search: String, $orderBy: [ItemOrderBy!], $after: String) {\n    items(filter: $filter, search: $search, orderBy: $orderBy, first: 24, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Items($filter: ItemFilter!, $search: String, $orderBy: [ItemOrderBy!], $after: String) {\n    items(filter: $filter, search: $search, orderBy: $orderBy, first: 24, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          ...ItemCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Choices {\n    categories(filter: { items: { isEmpty: false } }, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n    stores(first: 100, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n        city\n      }\n    }\n  }\n"): (typeof documents)["\n  query Choices {\n    categories(filter: { items: { isEmpty: false } }, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n      }\n    }\n    stores(first: 100, orderBy: [{ name: ASC }]) {\n      nodes {\n        id\n        name\n        city\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ItemCard on Item {\n    id\n    name\n    price\n    stock\n    category {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ItemCard on Item {\n    id\n    name\n    price\n    stock\n    category {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Item($id: ID!) {\n    item(id: $id) {\n      id\n      pk\n      name\n      sku\n      price\n      stock\n      reviewCount\n      store {\n        id\n        name\n        city\n      }\n      tags(first: 10) {\n        nodes {\n          id\n          name\n        }\n      }\n      reviews(first: 5, orderBy: [{ createdAt: DESC }]) {\n        nodes {\n          id\n          rating\n          body\n          createdAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Item($id: ID!) {\n    item(id: $id) {\n      id\n      pk\n      name\n      sku\n      price\n      stock\n      reviewCount\n      store {\n        id\n        name\n        city\n      }\n      tags(first: 10) {\n        nodes {\n          id\n          name\n        }\n      }\n      reviews(first: 5, orderBy: [{ createdAt: DESC }]) {\n        nodes {\n          id\n          rating\n          body\n          createdAt\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;