import { useFormats } from '@onedesk/web';
import type { ComplaintLineFragment } from '../gql/graphql.ts';
import { useComplaintWords } from './words.tsx';

/** A complaint in a few lines: number, when, what it is taken for, how it stands, what was said. */
export function ComplaintSummary({ complaint }: { complaint: ComplaintLineFragment }) {
  const words = useComplaintWords();
  const formats = useFormats();
  const { number, registeredAt, severity, category, status } = complaint;
  const about = [
    formats.instant(registeredAt),
    words.severity(severity),
    ...(category ? [words.category(category)] : []),
    words.status(status),
  ];
  return (
    <span className="desk-lines">
      <b>{number}</b>
      <span className="od-quiet">{about.join(' · ')}</span>
      {complaint.words ? <span className="desk-clamp">{complaint.words}</span> : null}
    </span>
  );
}
