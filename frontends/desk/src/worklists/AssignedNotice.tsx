import { useAppBase } from '@onedesk/web';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assigned } from './AssignDialog.tsx';
import type { ListedComplaint } from './worklist.ts';

export interface AssignedNoticeProps {
  assigned: Assigned;
  rows: readonly ListedComplaint[];
  onClose: () => void;
}

/** How many were assigned to whom, and of each that was not, why. */
export function AssignedNotice({ assigned: { items, assigneeName }, rows, onClose }: AssignedNoticeProps) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const refused = items.filter(({ refusal }) => refusal);
  const count = items.length - refused.length;
  const numberOf = (id: string) => rows.find((row) => row.id === id)?.number;
  return (
    <Alert
      role="alert"
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      closable={{ closeIcon: true, 'aria-label': t('common.close') }}
      afterClose={onClose}
      className="desk-notice"
      title={
        refused.length > 0
          ? t('worklists.assignedSome', { count, name: assigneeName, refused: refused.length })
          : t('worklists.assignedAll', { count, name: assigneeName })
      }
      description={
        refused.length > 0 ? (
          <ul className="desk-refused">
            {refused.map(({ id, complaint, refusal }) => (
              <li key={id}>
                <Link to={`${base}/complaints/${id}`} className="od-number">
                  {complaint?.number ?? numberOf(id) ?? id}
                </Link>{' '}
                {refusal?.message}
              </li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
