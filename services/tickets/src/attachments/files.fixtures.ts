/** A JPEG segment. */
export const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const tiff = (orientation: number): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(0x0112, 10);
  bytes.writeUInt16LE(3, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt16LE(orientation, 18);
  return bytes;
};

/** Where a photograph was taken, as text that no test overlooks. */
export const place = 'GPS 31.2304N 121.4737E';

export const exif = (orientation = 6): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(orientation), Buffer.from(place)]));

const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${place}</x:xmpmeta>`, 'latin1'));
const iptc = segment(0xed, Buffer.from(`Photoshop 3.0\0${place}`, 'latin1'));
const comment = segment(0xfe, Buffer.from(place));
const second = segment(0xe2, Buffer.from(`MPF\0${place}`, 'latin1'));
const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01 colours', 'latin1'));
const tables = segment(0xdb, Buffer.alloc(65, 1));
const scanHead = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
/** A picture's data, with what looks like markers and is none. */
const scanned = Buffer.from('00ff00123456ffd0abffd7ffff00cd', 'hex');
const end = Buffer.from([0xff, 0xd9]);

/** A photograph: everything a camera writes, the picture, and a film hung on behind it. */
export const photograph = (size = 0): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif(),
    Buffer.from([0xff]), // padding
    xmp,
    iptc,
    comment,
    second,
    jfif,
    colours,
    tables,
    scanHead,
    scanned,
    Buffer.alloc(size, 0x5a),
    end,
    Buffer.from(`a film behind it, at ${place}`),
  ]);

/** The same without what says the place; `upright` is what the camera's orientation became. */
export const withoutPlaceAs = (upright: Buffer, size = 0): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    upright,
    jfif,
    colours,
    tables,
    scanHead,
    scanned,
    Buffer.alloc(size, 0x5a),
    end,
  ]);

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4, 0xcc)]);
};

/** A picture, with or without what says where it was taken. */
export const png = (placed = true): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.alloc(13, 1)),
    ...(placed ? [chunk('eXIf', Buffer.from(place)), chunk('iTXt', Buffer.from(place))] : []),
    chunk('IDAT', Buffer.alloc(1_000, 2)),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** An archive that lists these parts; nothing in it is packed. */
export function archiveOf(names: readonly string[], filling = 0): Buffer {
  const list: Buffer[] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const body = Buffer.alloc(filling, 0x20);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(body.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(body.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    list.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), body);
    offset += 30 + name.length + body.length;
  }
  const listed = Buffer.concat(list);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50);
  tail.writeUInt16LE(names.length, 8);
  tail.writeUInt16LE(names.length, 10);
  tail.writeUInt32LE(listed.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, tail]);
}

export const docx = (filling = 0): Buffer =>
  archiveOf(['_rels/.rels', 'word/document.xml', '[Content_Types].xml'], filling);
export const xlsx = (): Buffer => archiveOf(['[Content_Types].xml', 'xl/workbook.xml']);

const entry = (name: string, kind: number): Buffer => {
  const bytes = Buffer.alloc(128);
  const text = Buffer.from(`${name}\0`, 'utf16le');
  text.copy(bytes);
  bytes.writeUInt16LE(text.length, 64);
  bytes[66] = kind;
  return bytes;
};

/** An old office file with these streams; `kind` is the class of its root. */
export function compound(streams: readonly string[], kind = '00000000000000000000000000000000'): Buffer {
  const head = Buffer.alloc(512 + 300 * 1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  const root = entry('Root Entry', 5);
  Buffer.from(kind, 'hex').copy(root, 80);
  return Buffer.concat([head, root, ...streams.map((name) => entry(name, 2))]);
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const amr = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(400, 0x3c)]);
/** A film's beginning; as long as wanted. */
export const film = (size = 1_000): Buffer =>
  Buffer.concat([Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex'), Buffer.alloc(size, 7)]);
