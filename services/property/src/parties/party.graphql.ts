import type { CivilDate } from '@onedesk/kernel';
import { enumOf, CivilDateScalar, PageInfo, RefusalType, resultUnion, For } from '@onedesk/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type Contact, type ContactKind, contactKinds } from './contact.ts';
import { type IdentityKind, identityKinds, type Party, type PartyKind, partyKinds } from './party.ts';
import type { ContactRow, PartyRow, UnitRoleRow } from './party.queries.ts';
import { type UnitRole, type UnitRoleKind, unitRoleKinds } from './unit-role.ts';

export const PartyKindEnum = enumOf('PartyKind', partyKinds, undefined, ['partner']);
export const ContactKindEnum = enumOf('ContactKind', contactKinds, undefined, ['partner']);
export const IdentityKindEnum = enumOf('IdentityKind', identityKinds);
export const UnitRoleKindEnum = enumOf('UnitRoleKind', unitRoleKinds, 'What a party is to a unit. EST-2', ['partner']);

@ObjectType({ description: 'An identity number: always masked; `revealIdentity` shows it whole. PPL-2' })
export class IdentityDocument {
  @Field(() => IdentityKindEnum) kind!: IdentityKind;
  @Field(() => String, { nullable: true, description: '9***************22; absent for analysts.' })
  maskedNumber?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Party', { description: 'A person or a company that has to do with units. EST-2' })
export class PartyType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner') @Field(() => PartyKindEnum) kind!: PartyKind;
  @For('partner') @Field(() => Boolean, { description: 'A key account (重点客户).' }) keyAccount!: boolean;
  @For('partner') @Field(() => Int) version!: number;
  projectId!: string;
  wholeName!: string;
  freeText!: string | null;
  mergedId!: string | null;
  sealed!: { kind: IdentityKind; number: Buffer } | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Contact', { description: 'A way to reach a party. EST-2, PPL-2' })
export class ContactType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner') @Field(() => ContactKindEnum) kind!: ContactKind;
  @For('partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'Struck as dead on this day. NTC-3' })
  deadSince?: CivilDate | null;
  @For('partner') @Field(() => Int) version!: number;
  projectId!: string;
  partyId!: string;
  wholeValue!: string;
  freeText!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('UnitRole', { description: 'What a party is to a unit, from one day to another. EST-2' })
export class UnitRoleType {
  @For('partner') @Field(() => ID) id!: string;
  @For('partner') @Field(() => UnitRoleKindEnum) role!: UnitRoleKind;
  @For('partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'Absent where nobody knows since when.' })
  since?: CivilDate | null;
  @For('partner')
  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; absent while no end is in sight.' })
  until?: CivilDate | null;
  @Field(() => CivilDateScalar, { nullable: true }) authorityExpiresOn?: CivilDate | null;
  @For('partner') @Field(() => Int) version!: number;
  projectId!: string;
  unitId!: string;
  partyId!: string;
  freeText!: string | null;
}

@ObjectType('RevealedIdentity', { description: 'A whole identity number; the reading is on record. PPL-2' })
export class RevealedIdentityType {
  @Field(() => String) number!: string;
  id!: string;
}

@ObjectType()
export class PartyEdge {
  @For('partner') @Field(() => String) cursor!: string;
  @For('partner') @Field(() => PartyType) node!: PartyType;
}

@ObjectType()
export class PartyConnection {
  @For('partner') @Field(() => [PartyEdge]) edges!: PartyEdge[];
  @For('partner') @Field(() => PageInfo) pageInfo!: PageInfo;
  count!: () => Promise<number>;
}

/** Maps a row to the graph's party. */
export const partyType = (row: PartyRow): PartyType =>
  Object.assign(new PartyType(), {
    id: row.id,
    kind: row.kind,
    keyAccount: row.key_account,
    version: row.version,
    projectId: row.project_id,
    wholeName: row.name,
    freeText: row.remark,
    mergedId: row.merged_into,
    sealed: row.identity_kind && row.identity_sealed && { kind: row.identity_kind, number: row.identity_sealed },
  });

/** Maps an entity to the graph's party. */
export const partyOf = (party: Party): PartyType =>
  partyType({
    id: party.id,
    kind: party.kind,
    name: party.name,
    version: party.version,
    project_id: party.projectId,
    key_account: party.keyAccount,
    remark: party.remark ?? null,
    merged_into: party.mergedInto ?? null,
    identity_kind: party.identityKind ?? null,
    identity_sealed: party.identitySealed ?? null,
  });

/** Maps a row to the graph's contact. */
export const contactType = (row: ContactRow): ContactType =>
  Object.assign(new ContactType(), {
    id: row.id,
    kind: row.kind,
    deadSince: row.dead_since,
    version: row.version,
    projectId: row.project_id,
    partyId: row.party_id,
    wholeValue: row.value,
    freeText: row.label,
  });

/** Maps an entity to the graph's contact. */
export const contactOf = (contact: Contact): ContactType =>
  contactType({
    id: contact.id,
    kind: contact.kind,
    value: contact.value,
    version: contact.version,
    project_id: contact.projectId,
    party_id: contact.partyId,
    label: contact.label ?? null,
    dead_since: contact.deadSince ?? null,
  });

/** Maps a row to the graph's role. */
export const unitRoleType = (row: UnitRoleRow): UnitRoleType =>
  Object.assign(new UnitRoleType(), {
    id: row.id,
    role: row.role,
    since: row.since,
    until: row.until,
    authorityExpiresOn: row.authority_expires_on,
    version: row.version,
    projectId: row.project_id,
    unitId: row.unit_id,
    partyId: row.party_id,
    freeText: row.authority,
  });

/** Maps an entity to the graph's role. */
export const unitRoleOf = (role: UnitRole): UnitRoleType =>
  unitRoleType({
    id: role.id,
    role: role.role,
    since: role.since ?? null,
    version: role.version,
    project_id: role.projectId,
    unit_id: role.unitId,
    party_id: role.partyId,
    until: role.until ?? null,
    authority: role.authority ?? null,
    authority_expires_on: role.authorityExpiresOn ?? null,
  });

@ObjectType({ implements: RefusalType, description: 'Another party of the project has this identity number. EST-2' })
export class IdentityTaken extends RefusalType {
  @Field(() => PartyType) party!: PartyType;
}

@ObjectType({
  implements: RefusalType,
  description: 'The party has this role in the unit on some of these days. EST-2',
})
export class RoleOverlaps extends RefusalType {
  @Field(() => UnitRoleType) role!: UnitRoleType;
}

const identityTaken = () => [IdentityTaken];
const roleOverlaps = () => [RoleOverlaps];
const [party, contact, role] = [() => PartyType, () => ContactType, () => UnitRoleType];

export const CreatePartyResult = resultUnion('CreatePartyResult', party, identityTaken);
export const CorrectPartyResult = resultUnion('CorrectPartyResult', party, identityTaken);
export const MergePartiesResult = resultUnion('MergePartiesResult', party);
export const AddContactResult = resultUnion('AddContactResult', contact);
export const CorrectContactResult = resultUnion('CorrectContactResult', contact);
export const StrikeContactResult = resultUnion('StrikeContactResult', contact);
export const ReviveContactResult = resultUnion('ReviveContactResult', contact);
export const RecordRoleResult = resultUnion('RecordRoleResult', role, roleOverlaps);
export const EndRoleResult = resultUnion('EndRoleResult', role, roleOverlaps);
export const RevealIdentityResult = resultUnion('RevealIdentityResult', () => RevealedIdentityType);
