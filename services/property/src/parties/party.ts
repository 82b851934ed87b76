import { newId, Refusal } from '@onedesk/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { Vault } from '@onedesk/subgraph';
import { type NameSounds, nameSounds } from '@onedesk/subgraph/names';
import { notAllowedNow, withdrawn } from '../refusals.ts';
import { changedAt } from '../touch.ts';
import type { Identity } from './identity-number.ts';

export const partyKinds = ['person', 'company'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const identityKinds = ['residentId', 'unifiedSocialCredit', 'other'] as const;
export type IdentityKind = (typeof identityKinds)[number];

const PartySchema = defineEntity({
  name: 'Party',
  tableName: 'party',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    kind: p.text().$type<PartyKind>(),
    name: p.text(),
    nameInitials: p.text(),
    namePinyin: p.text(),
    keyAccount: p.boolean(),
    remark: p.text().nullable(),
    identityKind: p.text().$type<IdentityKind>().nullable(),
    identitySealed: p.blob().$type<Buffer>().nullable(),
    identityBlind: p.blob().$type<Buffer>().nullable(),
    mergedInto: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** What is known of a party besides its contacts and roles. */
export interface PartyDetails {
  readonly kind: PartyKind;
  readonly name: string;
  readonly keyAccount: boolean;
  readonly remark: string | null;
  readonly identity: Identity | null;
}

/** EST-2: a person or a company that has to do with units. */
export class Party extends PartySchema.class {
  static register(projectId: string, details: PartyDetails, vault: Vault, now: Date): Party {
    const { identity, ...plain } = details;
    const party = Object.assign(new Party(), plain, nameSounds(plain.name, plain.kind), {
      id: newId(),
      projectId,
      ...noIdentity,
      mergedInto: null,
      withdrawnAt: null,
      createdAt: now,
      updatedAt: now,
    });
    if (identity) identify(party, identity, vault);
    return party;
  }

  /** What is not given stays; an identity of null is taken away. Says whether anything changed. */
  correct(details: Partial<PartyDetails>, vault: Vault, now: Date): boolean {
    this.refuseUnlessPresent('correctParty');
    const { identity, ...plain } = details;
    const differing = Object.entries(plain).filter(
      ([field, value]) => value !== undefined && this[field as keyof typeof plain] !== value,
    );
    const identified = identity !== undefined && !this.hasIdentity(identity, vault);
    if (differing.length === 0 && !identified) return false;
    Object.assign(this, Object.fromEntries(differing), { updatedAt: changedAt(this.updatedAt, now) });
    Object.assign(this, nameSounds(this.name, this.kind) satisfies NameSounds);
    if (identified && identity) identify(this, identity, vault);
    else if (identified) Object.assign(this, noIdentity);
    return true;
  }

  /** Whether the identity on record is this one (null: none). */
  hasIdentity(identity: Identity | null, vault: Vault): boolean {
    if (!identity || !this.identityBlind) return !identity && !this.identityBlind;
    return (
      this.identityKind === identity.kind &&
      vault.blindIndex(identity.number, this.projectId).equals(this.identityBlind)
    );
  }

  /** The whole identity number; who asks has been permitted and recorded before (PPL-2). */
  identityNumber(vault: Vault): string {
    if (!this.identitySealed)
      throw notAllowedNow('revealIdentity', { zh: '没有登记证件号', en: 'No identity number is on record' });
    return vault.open(this.identitySealed, this.projectId, this.id);
  }

  /**
   * EST-2: this record was the same party registered twice and yields to the kept one. Its identity, if it has one, is
   * given back: the kept party takes it over (`takeOver`) once this record has let go of it.
   */
  yieldTo(kept: Party, vault: Vault, now: Date): Identity | null {
    this.refuseUnlessPresent('mergeParties');
    kept.refuseUnlessPresent('mergeParties');
    refuseDifferent(kept, this);
    const identity =
      this.identityKind && this.identitySealed ? { kind: this.identityKind, number: this.identityNumber(vault) } : null;
    Object.assign(this, noIdentity, { mergedInto: kept.id, updatedAt: now });
    kept.updatedAt = changedAt(kept.updatedAt, now);
    return identity;
  }

  /** EST-2: the identity of a party that was merged into this one. */
  takeOver(identity: Identity, vault: Vault): void {
    identify(this, identity, vault);
  }

  /** Merged and withdrawn records are history: nothing more is done with them. */
  refuseUnlessPresent(action: string): void {
    if (this.withdrawnAt) throw withdrawn(action);
    if (this.mergedInto)
      throw notAllowedNow(action, {
        zh: '该客户已并入另一客户，请在那里操作',
        en: 'This party was merged into another one; go on there',
      });
  }

  /** The record was a mistake, such as a row of an import that is undone. It stays, and shows in no list. */
  withdraw(now: Date): void {
    Object.assign(this, { withdrawnAt: now, updatedAt: now });
  }
}
PartySchema.setClass(Party);

/** Private methods would not do: the mapper makes entities without calling a constructor. */
function identify(party: Party, { kind, number }: Identity, vault: Vault): void {
  party.identityKind = kind;
  party.identitySealed = vault.seal(number, party.projectId, party.id);
  party.identityBlind = vault.blindIndex(number, party.projectId);
}

/** EST-2: two records can be one party unless something says that they are not. */
function refuseDifferent(kept: Party, duplicate: Party): void {
  if (kept.id === duplicate.id) throw refuse('不能与自己合并', 'A party cannot be merged with itself');
  if (kept.projectId !== duplicate.projectId)
    throw refuse('两个客户不在同一项目', 'The two belong to different projects');
  // Equal numbers cannot be on record twice in a project: two numbers are two different ones.
  if (kept.identityBlind && duplicate.identityBlind)
    throw refuse(
      '两个客户的证件号不同,不是同一客户',
      'The two have different identity numbers and are not the same party',
    );
}

const refuse = (zh: string, en: string): Refusal => notAllowedNow('mergeParties', { zh, en });

const noIdentity = { identityKind: null, identitySealed: null, identityBlind: null };

/** EST-2: the identity number is on record with another party of the project; `party` is shown beside the words. */
export const identityTaken = (party: object): Refusal =>
  new Refusal(
    'IdentityTaken',
    { zh: '该证件号已登记在另一客户名下', en: 'Another party has this identity number already' },
    { fields: { party } },
  );
