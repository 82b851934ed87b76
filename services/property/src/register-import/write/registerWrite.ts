import type { ImportWrite } from '@onedesk/imports';
import type { UnitRow } from '../../imports/index.ts';

/** A register on its way in. */
export type RegisterWrite = ImportWrite<UnitRow>;
