import { useFormats } from '@onedesk/web';
import { Link } from 'react-router';

/** A list among others: its name, where it is, and how much stands in it. */
export interface ListTab {
  key: string;
  label: string;
  to: string;
  count?: { count: number; more: boolean } | undefined;
  /** Somebody waits for what stands in it. */
  urgent?: boolean;
}

/** Lists beside each other, each with its number and an address of its own. */
export function ListTabs({ label, tabs, current }: { label: string; tabs: readonly ListTab[]; current: string }) {
  return (
    <nav aria-label={label} className="desk-lists no-print">
      {tabs.map(({ key, to, ...tab }) => (
        <Link key={key} to={to} replace aria-current={key === current ? 'page' : undefined} className="desk-list-tab">
          <span>{tab.label}</span>
          {tab.count ? <Count {...tab.count} urgent={tab.urgent ?? false} /> : null}
        </Link>
      ))}
    </nav>
  );
}

function Count({ count, more, urgent }: { count: number; more: boolean; urgent: boolean }) {
  const formats = useFormats();
  const loud = urgent && count > 0;
  return (
    <span className={loud ? 'desk-list-count desk-list-urgent' : 'desk-list-count'}>
      {formats.count(count)}
      {more ? '+' : ''}
    </span>
  );
}
