import { useQuery } from "@apollo/client/react";
import { useBasket } from "./basket";
import { Dialog } from "./Dialog";
import { graphql } from "./gql";
import { Stock } from "./ItemCard";
import { showPrice } from "./money";
import { Picture } from "./Picture";

const ITEM = graphql(`
  query Item($id: ID!) {
    item(id: $id) {
      id
      pk
      name
      sku
      price
      stock
      reviewCount
      store {
        id
        name
        city
      }
      tags(first: 10) {
        nodes {
          id
          name
        }
      }
      reviews(first: 5, orderBy: [{ createdAt: DESC }]) {
        nodes {
          id
          rating
          body
          createdAt
        }
      }
    }
  }
`);

export function ItemDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(ITEM, { variables: { id } });
  const { add, lines } = useBasket();
  const item = data?.item;
  if (error || data?.item === null) {
    return (
      <Dialog title="Item" onClose={onClose}>
        <p role="alert">{error ? error.message : "There is no such item."}</p>
      </Dialog>
    );
  }
  if (!item) return null;
  const taken = lines.find((line) => line.id === item.id)?.quantity ?? 0;
  return (
    <Dialog title={item.name} onClose={onClose}>
      <article className="item">
        <Picture name={item.name} />
        <div>
          <h2>{item.name}</h2>
          <p className="quiet">
            {item.sku} · {item.store.name}, {item.store.city}
          </p>
          <p className="tags">
            {item.tags.nodes.map((tag) => (
              <span key={tag.id}>{tag.name}</span>
            ))}
          </p>
          <p className="buy">
            <span className="price">{showPrice(item.price)}</span>
            <Stock left={item.stock} />
          </p>
          <button
            type="button"
            className="button strong"
            disabled={item.stock === 0}
            onClick={() => add({ id: item.id, pk: item.pk, name: item.name, price: item.price, store: item.store.name })}
          >
            {taken ? `In the basket: ${taken}. One more` : "Put into the basket"}
          </button>
          <h3>{item.reviewCount ? `Reviews (${item.reviewCount})` : "No reviews yet"}</h3>
          <ul className="reviews">
            {item.reviews.nodes.map((review) => (
              <li key={review.id}>
                <span className="stars" role="img" aria-label={`${review.rating} of 5 stars`}>
                  {"★".repeat(review.rating)}
                  {"☆".repeat(5 - review.rating)}
                </span>
                <span className="quiet">{new Date(review.createdAt).toLocaleDateString("en", { dateStyle: "medium" })}</span>
                {review.body && <p>{review.body}</p>}
              </li>
            ))}
          </ul>
        </div>
      </article>
    </Dialog>
  );
}
