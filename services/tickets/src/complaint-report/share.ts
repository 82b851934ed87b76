/** `part / whole` with four decimals, rounded once, half up, such as `0.9383`; null of nothing. Exact: whole numbers only. */
export function share(part: number, whole: number): string | null {
  if (whole <= 0 || part < 0) return null;
  const tenThousandths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  const digits = tenThousandths.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
