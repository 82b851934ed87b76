import type { Archive } from './archive.ts';
import { SheetRefusal } from './sheetRefusal.ts';
import { xmlTokens } from './xml.ts';

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly sharedStrings: readonly string[];
  /** By style number: whether its number format shows a date. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 (old Excel on the Mac) and not from 1900. */
  readonly from1904: boolean;
}

/** @throws SheetRefusal WRONG_TYPE for an archive that is no workbook (.docx, .ods, .xlsb), BROKEN_WORKBOOK */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const main = await mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = await relationships(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const named: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  for await (const tokens of xmlTokens(archive.read(main))) {
    for (const token of tokens) {
      if (token.type !== 'open') continue;
      const { name = '', state, id = '', date1904 } = token.attributes;
      if (token.name === 'sheet') named.push({ name, hidden: state === 'hidden' || state === 'veryHidden', id });
      if (token.name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
    }
  }
  const sheets = named.flatMap(({ name, hidden, id }) => {
    const link = links.get(id);
    return link?.type === 'worksheet' ? [{ name, hidden, part: link.part }] : [];
  });
  if (sheets.length === 0) throw new SheetRefusal('BROKEN_WORKBOOK');
  if (sheets.some(({ part }) => !archive.names.has(part.toLowerCase()))) throw new SheetRefusal('BROKEN_WORKBOOK');
  const partOf = (type: string) => [...links.values()].find((link) => link.type === type)?.part ?? '';
  return {
    sheets,
    sharedStrings: await sharedStrings(archive, partOf('sharedStrings')),
    dateStyles: await dateStyles(archive, partOf('styles')),
    from1904,
  };
}

async function mainPart(archive: Archive): Promise<string> {
  const links = await relationships(archive, '_rels/.rels', '');
  const main = [...links.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.names.has(main.toLowerCase()) || !/workbook\d*\.xml$/i.test(main)) throw new SheetRefusal('WRONG_TYPE');
  return main;
}

type Links = Map<string, { readonly type: string; readonly part: string }>;

async function relationships(archive: Archive, name: string, folder: string): Promise<Links> {
  const links: Links = new Map();
  for await (const tokens of xmlTokens(archive.read(name))) {
    for (const token of tokens) {
      if (token.type !== 'open' || token.name !== 'Relationship') continue;
      const { Id = '', Type = '', Target = '' } = token.attributes;
      links.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: partName(folder, Target) });
    }
  }
  return links;
}

/** A target is relative to the folder of its source unless it begins with a slash. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

async function sharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = [];
  const text = richText();
  for await (const tokens of xmlTokens(archive.read(part))) {
    for (const token of tokens) {
      text.take(token);
      if (token.type === 'close' && token.name === 'si') strings.push(text.end());
    }
  }
  return strings;
}

/** Gathers the runs of one rich text; how it is pronounced (rPh) is not part of what it says. */
export function richText() {
  let text = '';
  let inText = false;
  let inReading = false;
  return {
    take(token: { type: string; name?: string; text?: string }): void {
      if (token.type === 'text') text += inText && !inReading ? token.text : '';
      else if (token.name === 't') inText = token.type === 'open';
      else if (token.name === 'rPh') inReading = token.type === 'open';
    },
    end(): string {
      const whole = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      text = '';
      return whole;
    },
  };
}

async function dateStyles(archive: Archive, part: string): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  for await (const tokens of xmlTokens(archive.read(part))) {
    for (const token of tokens) {
      if (token.type === 'text') continue;
      if (token.name === 'cellXfs') inCellStyles = token.type === 'open';
      if (token.type !== 'open') continue;
      const id = Number(token.attributes['numFmtId'] ?? 0);
      if (token.name === 'numFmt') formats.set(id, token.attributes['formatCode'] ?? '');
      if (token.name === 'xf' && inCellStyles) styles.push(showsDate(id, formats.get(id)));
    }
  }
  return styles;
}

/** Built-in formats 14 to 22 and the East Asian ones (27 to 36, 50 to 58) show dates; 18 to 21 show a time alone. */
function showsDate(id: number, format: string | undefined): boolean {
  if (format === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0]!;
  return /[yde]/i.test(bare) && !/e[+-]/i.test(bare) && !/general/i.test(bare);
}
