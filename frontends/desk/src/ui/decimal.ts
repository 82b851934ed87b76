/** A number as people type it (full-width digits, thousands commas, a unit behind it) as an exact decimal; null when it is none. */
export function decimalOf(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/(m2|平方米|平米|平)$/i, '')
    .replaceAll(/[\s,]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? plain : null;
}
