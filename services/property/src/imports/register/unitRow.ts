import type { Identity, PartyKind, Phone, PlacedRow } from '@onedesk/sheets';
import type { SaleState, UnitKind, UnitUse } from '../cells/words.ts';

/** EST-2: an owner as the sheet names them; confidential (PPL-2). */
export interface RegisterOwner {
  readonly name: string;
  readonly kind: PartyKind;
  readonly identity: Identity | null;
  readonly phones: readonly Phone[];
}

/** EST-6: a row of the sheet that can be accepted, in the system's own terms. */
export interface UnitRow extends PlacedRow {
  readonly floor: number | null;
  readonly kind: UnitKind;
  readonly layout: string | null;
  /** m², an exact decimal with two digits. */
  readonly area: string;
  readonly saleState: SaleState;
  /** What the sheet says of its use; a fact of the import, dated by it. */
  readonly declaredUse: UnitUse | null;
  /** Civil date, YYYY-MM-DD. */
  readonly handedOverOn: string | null;
  /** The owner of a sold unit, null for an unsold one. */
  readonly owner: RegisterOwner | null;
  /** Who owns it together with `owner`. */
  readonly coOwners: readonly RegisterOwner[];
  readonly remark: string | null;
  /** The remark says that the phone no longer answers. */
  readonly contactDoubtful: boolean;
}
