/** PPL-2: `13812345678` → `138****5678`; land lines keep their area code and last two digits. */
export function maskPhone(number: string): string {
  const digits = number.replace(/\s/g, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  if (digits.length <= 4) return '*'.repeat(digits.length);
  const head = /^0\d{2,3}-/.exec(digits)?.[0] ?? digits.slice(0, 2);
  return `${head}${'*'.repeat(Math.max(4, digits.length - head.length - 2))}${digits.slice(-2)}`;
}

/** PPL-2: identity numbers show their first and last characters only: `9***************22`. */
export function maskIdentity(number: string): string {
  if (number.length <= 4) return '*'.repeat(number.length);
  return `${number.slice(0, 1)}${'*'.repeat(number.length - 3)}${number.slice(-2)}`;
}

/** PPL-2: `li.ming@example.com` → `l***@example.com`. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}
