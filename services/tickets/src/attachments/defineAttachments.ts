import type { HttpRoute, OutcomeLoader, Resources } from '@onedesk/subgraph';
import { attachmentResolver } from './attachment.resolver.ts';
import { Attachment } from './attachment.ts';
import { attachmentDoor } from './door.ts';
import type { AttachmentHolders } from './holder.ts';
import { attachmentRecord } from './record.ts';
import { sweepUploads } from './sweep.ts';

/** Attachments, ready for their service's table of contents. */
export interface DefinedAttachments {
  readonly entity: typeof Attachment;
  readonly resolver: new () => object;
  /** How one is found by its id. */
  readonly outcome: OutcomeLoader;
  /** Where files come in and go out. */
  readonly path: string;
  readonly door: (resources: Resources) => HttpRoute;
  /** Sweeps up after broken uploads; whether there may be more. */
  readonly sweep: (resources: Resources) => Promise<boolean>;
}

/** Lets files hang on these kinds of records; whoever adds a kind adds its holder here. */
export function defineAttachments(path: string, holders: AttachmentHolders): DefinedAttachments {
  return {
    entity: Attachment,
    resolver: attachmentResolver(holders, path),
    outcome: (context, id) => attachmentRecord(context, holders, id),
    path,
    door: attachmentDoor(holders, path),
    sweep: sweepUploads,
  };
}
