import { For, openTo, type OutsideAudience } from './audience.ts';
import { badInput, decodeCursor, encodeCursor } from '@onedesk/kernel';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { maxPage } from './connection.ts';
import type { Context } from './context.ts';
import { Needs } from './permission.ts';
import { fault } from './validate.ts';

/** One change in a service, without personal data: what projections, BI and webhooks read. */
@Directive('@shareable')
@ObjectType()
export class FeedEvent {
  @For('bi', 'partner')
  @Field(() => String, { description: 'Where it stands in the feed; ask for what comes after it.' })
  position!: string;
  @For('bi', 'partner') @Field(() => Date) at!: Date;
  @For('bi', 'partner') @Field(() => String) type!: string;
  @For('bi', 'partner') @Field(() => ID) recordId!: string;
  @For('bi', 'partner') @Field(() => Int, { nullable: true }) version!: number | null;
  @For('bi', 'partner') @Field(() => ID, { nullable: true }) projectId!: string | null;
  @For('bi', 'partner') @Field(() => String, { description: 'created, changed or removed' }) operation!: string;
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

/** The largest page that another service gets: projections read much at once. */
export const maxFeedPage = 1_000;

/** What a reader of the feed asks for. */
export interface FeedPage {
  /** At most so many events, 1 to 100; other services may ask for 1000 at once. */
  readonly first: number;
  /** The position of the last event that the reader has; without it, from the beginning. */
  readonly after?: string | null;
  /**
   * False for readers in a hurry: also events that others, of transactions still running, will come before. Whoever
   * goes on from such a position misses those, so it must read the settled feed besides.
   */
  readonly settled?: boolean;
}

/**
 * The events after a position, oldest first. A position is (transaction id, sequence), and reading stops below the
 * oldest transaction still running: what commits late is never skipped.
 */
export async function readFeed(context: Context, { first, after, settled = true }: FeedPage): Promise<FeedEvent[]> {
  const maximum = context.principal.kind === 'system' ? maxFeedPage : maxPage;
  if (first < 1 || first > maximum) {
    throw badInput(fault('first', first < 1 ? 'tooSmall' : 'tooBig', { minimum: 1, maximum }));
  }
  const [transaction, sequence] = after ? decodeCursor(after, 2) : ['0', 0];
  const rows = await context.read((db) =>
    db.rows<FeedRow>(settled ? settledEvents : visibleEvents, [transaction, sequence, first]),
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

const eventsAfter = (bounds: string): string =>
  `select transaction_id::text as transaction, sequence, at, type, record_id, version, project_id, operation from feed
    where (transaction_id, sequence) > ($1::text::xid8, $2) ${bounds} order by transaction_id, sequence limit $3`;
const settledEvents = eventsAfter('and transaction_id < pg_snapshot_xmin(pg_current_snapshot())');
const visibleEvents = eventsAfter('');

/** The feed's present end as a position: whatever is committed from now on comes after it. */
export async function readFeedHead(context: Context): Promise<string> {
  const row = await context.read((db) =>
    db.row<{ transaction: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as transaction'),
  );
  return encodeCursor([row?.transaction ?? '0', 0]);
}

/** Whether a position of a feed is at or behind another one; null stands before the first event. */
export function reachesPosition(position: string | null, other: string | null): boolean {
  if (other === null) return true;
  if (position === null) return false;
  const [transaction, sequence] = placeOf(position);
  const [otherTransaction, otherSequence] = placeOf(other);
  return transaction === otherTransaction ? sequence >= otherSequence : transaction > otherTransaction;
}

function placeOf(position: string): [transaction: bigint, sequence: number] {
  const [transaction, sequence] = decodeCursor(position, 2);
  return [BigInt(transaction ?? 0), Number(sequence)];
}

/** The root fields by which a service offers its feed, `<service>Feed` and `<service>FeedHead`; `audiences` outside too. */
export function feedResolver(service: string, ...audiences: OutsideAudience[]): new () => object {
  const ForReaders = () => openTo(audiences);
  @Resolver()
  class Feed {
    @ForReaders()
    @Query(() => [FeedEvent], {
      name: `${service}Feed`,
      description: 'Changes in this service after a position, oldest first; no personal data.',
    })
    @Needs('feed.see')
    feed(
      @ForReaders()
      @Arg('first', () => Int, { defaultValue: maxPage, description: 'At most 100.' })
      first: number,
      @ForReaders() @Arg('after', () => String, { nullable: true }) after: string | null,
      @ForReaders()
      @Arg('settled', () => Boolean, {
        defaultValue: true,
        description: 'false: also what earlier events may still come before; never go on from there alone.',
      })
      settled: boolean,
      @Ctx() context: Context,
    ): Promise<FeedEvent[]> {
      return readFeed(context, { first, after, settled });
    }

    @ForReaders()
    @Query(() => String, {
      name: `${service}FeedHead`,
      description: 'The present end of the feed: whatever is committed from now on comes after this position.',
    })
    @Needs('feed.see')
    head(@Ctx() context: Context): Promise<string> {
      return readFeedHead(context);
    }
  }
  return Feed;
}
