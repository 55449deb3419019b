import { useQuery } from "@apollo/client/react";
import { graphql } from "./gql";
import type { ItemFilter, ItemOrderBy, ItemsQueryVariables } from "./gql/graphql";

/** What the visitor wants to see. */
export interface Choice {
  text: string;
  category: string;
  store: string;
  maxPrice: string;
  isInStock: boolean;
  order: keyof typeof ORDERS;
}

export const EVERYTHING: Choice = { text: "", category: "", store: "", maxPrice: "", isInStock: false, order: "best" };

const ORDERS = {
  best: { title: "Best first", orderBy: null }, // of a search; else by number
  new: { title: "Newest first", orderBy: [{ createdAt: "DESC" }] },
  cheap: { title: "Cheapest first", orderBy: [{ price: "ASC" }] },
  dear: { title: "Dearest first", orderBy: [{ price: "DESC" }] },
  name: { title: "By name", orderBy: [{ name: "ASC" }] },
} satisfies Record<string, { title: string; orderBy: ItemOrderBy[] | null }>;

const CHOICES = graphql(`
  query Choices {
    categories(filter: { items: { isEmpty: false } }, orderBy: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
    stores(first: 100, orderBy: [{ name: ASC }]) {
      nodes {
        id
        name
        city
      }
    }
  }
`);

/** The variables of the list of items: only what was chosen is part of the filter. */
export function toVariables(choice: Choice): Omit<ItemsQueryVariables, "after"> {
  const filter: ItemFilter = { status: { eq: "ACTIVE" } };
  if (choice.category) filter.category = { id: { eq: choice.category } };
  if (choice.store) filter.store = { id: { eq: choice.store } };
  if (choice.maxPrice) filter.price = { lte: choice.maxPrice };
  if (choice.isInStock) filter.inStock = { eq: true };
  const search = choice.text.trim() || null;
  return { filter, search, orderBy: ORDERS[choice.order].orderBy };
}

export function Filters({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const { data } = useQuery(CHOICES);
  const change = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        Category
        <select value={choice.category} onChange={(event) => change({ category: event.target.value })}>
          <option value="">All categories</option>
          {data?.categories.nodes.map((category) => (
            <option key={category.id} value={category.id}>
              {category.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Store
        <select value={choice.store} onChange={(event) => change({ store: event.target.value })}>
          <option value="">All stores</option>
          {data?.stores.nodes.map((store) => (
            <option key={store.id} value={store.id}>
              {store.name}, {store.city}
            </option>
          ))}
        </select>
      </label>
      <label>
        Price up to
        <select value={choice.maxPrice} onChange={(event) => change({ maxPrice: event.target.value })}>
          <option value="">any price</option>
          {["10", "25", "50", "100"].map((price) => (
            <option key={price} value={price}>
              €{price}
            </option>
          ))}
        </select>
      </label>
      <label>
        Order
        <select value={choice.order} onChange={(event) => change({ order: event.target.value as Choice["order"] })}>
          {Object.entries(ORDERS).map(([name, { title }]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={choice.isInStock}
          onChange={(event) => change({ isInStock: event.target.checked })}
        />
        In stock
      </label>
    </form>
  );
}
