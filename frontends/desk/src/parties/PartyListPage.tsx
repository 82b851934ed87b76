import { useQuery } from '@apollo/client/react';
import { DataTable, EmptyState, listOf, type UrlFilter, useLiveList, useSession, useUrlFilter } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFilter, PartyKind, UnitRoleKind } from '../gql/graphql.ts';
import { ChoiceFilter, FilterBar, TextFilter } from '../ui/FilterBar.tsx';
import { NoProject } from '../ui/NoProject.tsx';
import { RegisterHead } from '../ui/RegisterHead.tsx';
import { NewPartyDialog } from './NewPartyDialog.tsx';
import { Parties } from './parties.graphql.ts';
import { usePartyColumns } from './usePartyColumns.tsx';

const keys = ['text', 'kind', 'role', 'keyAccount'] as const;
type Key = (typeof keys)[number];

/** EST-2: the people and companies of a project. */
export default function PartyListPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  const [adding, setAdding] = useState(false);
  const filter = useUrlFilter(keys);
  if (!project) return <NoProject />;
  return (
    <>
      <RegisterHead
        title={t('parties.title')}
        subtitle={project.name}
        add={{ label: t('parties.new'), permission: 'party.manage', onAdd: () => setAdding(true) }}
      />
      <Filters filter={filter} />
      <PartyTable projectId={project.id} filter={filter} />
      <NewPartyDialog open={adding} projectId={project.id} onClose={() => setAdding(false)} />
    </>
  );
}

function Filters({ filter }: { filter: UrlFilter<Key> }) {
  const { t } = useTranslation('desk');
  const of = (key: Key) => ({
    value: filter.values[key],
    onChange: (value: string | undefined) => filter.set(key, value),
  });
  return (
    <FilterBar active={filter.active} onClear={filter.clear}>
      <TextFilter label={t('parties.searchLabel')} {...of('text')} />
      <ChoiceFilter
        label={t('parties.roleFilter')}
        options={(['owner', 'tenant', 'occupant', 'agent'] as const).map((role) => ({
          value: role,
          label: t(`role.${role}`),
        }))}
        {...of('role')}
      />
      <ChoiceFilter
        label={t('parties.kind')}
        options={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`partyKind.${kind}`) }))}
        {...of('kind')}
      />
      <ChoiceFilter
        label={t('parties.keyAccount')}
        options={[{ value: 'yes', label: t('parties.onlyKeyAccounts') }]}
        {...of('keyAccount')}
      />
    </FilterBar>
  );
}

function PartyTable({ projectId, filter }: { projectId: string; filter: UrlFilter<Key> }) {
  const { t } = useTranslation('desk');
  const columns = usePartyColumns();
  const variables = { projectId, filter: partyFilter(filter), first: 50 };
  const reading = useQuery(Parties, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const connection = (reading.data ?? reading.previousData)?.parties;
  useLiveList(['Party', 'Contact', 'UnitRole'], { query: Parties, variables, shown: connection?.edges.length });
  return (
    <DataTable
      label={t('parties.title')}
      columns={columns}
      {...listOf(connection, reading)}
      rowKey={(party) => party.id}
      empty={
        filter.active ? (
          <EmptyState title={t('parties.empty')} hint={t('parties.emptyHint')} />
        ) : (
          <EmptyState title={t('parties.emptyProject')} />
        )
      }
    />
  );
}

function partyFilter({ values }: UrlFilter<Key>): PartyFilter {
  const { text, kind, role, keyAccount } = values;
  return {
    ...(text ? { text } : {}),
    ...(kind ? { kind: kind as PartyKind } : {}),
    ...(role ? { role: role as UnitRoleKind } : {}),
    ...(keyAccount ? { keyAccount: true } : {}),
  };
}
