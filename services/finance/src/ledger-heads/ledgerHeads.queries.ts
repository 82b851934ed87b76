import { isId } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import type { LedgerHead, LedgerPlace } from './ledgerHeads.graphql.ts';

/** The last sealed entry of each project's chain; nothing for a project without entries. */
export const readHeads = (context: Context, projectIds: readonly string[]): Promise<LedgerHead[]> =>
  context.read((db) =>
    db.rows<LedgerHead>(
      `select project_id as "projectId", seq, encode(hash, 'hex') as hash from ledger_chain where project_id = any($1) and seq > 0`,
      [projectIds.filter((id) => isId(id) && context.may('ledger.verify', id))],
    ),
  );

/** The entries at these places as they are now; nothing where there is none. */
export function readEntriesAt(context: Context, places: readonly LedgerPlace[]): Promise<LedgerHead[]> {
  const seen = places.filter(({ projectId }) => isId(projectId) && context.may('ledger.verify', projectId));
  return context.read((db) =>
    db.rows<LedgerHead>(
      `select e.project_id as "projectId", e.seq, encode(e.hash, 'hex') as hash
         from ledger_entry e join unnest($1::uuid[], $2::bigint[]) p (project_id, seq) using (project_id, seq)`,
      [seen.map(({ projectId }) => projectId), seen.map(({ seq }) => seq)],
    ),
  );
}
