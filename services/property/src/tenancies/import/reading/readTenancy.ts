import type { CivilDate, Fen } from '@onedesk/kernel';
import {
  type CommonFault,
  nameText,
  partyKind,
  type Phone,
  readAmount,
  readDate,
  readIdentity,
  readPhones,
  type RowData,
  type RowReader,
  saysNothing,
  shown,
} from '@onedesk/sheets';
import { readDeposit } from './deposit.ts';
import { readFiled } from './filed.ts';
import type { TenancyFault } from './tenancyFaults.ts';
import type { TenancyField } from './tenancyFields.ts';
import type { TenancyRow } from './tenancyRow.ts';
import { readTerm, type Term } from './term.ts';

type Row = RowReader<TenancyField, TenancyFault | CommonFault>;

/** LSE-3: what a row of tenancies says besides its unit; undefined when it has a fault. */
export function readTenancy(row: Row): RowData<TenancyRow> | undefined {
  const tenant = tenantOf(row);
  const term = termOf(row);
  row.tells(tenant && term && `${tenant.name.toLowerCase()}|${term.startsOn}`);
  const monthlyRent = rentOf(row);
  const deposit = depositOf(row, monthlyRent);
  const filed = row.take('filed', readFiled) ?? false;
  if (!row.faults.isEmpty || !tenant || !term || monthlyRent === undefined || !deposit) return undefined;
  const contactName = row.cells('contactName').map(nameText)[0] ?? '';
  return {
    tenant,
    contactName: saysNothing(contactName) ? null : contactName,
    ...term,
    monthlyRent,
    ...deposit,
    filed,
    remark: row.text('remark'),
  };
}

function tenantOf(row: Row): TenancyRow['tenant'] | undefined {
  const value = row.cells('tenantName')[0] ?? null;
  const identity = row.take('identity', readIdentity) ?? null;
  const phones = phonesOf(row);
  if (row.isFaulty('tenantName')) return undefined;
  const name = nameText(value);
  if (saysNothing(value)) row.fault('tenantName', 'tenantMissing');
  else if (!/\p{L}/u.test(name)) row.fault('tenantName', 'tenantNotValid', shown(value));
  if (row.isFaulty('tenantName')) return undefined;
  return { name, kind: partyKind(name, identity), identity, phones };
}

/** All phones of the row, each once, from as many columns as there are. */
function phonesOf(row: Row): Phone[] {
  const phones = new Map<string, Phone>();
  if (row.isFaulty('phones')) return [];
  for (const [index, cell] of row.cells('phones').entries()) {
    const reading = readPhones(cell);
    if (reading.fault !== undefined) row.fault('phones', reading.fault, shown(cell), {}, index);
    else for (const phone of reading.value) if (!phones.has(phone.number)) phones.set(phone.number, phone);
  }
  return [...phones.values()];
}

/** The term of one cell, or of a first and a last day. */
function termOf(row: Row): Term | undefined {
  const term = row.take('term', readTerm);
  if (term || row.isFaulty('term')) return term ?? undefined;
  const startsOn = dayOf(row, 'startsOn');
  const endsOn = dayOf(row, 'endsOn');
  if (row.isFaulty('startsOn') || row.isFaulty('endsOn')) return undefined;
  if (startsOn === null || endsOn === null) {
    row.fault(row.isMapped('term') ? 'term' : startsOn === null ? 'startsOn' : 'endsOn', 'termMissing');
    return undefined;
  }
  if (endsOn < startsOn) row.fault('endsOn', 'termEndsBeforeStart', `${startsOn} – ${endsOn}`);
  return { startsOn, endsOn };
}

const dayOf = (row: Row, field: 'startsOn' | 'endsOn'): CivilDate | null => row.take(field, readDate) ?? null;

function rentOf(row: Row): Fen | undefined {
  const rent = row.take('monthlyRent', readAmount);
  if (row.isFaulty('monthlyRent')) return undefined;
  if (rent === undefined || rent === null) row.fault('monthlyRent', 'rentMissing');
  else if (rent < 0n) row.fault('monthlyRent', 'amountNegative', shown(row.cells('monthlyRent')[0] ?? null));
  return rent ?? undefined;
}

/** A deposit in words is so many months' rent, and its words stay with it. */
function depositOf(row: Row, rent: Fen | undefined): Pick<TenancyRow, 'deposit' | 'depositRemark'> | undefined {
  const stated = row.take('deposit', readDeposit);
  if (row.isFaulty('deposit')) return undefined;
  if (!stated) return { deposit: 0n, depositRemark: null };
  if ('fen' in stated) return { deposit: stated.fen, depositRemark: null };
  return rent === undefined ? undefined : { deposit: rent * BigInt(stated.months), depositRemark: stated.words };
}
