import type { ImportUndo } from '@onedesk/imports';
import { inWords, type Locale } from '@onedesk/kernel';
import { Fact, type Reader } from '@onedesk/subgraph';
import { builtUponOpening, reverseOpening } from '../ledger/index.ts';
import { namesOfCharges } from './arrears.queries.ts';
import { chargeWords } from './words.ts';

/** As many as a person wants to read. */
const most = 20;

/** LED-1: charges of the import on which something was paid since, or whose credit was used: then it stays. */
export async function chargesInTheWay(db: Reader, importId: string, locale: Locale): Promise<Fact[]> {
  const of = await db.row<{ project_id: string }>('select project_id from arrears_import where id = $1', [importId]);
  if (!of) return [];
  const ids = await builtUponOpening(db, { projectId: of.project_id, importId });
  if (ids.length === 0) return [];
  const name = inWords(chargeWords, locale);
  return (await namesOfCharges(db, ids, most)).map((value) => Object.assign(new Fact(), { name, value }));
}

/**
 * LED-1: an import of arrears is taken back by reversing each of its entries; nothing is deleted. Fee items that it
 * introduced stay.
 */
export async function undoArrears({ db, projectId, importId, reason, today }: ImportUndo): Promise<void> {
  await reverseOpening(db, { projectId, importId }, { reason, bookedOn: today });
}
