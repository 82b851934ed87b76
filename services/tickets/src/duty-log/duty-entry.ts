import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { Principal } from '@onedesk/subgraph';

const DutyEntrySchema = defineEntity({
  name: 'DutyEntry',
  tableName: 'duty_entry',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    at: p.datetime(),
    authorId: p.text(),
    authorName: p.text(),
    words: p.text(),
    unitId: p.uuid().nullable(),
    version: p.integer().version(),
  },
});

/** A line of the duty log (值班记录表): what happened, when, noted by whom. Append only (SHF-1). */
export class DutyEntry extends DutyEntrySchema.class {
  static note(
    what: { projectId: string; words: string; unitId: string | null },
    author: Principal,
    now: Date,
  ): DutyEntry {
    return Object.assign(new DutyEntry(), {
      id: newId(),
      ...what,
      at: now,
      authorId: author.id,
      authorName: author.name,
    });
  }
}
DutyEntrySchema.setClass(DutyEntry);
