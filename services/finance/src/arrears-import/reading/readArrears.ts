import { type CivilDate, type Fen, moneyText } from '@onedesk/kernel';
import {
  type CommonFault,
  type KnownFacts,
  nameText,
  readAmount,
  readDate,
  readMonth,
  type RowData,
  type RowReader,
  saysNothing,
  shown,
} from '@onedesk/sheets';
import type { ArrearsFault } from './arrearsFaults.ts';
import type { ArrearsField } from './arrearsFields.ts';
import type { ArrearsRow } from './arrearsRow.ts';

type Row = RowReader<ArrearsField, ArrearsFault | CommonFault>;

/** LED-1: what a row of opening balances says besides its unit; undefined when it has a fault. */
export function readArrears(row: Row, known: KnownFacts): RowData<ArrearsRow> | undefined {
  const feeItem = feeItemOf(row);
  const month = row.take('month', readMonth) ?? null;
  if (month === null && !row.isFaulty('month')) row.fault('month', 'monthMissing');
  row.tells(feeItem === null || month === null ? undefined : `${feeItem.toLowerCase()}|${month}`);
  const amounts = amountsOf(row);
  const receivedOn = receivedOnOf(row, known.today);
  if (!row.faults.isEmpty || feeItem === null || month === null || !amounts) return undefined;
  return { feeItem, month, ...amounts, receivedOn, remark: row.text('remark') };
}

function feeItemOf(row: Row): string | null {
  if (row.isFaulty('feeItem')) return null;
  const value = row.cells('feeItem')[0] ?? null;
  if (saysNothing(value)) {
    row.fault('feeItem', 'feeItemMissing');
    return null;
  }
  const name = nameText(value);
  if (/\p{L}/u.test(name)) return name;
  row.fault('feeItem', 'feeItemNotValid', shown(value));
  return null;
}

interface Amounts {
  readonly charged: Fen;
  readonly paid: Fen;
  readonly arrears: Fen;
}

/** The three amounts; undefined when one is faulty, or they do not go together. A blank cell is nothing, not a doubt. */
function amountsOf(row: Row): Amounts | undefined {
  const charged = row.take('charged', readAmount);
  const paid = row.take('paid', readAmount) ?? 0n;
  const stated = row.take('arrears', readAmount);
  if (charged === null || (charged === undefined && !row.isFaulty('charged'))) row.fault('charged', 'amountMissing');
  else if (charged !== undefined && charged <= 0n) row.fault('charged', 'chargedNotPositive', cellOf(row, 'charged'));
  if (paid < 0n) row.fault('paid', 'amountNegative', cellOf(row, 'paid'));
  if (charged === undefined || charged === null || !isSound(row)) return undefined;
  if (paid > charged) row.fault('paid', 'paidMoreThanCharged', cellOf(row, 'paid'), { charged: moneyText(charged) });
  const arrears = charged - paid;
  const expected = row.isMapped('arrears') ? (stated ?? 0n) : arrears;
  if (expected !== arrears) {
    const facts = { charged: moneyText(charged), paid: moneyText(paid) };
    row.fault('arrears', 'arrearsDoNotAddUp', cellOf(row, 'arrears'), facts);
  }
  return { charged, paid, arrears };
}

const isSound = (row: Row): boolean => !row.isFaulty('charged') && !row.isFaulty('paid') && !row.isFaulty('arrears');

function receivedOnOf(row: Row, today: CivilDate | undefined): CivilDate | null {
  const receivedOn = row.take('receivedOn', readDate) ?? null;
  if (receivedOn !== null && today !== undefined && receivedOn > today)
    row.fault('receivedOn', 'dateInFuture', cellOf(row, 'receivedOn'));
  return receivedOn;
}

const cellOf = (row: Row, field: ArrearsField): string => shown(row.cells(field)[0] ?? null);
