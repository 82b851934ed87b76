export { attachmentHistory } from './attachment.privacy.ts';
export { type DefinedAttachments, defineAttachments } from './defineAttachments.ts';
export type { AttachmentHolder, AttachmentHolders, AttachmentPlace, HeldBy } from './holder.ts';
