import { newId, Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { Principal } from '@onedesk/subgraph';
import { %thing%Lifecycle, type %Thing%Status } from './%file%.lifecycle.ts';

const %Thing%Schema = defineEntity({
  name: '%Thing%',
  tableName: '%table%',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    status: p.text().$type<%Thing%Status>(),
    words: p.text(),
    registeredAt: p.datetime(),
    registeredById: p.text(),
    registeredByName: p.text(),
    %done%At: p.datetime().nullable(),
    %done%ById: p.text().nullable(),
    %done%ByName: p.text().nullable(),
    remark: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** %AOneEn% (%titleZh%): what it is, who registered it, and by whom it was %doneEnLower%. %rule% */
export class %Thing% extends %Thing%Schema.class {
  static register(of: { projectId: string; words: string }, by: Principal, now: Date): %Thing% {
    return Object.assign(new %Thing%(), {
      id: newId(),
      ...of,
      status: %thing%Lifecycle.start,
      registeredAt: now,
      registeredById: by.id,
      registeredByName: by.name,
      %done%At: null,
      %done%ById: null,
      %done%ByName: null,
      remark: null,
    });
  }

  /** %rule%: done once; whoever comes later is told by whom it was, and when. */
  %action%(remark: string, by: Principal, now: Date): void {
    const status = %thing%Lifecycle.after(this.status, '%action%%Thing%');
    if (!status) throw already%Done%(this);
    this.status = status;
    this.remark = remark;
    this.%done%At = now;
    this.%done%ById = by.id;
    this.%done%ByName = by.name;
  }
}
%Thing%Schema.setClass(%Thing%);

const already%Done% = ({ %done%At: at, %done%ByName: by }: %Thing%): Refusal =>
  new Refusal(
    '%Refusal%',
    { zh: '已由 {by} %actionZh%', en: 'It was %doneEnLower% by {by} already' },
    { facts: { by: by ?? '—' }, fields: { at, by } },
  );
