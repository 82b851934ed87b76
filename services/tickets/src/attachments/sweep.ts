import { type Resources, systemPrincipal } from '@onedesk/subgraph';
import { attachmentPolicy } from './attachments.policy.ts';
import { sweepUpload } from './receive/storedPieces.ts';

/** As many at once. */
const most = 100;

const sweeper = systemPrincipal('attachments', 'Attachments');

/** Removes what broken uploads left, as long as nothing has come for longer than any request may take. Whether there may be more. */
export async function sweepUploads({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<boolean> {
  const before = new Date(clock.now().getTime() - attachmentPolicy.abandonedMinutes * 60_000);
  const text = 'select id from attachment_upload where touched_at <= $1 order by touched_at limit $2';
  const left = await db.read(sweeper, (reader) => reader.rows<{ id: string }>(text, [before, most]));
  const actor = { principal: sweeper, requestId: '', action: 'sweepAttachments' };
  for (const { id } of left) await sweepUpload(db, actor, id);
  return left.length === most;
}
