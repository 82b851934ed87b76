import type { Principal, Vault } from '@onedesk/subgraph';
import { attachmentPolicy } from './attachments.policy.ts';

/** What a link opens: one file, for one person, until then (seconds since 1970). */
export interface Link {
  readonly attachment: { readonly id: string; readonly projectId: string };
  readonly person: Pick<Principal, 'id'>;
  readonly until: number;
}

const purpose = 'attachment link';

const said = ({ attachment, person, until }: Link): string => `${attachment.id}\n${person.id}\n${until}`;

/** Until when a link made now is good. Links made within one minute are the same, so that browsers keep what they show. */
export const goodUntil = (now: Date): number =>
  (Math.floor(now.getTime() / 60_000) + attachmentPolicy.linkMinutes) * 60;

/** The address of a file for one person. Whoever else has it opens nothing with it. */
export function linkTo(path: string, link: Link, vault: Vault): string {
  const signature = vault.sign(said(link), link.attachment.projectId, purpose).toString('base64url');
  return `${path}/${link.attachment.id}?until=${link.until}&signature=${signature}`;
}

/** Whether the installation made this link for this person, and it is still good. */
export function isGood(link: Link, signature: string, vault: Vault, now: Date): boolean {
  if (!Number.isSafeInteger(link.until) || link.until * 1_000 <= now.getTime()) return false;
  return vault.isSigned(said(link), Buffer.from(signature, 'base64url'), link.attachment.projectId, purpose);
}
