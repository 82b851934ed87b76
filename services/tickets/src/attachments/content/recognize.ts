import { fileTypeFromBuffer } from 'file-type';
import { archive } from './archive.ts';
import { compoundFile } from './compoundFile.ts';
import { type MediaType, seenType } from './mediaTypes.ts';
import { text } from './text.ts';

/** What a file is, found while it passes; nothing but its content is believed. */
export interface Recognition {
  /** What its first bytes are; undefined while only the whole tells. */
  readonly soFar: MediaType | undefined;
  /** The next piece, in order, from the first on. */
  see(piece: Buffer): void;
  /** After the last piece; null for what is not taken. */
  verdict(): MediaType | null;
}

/** Looks at the beginning of a file (as much as is there of the first piece); null where that is refused at once. */
export async function recognize(beginning: Buffer): Promise<Recognition | null> {
  if (startsWith(beginning, zip)) return archive();
  if (startsWith(beginning, compound)) return compoundFile();
  const found = await fileTypeFromBuffer(beginning);
  if (!found) return text();
  const type = seenType(found.mime);
  return type ? { soFar: type, see: () => undefined, verdict: () => type } : null;
}

const zip = Buffer.from('PK\x03\x04', 'latin1');
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const startsWith = (bytes: Buffer, sign: Buffer): boolean => bytes.subarray(0, sign.length).equals(sign);
