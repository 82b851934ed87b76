import { useQuery } from '@apollo/client/react';
import { ErrorState, Loading } from '@onedesk/web';
import { Radio } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintSeverity, SeverityDefinitionsQuery } from '../../gql/graphql.ts';
import { SeverityDefinitions } from '../complaints.graphql.ts';
import { digitChoice } from './digitChoice.ts';

type Definition = SeverityDefinitionsQuery['severityDefinitions'][number];

export interface SeverityChoiceProps {
  projectId: string;
  id?: string;
  value?: ComplaintSeverity;
  onChange?: (severity: ComplaintSeverity) => void;
}

/** CMP-2, CMP-3: the severities with what they mean and what they ask for; their numbers choose. A form field. */
export function SeverityChoice({ projectId, id, value, onChange }: SeverityChoiceProps) {
  const { t } = useTranslation('desk');
  const { data, error, refetch } = useQuery(SeverityDefinitions, { variables: { projectId } });
  const definitions = data?.severityDefinitions;
  const group = useRef<HTMLDivElement>(null);
  const ready = definitions !== undefined;
  // They may come after the dialog has opened: the first field is theirs all the same.
  useEffect(() => {
    if (ready) group.current?.querySelector('input')?.focus();
  }, [ready]);
  if (error && !definitions) return <ErrorState error={error} onRetry={refetch} />;
  if (!definitions) return <Loading kind="form" />;
  const severities = definitions.map(({ severity }) => severity);
  return (
    <div role="presentation" ref={group} {...digitChoice(severities, (severity) => onChange?.(severity))}>
      <Radio.Group
        {...(id ? { id } : {})}
        aria-label={t('complaints.form.severity')}
        className="desk-severities"
        value={value ?? null}
        onChange={(event) => onChange?.(event.target.value as ComplaintSeverity)}
      >
        {definitions.map((definition, index) => (
          <Radio key={definition.severity} value={definition.severity} className="desk-severity">
            <span className="desk-severity-name">
              <kbd aria-hidden="true">{index + 1}</kbd> {definition.name}
            </span>
            <span className="desk-severity-definition">{definition.definition}</span>
            <Asks definition={definition} />
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}

/** CMP-3: to whom it is reported, its clocks, and who grants more time. */
function Asks({ definition }: { definition: Definition }) {
  const { t } = useTranslation('desk');
  const { reportTo, reportWithin, startWithin, answerWithin, settleWithin, overrunApprovedBy } = definition;
  const within = [
    ['report', reportWithin],
    ['start', startWithin],
    ['answer', answerWithin],
    ['settle', settleWithin],
  ] as const;
  const asks = [
    reportTo.length > 0
      ? t('complaints.form.reportTo', { roles: reportTo.join(t('complaints.form.and')) })
      : t('complaints.form.noReport'),
    ...within.flatMap(([what, span]) => (span ? [t(`complaints.form.within.${what}`, { span })] : [])),
    t('complaints.form.overrun', { role: overrunApprovedBy }),
  ];
  return <span className="desk-severity-asks od-quiet">{asks.join(' · ')}</span>;
}
