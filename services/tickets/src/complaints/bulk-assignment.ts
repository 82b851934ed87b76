import { defineEntity, p } from '@mikro-orm/core';
import { newId, type Words } from '@onedesk/kernel';
import type { Actor } from './case.ts';
import type { Colleague } from './way/index.ts';

/** What became of one complaint of many: assigned, or why not, in both languages. */
export interface AssignedItem {
  readonly id: string;
  readonly refusal: (Words & { readonly code: string }) | null;
}

const BulkAssignmentSchema = defineEntity({
  name: 'BulkAssignment',
  tableName: 'bulk_assignment',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    assigneeId: p.text(),
    assigneeName: p.text(),
    items: p.json<readonly AssignedItem[]>(),
    enteredById: p.text(),
    enteredBy: p.text(),
    at: p.datetime(),
    version: p.integer(),
  },
});

/** Many complaints given to one colleague at once, and what became of each. Append only: the answer to the same key. */
export class BulkAssignment extends BulkAssignmentSchema.class {
  static record(projectId: string, to: Colleague, items: AssignedItem[], by: Actor, at: Date): BulkAssignment {
    return Object.assign(new BulkAssignment(), {
      id: newId(),
      projectId,
      assigneeId: to.id,
      assigneeName: to.name,
      items,
      enteredById: by.id,
      enteredBy: by.name,
      at,
      version: 1,
    });
  }
}
BulkAssignmentSchema.setClass(BulkAssignment);
