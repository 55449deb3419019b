import { createContext, useContext, useMemo, useState } from "react";

export interface Line {
  id: string;
  pk: number;
  name: string;
  price: string;
  store: string;
  quantity: number;
}

interface Basket {
  lines: readonly Line[];
  /** Puts one more of an item into the basket. */
  add(item: Omit<Line, "quantity">): void;
  /** Changes how many of an item are in the basket; none takes it out. */
  change(id: string, quantity: number): void;
  /** Takes all items of a store out. */
  clear(store: string): void;
}

export const BasketContext = createContext<Basket | null>(null);

/** The basket of this visit; a real shop would keep it in the browser or on the server. */
export function useNewBasket(): Basket {
  const [lines, setLines] = useState<readonly Line[]>([]);
  return useMemo(
    () => ({
      lines,
      add: (item) =>
        setLines((before) =>
          before.some((line) => line.id === item.id)
            ? before.map((line) => (line.id === item.id ? { ...line, quantity: line.quantity + 1 } : line))
            : [...before, { ...item, quantity: 1 }],
        ),
      change: (id, quantity) =>
        setLines((before) =>
          before.map((line) => (line.id === id ? { ...line, quantity } : line)).filter((line) => line.quantity > 0),
        ),
      clear: (store) => setLines((before) => before.filter((line) => line.store !== store)),
    }),
    [lines],
  );
}

export function useBasket(): Basket {
  const basket = useContext(BasketContext);
  if (!basket) throw new Error("There is no basket around this component.");
  return basket;
}
