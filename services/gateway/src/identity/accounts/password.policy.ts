import type { Facts } from '@onedesk/kernel';

/** PPL-1: what a password must be. Lengths in characters. */
export const passwordPolicy = {
  shortest: 12,
  longest: 128,
  /** Distinct characters, so that no key is simply held down. */
  variety: 5,
  /** What everybody tries first; compared without case, spaces, and the digits and signs at the end. */
  common: [
    'password',
    'passwordpassword',
    'administrator',
    'adminadmin',
    'qwertyuiop',
    'qwertyuiopas',
    'qwertyuiopasdf',
    'qwertyasdfgh',
    'qazwsxedc',
    'qazwsxedcrfv',
    'asdfghjkl',
    'zxcvbnm',
    'iloveyou',
    'woaini',
    'woainiwoaini',
    'letmein',
    'welcome',
    'changeme',
    'onedesk',
    'abcdefgh',
    'abcdefghijkl',
  ],
} as const;

/** Which rule a password breaks, as the code of a field fault; null when it is good. */
export function passwordFault(
  password: string,
  of: { username: string; former?: string },
): { code: string; facts: Facts } | null {
  const { shortest, longest } = passwordPolicy;
  const length = Array.from(password).length;
  if (length < shortest) return { code: 'tooShort', facts: { minimum: shortest } };
  if (length > longest) return { code: 'tooLong', facts: { maximum: longest } };
  if (password === of.former) return { code: 'passwordSame', facts: {} };
  if (of.username !== '' && password.toLowerCase().includes(of.username)) {
    return { code: 'passwordHasUsername', facts: {} };
  }
  return isCommon(password) ? { code: 'passwordCommon', facts: {} } : null;
}

/** Nothing but digits and signs, a word that everybody tries, or the same few characters over and over. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s/g, '');
  const stem = plain.replace(/[^\p{L}]+$/u, '');
  const known: readonly string[] = passwordPolicy.common;
  return stem === '' || known.includes(stem) || new Set(plain).size < passwordPolicy.variety;
}
