import { newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const DepartmentSchema = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    headAccountId: p.uuid().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
  },
});

/** A department of the company and its head. Its version counts who joins and leaves, too. */
export class Department extends DepartmentSchema.class {
  static found(name: string, now: Date): Department {
    return Object.assign(new Department(), { id: newId(), name, headAccountId: null, version: 1, createdAt: now });
  }

  rename(name: string): void {
    this.name = name;
    this.version += 1;
  }

  appointHead(accountId: string | null): void {
    this.headAccountId = accountId;
    this.version += 1;
  }

  joined(): void {
    this.version += 1;
  }

  /** Whoever leaves is its head no longer. */
  left(accountId: string): void {
    if (this.headAccountId === accountId) this.headAccountId = null;
    this.version += 1;
  }
}
DepartmentSchema.setClass(Department);

const MemberSchema = defineEntity({
  name: 'DepartmentMember',
  tableName: 'department_member',
  properties: {
    id: p.uuid().primary(),
    departmentId: p.uuid(),
    accountId: p.uuid(),
    since: p.datetime(),
    leftAt: p.datetime().nullable(),
  },
});

/** Somebody's time in a department. */
export class DepartmentMember extends MemberSchema.class {
  static join(departmentId: string, accountId: string, now: Date): DepartmentMember {
    return Object.assign(new DepartmentMember(), { id: newId(), departmentId, accountId, since: now, leftAt: null });
  }

  leave(now: Date): void {
    this.leftAt = now;
  }
}
MemberSchema.setClass(DepartmentMember);
