import { auditResolver, joinedHistories } from '@onedesk/subgraph';
import { propertyHistory } from './privacy/index.ts';

/** What each feature keeps from whom. */
const views = [propertyHistory];

export const PropertyAuditResolver = auditResolver('property', {
  description: 'PPL-3: who changed what in the project, newest first.',
  view: joinedHistories(views),
});
