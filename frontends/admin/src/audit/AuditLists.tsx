import { useQuery } from '@apollo/client/react';
import { IdentityAudit, PropertyAudit } from './audit.graphql.ts';
import type { AuditFilter } from './auditFilter.ts';
import { AuditTable } from './AuditTable.tsx';

const first = 50;

interface ListProps {
  filter: AuditFilter;
  onClear: () => void;
}

/** Changes of accounts, roles, departments and sign-ins. */
export function IdentityAuditList({ filter, onClear }: ListProps) {
  const variables = { filter, first };
  const query = useQuery(IdentityAudit, { variables, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const page = (query.data ?? query.previousData)?.identityAudit;
  const more = () => query.fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } });
  return <AuditTable page={page} query={query} onMore={more} onClear={onClear} />;
}

/** Changes of a project's buildings, units, parties and imports. */
export function PropertyAuditList({ projectId, filter, onClear }: ListProps & { projectId: string }) {
  const variables = { projectId, filter, first };
  const query = useQuery(PropertyAudit, { variables, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const page = (query.data ?? query.previousData)?.propertyAudit;
  const more = () => query.fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } });
  return <AuditTable page={page} query={query} onMore={more} onClear={onClear} />;
}
