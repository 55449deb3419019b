import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

export const client = new ApolloClient({
  link: new HttpLink({ uri: "/graphql" }),
  cache: new InMemoryCache({
    typePolicies: {
      // One list for each filter, search and order; the pages of a list are put together.
      Query: { fields: { items: relayStylePagination(["filter", "search", "orderBy"]) } },
    },
  }),
});
