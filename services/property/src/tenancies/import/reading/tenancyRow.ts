import type { CivilDate, Fen } from '@onedesk/kernel';
import type { Identity, PartyKind, Phone, PlacedRow } from '@onedesk/sheets';

/** LSE-3: a tenancy as an office's sheet says it; confidential (PPL-2). */
export interface TenancyRow extends PlacedRow {
  readonly tenant: {
    readonly name: string;
    readonly kind: PartyKind;
    readonly identity: Identity | null;
    readonly phones: readonly Phone[];
  };
  /** Whom one speaks to at the tenant's. */
  readonly contactName: string | null;
  readonly startsOn: CivilDate;
  /** The last day, not before `startsOn`. */
  readonly endsOn: CivilDate;
  /** A month's. */
  readonly monthlyRent: Fen;
  readonly deposit: Fen;
  /** The sheet's words where it gives the deposit in words (`两押一付`). */
  readonly depositRemark: string | null;
  /** Whether the tenancy is filed with the authorities (租赁备案). */
  readonly filed: boolean;
  readonly remark: string | null;
}
