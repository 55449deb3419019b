import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { type Line, useBasket } from "./basket";
import { Dialog } from "./Dialog";
import { graphql } from "./gql";
import { showCents, showPrice, toCents } from "./money";

const BUYER = graphql(`
  query Buyer {
    customers(first: 1) {
      nodes {
        id
        pk
        name
      }
    }
  }
`);

// The answer has the items as they are now: Apollo finds them by type and id, and every card shows the new stock.
const PLACE_ORDER = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      order {
        id
        externalNumber
        lines {
          nodes {
            id
            item {
              id
              stock
            }
          }
        }
      }
      total
      errors {
        code
        message
        path
      }
    }
  }
`);

/** The basket: an order goes to one store, so there is one for each. */
export function BasketDialog({ onClose }: { onClose: () => void }) {
  const { lines } = useBasket();
  const { data } = useQuery(BUYER);
  const [thanks, setThanks] = useState<string>();
  const buyer = data?.customers.nodes[0];
  return (
    <Dialog title="Basket" onClose={onClose}>
      <h2>Basket</h2>
      {thanks && <p role="status">{thanks}</p>}
      {lines.length === 0 && !thanks && <p className="quiet">Nothing yet. Put something in.</p>}
      {buyer &&
        [...new Set(lines.map((line) => line.store))].map((store) => (
          <StoreOrder
            key={store}
            store={store}
            lines={lines.filter((line) => line.store === store)}
            buyer={buyer}
            onPlaced={setThanks}
          />
        ))}
    </Dialog>
  );
}

interface StoreOrderProps {
  store: string;
  lines: readonly Line[];
  buyer: { pk: string; name: string };
  onPlaced: (thanks: string) => void;
}

function StoreOrder({ store, lines, buyer, onPlaced }: StoreOrderProps) {
  const { change, clear } = useBasket();
  const [placeOrder, { data, loading, error }] = useMutation(PLACE_ORDER);
  const errors = data?.placeOrder.errors ?? [];
  const order = async () => {
    const input = { customerId: buyer.pk, lines: lines.map(({ pk, quantity }) => ({ itemId: pk, quantity })) };
    const answer = await placeOrder({ variables: { input } });
    const placed = answer.data?.placeOrder;
    if (!placed?.order) return;
    onPlaced(`Thank you. Order ${placed.order.externalNumber} over ${showPrice(placed.total ?? "0")} is placed.`);
    clear(store);
  };
  return (
    <section aria-label={store}>
      <h3>{store}</h3>
      <ul className="lines">
        {lines.map((line, index) => (
          <li key={line.id}>
            <span>{line.name}</span>
            <input
              type="number"
              min={0}
              max={999}
              aria-label={`Quantity of ${line.name}`}
              value={line.quantity}
              onChange={(event) => change(line.id, event.target.valueAsNumber || 0)}
            />
            <span className="price">{showCents(toCents(line.price) * line.quantity)}</span>
            {/* What a user did wrong is data: each error says at which part of the input. */}
            {errors
              .filter(({ path }) => path[1] === "lines" && path[2] === String(index))
              .map(({ message }) => (
                <p key={message} role="alert">
                  {message}
                </p>
              ))}
          </li>
        ))}
      </ul>
      {errors
        .filter(({ path }) => path[1] !== "lines")
        .map(({ message }) => (
          <p key={message} role="alert">
            {message}
          </p>
        ))}
      {error && <p role="alert">The order was not placed: {error.message}</p>}
      <p className="buy">
        <span className="quiet">for {buyer.name}</span>
        <strong>{showCents(lines.reduce((sum, line) => sum + toCents(line.price) * line.quantity, 0))}</strong>
        <button type="button" className="button strong" disabled={loading} onClick={order}>
          Place the order
        </button>
      </p>
    </section>
  );
}
