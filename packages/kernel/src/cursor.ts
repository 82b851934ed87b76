import { badInput } from './failures.ts';

/** The values of a row's order columns, as the opaque cursor of a connection. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The order values behind a cursor; a text that is not one of ours is bad input at `after`. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isPlain)) return values;
  } catch {
    // not a cursor of ours: answered below
  }
  throw badInput({
    path: 'after',
    code: 'cursorNotValid',
    words: { zh: '翻页位置无效，请从头开始', en: 'This page position is not valid; start from the first page' },
  });
}

const isPlain = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number';
