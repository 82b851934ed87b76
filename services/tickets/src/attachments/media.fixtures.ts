import { place } from './files.fixtures.ts';

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A part of a film or of a HEIC. */
export const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
/** One whose size takes eight bytes, as long films have. */
const longBox = (type: string, body: Buffer): Buffer =>
  Buffer.concat([u32(1), Buffer.from(type, 'latin1'), u32(0), u32(body.length + 16), body]);

const said = Buffer.from(place);
const none = Buffer.alloc(said.length);
const pictures = Buffer.alloc(3_000, 0x6d);

/** A film; with what the phone wrote of the place, or as it is without. */
export function placedFilm(placed = true): Buffer {
  const text = placed ? said : none;
  const user = box(placed ? 'udta' : 'free', placed ? box('\xa9xyz', text) : Buffer.alloc(8 + said.length));
  const device = box(placed ? 'meta' : 'free', text);
  const track = box('trak', box('tkhd', Buffer.alloc(20, 1)), device, box('mdia', Buffer.from('keeps its meta')));
  const head = box('ftyp', Buffer.from('mp42\0\0\0\0isom'));
  return Buffer.concat([
    head,
    longBox('mdat', pictures),
    box('moov', box('mvhd', Buffer.alloc(9, 2)), user, track, device),
    box('free', Buffer.alloc(4)),
  ]);
}

/** A part of a WebP. */
const chunk = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
/** A picture from a browser or a messenger. */
export function webp(placed = true): Buffer {
  const flags = Buffer.concat([Buffer.from([placed ? 0x3e : 0x32]), Buffer.alloc(9, 3)]);
  const chunks = Buffer.concat([
    chunk('VP8X', flags),
    chunk('VP8 ', Buffer.alloc(701, 4)),
    chunk(placed ? 'EXIF' : 'JUNK', placed ? said : none),
    chunk(placed ? 'XMP ' : 'JUNK', placed ? said : none),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(chunks.length + 4, 4);
  return Buffer.concat([head, chunks]);
}

/** A photograph of a newer phone: EXIF behind the picture, XMP in the description. */
export function heic(placed = true, version: 0 | 1 | 2 = 1): Buffer {
  const text = placed ? said : none;
  const long = version === 2;
  const id = (value: number) => (long ? u32(value) : u16(value));
  const thing = (value: number, type: string) =>
    box('infe', Buffer.from([long ? 3 : 2, 0, 0, 0]), id(value), u16(0), Buffer.from(type), Buffer.from('\0'));
  const inDescription = version > 0;
  const place = (value: number, inside: boolean, offset: number, length: number) =>
    Buffer.concat([
      id(value),
      ...(version > 0 ? [u16(inside ? 1 : 0)] : []),
      u16(0),
      u32(0),
      u16(1),
      ...(version > 0 ? [u32(7)] : []),
      u32(offset),
      u32(length),
    ]);
  const description = (behind: number) =>
    box(
      'meta',
      u32(0),
      box('hdlr', Buffer.from('pict')),
      box('iinf', Buffer.from([0, 0, 0, 0]), u16(3), thing(1, 'hvc1'), thing(2, 'Exif'), thing(3, 'mime')),
      box(
        'iloc',
        Buffer.from([version, 0, 0, 0, 0x44, version > 0 ? 0x44 : 0x40]),
        long ? u32(3) : u16(3),
        place(1, false, behind, pictures.length),
        place(2, false, behind + pictures.length, said.length),
        place(3, inDescription, inDescription ? 0 : behind + pictures.length + said.length, said.length),
      ),
      ...(inDescription ? [box('idat', text)] : []),
    );
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'));
  const behind = head.length + description(0).length + 8;
  const data = [pictures, text, ...(inDescription ? [] : [text]), Buffer.from('the end')];
  return Buffer.concat([head, description(behind), box('mdat', ...data)]);
}
