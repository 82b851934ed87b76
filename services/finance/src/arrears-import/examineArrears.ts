import { type ImportCheck, importRefused } from '@onedesk/imports';
import { type Facts, moneyText } from '@onedesk/kernel';
import { columnLetter, columnsOf, type Fault, faultMessage, type SheetReading } from '@onedesk/sheets';
import { monthOf } from '../ledger/index.ts';
import { chargeKey, closedMonths, type ImportedCharge, importedCharges, unitIds } from './arrears.queries.ts';
import type { ArrearsField, ArrearsRow } from './reading/index.ts';
import { ledgerFaults, sheetClosed } from './words.ts';

/**
 * LED-1: refuses the rows that the ledger cannot take: in a closed month, or entered by another import with other
 * amounts. A row that was entered exactly so is accepted, and changes nothing.
 * @throws Refusal `MONTH_CLOSED` where the day the sheet speaks of lies in a closed month
 */
export async function examineArrears(
  reading: SheetReading<ArrearsRow>,
  check: ImportCheck,
): Promise<SheetReading<ArrearsRow>> {
  const { db, projectId, speaksOf } = check;
  const closed = await closedMonths(db, projectId);
  if (closed.has(monthOf(speaksOf)))
    throw importRefused('MONTH_CLOSED', sheetClosed, { day: speaksOf, month: monthOf(speaksOf) });
  const known = { closed, units: await unitIds(db, projectId), charges: await importedCharges(db, projectId) };
  const found = reading.accepted.map((row) => ({ row, faults: faultsOf(row, known, check) }));
  const refused = found.flatMap(({ row, faults }) =>
    faults.length > 0 ? [{ row: row.row, unit: row.label, faults }] : [],
  );
  return {
    ...reading,
    accepted: found.flatMap(({ row, faults }) => (faults.length > 0 ? [] : [row])),
    refused: [...reading.refused, ...refused].toSorted((a, b) => a.row - b.row),
  };
}

interface Known {
  readonly closed: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, string>;
  readonly charges: ReadonlyMap<string, ImportedCharge>;
}

function faultsOf(row: ArrearsRow, { closed, units, charges }: Known, { mapping, speaksOf }: ImportCheck): Fault[] {
  const faults: Fault[] = [];
  const add = (field: ArrearsField, code: keyof typeof ledgerFaults, cell: string, facts: Facts) => {
    const [column] = columnsOf(mapping, field);
    const message = faultMessage(ledgerFaults[code], facts);
    faults.push({ row: row.row, column: column ? columnLetter(column) : null, field, code, cell, message });
  };
  if (closed.has(row.month)) add('month', 'monthClosed', row.month, { month: row.month });
  const paidIn = monthOf(row.receivedOn ?? speaksOf);
  if (row.paid > 0n && closed.has(paidIn)) add('receivedOn', 'monthClosed', row.receivedOn ?? '', { month: paidIn });
  const other = charges.get(chargeKey(units.get(row.key) ?? '', row.feeItem, row.month));
  if (other && (other.charged !== row.charged || other.paid !== row.paid)) {
    const facts = { charged: moneyText(other.charged), paid: moneyText(other.paid) };
    add('charged', 'chargeOnRecord', moneyText(row.charged), facts);
  }
  return faults;
}
