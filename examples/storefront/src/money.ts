// A Decimal travels as text, so that it is exact: "19.90". Sums are made in whole cents.

const FORMAT = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });

/** "19.90" → 1990 */
export function toCents(price: string): number {
  const [units = "0", cents = ""] = price.split(".");
  return Number(units) * 100 + Number(cents.padEnd(2, "0").slice(0, 2));
}

/** 1990 → "€19.90" */
export function showCents(cents: number): string {
  return FORMAT.format(cents / 100);
}

export function showPrice(price: string): string {
  return showCents(toCents(price));
}
