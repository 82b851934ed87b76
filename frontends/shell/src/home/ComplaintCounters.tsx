import { useQuery } from '@apollo/client/react';
import { useFormats, useLive } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintList } from '../gql/graphql.ts';
import { ComplaintCountersQuery } from './home.graphql.ts';

/** What waits: each number opens its list. */
const lists: readonly ComplaintList[] = ['overdue', 'dueSoon', 'mine', 'waitingForMyApproval'];
const late: readonly ComplaintList[] = ['overdue', 'waitingForMyApproval'];

/** CMP-5: complaints that are overdue, due soon, one's own, and those that wait for one's approval. */
export function ComplaintCounters({ projectId }: { projectId: string }) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const { data, refetch } = useQuery(ComplaintCountersQuery, {
    variables: { projectId, lists: [...lists] },
    fetchPolicy: 'cache-and-network',
    // What is due becomes overdue without anybody doing anything.
    pollInterval: 60_000,
  });
  useLive(['Complaint', 'Extension'], refetch);
  const counts = data?.complaintCounts.filter(({ list, count }) => count > 0 || list === 'overdue') ?? [];
  if (counts.length === 0) return null;
  return (
    <section className="od-panel home-complaints" aria-labelledby="home-complaints">
      <h2 id="home-complaints">{t('home.complaints')}</h2>
      <ul className="home-counters">
        {counts.map(({ list, count, more }) => (
          <li key={list}>
            <Link to={`/desk/complaints?list=${list}`} className="home-counter">
              <b className={late.includes(list) && count > 0 ? 'od-number home-late' : 'od-number'}>
                {formats.count(count)}
                {more ? '+' : ''}
              </b>
              <span>{t(`home.complaintList.${list}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
