import { decodeCursor, encodeCursor } from '@onedesk/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { maxPage } from './connection.ts';
import type { Context } from './context.ts';

/** One change in a service, without personal data: what projections, BI and webhooks read. */
@Directive('@shareable')
@ObjectType()
export class FeedEvent {
  @Field(() => String, { description: 'Where it stands in the feed; ask for what comes after it.' }) position!: string;
  @Field(() => Date) at!: Date;
  @Field(() => String) type!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => Int, { nullable: true }) version!: number | null;
  @Field(() => ID, { nullable: true }) projectId!: string | null;
  @Field(() => String, { description: 'created, changed or removed' }) operation!: string;
}

interface FeedRow {
  transaction: string;
  sequence: number;
  at: Date;
  type: string;
  record_id: string;
  version: number | null;
  project_id: string | null;
  operation: string;
}

/**
 * The events after a position, oldest first, at most `first` (≤ 100). A position is (transaction id, sequence), and
 * reading stops below the oldest transaction still running: what commits late is never skipped.
 */
export async function readFeed(
  context: Context,
  first: number,
  after: string | null | undefined,
): Promise<FeedEvent[]> {
  const [transaction, sequence] = after ? decodeCursor(after, 2) : ['0', 0];
  const rows = await context.read((db) =>
    db.rows<FeedRow>(
      `select transaction_id::text as transaction, sequence, at, type, record_id, version, project_id, operation from feed
        where (transaction_id, sequence) > ($1::text::xid8, $2) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction_id, sequence limit $3`,
      [transaction, sequence, Math.min(Math.max(1, first), maxPage)],
    ),
  );
  return rows.map((row) =>
    Object.assign(new FeedEvent(), {
      position: encodeCursor([row.transaction, row.sequence]),
      at: row.at,
      type: row.type,
      recordId: row.record_id,
      version: row.version,
      projectId: row.project_id,
      operation: row.operation,
    }),
  );
}
