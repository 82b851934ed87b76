import { auditResolver } from '@onedesk/subgraph';
import { propertyHistory } from './privacy.ts';

export const AuditResolver = auditResolver('property', {
  description: 'PPL-3: who changed what in the project, newest first.',
  view: propertyHistory,
});
