import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Instant, Loading, StatusBadge, type Tone } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HomeImportsQuery, RegisterImportState } from '../gql/graphql.ts';
import { RecentImportsQuery } from './home.graphql.ts';

type Import = HomeImportsQuery['registerImports']['edges'][number]['node'];

const tones: Record<RegisterImportState, Tone> = {
  reading: 'active',
  needsMapping: 'attention',
  checking: 'active',
  checked: 'attention',
  importing: 'active',
  imported: 'good',
  undoing: 'active',
  undone: 'neutral',
  failed: 'bad',
};

/** The last sheets that came in, and what became of them. */
export function RecentImports({ projectId }: { projectId: string }) {
  const { t } = useTranslation('shell');
  const { data, error, refetch } = useQuery(RecentImportsQuery, { variables: { projectId } });
  const imports = data?.registerImports.edges.map(({ node }) => node);
  return (
    <section className="od-panel" aria-labelledby="home-imports">
      <h2 id="home-imports">{t('home.imports')}</h2>
      {imports ? <ImportList imports={imports} /> : null}
      {!imports && error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!imports && !error ? <Loading kind="form" /> : null}
    </section>
  );
}

function ImportList({ imports }: { imports: readonly Import[] }) {
  const { t } = useTranslation('shell');
  if (imports.length === 0) return <EmptyState title={t('home.noImports')} hint={t('home.noImportsHint')} />;
  return (
    <ul className="import-list">
      {imports.map(({ id, fileName, state, startedAt, startedBy, counts }) => (
        <li key={id}>
          <div className="import-head">
            <Link to={`/desk/imports/${id}`}>{fileName}</Link>
            <StatusBadge tone={tones[state]} text={t(`importState.${state}`)} />
          </div>
          <div className="od-quiet">
            {startedBy} · <Instant value={startedAt} />
            {counts ? ` · ${t('home.importCounts', { accepted: counts.accepted, faulty: counts.faulty })}` : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
