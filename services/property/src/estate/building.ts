import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const BuildingSchema = defineEntity({
  name: 'Building',
  tableName: 'building',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    name: p.text(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

/** A building of a project (楼座), such as `A座` (EST-1). */
export class Building extends BuildingSchema.class {
  static raise(projectId: string, name: string, now: Date): Building {
    return Object.assign(new Building(), { id: newId(), projectId, name, createdAt: now });
  }

  rename(name: string): void {
    this.name = name;
  }
}
BuildingSchema.setClass(Building);
