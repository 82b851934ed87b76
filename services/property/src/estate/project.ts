import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const ProjectSchema = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    timeZone: p.text(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

/** A project (小区/大厦): the bounds of what staff see (EST-1, PPL-1). */
export class Project extends ProjectSchema.class {
  /** Opens a project; `timeZone` cuts its days and months, such as `Asia/Shanghai`. */
  static open(name: string, timeZone: string, now: Date): Project {
    return Object.assign(new Project(), { id: newId(), name, timeZone, createdAt: now });
  }

  /** A project lies in its own bounds: this is where permissions on it are asked for. */
  get projectId(): string {
    return this.id;
  }

  rename(name: string): void {
    this.name = name;
  }
}
ProjectSchema.setClass(Project);
