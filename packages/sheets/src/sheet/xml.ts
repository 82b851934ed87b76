import { SheetRefusal } from './sheetRefusal.ts';

/** A piece of an XML part: names without their prefix, text with its entities resolved. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

export type Attributes = Readonly<Record<string, string>>;

/** A tag or text longer than this is nothing an office wrote (a cell holds at most 32,767 characters). */
const longestToken = 4 * 1024 * 1024;

/** No tag whose attributes matter is longer; a list of ranges to be coloured can be, and is not read. */
const longestTag = 8 * 1024;

/**
 * Reads XML as it is unpacked, a batch of tokens at a time, so that memory stays bounded however long the part is.
 * A document type is refused: spreadsheets have none, and entities of one's own are how small files grow.
 * @throws SheetRefusal BROKEN_WORKBOOK
 */
export async function* xmlTokens(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<XmlToken[]> {
  let rest = '';
  for await (const piece of decoded(chunks)) {
    rest += piece;
    const tokens: XmlToken[] = [];
    let at = 0;
    for (let next = nextToken(rest, at); next; next = nextToken(rest, at)) {
      at = next.end;
      tokens.push(...next.tokens);
    }
    yield tokens;
    rest = rest.slice(at);
    if (rest.length > longestToken) throw new SheetRefusal('BROKEN_WORKBOOK');
  }
  if (rest.trim() !== '') throw new SheetRefusal('BROKEN_WORKBOOK');
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

/** The token that begins at `at`, or nothing while its end has not been unpacked yet. */
function nextToken(xml: string, at: number): { end: number; tokens: XmlToken[] } | undefined {
  if (at >= xml.length) return undefined;
  if (xml[at] !== '<') {
    const end = xml.indexOf('<', at);
    return end < 0 ? undefined : { end, tokens: [{ type: 'text', text: resolved(xml.slice(at, end)) }] };
  }
  const special = at + 1 >= xml.length || xml[at + 1] === '!' || xml[at + 1] === '?';
  if (special) return specialToken(xml, at);
  const end = endOfTag(xml, at);
  return end < 0 ? undefined : { end: end + 1, tokens: tag(xml.slice(at + 1, end)) };
}

/** CDATA, comments and instructions; nothing as well while it is not clear yet which of them begins. */
function specialToken(xml: string, at: number): { end: number; tokens: XmlToken[] } | undefined {
  const cdata = until(xml, at, '<![CDATA[', ']]>');
  if (cdata) return { end: cdata.end, tokens: [{ type: 'text', text: cdata.inside }] };
  const aside = until(xml, at, '<!--', '-->') ?? until(xml, at, '<?', '?>');
  if (aside) return { end: aside.end, tokens: [] };
  if (xml.startsWith('<!DOCTYPE', at)) throw new SheetRefusal('BROKEN_WORKBOOK');
  if (['<!--', '<![CDATA[', '<?'].some((start) => start.startsWith(xml.slice(at, at + start.length)))) return undefined;
  throw new SheetRefusal('BROKEN_WORKBOOK');
}

function until(xml: string, at: number, start: string, stop: string): { end: number; inside: string } | undefined {
  if (!xml.startsWith(start, at)) return undefined;
  const end = xml.indexOf(stop, at + start.length);
  return end < 0 ? undefined : { end: end + stop.length, inside: xml.slice(at + start.length, end) };
}

/** A `>` inside a quoted attribute does not end the tag. */
function endOfTag(xml: string, at: number): number {
  let quote = 0;
  for (let end = at; end < xml.length; end += 1) {
    const character = xml.charCodeAt(end);
    if (quote !== 0) {
      if (character === quote) quote = 0;
    } else if (character === 0x22 || character === 0x27) quote = character;
    else if (character === 0x3e) return end;
  }
  return -1;
}

function tag(inside: string): XmlToken[] {
  if (inside.startsWith('/')) return [{ type: 'close', name: localName(inside.slice(1).trim()) }];
  const empty = inside.endsWith('/');
  const body = empty ? inside.slice(0, -1) : inside;
  const name = /^[^\s/]+/.exec(body)?.[0];
  if (!name) throw new SheetRefusal('BROKEN_WORKBOOK');
  const attributes: Record<string, string> = {};
  const said = body.length > longestTag ? '' : body.slice(name.length);
  for (const [, key, double, single] of said.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[localName(key!)] = resolved(double ?? single ?? '');
  }
  const open: XmlToken = { type: 'open', name: localName(name), attributes, empty };
  return empty ? [open, { type: 'close', name: open.name }] : [open];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
