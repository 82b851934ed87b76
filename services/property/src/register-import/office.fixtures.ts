import { readFile } from 'node:fs/promises';
import { workbookParts, zipFile } from '@onedesk/sheets/fixtures';
import type { Estate } from '@onedesk/testkit';
import ExcelJS from 'exceljs';

export { commandOf, type Command, type Import, ImportOffice as Office } from '@onedesk/testkit';

const fixtures = new URL('../../../../packages/testkit/fixtures/', import.meta.url);

export const registerFile = (): Promise<Buffer> => readFile(new URL('units-register.xlsx', fixtures));

export interface Expected {
  units: number;
  ownerships: number;
  partiesByIdentity: number;
  rejected: { row: number; unit: string; why: string }[];
}
export const expectedOfRegister = async (): Promise<Expected> =>
  JSON.parse(await readFile(new URL('units-register.expected.json', fixtures), 'utf8')) as Expected;

/** What project B holds, as SQL sees it. */
export async function holdings(world: Estate, projectId = world.projects.b) {
  const [row] = await world.sql<Record<string, number>>(
    `select (select count(*) from property.building where project_id = $1 and withdrawn_at is null)::int as buildings,
            (select count(*) from property.unit where project_id = $1 and withdrawn_at is null)::int as units,
            (select count(*) from property.party where project_id = $1 and withdrawn_at is null)::int as parties,
            (select count(*) from property.party where project_id = $1 and withdrawn_at is null and identity_blind is not null)::int as identified,
            (select count(*) from property.unit_role where project_id = $1 and withdrawn_at is null and role = 'owner' and until is null)::int as ownerships,
            (select count(*) from property.contact where project_id = $1 and withdrawn_at is null)::int as contacts,
            (select count(*) from property.use_fact where project_id = $1 and withdrawn_at is null)::int as uses`,
    [projectId],
  );
  return row;
}

/** How many rows the audit of project B has, without those of imports and files. */
export async function auditRows(world: Estate): Promise<number> {
  const [row] = await world.sql<{ count: number }>(
    `select count(*)::int as count from property.audit where project_id = $1 and record_type not in ('RegisterImport', 'Upload')`,
    [world.projects.b],
  );
  return row?.count ?? 0;
}

type Lines = readonly (readonly unknown[])[];

/** A workbook with a sheet of these lines, and others beside it by name. */
export async function sheetBytes(lines: Lines, name = '台账', others: Record<string, Lines> = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries({ [name]: lines, ...others }))
    book.addWorksheet(sheet).addRows(rows as unknown[][]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The faulty rows of the office's register as somebody corrects them; doubles are taken out. */
export async function correctedRows(bytes: Buffer): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [page] = book.worksheets;
  if (!page) throw new Error('the workbook has no sheet');
  const columns = new Map<string, number>();
  page.getRow(3).eachCell((cell, column) => columns.set(cell.text, column));
  const corrections: Record<string, string> = { phones: '19905820000', area: '12.5', date: '2022-04-11', identity: '' };
  const column = (start: string) => [...columns].find(([text]) => text.startsWith(start))?.[1] ?? 0;
  const at = {
    phones: column('联系电话'),
    area: column('建筑面积'),
    date: column('交房日期'),
    identity: column('身份证'),
  };
  for (let number = page.rowCount; number > 3; number -= 1) {
    const row = page.getRow(number);
    const reason = row.getCell(column('退回原因')).text;
    if (reason.includes('重复')) page.spliceRows(number, 1);
    if (reason.includes('电话')) row.getCell(at.phones).value = corrections.phones;
    if (reason.includes('面积')) row.getCell(at.area).value = corrections.area;
    if (reason.includes('日期')) row.getCell(at.date).value = corrections.date;
    if (reason.includes('证件')) row.getCell(at.identity).value = corrections.identity;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook whose sheet unpacks to a thousand times its size. */
export function bomb(): Uint8Array {
  return zipFile(workbookParts(`<worksheet><sheetData>${' '.repeat(8 * 1024 * 1024)}</sheetData></worksheet>`));
}
