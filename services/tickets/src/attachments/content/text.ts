import { plainText } from './mediaTypes.ts';
import type { Recognition } from './recognize.ts';

/** What begins so is meant for a browser or an interpreter, whatever it is called. */
const markup = /^(?:<|#!|%!|\{\\rtf|MZ)/;
/** And what has this anywhere in its first piece. */
const scripts = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|link|\?xml|\?php|%)/i;
/** Signs that no text holds. */
// oxlint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/;

/** Plain text: UTF-8, or what Chinese Windows writes, without control signs, and no page or script by its looks. */
export function text(): Recognition {
  const readings = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('gb18030', { fatal: true })].map(
    reading,
  );
  let started = false;
  return {
    soFar: undefined,
    see(piece) {
      for (const one of readings) one.see(piece, !started);
      started = true;
    },
    verdict() {
      for (const one of readings) one.end();
      return readings.some(({ good }) => good()) ? plainText : null;
    },
  };
}

/** Text in one way of writing; once something in it is none, it stays so. */
function reading(decoder: InstanceType<typeof TextDecoder>) {
  let fits = true;
  let looksHarmless = true;
  const decode = (piece: Buffer | undefined): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      fits = false;
      return '';
    }
  };
  const look = (said: string) => {
    if (controls.test(said)) fits = false;
  };
  return {
    see(piece: Buffer, first: boolean) {
      if (!fits) return;
      const said = decode(piece);
      look(said);
      if (first) looksHarmless = !markup.test(said.trimStart()) && !scripts.test(said);
    },
    end() {
      if (fits) look(decode(undefined));
    },
    good: () => fits && looksHarmless,
  };
}
