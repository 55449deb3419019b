import { type FragmentType, graphql, readFragment } from "./gql";
import { showPrice } from "./money";
import { Picture } from "./Picture";

const CARD = graphql(`
  fragment ItemCard on Item {
    id
    name
    price
    stock
    category {
      id
      name
    }
  }
`);

export function ItemCard(props: { item: FragmentType<typeof CARD> }) {
  const item = readFragment(CARD, props.item);
  return (
    <li className="card">
      <a href={`#${item.id}`}>
        <Picture name={item.name} />
        <span className="quiet">{item.category.name}</span>
        <strong>{item.name}</strong>
        <span className="price">{showPrice(item.price)}</span>
        <Stock left={item.stock} />
      </a>
    </li>
  );
}

export function Stock({ left }: { left: number }) {
  if (left === 0) return <span className="stock gone">Sold out</span>;
  return <span className={left < 5 ? "stock few" : "stock"}>{left < 5 ? `Only ${left} left` : `${left} in stock`}</span>;
}
