import { type CommonFault, readDate, readFloor, type RowData, type RowReader, type UnitCode } from '@onedesk/sheets';
import { readArea } from '../cells/area.ts';
import { isUnitKind, readDeclaredUse, readKind, readSaleState, type UnitKind } from '../cells/words.ts';
import type { RegisterFault } from './faultWords.ts';
import type { RegisterField } from './fields.ts';
import { readOwners } from './owners.ts';
import type { UnitRow } from './unitRow.ts';

/** A row of a register, on the way. */
export type RegisterRowReader = RowReader<RegisterField, RegisterFault | CommonFault>;

const deadPhone =
  /停机|空号|(?:电话|号码|手机|联系).{0,8}(?:错|不通|打不通|无效|失效|已换|换号|关机|联系不上|无法接通)|联系不上/;

/** EST-6: what a row of a register says of its unit; undefined when it has a fault of its own. */
export function readUnit(row: RegisterRowReader, code: UnitCode | undefined): RowData<UnitRow> | undefined {
  const kind = kindOf(row, code);
  const floor = row.take('floor', readFloor);
  const area = row.take('area', readArea);
  if (area === undefined && !row.isMapped('area')) row.fault('area', 'areaMissing');
  const state = row.take('saleState', readSaleState);
  const declaredUse = row.take('declaredUse', readDeclaredUse) ?? null;
  const handedOverOn = row.take('handedOverOn', readDate) ?? null;
  const { saleState, owners } = readOwners(row, row.isFaulty('saleState') ? undefined : (state ?? null));
  const remark = row.text('remark');
  if (!row.faults.isEmpty || kind === undefined || area === undefined || saleState === undefined) return undefined;
  return {
    floor: floor ?? code?.floor ?? null,
    kind,
    layout: row.text('layout'),
    area,
    saleState,
    declaredUse,
    handedOverOn,
    owner: owners[0] ?? null,
    coOwners: owners.slice(1),
    remark,
    contactDoubtful: remark !== null && deadPhone.test(remark),
  };
}

/** Bays below ground are no flats, whatever the sheet as a whole is about. */
function kindOf(row: RegisterRowReader, code: UnitCode | undefined): UnitKind | undefined {
  if (row.isMapped('kind')) {
    const kind = row.take('kind', readKind);
    if (kind === null) row.fault('kind', 'kindMissing');
    return kind ?? undefined;
  }
  const kind = row.mapping.defaults.kind;
  const isBay = code !== undefined && /^B\d-/.test(code.code) && kind !== 'storage';
  if (isBay) return 'parking';
  if (isUnitKind(kind)) return kind;
  row.fault('kind', 'kindMissing');
  return undefined;
}
