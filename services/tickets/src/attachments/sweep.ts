import { setTimeout as pause } from 'node:timers/promises';
import { isOutage, type Resources, systemPrincipal, watchJob } from '@onedesk/subgraph';
import { attachmentPolicy } from './attachments.policy.ts';
import { sweepUpload } from './receive/storedPieces.ts';

/** How often somebody looks for uploads that came to nothing (ms). */
const betweenLooks = 60_000;
/** As many at once. */
const most = 100;

const sweeper = systemPrincipal('attachments', 'Attachments');

/** Removes what broken uploads left, as long as nothing has come for longer than any request may take. How many. */
export async function sweepUploads({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - attachmentPolicy.abandonedMinutes * 60_000);
  const text = 'select id from attachment_upload where touched_at <= $1 order by touched_at limit $2';
  const left = await db.read(sweeper, (reader) => reader.rows<{ id: string }>(text, [before, most]));
  const actor = { principal: sweeper, requestId: '', action: 'sweepAttachments' };
  for (const { id } of left) await sweepUpload(db, actor, id);
  return left.length;
}

/** Does so every minute; the returned function stops it. */
export function startSweeping(resources: Resources): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sweep = async () => {
    while (!signal.aborted) {
      await watchJob(resources.db.schema, 'sweep attachments', () => sweepUploads(resources)).catch(
        (error: unknown) => {
          if (!isOutage(error)) resources.log.error({ err: error }, 'unfinished uploads cannot be swept');
        },
      );
      await pause(betweenLooks, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = sweep();
  return async () => {
    stopping.abort();
    await ended;
  };
}
