import { jpegWithoutPlace } from './jpegWithoutPlace.ts';
import type { MediaType } from './mediaTypes.ts';
import { pngWithoutPlace } from './pngWithoutPlace.ts';

/** Content as it passes, piece by piece. */
export type Pieces = AsyncIterable<Buffer>;

/** PPL-2: photographs without what the camera wrote about place, time and device; all else as it is. */
export function withoutPlace(type: MediaType | undefined, pieces: Pieces): Pieces {
  if (type?.name === 'image/jpeg') return jpegWithoutPlace(pieces);
  if (type?.name === 'image/png') return pngWithoutPlace(pieces);
  return pieces;
}
