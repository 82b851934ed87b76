import { newId, notFound } from '@onedesk/kernel';
import type { Actor, Context, Database, Reader } from '@onedesk/subgraph';
import { bytesBy } from '../attachment.queries.ts';
import { attachmentPolicy } from '../attachments.policy.ts';
import { daySpent } from '../refusals.ts';

const { dayBytes, abandonedMinutes } = attachmentPolicy;
const day = 24 * 3_600_000;

/**
 * Where the pieces of one upload go while they come: each in a transaction of its own, so that a slow sender holds
 * nothing up, and none of them seen by anybody before `keep`.
 */
export class StoredPieces {
  readonly id = newId();
  readonly #context: Context;
  readonly #projectId: string;
  readonly #actor: Actor;
  #count = 0;

  constructor(context: Context, projectId: string) {
    this.#context = context;
    this.#projectId = projectId;
    this.#actor = { principal: context.principal, requestId: context.requestId, action: 'addAttachment' };
  }

  /** @throws DAY_SPENT where the person's share of the day is spent already */
  async open(): Promise<void> {
    const { principal, now } = this.#context;
    await this.#db.write(this.#actor, async (_, db) => {
      await refuseSpent(db, principal.id, now);
      await db.rows('insert into attachment_upload (id, project_id, by_id, touched_at) values ($1, $2, $3, $4)', [
        this.id,
        this.#projectId,
        principal.id,
        now,
      ]);
    });
  }

  /** @throws DAY_SPENT as soon as this and the person's others under way are too much */
  async add(piece: Buffer): Promise<void> {
    const { principal, now } = this.#context;
    await this.#db.write(this.#actor, async (em, db) => {
      await em.execute(
        'insert into attachment_chunk (attachment_id, position, project_id, bytes) values (?, ?, ?, ?)',
        [this.id, this.#count, this.#projectId, piece],
      );
      const touched = await db.rows(
        'update attachment_upload set bytes = bytes + $2, touched_at = $3 where id = $1 returning id',
        [this.id, piece.length, now],
      );
      if (touched.length === 0) throw notFound();
      await refuseSpent(db, principal.id, now);
    });
    this.#count += 1;
  }

  /** Within the transaction that makes the attachment: from here on it is one. @throws NOT_FOUND where it was swept */
  async keep(db: Reader): Promise<void> {
    const kept = await db.rows('delete from attachment_upload where id = $1 returning id', [this.id]);
    if (kept.length === 0) throw notFound();
  }

  /** It did not become an attachment. What cannot be removed now, is swept later. */
  async drop(): Promise<void> {
    await sweepUpload(this.#db, this.#actor, this.id);
  }

  get #db(): Database {
    return this.#context.resources.db;
  }
}

/** Removes what is stored of an upload, unless it has become an attachment. */
export const sweepUpload = (db: Database, actor: Actor, id: string): Promise<unknown> =>
  db.write(actor, (_, reader) => reader.rows('select sweep_attachment_upload($1)', [id]));

/** What a person brought within 24 hours, with what is under way. @throws DAY_SPENT where that is too much */
export async function refuseSpent(db: Reader, personId: string, now: Date): Promise<void> {
  const row = await db.row<{ bytes: string }>(
    'select coalesce(sum(bytes), 0)::text as bytes from attachment_upload where by_id = $1 and touched_at > $2',
    [personId, new Date(now.getTime() - abandonedMinutes * 60_000)],
  );
  const kept = await bytesBy(db, personId, new Date(now.getTime() - day));
  if (kept + Number(row?.bytes ?? 0) > dayBytes) throw daySpent(dayBytes);
}
