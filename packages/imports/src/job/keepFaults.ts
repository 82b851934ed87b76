import type { Reader } from '@onedesk/subgraph';
import type { Fault } from '@onedesk/sheets';

const part = 2_000;

/** Keeps the faults that a check found, beside those of earlier checks. */
export async function keepFaults(
  db: Reader,
  table: string,
  check: { readonly projectId: string; readonly importId: string; readonly checked: number },
  found: readonly Fault[],
): Promise<void> {
  const faults = found.map(({ message, ...fault }, seq) => ({ ...fault, seq, zh: message.zh, en: message.en }));
  for (let at = 0; at < faults.length; at += part) {
    await db.rows(
      `insert into ${table} (project_id, import_id, checked, seq, sheet_row, column_letters, field, code, cell, message_zh, message_en)
       select $1::uuid, $2::uuid, $3::integer, f.seq, f.row, f."column", f.field, f.code, f.cell, f.zh, f.en
         from jsonb_to_recordset($4::jsonb) as f(seq integer, "row" integer, "column" text, field text, code text, cell text, zh text, en text)`,
      [check.projectId, check.importId, check.checked, JSON.stringify(faults.slice(at, at + part))],
    );
  }
}
