/** `part / whole` with four decimals, rounded once, half up, such as `"0.9383"`; null of nothing. Exact: no floating point. */
export function rate(part: bigint, whole: bigint): string | null {
  if (whole <= 0n || part < 0n) return null;
  const digits = ((part * 20_000n + whole) / (2n * whole)).toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
