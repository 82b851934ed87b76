import { resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Attachment } from './attachment.ts';
import type { AttachmentRow } from './attachment.queries.ts';

@ObjectType('Attachment', { description: 'A file on a record (附件): a photograph, a letter, a recording. PPL-2' })
export class AttachmentType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What it hangs on, such as `Complaint`.' }) recordType!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => String, { description: 'With an ending that fits its content.' }) name!: string;
  @Field(() => String, { description: 'By its content, such as `image/jpeg`.' }) mediaType!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
  @Field(() => String, { description: 'SHA-256 of the content, in hexadecimal.' }) sha256!: string;
  @Field(() => String) addedBy!: string;
  @Field(() => Date) addedAt!: Date;
  @Field(() => Date, { nullable: true }) withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true }) withdrawnBy!: string | null;
  @Field(() => String, { nullable: true }) withdrawalReason!: string | null;
  @Field(() => Int) version!: number;
  projectId!: string;
}

/** Maps a row or an entity to the graph's attachment. */
export const attachmentType = (row: AttachmentRow | Attachment): AttachmentType =>
  Object.assign(new AttachmentType(), 'project_id' in row ? ofRow(row) : ofEntity(row), {
    id: row.id,
    name: row.name,
    size: row.bytes,
    sha256: row.sha256,
    addedAt: row.at,
    version: row.version,
  });

const ofRow = (row: AttachmentRow) => ({
  projectId: row.project_id,
  recordType: row.record_type,
  recordId: row.record_id,
  mediaType: row.media_type,
  addedBy: row.by_name,
  withdrawnAt: row.withdrawn_at,
  withdrawnBy: row.withdrawn_by_name,
  withdrawalReason: row.withdrawn_reason,
});

const ofEntity = (attachment: Attachment) => ({
  projectId: attachment.projectId,
  recordType: attachment.recordType,
  recordId: attachment.recordId,
  mediaType: attachment.mediaType,
  addedBy: attachment.byName,
  withdrawnAt: attachment.withdrawnAt,
  withdrawnBy: attachment.withdrawnByName,
  withdrawalReason: attachment.withdrawnReason,
});

export const WithdrawAttachmentResult = resultUnion('WithdrawAttachmentResult', () => AttachmentType);

@InputType()
export class WithdrawAttachmentInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { description: 'At most 500 characters.' }) reason!: string;
}
