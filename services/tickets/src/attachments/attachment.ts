import { defineEntity, p } from '@mikro-orm/core';
import type { Principal } from '@onedesk/subgraph';
import { withdrawnAlready } from './refusals.ts';

const AttachmentSchema = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    /** What it hangs on, as the graph names it: `Complaint`. */
    recordType: p.text(),
    recordId: p.uuid(),
    name: p.text(),
    /** By its content: `image/jpeg`. */
    mediaType: p.text(),
    /** As stored. */
    bytes: p.integer(),
    /** SHA-256 of what is stored, in hexadecimal. */
    sha256: p.text(),
    byId: p.text(),
    byName: p.text(),
    at: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnByName: p.text().nullable(),
    withdrawnReason: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** What is kept of a file whose content is there. */
export interface KeptFile {
  readonly id: string;
  readonly projectId: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file on a record (附件): a photograph, a letter, a recording. Never removed: withdrawn. */
export class Attachment extends AttachmentSchema.class {
  static add(file: KeptFile, by: Principal, now: Date): Attachment {
    return Object.assign(new Attachment(), file, {
      byId: by.id,
      byName: by.name,
      at: now,
      withdrawnAt: null,
      withdrawnByName: null,
      withdrawnReason: null,
    });
  }

  /** It is not shown any more; that it was there, and why it went, stays. */
  withdraw(reason: string, by: Principal, now: Date): void {
    if (this.withdrawnAt) throw withdrawnAlready();
    this.withdrawnAt = now;
    this.withdrawnByName = by.name;
    this.withdrawnReason = reason;
  }
}
AttachmentSchema.setClass(Attachment);
