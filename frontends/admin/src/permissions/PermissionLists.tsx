import { useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { PermissionGridProps } from './PermissionGrid.tsx';
import { TopicName } from './TopicName.tsx';

/** The table on a phone: each permission with the roles that hold it. */
export function PermissionLists({ roles, topics }: Pick<PermissionGridProps, 'roles' | 'topics'>) {
  const { t } = useTranslation('admin');
  const { locale } = useSession();
  const name = (of: { zh: string; en: string }) => (locale === 'en' ? of.en : of.zh);
  const holders = (held: readonly string[]) => roles.filter(({ role }) => held.includes(role)).map(name);
  return (
    <div className="ad-stack">
      {topics.map(({ topic, rows }) => (
        <section key={topic} className="od-panel">
          <h2>
            <TopicName topic={topic} />
          </h2>
          <dl className="ad-holders">
            {rows.map((row) => (
              <div key={row.key}>
                <dt>{name(row)}</dt>
                <dd>{holders(row.roles).join(t('listSeparator')) || t('common.none')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
