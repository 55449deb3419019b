import { useState } from "react";
import { BasketContext, useNewBasket } from "./basket";
import { BasketDialog } from "./BasketDialog";
import { Catalogue } from "./Catalogue";
import { type Choice, EVERYTHING, Filters } from "./Filters";
import { closeHash, useHash } from "./hash";
import { ItemDialog } from "./ItemDialog";

export function App() {
  const basket = useNewBasket();
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const hash = useHash();
  const count = basket.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <BasketContext value={basket}>
      <header className="top">
        <a className="brand" href="./">
          <img src="./icon.svg" alt="" width="32" height="32" /> Corner Shop
        </a>
        <label className="search">
          <span className="hidden">Search</span>
          <input
            type="search"
            placeholder="Search items"
            value={choice.text}
            onChange={(event) => setChoice({ ...choice, text: event.target.value })}
          />
        </label>
        <a className="button" href="#basket">
          Basket <span className="count">{count}</span>
        </a>
      </header>
      <main>
        <Filters choice={choice} onChange={setChoice} />
        <Catalogue choice={choice} />
      </main>
      {hash.startsWith("Item:") && <ItemDialog id={hash} onClose={closeHash} />}
      {hash === "basket" && <BasketDialog onClose={closeHash} />}
    </BasketContext>
  );
}
