export {
  buildingReference,
  BuildingType,
  partyReference,
  PartyType,
  unitReference,
  UnitType,
} from './estate.graphql.ts';
export { isPartyOf, todays, unitById } from './estate.queries.ts';
export { isLiable, liableNow, liableParties } from './liable.ts';
