import type { CivilDate, Fen } from '@onedesk/kernel';
import type { PlacedRow } from '@onedesk/sheets';

/** LED-1: what a unit owes for one item and one month, as a sheet of opening balances says it. */
export interface ArrearsRow extends PlacedRow {
  /** As the sheet writes it, spaces aside. */
  readonly feeItem: string;
  /** YYYY-MM */
  readonly month: string;
  /** Above 0. */
  readonly charged: Fen;
  /** From 0 to `charged`. */
  readonly paid: Fen;
  /** `charged` less `paid`. */
  readonly arrears: Fen;
  /** When `paid` came in, where the sheet says so. */
  readonly receivedOn: CivilDate | null;
  readonly remark: string | null;
}
