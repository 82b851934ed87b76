import { auditResolver } from '@onedesk/subgraph';

export const IdentityAuditResolver = auditResolver('identity', {
  description: 'PPL-3: who changed what among accounts, roles, departments; newest first. Administrators.',
  ofCompany: true,
});
