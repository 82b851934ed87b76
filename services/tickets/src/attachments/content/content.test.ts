import { describe, expect, test } from 'vitest';
import * as files from '../files.fixtures.ts';
import * as media from '../media.fixtures.ts';
import { orientationSegment } from './exif.ts';
import { nameFor, mediaTypeOf } from './mediaTypes.ts';
import { inPieces } from './pieces.ts';
import { recognize } from './recognize.ts';
import { withoutPlace } from './withoutPlace.ts';

/** The bytes as they come over a line: in pieces of any size. */
async function* sent(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}
const all = async (pieces: AsyncIterable<Buffer>) => {
  const list: Buffer[] = [];
  for await (const piece of pieces) list.push(piece);
  return Buffer.concat(list);
};
const typeOf = async (bytes: Buffer, size = 256 * 1024) => {
  const recognition = await recognize(bytes.subarray(0, 256 * 1024));
  for (let at = 0; at < bytes.length; at += size) recognition?.see(bytes.subarray(at, at + size));
  return recognition?.verdict()?.name ?? null;
};

describe('a file is what its content is', () => {
  test.each<[string, Buffer, string]>([
    ['a photograph', files.photograph(), 'image/jpeg'],
    ['a picture', files.png(), 'image/png'],
    ['a moving picture', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'image/gif'],
    ['a picture from a browser', Buffer.from('RIFF\x10\0\0\0WEBPVP8 \x04\0\0\0aaaa', 'latin1'), 'image/webp'],
    ['a photograph of a newer phone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'image/heic'],
    ['a document to print', files.pdf, 'application/pdf'],
    ['a film', files.film(), 'video/mp4'],
    ['a recording of a phone', Buffer.from('\0\0\0\x1cftypM4A \0\0\0\0M4A mp42isom', 'latin1'), 'audio/mp4'],
    ['a recording of an older phone', files.amr, 'audio/amr'],
    ['a recording', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(40)]), 'audio/wav'],
    [
      'a letter',
      files.docx(),
      mediaTypeOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document').name,
    ],
    [
      'a letter longer than one piece',
      files.docx(300 * 1024),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a sheet', files.xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['an old letter', files.compound(['WordDocument']), 'application/msword'],
    ['an old sheet', files.compound(['Workbook']), 'application/vnd.ms-excel'],
    ['a note', Buffer.from('\ufeff来访记录：\r\n李思远，10:30\t漏水\n'), 'text/plain'],
    ['a note of a Chinese Windows', Buffer.from('c0e4cbaeb9dcc2a9cbae0d0a', 'hex'), 'text/plain'],
  ])('%s', async (_, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
    if (type !== 'text/plain' || bytes[0] === 0xef) expect(await typeOf(bytes, 128 * 1024 + 1)).toBe(type);
  });

  test.each<[string, Buffer]>([
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['a page behind spaces', Buffer.from('\ufeff \n\n <html></html>')],
    ['a drawing that can run', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page that begins like a note', Buffer.from('Dear all,\n<script src="//x"></script>')],
    ['a Windows program', Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(200)])],
    ['a Linux program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)])],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an archive', files.archiveOf(['letters/a.txt'])],
    ['a program in an archive', files.archiveOf(['META-INF/MANIFEST.MF', 'A.class'])],
    ['a letter with macros', files.archiveOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
    ['an archive whose list is cut off', files.docx().subarray(0, -30)],
    ['a presentation', files.archiveOf(['[Content_Types].xml', 'ppt/presentation.xml'])],
    ['an installer', files.compound(['WordDocument'], '84100c0000000000c000000000000046')],
    ['an old mail', files.compound(['__properties_version1.0'])],
    ['rich text', Buffer.from('{\\rtf1 hello}')],
    ['bytes that mean nothing', Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0, 0, 9])],
    ['text with a NUL', Buffer.from('hello\0world')],
    ['text that goes on as bytes', Buffer.concat([Buffer.from('a'.repeat(300 * 1024)), Buffer.from([0xff, 0, 1])])],
  ])('%s is not taken', async (_, bytes) => {
    expect(await typeOf(bytes)).toBeNull();
  });

  test('its name ends as its content does', () => {
    const pdf = mediaTypeOf('application/pdf');
    expect(nameFor(pdf, '账单.pdf')).toBe('账单.pdf');
    expect(nameFor(pdf, '账单.PDF')).toBe('账单.PDF');
    expect(nameFor(pdf, 'bill.exe')).toBe('bill.exe.pdf');
    expect(nameFor(mediaTypeOf('image/jpeg'), '现场.jpeg')).toBe('现场.jpeg');
  });
});

describe('PPL-2 where a photograph was taken is nobody’s business', () => {
  const jpeg = mediaTypeOf('image/jpeg');

  test.each([1, 2, 7, 64, 100_000])('it is left out, the picture is not touched (in pieces of %i)', async (size) => {
    const cleaned = await all(withoutPlace(jpeg, sent(files.photograph(5_000), size)));
    expect(cleaned.includes(files.place)).toBe(false);
    expect(cleaned).toEqual(files.withoutPlaceAs(orientationSegment(6), 5_000));
  });

  test('cleaning twice is cleaning once', async () => {
    const once = await all(withoutPlace(jpeg, sent(files.photograph(), 50)));
    expect(await all(withoutPlace(jpeg, sent(once, 50)))).toEqual(once);
  });

  test('what only looks like a photograph is refused, not stored as it is', async () => {
    const broken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(files.place)]);
    await expect(all(withoutPlace(jpeg, sent(broken, 10)))).rejects.toMatchObject({ code: 'WRONG_TYPE' });
    const padded = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(1_000_000, 0xff)]);
    await expect(all(withoutPlace(jpeg, sent(padded, 65_536)))).rejects.toMatchObject({ code: 'WRONG_TYPE' });
  });

  test('a picture that was cut off has its end', async () => {
    const cut = files.withoutPlaceAs(orientationSegment(1), 500).subarray(0, -2);
    expect(await all(withoutPlace(jpeg, sent(cut, 33)))).toEqual(files.withoutPlaceAs(orientationSegment(1), 500));
  });

  test.each([1, 9, 4_096])('a PNG says nothing of it either (in pieces of %i)', async (size) => {
    expect(await all(withoutPlace(mediaTypeOf('image/png'), sent(files.png(), size)))).toEqual(files.png(false));
  });

  test.each<[string, string, (placed: boolean) => Buffer]>([
    ['a film', 'video/mp4', media.placedFilm],
    ['a film of another phone', 'video/quicktime', media.placedFilm],
    ['a recording', 'audio/mp4', media.placedFilm],
    ['a WebP', 'image/webp', media.webp],
    ['a HEIC', 'image/heic', (placed) => media.heic(placed, 1)],
    ['a HEIC in the oldest way', 'image/heic', (placed) => media.heic(placed, 0)],
    ['a HEIC in the newest way', 'image/heic', (placed) => media.heic(placed, 2)],
  ])('nor does %s, and everything in it stays where it was', async (_, type, file) => {
    expect(file(true).includes(files.place)).toBe(true);
    for (const size of [1, 7, 100, 65_536]) {
      expect(await all(withoutPlace(mediaTypeOf(type), sent(file(true), size)))).toEqual(file(false));
    }
  });

  test('films and photographs that are broken or lie about their lengths pass as far as they go', async () => {
    for (const [type, file] of [
      ['video/mp4', media.placedFilm()],
      ['image/heic', media.heic()],
      ['image/webp', media.webp()],
    ] as const) {
      for (let length = 0; length < Math.min(file.length, 500); length += 7) {
        const cut = file.subarray(0, length);
        expect(await all(withoutPlace(mediaTypeOf(type), sent(cut, 50)))).toHaveLength(cut.length);
      }
    }
    const wild = Buffer.from(media.heic());
    wild.fill(0xff, wild.indexOf('iloc') + 12, wild.indexOf('idat') - 4);
    expect(await all(withoutPlace(mediaTypeOf('image/heic'), sent(wild, 50)))).toHaveLength(wild.length);
    const far = Buffer.from(media.heic());
    // Its XMP lies in the description, and says that it is longer than that.
    far.writeUInt32BE(0x00ffffff, far.indexOf('idat') - 8);
    const cleaned = await all(withoutPlace(mediaTypeOf('image/heic'), sent(far, 50)));
    expect(cleaned).toHaveLength(far.length);
    expect(cleaned.includes(files.place)).toBe(false);
    const places = Buffer.from([2, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);
    const endless = Buffer.concat([places, Buffer.alloc(200_000, 0xff)]);
    const meta = media.box('meta', Buffer.alloc(4), media.box('iinf', Buffer.alloc(6)), media.box('iloc', endless));
    const begun = performance.now();
    expect(await all(withoutPlace(mediaTypeOf('image/heic'), sent(meta, 65_536)))).toEqual(meta);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('other files pass as they are', async () => {
    expect(await all(withoutPlace(mediaTypeOf('application/pdf'), sent(files.pdf, 3)))).toEqual(files.pdf);
  });
});

test('pieces have one size, whatever came', async () => {
  const sizes: number[] = [];
  for await (const piece of inPieces(sent(Buffer.alloc(1_000), 7), 256)) sizes.push(piece.length);
  expect(sizes).toEqual([256, 256, 256, 232]);
});
