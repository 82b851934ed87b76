/** What happened on one day. */
export interface Day<Item> {
  /** Civil date `YYYY-MM-DD` in Asia/Shanghai. */
  readonly date: string;
  readonly items: readonly Item[];
}

const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date of an instant where the projects are. */
export const dayOf = (instant: Date): string => civil.format(instant);

/** A list by its days, in the order in which it comes. `at`: ISO 8601. */
export function byDay<Item extends { readonly at: string }>(items: readonly Item[]): Day<Item>[] {
  const days: { date: string; items: Item[] }[] = [];
  for (const item of items) {
    const date = dayOf(new Date(item.at));
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}
