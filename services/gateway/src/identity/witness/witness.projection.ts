import { type ChangedRecord, defineProjection, type Into, type Peers, type Reader } from '@onedesk/subgraph';
import { latestWitnesses } from './witness.queries.ts';

interface Head {
  readonly projectId: string;
  readonly seq: number;
  readonly hash: string;
}

interface Heads {
  /** Ledgers that went on from the head that was seen last. */
  readonly grown: readonly Head[];
  /** Heads seen before that their ledger does not know any more. */
  readonly disowned: readonly Head[];
}

const query = `query ($projectIds: [ID!]!, $seen: [LedgerPlace!]!) {
  heads: ledgerHeads(projectIds: $projectIds) { projectId seq hash }
  known: ledgerEntriesAt(places: $seen) { projectId seq hash }
}`;

/**
 * LED-1: keeps the head of each project's ledger after every change. A ledger in which the head seen last does not stand
 * any more was rewritten: nothing of it is kept from then on, so that the old head goes on contradicting it.
 */
export const ledgerWitness = defineProjection<Heads>({
  name: 'ledgerWitness',
  source: 'finance',
  types: ['LedgerEntry'],
  // What was seen cannot be seen again: there is nothing to build anew.
  views: [],
  fetch: fetchHeads,
  apply: keepHeads,
});

async function fetchHeads(changed: readonly ChangedRecord[], peers: Peers, db: Reader): Promise<Heads> {
  const projectIds = [...new Set(changed.map(({ projectId }) => projectId).filter((id) => id !== null))];
  const seen = (await latestWitnesses(db, projectIds)).map(({ project_id: projectId, seq, hash }) => ({
    projectId,
    seq,
    hash,
  }));
  const { heads, known } = await peers.ask<{ heads: Head[]; known: Head[] }>('finance', query, {
    projectIds,
    seen: seen.map(({ projectId, seq }) => ({ projectId, seq })),
  });
  const disowned = seen.filter((head) => !known.some((entry) => isSame(entry, head)));
  const rewritten = new Set(disowned.map(({ projectId }) => projectId));
  return { disowned, grown: heads.filter(({ projectId }) => !rewritten.has(projectId)) };
}

const isSame = (entry: Head, head: Head): boolean =>
  entry.projectId === head.projectId && entry.seq === head.seq && entry.hash === head.hash;

async function keepHeads({ grown, disowned }: Heads, { db, now, log }: Into): Promise<void> {
  for (const { projectId, seq } of disowned) log.error({ projectId, seq }, 'a ledger was rewritten (LED-1)');
  for (const { projectId, seq, hash } of grown) {
    await db.rows(
      `insert into ledger_witness (project_id, seq, hash, at) values ($1, $2, $3, $4) on conflict do nothing returning seq`,
      [projectId, seq, hash, now],
    );
  }
}
