import { type CivilDate, newId, type Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow, withdrawn } from '../refusals.ts';

export const contactKinds = ['mobile', 'landline', 'email', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

const ContactSchema = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    partyId: p.uuid(),
    kind: p.text().$type<ContactKind>(),
    value: p.text(),
    label: p.text().nullable(),
    deadSince: p.date().$type<CivilDate>().nullable(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

/** EST-2: a way to reach a party. A dead number stays, struck out (NTC-3). */
export class Contact extends ContactSchema.class {
  static add(
    party: { id: string; projectId: string },
    contact: { kind: ContactKind; value: string; label: string | null },
    now: Date,
  ): Contact {
    return Object.assign(new Contact(), contact, {
      id: newId(),
      projectId: party.projectId,
      partyId: party.id,
      deadSince: null,
      withdrawnAt: null,
      createdAt: now,
    });
  }

  correct(details: { value?: string; label?: string | null }): void {
    refuseWithdrawn(this, 'correctContact');
    if (details.value !== undefined) this.value = details.value;
    if (details.label !== undefined) this.label = details.label;
  }

  /** NTC-3: nobody answers there any more. */
  strike(on: CivilDate): void {
    refuseWithdrawn(this, 'strikeContact');
    if (this.deadSince) {
      const facts = { deadSince: this.deadSince };
      const words = { zh: '该号码已于 {deadSince} 停用', en: 'It has been struck as dead since {deadSince}' };
      throw notAllowedNow('strikeContact', words, facts);
    }
    this.deadSince = on;
  }

  /** It was struck by mistake, or is in use again. */
  revive(): void {
    refuseWithdrawn(this, 'reviveContact');
    if (!this.deadSince) throw notAllowedNow('reviveContact', { zh: '该号码没有停用', en: 'It is not struck as dead' });
    this.deadSince = null;
  }

  /** EST-2: its party was merged into another one. */
  moveTo(party: { id: string }): void {
    this.partyId = party.id;
  }

  /** The record was a mistake, or the kept party of a merge has the same. */
  withdraw(now: Date): void {
    this.withdrawnAt = now;
  }
}
ContactSchema.setClass(Contact);

function refuseWithdrawn(contact: Contact, action: string): void {
  if (contact.withdrawnAt) throw withdrawn(action);
}

/** EST-2: the party has this very number already, dead or alive. */
export const contactOnRecord = (action: string): Refusal =>
  notAllowedNow(action, {
    zh: '该客户已登记这个联系方式（可能已停用）',
    en: 'The party has this contact on record already, perhaps struck as dead',
  });
