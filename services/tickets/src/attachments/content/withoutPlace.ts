import { filmWithoutPlace } from './filmWithoutPlace.ts';
import { heicWithoutPlace } from './heicWithoutPlace.ts';
import { jpegWithoutPlace } from './jpegWithoutPlace.ts';
import type { MediaType } from './mediaTypes.ts';
import { pngWithoutPlace } from './pngWithoutPlace.ts';
import { webpWithoutPlace } from './webpWithoutPlace.ts';

/** Content as it passes, piece by piece. */
export type Pieces = AsyncIterable<Buffer>;

const cleaners: Partial<Record<string, (pieces: Pieces) => Pieces>> = {
  'image/jpeg': jpegWithoutPlace,
  'image/png': pngWithoutPlace,
  'image/webp': webpWithoutPlace,
  'image/heic': heicWithoutPlace,
  'video/mp4': filmWithoutPlace,
  'video/quicktime': filmWithoutPlace,
  'audio/mp4': filmWithoutPlace,
};

/** PPL-2: photographs, films and recordings without what the device wrote of place, time and itself; all else as it is. */
export function withoutPlace(type: MediaType | undefined, pieces: Pieces): Pieces {
  return cleaners[type?.name ?? '']?.(pieces) ?? pieces;
}
