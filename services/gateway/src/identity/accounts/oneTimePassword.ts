import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for each other when read aloud or from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen random characters in groups of four (79 bits): to be typed once. */
export const oneTimePassword = (): string => Array.from({ length: 4 }, group).join('-');

function group(): string {
  return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
