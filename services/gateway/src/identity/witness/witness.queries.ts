import type { Reader } from '@onedesk/subgraph';

/** A head of a ledger's chain as it was seen. */
export interface WitnessRow {
  project_id: string;
  seq: number;
  hash: string;
  at: Date;
}

/** The latest head seen of each project's chain. */
export const latestWitnesses = (db: Reader, projectIds: readonly string[]): Promise<WitnessRow[]> =>
  db.rows<WitnessRow>(
    `select distinct on (project_id) project_id, seq::integer, hash, at from ledger_witness where project_id = any($1::uuid[]) order by project_id, ledger_witness.seq desc`,
    [projectIds],
  );
