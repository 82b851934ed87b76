const literals = /\bE'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'/gi;
const numbers = /(?<![\w$.])-?\d+(?:\.\d+)?\b/g;
/** `(?, ?), (?, ?), …`: rows of one insert. */
const moreRows = /(\((?:\?(?:::\w+)?(?:, )?)+\))(?:, \((?:\?(?:::\w+)?(?:, )?)+\))+/g;

/** The longest statement worth showing. */
const longest = 4_000;

/**
 * A statement as it may be shown: without values. The query builder writes values into its text, so literals become `?`;
 * where what remains still has a quote, only the statement's first word is shown.
 */
export function withoutLiterals(text: string): string {
  const shown = text.replace(literals, '?').replace(numbers, '?').replace(moreRows, '$1, …');
  return shown.includes("'") || shown.includes('$$') ? firstWord(text) : shown.slice(0, longest);
}

/** `select`, `insert`, …: in small letters. */
export const firstWord = (text: string): string => /^\W*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? 'sql';
