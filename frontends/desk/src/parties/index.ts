export { NewPartyFields } from './PartyFields.tsx';
export { type FoundParty, PartyPicker } from './PartyPicker.tsx';
export { type NewPartyValues, useNewParty } from './useNewParty.tsx';
