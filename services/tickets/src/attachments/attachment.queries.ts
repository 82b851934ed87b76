import { isId } from '@onedesk/kernel';
import type { Context, Reader } from '@onedesk/subgraph';
import type { HeldBy } from './holder.ts';

/** An attachment as lists read it. */
export interface AttachmentRow {
  id: string;
  project_id: string;
  record_type: string;
  record_id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  by_name: string;
  at: Date;
  withdrawn_at: Date | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
  version: number;
}

const columns =
  'id, project_id, record_type, record_id, name, media_type, bytes, sha256, by_name, at, withdrawn_at, withdrawn_by_name, withdrawn_reason, version';

/** A record's files in the order they came, withdrawn ones among them. As many as a record may ever have. */
export const attachmentsOf = (context: Context, projectId: string, record: HeldBy): Promise<AttachmentRow[]> =>
  context.read((db) =>
    db.rows<AttachmentRow>(
      `select ${columns} from attachment where project_id = $1 and record_type = $2 and record_id = $3 order by at, id`,
      [projectId, record.recordType, record.recordId],
    ),
  );

/** One by its id, in reach; who may see it is the caller's to ask. */
export const attachmentById = async (context: Context, id: string): Promise<AttachmentRow | null> =>
  isId(id)
    ? context.read((db) => db.row<AttachmentRow>(`select ${columns} from attachment where id = $1`, [id]))
    : null;

/** One piece of the content; null where there is none. */
export const pieceOf = async (context: Context, id: string, position: number): Promise<Buffer | null> => {
  const text = 'select bytes from attachment_chunk where attachment_id = $1 and position = $2';
  const row = await context.read((db) => db.row<{ bytes: Buffer }>(text, [id, position]));
  return row?.bytes ?? null;
};

/** How many files a record has, and ever had. */
export async function filesOn(db: Reader, { recordType, recordId }: HeldBy): Promise<{ now: number; ever: number }> {
  const row = await db.row<{ now: number; ever: number }>(
    `select count(*) filter (where withdrawn_at is null)::int as now, count(*)::int as ever
       from attachment where record_type = $1 and record_id = $2`,
    [recordType, recordId],
  );
  return row ?? { now: 0, ever: 0 };
}

/** Bytes that a person has brought since then. */
export async function bytesBy(db: Reader, personId: string, since: Date): Promise<number> {
  const row = await db.row<{ bytes: string }>(
    'select coalesce(sum(bytes), 0)::text as bytes from attachment where by_id = $1 and at > $2',
    [personId, since],
  );
  return Number(row?.bytes ?? 0);
}
