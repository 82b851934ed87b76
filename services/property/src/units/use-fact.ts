import { type CivilDate, newId } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { DeclarationSource, UnitUse } from './unit.use.ts';

const UseFactSchema = defineEntity({
  name: 'UseFact',
  tableName: 'use_fact',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    unitId: p.uuid(),
    use: p.text().$type<UnitUse>(),
    source: p.text().$type<DeclarationSource>(),
    since: p.date().$type<CivilDate>(),
    importId: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** EST-1: what somebody, or a sheet, said of a unit's use, and since when. Never changed; a later one speaks louder. */
export class UseFact extends UseFactSchema.class {
  /** @param importId the import that brought it; without one a person declared it. */
  static record(
    unit: { id: string; projectId: string },
    use: UnitUse,
    since: CivilDate,
    now: Date,
    importId: string | null = null,
  ): UseFact {
    return Object.assign(new UseFact(), {
      id: newId(),
      projectId: unit.projectId,
      unitId: unit.id,
      use,
      source: importId ? 'declaredAtImport' : 'declared',
      since,
      importId,
      withdrawnAt: null,
      createdAt: now,
    });
  }

  withdraw(now: Date): void {
    this.withdrawnAt = now;
  }
}
UseFactSchema.setClass(UseFact);
