import { newId, Refusal } from '@onedesk/kernel';
import { whole } from '@onedesk/subgraph';
import { defineEntity, p } from '@mikro-orm/core';
import type { ComplaintFilter, ComplaintList } from '../complaints/index.ts';

/** What a view remembers besides its list. */
export type SavedFilter = Omit<ComplaintFilter, 'list'>;

const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    personId: p.text(),
    name: p.text(),
    list: p.text().$type<ComplaintList>(),
    filter: p.json<SavedFilter>(),
    position: p.integer(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

/** A worklist with its filters as somebody likes to see it: the person's own, nobody else's. Never removed: withdrawn. */
export class SavedView extends whole(SavedViewSchema) {
  static save(of: Pick<SavedView, 'projectId' | 'personId' | 'name' | 'list' | 'filter' | 'position'>): SavedView {
    return Object.assign(new SavedView(), { id: newId(), ...of, withdrawnAt: null });
  }

  rename(name: string): void {
    refuseWithdrawn(this, 'renameView');
    this.name = name;
  }

  withdraw(now: Date): void {
    refuseWithdrawn(this, 'withdrawView');
    this.withdrawnAt = now;
  }
}
SavedViewSchema.setClass(SavedView);

function refuseWithdrawn({ withdrawnAt }: SavedView, action: string): void {
  if (!withdrawnAt) return;
  const words = { zh: '这个视图已经删去', en: 'This view was taken away already' };
  throw new Refusal('NotAllowedNow', words, { fields: { action, facts: [] } });
}
