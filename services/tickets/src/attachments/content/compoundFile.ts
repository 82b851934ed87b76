import { type MediaType, officeTypes } from './mediaTypes.ts';
import type { Recognition } from './recognize.ts';

/** Bytes of an entry in the directory of an old office document. */
const entryBytes = 128;

const utf16 = (name: string): Buffer => Buffer.from(`${name}\0`, 'utf16le');

/** Streams by which the documents that are taken are known. */
const streams: readonly (readonly [Buffer, MediaType])[] = [
  [utf16('WordDocument'), officeTypes.doc],
  [utf16('Workbook'), officeTypes.xls],
  [utf16('Book'), officeTypes.xls],
];

const root = utf16('Root Entry');
/** The class in an installer's root: a program. */
const installer = Buffer.from('84100c0000000000c000000000000046', 'hex');

/**
 * Old office documents, installers, mails and others share one container. Which of them it is stands in its directory,
 * anywhere in the file; entries begin at multiples of 128 bytes. Anything but a document or a sheet is refused.
 */
export function compoundFile(): Recognition {
  const found = new Set<MediaType>();
  let isInstaller = false;
  let rest = Buffer.alloc(0);
  return {
    soFar: undefined,
    see(piece) {
      const bytes = rest.length ? Buffer.concat([rest, piece]) : piece;
      const whole = bytes.length - (bytes.length % entryBytes);
      for (let at = 0; at < whole; at += entryBytes) {
        const entry = bytes.subarray(at, at + entryBytes);
        if (isNamed(entry, root)) isInstaller ||= entry.subarray(80, 96).equals(installer);
        else for (const [name, type] of streams) if (isNamed(entry, name)) found.add(type);
      }
      rest = Buffer.from(bytes.subarray(whole));
    },
    verdict: () => (found.size === 1 && !isInstaller ? ([...found][0] ?? null) : null),
  };
}

/** Whether it is the directory's entry of that name: the name, its length, and an entry's kind (stream or root). */
const isNamed = (entry: Buffer, name: Buffer): boolean =>
  entry[66] !== 0 && entry.readUInt16LE(64) === name.length && entry.subarray(0, name.length).equals(name);
