import { type Identity, readIdentity } from '../cells/identity.ts';
import { ownerNames, partyKind } from '../cells/party.ts';
import { type Phone, readPhones } from '../cells/phones.ts';
import { nameText, plainText, saysNothing } from '../cells/text.ts';
import type { SaleState } from '../cells/words.ts';
import type { RegisterField } from '../columns/fields.ts';
import type { CellValue } from '../sheet/sheetBook.ts';
import type { FaultList } from './faultList.ts';
import type { RegisterOwner } from './unitRow.ts';

/**
 * The owners of a row, and whether it is sold: a sheet that does not say so is believed by whether it names an owner.
 * A sold unit has an owner; an owner of an unsold one is a contradiction that a person must settle.
 * @param state undefined when the cell is faulty, null when it says nothing
 */
export function readOwners(
  cells: (field: RegisterField) => CellValue[],
  state: SaleState | null | undefined,
  faults: FaultList,
): { saleState: SaleState | undefined; owners: RegisterOwner[] } {
  const nameCell = cells('ownerName')[0] ?? null;
  const identityCell = cells('identity')[0] ?? null;
  const named = !saysNothing(nameCell);
  const names = named ? ownerNames(nameText(nameCell)) : [];
  const identities = faults.has('identity') ? [] : readIdentities(identityCell, names.length, faults);
  const phones = faults.has('phones') ? [] : readAllPhones(cells('phones'), faults);
  if (!faults.has('ownerName') && names.some((name) => !/\p{L}/u.test(name)))
    faults.add('ownerName', 'ownerNameNotValid', plainText(nameCell));
  const saleState = state === null ? (named ? 'sold' : 'unsold') : state;
  if (saleState === 'sold' && !named && !faults.has('ownerName')) faults.add('ownerName', 'ownerMissing');
  if (saleState === 'unsold') refuseOwner([nameCell, identityCell, ...cells('phones')], faults);
  const paired = phones.length === names.length;
  const owners = names.map((name, at): RegisterOwner => {
    const identity = identities[at] ?? null;
    const own = paired ? phones.slice(at, at + 1) : at === 0 ? phones : [];
    return { name, kind: partyKind(name, identity), identity, phones: own };
  });
  return { saleState, owners };
}

function refuseOwner(cells: readonly CellValue[], faults: FaultList): void {
  const at = cells.findIndex((cell) => !saysNothing(cell));
  if (at < 0) return;
  const field = (['ownerName', 'identity'] as const)[at] ?? 'phones';
  if (!faults.has(field)) faults.add(field, 'ownerOfUnsold', plainText(cells[at] ?? null));
}

/** Several owners may have as many numbers in the cell; any other cell holds one. */
function readIdentities(cell: CellValue, owners: number, faults: FaultList): (Identity | null)[] {
  const parts = typeof cell === 'string' && owners > 1 ? cell.normalize('NFKC').split(/[、,;/\n]/) : [];
  const numbers: CellValue[] = parts.length === owners && owners > 1 ? parts : [cell];
  return numbers.map((number) => {
    const reading = readIdentity(number);
    if (reading.fault === undefined) return reading.value;
    faults.add('identity', reading.fault, plainText(number));
    return null;
  });
}

/** All phones of a row, each once, from as many columns as there are. */
function readAllPhones(cells: readonly CellValue[], faults: FaultList): Phone[] {
  const phones = new Map<string, Phone>();
  for (const [index, cell] of cells.entries()) {
    const reading = readPhones(cell);
    if (reading.fault !== undefined) faults.add('phones', reading.fault, plainText(cell), {}, index);
    else for (const phone of reading.value) if (!phones.has(phone.number)) phones.set(phone.number, phone);
  }
  return [...phones.values()];
}
