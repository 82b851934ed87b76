import { moneyText } from '@onedesk/kernel';
import { arrearsAges } from './arrears.graphql.ts';
import { type Books, nth, type PaperCharge } from './books.fixtures.ts';
import { rate } from './rate.ts';

/** Figures as they follow from the books on paper, charge by charge: what the reports have to say. */

interface OpenPart {
  charge: PaperCharge;
  fen: bigint;
  age: (typeof arrearsAges)[number];
}

const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);

/** Every open part as of a day. */
export function openParts(books: Books, asOf: string): OpenPart[] {
  return books.charges
    .map((charge) => ({
      charge,
      fen: sum(charge.moves.filter(({ day }) => day <= asOf).map(({ fen }) => fen)),
      age: ageOf(charge.dueOn, asOf),
    }))
    .filter(({ fen }) => fen > 0n);
}

function ageOf(dueOn: string, asOf: string): OpenPart['age'] {
  const days = (Date.parse(asOf) - Date.parse(dueOn)) / 86_400_000;
  const last = [0, 30, 90, 180, 365, Number.POSITIVE_INFINITY];
  return nth(
    arrearsAges,
    last.findIndex((end) => days <= end),
  );
}

/** The figures of some open parts. */
export function figures(books: Books, parts: readonly OpenPart[]) {
  return {
    total: moneyText(sum(parts.map(({ fen }) => fen))),
    units: new Set(parts.map(({ charge }) => nth(books.accounts, charge.account).unit)).size,
  };
}

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** What the collection report says of a month. */
export function collectionOf(books: Books, month: string) {
  const charges = books.charges.filter((charge) => charge.month === month && !charge.reversed);
  const charged = sum(charges.map(({ fen }) => fen));
  const paid = charged - sum(charges.flatMap(({ moves }) => moves.map(({ fen }) => fen)));
  const collected = books.entries
    .filter(
      ({ day, kind, reverses }) => day.startsWith(month) && (reverses?.kind ?? kind).toLowerCase().endsWith('payment'),
    )
    .map(({ kind, fen }) => (kind === 'reversal' ? -fen : fen));
  return {
    month,
    charged: moneyText(charged),
    collected: moneyText(sum(collected)),
    collectedForMonth: moneyText(paid),
    rate: rate(paid, charged),
    outstanding: figures(books, openParts(books, lastDay(month))).total,
  };
}
