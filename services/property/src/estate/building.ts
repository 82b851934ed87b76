import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const BuildingSchema = defineEntity({
  name: 'Building',
  tableName: 'building',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    name: p.text(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

/** A building of a project (楼座), such as `A座` (EST-1). */
export class Building extends BuildingSchema.class {
  static raise(projectId: string, name: string, now: Date): Building {
    return Object.assign(new Building(), { id: newId(), projectId, name, withdrawnAt: null, createdAt: now });
  }

  rename(name: string): void {
    this.name = name;
  }

  /** It came with an import that is undone. It stays, and shows in no list. */
  withdraw(now: Date): void {
    this.withdrawnAt = now;
  }
}
BuildingSchema.setClass(Building);
