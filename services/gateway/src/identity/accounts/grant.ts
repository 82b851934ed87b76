import { newId, type Role } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const GrantSchema = defineEntity({
  name: 'Grant',
  tableName: 'account_grant',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    role: p.text().$type<Role>(),
    projectId: p.uuid().nullable(),
    buildingIds: p.array().columnType('uuid[]'),
    since: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A role as somebody holds it: in one project, or in the company (PPL-1). Revoked ones stay as history. */
export class Grant extends GrantSchema.class {
  static give(
    accountId: string,
    of: { role: Role; projectId: string | null; buildingIds: string[] },
    now: Date,
  ): Grant {
    return Object.assign(new Grant(), { id: newId(), accountId, ...of, since: now, revokedAt: null });
  }

  /** The area manager looks after other buildings from now on. */
  moveTo(buildingIds: string[]): void {
    this.buildingIds = buildingIds;
  }

  revoke(now: Date): void {
    this.revokedAt = now;
  }
}
GrantSchema.setClass(Grant);
