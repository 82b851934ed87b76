/**
 * Exact arithmetic on decimals as the API sends them (`"166.95"`). Areas of a whole estate are added here,
 * and binary floats would be off by a cent of a square metre, which an auditor finds.
 */

interface Scaled {
  digits: bigint;
  scale: number;
}

const shape = /^(-?)(\d+)(?:\.(\d+))?$/;

function scaled(text: string): Scaled {
  const match = shape.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  return { digits: BigInt(sign + whole + fraction), scale: fraction.length };
}

function unscaled({ digits, scale }: Scaled): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

const raised = (value: Scaled, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale);

/** The exact sum; `"0"` of nothing. Keeps the longest fraction among the terms. Throws a RangeError on text that is no decimal. */
export function sum(terms: Iterable<string>): string {
  const values = [...terms].map(scaled);
  const scale = Math.max(0, ...values.map((value) => value.scale));
  return unscaled({ digits: values.reduce((total, value) => total + raised(value, scale), 0n), scale });
}

/** `a - b`, exactly. */
export function difference(a: string, b: string): string {
  return sum([a, b.startsWith('-') ? b.slice(1) : `-${b}`]);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; `"1.50"` equals `"1.5"`. */
export function compare(a: string, b: string): number {
  const [left, right] = [scaled(a), scaled(b)];
  const scale = Math.max(left.scale, right.scale);
  const gap = raised(left, scale) - raised(right, scale);
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** How much of `whole` a `part` of it is, in percent with one decimal, rounded half up: `"12.5"`; null of nothing. Neither may be negative. */
export function share(part: string, whole: string): string | null {
  const [of, all] = [scaled(part), scaled(whole)];
  const scale = Math.max(of.scale, all.scale);
  const [numerator, denominator] = [raised(of, scale), raised(all, scale)];
  if (denominator === 0n) return null;
  return unscaled({ digits: (numerator * 2000n + denominator) / (2n * denominator), scale: 1 });
}
