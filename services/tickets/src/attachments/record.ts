import type { Context } from '@onedesk/subgraph';
import { type AttachmentType, attachmentType } from './attachment.graphql.ts';
import { attachmentById } from './attachment.queries.ts';
import { type AttachmentHolders, seesFiles } from './holder.ts';

/** An attachment by its id; null where there is none that the reader may see. */
export async function attachmentRecord(
  context: Context,
  holders: AttachmentHolders,
  id: string,
): Promise<AttachmentType | null> {
  const row = await attachmentById(context, id);
  return row && seesFiles(context, holders, row.record_type, row.project_id) ? attachmentType(row) : null;
}
