import type { AttachmentHolder } from '../attachments/index.ts';
import { dutyEntriesById } from './duty-log.queries.ts';

/** Files on a line of the duty log: the photograph that belongs to what was noted (SHF-1). */
export const dutyEntryFiles: AttachmentHolder = {
  see: 'dutyLog.see',
  add: 'dutyLog.write',
  async place(context, recordId) {
    const row = await context.load(dutyEntriesById, recordId);
    return row && { projectId: row.project_id };
  },
};
