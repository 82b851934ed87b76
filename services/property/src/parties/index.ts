export { Contact } from './contact.ts';
export { contactRecord, ContactResolver } from './contact.resolver.ts';
export { type ContactValue, phoneOf } from './contact-value.ts';
export { type Identity, identityOf } from './identity-number.ts';
export { IdentityReading } from './identity-reading.ts';
export { PartyConnectionFields, PartyFields } from './party-fields.resolver.ts';
export { PartyType, partyType, RoleOverlaps, unitRoleType } from './party.graphql.ts';
export {
  contactsOfParties,
  nameCondition,
  nameTerm,
  overlappingRole,
  partiesById,
  partyColumns,
  type PartyRow,
  rolesOfParties,
  rolesOfUnits,
  soundTerm,
  type UnitRoleRow,
} from './party.queries.ts';
export { partyRecord, PartyResolver, revealedRecord } from './party.resolver.ts';
export { identityTaken, Party, type PartyDetails, type PartyKind } from './party.ts';
export { roleOverlaps, UnitRole, type UnitRoleKind } from './unit-role.ts';
export { UnitPeople, unitRoleRecord, UnitRoleResolver } from './unit-role.resolver.ts';
