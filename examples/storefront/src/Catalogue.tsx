import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useEffect, useRef } from "react";
import { type Choice, toVariables } from "./Filters";
import { graphql } from "./gql";
import { ItemCard } from "./ItemCard";

const ITEMS = graphql(`
  query Items($filter: ItemFilter!, $search: String, $orderBy: [ItemOrderBy!], $after: String) {
    items(filter: $filter, search: $search, orderBy: $orderBy, first: 24, after: $after) {
      totalCount
      edges {
        node {
          id
          ...ItemCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The items that were chosen; more of them come as the visitor scrolls. */
export function Catalogue({ choice }: { choice: Choice }) {
  const variables = toVariables(useDeferredValue(choice));
  const { data, previousData, loading, error, fetchMore } = useQuery(ITEMS, { variables });
  const items = (data ?? previousData)?.items;
  const loadMore = () => fetchMore({ variables: { after: items?.pageInfo.endCursor } });
  if (error) return <p role="alert">The items could not be loaded: {error.message}</p>;
  return (
    <section aria-label="Items" aria-busy={loading}>
      <p role="status" className="quiet">
        {items ? `${items.edges.length} of ${items.totalCount} items` : "Loading …"}
      </p>
      <ul className="cards">
        {items?.edges.map(({ node }) => (
          <ItemCard key={node.id} item={node} />
        ))}
      </ul>
      {items?.pageInfo.hasNextPage && <End key={items.pageInfo.endCursor} onSeen={loadMore} />}
    </section>
  );
}

/** The end of the list: once it comes near, and again for each page, more is asked for. Without a mouse, a button. */
function End({ onSeen }: { onSeen: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        latest.current();
      },
      { rootMargin: "600px" },
    );
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <button ref={button} type="button" className="more" onClick={onSeen}>
      Load more
    </button>
  );
}
