import { useQuery } from '@apollo/client/react';
import { FinanceAudit, IdentityAudit, PropertyAudit, TicketsAudit } from './audit.graphql.ts';
import type { AuditFilter } from './auditFilter.ts';
import { AuditTable } from './AuditTable.tsx';
import type { ProjectAuditKind } from './recordLinks.ts';

const first = 50;

interface ListProps {
  filter: AuditFilter;
  onClear: () => void;
}

/** Changes of accounts, roles, departments and sign-ins. */
export function IdentityAuditList({ filter, onClear }: ListProps) {
  const variables = { filter, first };
  const query = useQuery(IdentityAudit, { variables, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const page = (query.data ?? query.previousData)?.audit;
  const more = () => query.fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } });
  return <AuditTable page={page} query={query} onMore={more} onClear={onClear} />;
}

/** The services' audits are asked and answered alike. */
const documents: Readonly<Record<ProjectAuditKind, typeof PropertyAudit>> = {
  property: PropertyAudit,
  finance: FinanceAudit,
  tickets: TicketsAudit,
};

/** Changes of a project's records in one service. */
export function ProjectAuditList({
  kind,
  projectId,
  filter,
  onClear,
}: ListProps & { kind: ProjectAuditKind; projectId: string }) {
  const variables = { projectId, filter, first };
  const query = useQuery(documents[kind], { variables, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const page = (query.data ?? query.previousData)?.audit;
  const more = () => query.fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } });
  return <AuditTable page={page} query={query} onMore={more} onClear={onClear} />;
}
