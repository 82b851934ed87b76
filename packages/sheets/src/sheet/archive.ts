import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { SheetLimits } from './sheetBook.ts';
import { SheetRefusal } from './sheetRefusal.ts';

/** A workbook's archive after `openArchive` has unpacked all of it once and found it reasonable. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Unpacks one entry piece by piece; nothing for an entry that is not there. */
  read(name: string): AsyncGenerator<Uint8Array>;
}

const ratioCountsFrom = 1024 * 1024;

/**
 * Opens a ZIP and unpacks every entry once under the limits, keeping nothing. What the headers say of sizes is not
 * believed: bytes are counted as they come.
 * @throws SheetRefusal ZIP_BOMB, PASSWORD_PROTECTED or BROKEN_WORKBOOK
 */
export async function openArchive(bytes: Uint8Array, limits: SheetLimits): Promise<Archive> {
  const zip = await readable(
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: false,
      autoClose: false,
    }),
  );
  if (zip.entryCount > limits.entries) throw new SheetRefusal('ZIP_BOMB');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted()) throw new SheetRefusal('PASSWORD_PROTECTED');
    for await (const size of sizesOf(zip, entry, limits)) {
      unpacked += size;
      if (unpacked > limits.unpackedBytes) throw new SheetRefusal('ZIP_BOMB');
    }
    entries.set(normalName(entry.fileName), entry);
  }
  return {
    names: new Set(entries.keys()),
    read: (name) => chunksOf(zip, entries.get(normalName(name))),
  };
}

/** Some writers begin names with a slash or use back slashes; letters' case is not reliable either. */
function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const iterator = zip.eachEntry();
  let next = await readable(iterator.next());
  while (!next.done) {
    yield next.value;
    next = await readable(iterator.next());
  }
}

async function* sizesOf(zip: ZipFile, entry: Entry, limits: SheetLimits): AsyncGenerator<number> {
  let unpacked = 0;
  for await (const chunk of chunksOf(zip, entry)) {
    unpacked += chunk.length;
    if (unpacked > ratioCountsFrom && unpacked > entry.compressedSize * limits.ratio)
      throw new SheetRefusal('ZIP_BOMB');
    yield chunk.length;
  }
}

async function* chunksOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) return;
  const stream: Readable = await readable(zip.openReadStreamPromise(entry));
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    let next = await readable(chunks.next());
    while (!next.done) {
      yield next.value;
      next = await readable(chunks.next());
    }
  } finally {
    stream.destroy();
  }
}

/** Whatever the archive's reader complains about is one thing to a person: the file is damaged. */
async function readable<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch {
    throw new SheetRefusal('BROKEN_WORKBOOK');
  }
}
