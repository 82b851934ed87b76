export { registerVisit } from './registerVisit.ts';
export { closeVisit } from './visit-acts.ts';
export { PartyVisits, UnitVisits, VisitFields } from './visit-fields.resolver.ts';
export { type VisitRequest, visitRequest } from './visit-input.ts';
export { visitHistory } from './visit.privacy.ts';
export { Visit, type VisitChannel } from './visit.ts';
export { VisitStep } from './visit-step.ts';
export { VisitChannelEnum, VisitFactsInput, VisitType } from './visits.graphql.ts';
export { visitRecord, VisitResolver } from './visits.resolver.ts';
