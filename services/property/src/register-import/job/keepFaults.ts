import type { Reader } from '@onedesk/subgraph';
import type { SheetReading } from '../../imports/index.ts';
import type { RegisterImportRow } from '../registerImport.queries.ts';

const part = 2_000;

/** Keeps the faults that this check found, beside those of earlier checks. */
export async function keepFaults(db: Reader, row: RegisterImportRow, { refused }: SheetReading): Promise<void> {
  const faults = refused
    .flatMap((line) => line.faults)
    .map(({ message, ...fault }, seq) => ({ ...fault, seq, zh: message.zh, en: message.en }));
  for (let at = 0; at < faults.length; at += part) {
    await db.rows(
      `insert into import_fault (project_id, import_id, checked, seq, sheet_row, column_letters, field, code, cell, message_zh, message_en)
       select $1::uuid, $2::uuid, $3::integer, f.seq, f.row, f."column", f.field, f.code, f.cell, f.zh, f.en
         from jsonb_to_recordset($4::jsonb) as f(seq integer, "row" integer, "column" text, field text, code text, cell text, zh text, en text)`,
      [row.project_id, row.id, row.checks + 1, JSON.stringify(faults.slice(at, at + part))],
    );
  }
}
