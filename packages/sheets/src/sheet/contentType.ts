/** What a file is, told from its bytes; its name and extension have no say. */
export type ContentType = 'zip' | 'oldXls' | 'encrypted' | 'text' | 'other';

const oleSignature = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** Directory entries of an OLE file stand at multiples of 128 bytes, each beginning with its name in UTF-16. */
const oleEntrySize = 128;
/** Excel 2 to 4 wrote their records into a bare file; the first is `BOF`. */
const bareBiff = [0x0009, 0x0209, 0x0409];
const markup = /^\s*<(?:!doctype|html|\?xml|table|script|svg)/i;

export function contentType(bytes: Uint8Array): ContentType {
  if (startsWith(bytes, oleSignature)) return oleType(bytes);
  if (startsWith(bytes, Uint8Array.of(0x50, 0x4b, 3, 4)) || startsWith(bytes, Uint8Array.of(0x50, 0x4b, 5, 6)))
    return 'zip';
  if (bytes.length > 4 && bareBiff.includes(bytes[0]! | (bytes[1]! << 8)) && bytes[3] === 0) return 'oldXls';
  return isText(bytes) ? 'text' : 'other';
}

function oleType(bytes: Uint8Array): ContentType {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + oleEntrySize <= bytes.length; at += oleEntrySize) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
    if (length >= 2 && length <= 64) names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  return names.has('Workbook') || names.has('Book') ? 'oldXls' : 'other';
}

/** Systems export HTML or XML under the name of a spreadsheet: text, but no table of cells to trust. */
function isText(bytes: Uint8Array): boolean {
  const wide = startsWith(bytes, Uint8Array.of(0xff, 0xfe)) || startsWith(bytes, Uint8Array.of(0xfe, 0xff));
  if (wide) return true;
  if (startsWith(bytes, new TextEncoder().encode('%PDF'))) return false;
  const start = bytes.subarray(0, 64 * 1024);
  const control = start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return !control && !markup.test(new TextDecoder('utf-8').decode(start.subarray(0, 512)));
}

function startsWith(bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
