/** Bytes that were asked for, the first and the last. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * RFC 9110: the one range that a `range` header asks for of so many bytes. Null for all of them: there is no header, or
 * it asks for several, which may be answered with the whole. `outside` where there is nothing to give.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return to === '0' ? 'outside' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const range = { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
  if (to !== '' && Number(to) < range.first) return null;
  return range.first < size ? range : 'outside';
}
