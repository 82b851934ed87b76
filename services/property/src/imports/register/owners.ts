import {
  type CellValue,
  type Identity,
  nameText,
  ownerNames,
  partyKind,
  type Phone,
  plainText,
  readIdentity,
  readPhones,
  saysNothing,
} from '@onedesk/sheets';
import type { SaleState } from '../cells/words.ts';
import type { RegisterRowReader } from './readUnit.ts';
import type { RegisterOwner } from './unitRow.ts';

/**
 * The owners of a row, and whether it is sold: a sheet that does not say so is believed by whether it names an owner.
 * A sold unit has an owner; an owner of an unsold one is a contradiction that a person must settle.
 * @param state undefined when the cell is faulty, null when it says nothing
 */
export function readOwners(
  row: RegisterRowReader,
  state: SaleState | null | undefined,
): { saleState: SaleState | undefined; owners: RegisterOwner[] } {
  const nameCell = row.cells('ownerName')[0] ?? null;
  const identityCell = row.cells('identity')[0] ?? null;
  const named = !saysNothing(nameCell);
  const names = named ? ownerNames(nameText(nameCell)) : [];
  const identities = row.isFaulty('identity') ? [] : readIdentities(identityCell, names.length, row);
  const phones = row.isFaulty('phones') ? [] : readAllPhones(row.cells('phones'), row);
  if (!row.isFaulty('ownerName') && names.some((name) => !/\p{L}/u.test(name)))
    row.fault('ownerName', 'ownerNameNotValid', plainText(nameCell));
  const saleState = state === null ? (named ? 'sold' : 'unsold') : state;
  if (saleState === 'sold' && !named && !row.isFaulty('ownerName')) row.fault('ownerName', 'ownerMissing');
  if (saleState === 'unsold') refuseOwner([nameCell, identityCell, ...row.cells('phones')], row);
  const paired = phones.length === names.length;
  const owners = names.map((name, at): RegisterOwner => {
    const identity = identities[at] ?? null;
    const own = paired ? phones.slice(at, at + 1) : at === 0 ? phones : [];
    return { name, kind: partyKind(name, identity), identity, phones: own };
  });
  return { saleState, owners };
}

function refuseOwner(cells: readonly CellValue[], row: RegisterRowReader): void {
  const at = cells.findIndex((cell) => !saysNothing(cell));
  if (at < 0) return;
  const field = (['ownerName', 'identity'] as const)[at] ?? 'phones';
  if (!row.isFaulty(field)) row.fault(field, 'ownerOfUnsold', plainText(cells[at] ?? null));
}

/** Several owners may have as many numbers in the cell; any other cell holds one. */
function readIdentities(cell: CellValue, owners: number, row: RegisterRowReader): (Identity | null)[] {
  const parts = typeof cell === 'string' && owners > 1 ? cell.normalize('NFKC').split(/[、,;/\n]/) : [];
  const numbers: CellValue[] = parts.length === owners && owners > 1 ? parts : [cell];
  return numbers.map((number) => {
    const reading = readIdentity(number);
    if (reading.fault === undefined) return reading.value;
    row.fault('identity', reading.fault, plainText(number));
    return null;
  });
}

/** All phones of a row, each once, from as many columns as there are. */
function readAllPhones(cells: readonly CellValue[], row: RegisterRowReader): Phone[] {
  const phones = new Map<string, Phone>();
  for (const [index, cell] of cells.entries()) {
    const reading = readPhones(cell);
    if (reading.fault !== undefined) row.fault('phones', reading.fault, plainText(cell), {}, index);
    else for (const phone of reading.value) if (!phones.has(phone.number)) phones.set(phone.number, phone);
  }
  return [...phones.values()];
}
