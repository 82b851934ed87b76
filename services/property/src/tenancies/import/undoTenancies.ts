import { type ImportUndo, undoTraced } from '@onedesk/imports';
import { undoPeople } from '../../register-import/index.ts';
import { Tenancy } from '../tenancy.ts';
import { termsOf } from './termsAsJson.ts';

/** EST-6: takes back the tenancies, roles, contacts and parties that an import brought; nothing was built on them. */
export async function undoTenancies(undoing: ImportUndo, table: string): Promise<void> {
  await undoTraced(undoing, {
    table,
    type: 'Tenancy',
    share: [0, 30],
    find: (em, ids) => em.find(Tenancy, ids),
    undo(tenancy, { what, before }) {
      if (what === 'created') tenancy.withdraw(undoing.now);
      else tenancy.correct(termsOf(before ?? {}));
    },
  });
  await undoPeople(undoing, table, [30, 98]);
}
