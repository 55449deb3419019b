// What relay-compiler reads; it writes __generated__/, which relay.mjs runs. This file is never run itself.
const { graphql } = require("relay-runtime");

graphql`
  query documentsItemsQuery($count: Int!) {
    ...documentsItems @arguments(count: $count)
  }
`;

graphql`
  fragment documentsItems on Query
  @refetchable(queryName: "documentsItemsPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    items(first: $count, after: $cursor, orderBy: [{ name: ASC }]) @connection(key: "documents_items") {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

graphql`
  query documentsStoreQuery($id: ID!) {
    store(id: $id) {
      ...documentsStore
    }
  }
`;

graphql`
  fragment documentsStore on Store @refetchable(queryName: "documentsStoreRefetchQuery") {
    id
    name
    city
  }
`;

graphql`
  mutation documentsCreateItemMutation($data: ItemCreate!, $connections: [ID!]!) {
    createItem(input: { data: $data }) {
      itemEdge @appendEdge(connections: $connections) {
        node {
          id
          name
        }
      }
      errors {
        code
      }
    }
  }
`;

graphql`
  mutation documentsDeleteItemMutation($id: ID!) {
    deleteItem(input: { id: $id }) {
      deletedIds @deleteRecord
    }
  }
`;
