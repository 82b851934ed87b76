import { readArea } from '../cells/area.ts';
import { looksLikeBuilding } from '../cells/building.ts';
import { readDate } from '../cells/civilDate.ts';
import { readFloor } from '../cells/floor.ts';
import { readIdentity } from '../cells/identity.ts';
import { readPhones } from '../cells/phones.ts';
import { plainText, saysNothing } from '../cells/text.ts';
import { canonicalUnitCode } from '../cells/unitCode.ts';
import { readDeclaredUse, readKind, readSaleState } from '../cells/words.ts';
import { cellAt, type CellValue, type SheetRow } from '../sheet/sheetBook.ts';
import type { RegisterField } from './fields.ts';

const fits: Partial<Record<RegisterField, (value: CellValue) => boolean>> = {
  building: (value) => looksLikeBuilding(value) || plainText(value).length <= 8,
  unitCode: (value) => /\d|\p{L}/u.test(plainText(value)) && canonicalUnitCode(value) !== undefined,
  floor: (value) => readFloor(value).fault === undefined,
  kind: (value) => readKind(value).fault === undefined,
  area: (value) => readArea(value).fault === undefined,
  saleState: (value) => readSaleState(value).fault === undefined,
  declaredUse: (value) => readDeclaredUse(value).fault === undefined,
  handedOverOn: (value) => readDate(value).fault === undefined,
  ownerName: (value) => typeof value === 'string' && !/^[\d\s-]+$/.test(value),
  identity: (value) => readIdentity(value).fault === undefined,
  phones: (value) => readPhones(value).fault === undefined,
};

/** Fields whose cells look like nothing else, so that a column without a telling heading can be recognised. */
export const telling: readonly RegisterField[] = ['identity', 'phones', 'saleState', 'declaredUse', 'kind'];

const sampleSize = 60;
const enough = 3;

/** Up to 60 cells of a column that say something, from the first rows. */
export function samples(rows: readonly SheetRow[], column: number): CellValue[] {
  const values: CellValue[] = [];
  for (const row of rows) {
    const { value } = cellAt(row, column);
    if (!saysNothing(value)) values.push(value);
    if (values.length === sampleSize) break;
  }
  return values;
}

/** The share of sampled cells that the field could hold; null when there are too few to tell. */
export function evidence(values: readonly CellValue[], field: RegisterField): number | null {
  const fit = fits[field];
  if (!fit || values.length < enough) return null;
  return values.filter(fit).length / values.length;
}
