import { type MediaType, officeTypes } from './mediaTypes.ts';
import type { Recognition } from './recognize.ts';

/** As much of the end as is looked at: the list of an office document's parts is a few KiB. */
const tailBytes = 512 * 1024;

/**
 * An office document is an archive whose list of parts, at its end, says what it is. Nothing is unpacked. One with
 * macros is refused, and so is any other archive.
 */
export function archive(): Recognition {
  let tail = Buffer.alloc(0);
  return {
    soFar: undefined,
    see(piece) {
      tail = Buffer.concat([tail, piece]).subarray(-tailBytes);
    },
    verdict: () => documentOf(partNames(tail)),
  };
}

function documentOf(parts: readonly string[]): MediaType | null {
  const has = (beginning: string) => parts.some((part) => part.startsWith(beginning));
  if (!parts.includes('[content_types].xml')) return null;
  if (parts.some((part) => part.endsWith('.bin') && part.includes('vba'))) return null;
  if (has('word/') && !has('xl/')) return officeTypes.docx;
  if (has('xl/') && !has('word/')) return officeTypes.xlsx;
  return null;
}

const endSign = Buffer.from('PK\x05\x06', 'latin1');
const partSign = 0x02014b50;

/** The names in the archive's list, in small letters; none where it has no list, or one that does not add up. */
function partNames(tail: Buffer): string[] {
  const end = tail.lastIndexOf(endSign);
  if (end < 0 || end + 22 > tail.length) return [];
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const names: string[] = [];
  let at = end - size;
  for (let part = 0; part < count; part += 1) {
    if (at < 0 || at + 46 > end || tail.readUInt32LE(at) !== partSign) return [];
    const nameLength = tail.readUInt16LE(at + 28);
    names.push(tail.toString('utf8', at + 46, at + 46 + nameLength).toLowerCase());
    at += 46 + nameLength + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return at === end ? names : [];
}
