import type { AttachmentHolder } from '../attachments/index.ts';
import { complaintsById } from './complaint.queries.ts';

/** Files on a complaint: the photographs of the site, the customer's letter, the recording of a call (CMP-8). */
export const complaintFiles: AttachmentHolder = {
  see: 'complaint.see',
  add: 'complaint.handle',
  async place(context, recordId) {
    const row = await context.load(complaintsById, recordId);
    return row && { projectId: row.project_id, buildingId: row.building_id };
  },
};
