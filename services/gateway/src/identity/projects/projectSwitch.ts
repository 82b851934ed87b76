import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow } from '../refusals.ts';

const ProjectSwitchSchema = defineEntity({
  name: 'ProjectSwitch',
  tableName: 'project_switch',
  properties: {
    id: p.uuid().primary(),
    offSince: p.datetime().nullable(),
    offBy: p.text().nullable(),
    reason: p.text().nullable(),
    version: p.integer(),
  },
});

/** PPL-1: whether a project is switched off. Its id is the project's; a project that was never switched has none. */
export class ProjectSwitch extends ProjectSwitchSchema.class {
  static of(projectId: string): ProjectSwitch {
    return Object.assign(new ProjectSwitch(), { id: projectId, offSince: null, offBy: null, reason: null, version: 0 });
  }

  switchOff(by: string, reason: string, now: Date): void {
    if (this.offSince)
      throw notAllowedNow('switchOffProject', { zh: '该项目已停用', en: 'This project is switched off already' });
    Object.assign(this, { offSince: now, offBy: by, reason });
    this.version += 1;
  }

  switchOn(): void {
    if (!this.offSince)
      throw notAllowedNow('switchOnProject', { zh: '该项目没有停用', en: 'This project is not switched off' });
    Object.assign(this, { offSince: null, offBy: null, reason: null });
    this.version += 1;
  }
}
ProjectSwitchSchema.setClass(ProjectSwitch);
