import { boxesIn, headOf, type Box } from './boxes.ts';
import { Taker } from './pieces.ts';

/** What a film says about itself besides its pictures: place, device, names. */
const personal = new Set(['udta', 'meta']);
/** Where such parts stand. */
const within = new Set(['moov', 'trak']);
/** More than any phone writes about its films; what is longer passes as it is. */
const longest = 4 * 1024 * 1024;

/**
 * A film or recording without what its phone wrote of place, device and names. Other parts are found by where they
 * stand, so nothing is taken out: what is personal becomes free room full of zeros.
 */
export async function* filmWithoutPlace(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const taker = new Taker(pieces);
  for (;;) {
    const { head, type, length } = await headOf(taker);
    if (type !== 'moov' || length > longest) {
      yield head;
      if (head.length < 8) return;
      yield* taker.pass(length);
      continue;
    }
    const moov = Buffer.from(await taker.take(length));
    for (const box of boxesIn(moov)) withoutPersonal(moov, box);
    yield head;
    yield moov;
  }
}

function withoutPersonal(moov: Buffer, box: Box): void {
  if (personal.has(box.type)) {
    moov.write('free', box.start - 4, 'latin1');
    moov.fill(0, box.start, box.end);
  } else if (within.has(box.type)) {
    for (const inner of boxesIn(moov, box.start, box.end)) withoutPersonal(moov, inner);
  }
}
