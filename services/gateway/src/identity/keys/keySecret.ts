import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as its holder has it, taken apart. */
export interface PresentedKey {
  readonly id: string;
  readonly secret: string;
}

/** `odk_<id, 32 digits>_<secret, 43 characters><checksum, 8 digits>`: found by scanners of leaked secrets, and typing errors show. */
const form = /^odk_([0-9a-f]{32})_([A-Za-z0-9_-]{43})([0-9a-f]{8})$/;

/** A new secret for a key: the whole text for its holder, and what is kept of it. */
export function makeSecret(id: string): { text: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  const plain = id.replaceAll('-', '');
  return { text: `odk_${plain}_${secret}${checksum(plain, secret)}`, hash: hashOf(secret) };
}

/** The parts of a key's text; null where it is none, or mistyped. */
export function readKey(text: string): PresentedKey | null {
  const [, id = '', secret = '', sum] = form.exec(text) ?? [];
  if (!sum || checksum(id, secret) !== sum) return null;
  return { id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), secret };
}

/** Whether the secret has this hash; takes as long whatever differs. */
export const fits = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));

/** Secrets are 256 random bits: nobody guesses them, so a slow hash would protect nothing. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const checksum = (id: string, secret: string): string =>
  createHash('sha256').update(`odk_${id}_${secret}`).digest('hex').slice(0, 8);
