import { useQuery } from '@apollo/client/react';
import { Instant } from '@onedesk/web';
import { Button, Form, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker } from '../colleagues/index.ts';
import type { CallerComplaintFragment } from '../gql/graphql.ts';
import { InstantField } from '../ui/InstantField.tsx';
import { ComplaintDue } from './ComplaintLines.tsx';
import { SimilarComplaints } from './intake.graphql.ts';
import { type IntakeValues, NONE, type Who } from './values.ts';

export interface ComplaintFieldsProps {
  projectId: string;
  /** Whose complaint it is and about which unit, as far as it is known. */
  who: Pick<Who, 'partyId' | 'unitId'>;
}

/** CMP-1: what a complaint records besides what happened. */
export function ComplaintFields({ projectId, who }: ComplaintFieldsProps) {
  const { t } = useTranslation('desk');
  const form = Form.useFormInstance<IntakeValues>();
  const phone = (Form.useWatch('callerPhone') as string | undefined) ?? '';
  // Most complain about what happens just now.
  useEffect(() => {
    if (!form.getFieldValue('happenedAt')) form.setFieldValue('happenedAt', new Date().toISOString());
  }, [form]);
  return (
    <fieldset className="desk-fieldset" aria-label={t('visitCategory.complaint')}>
      <Similar projectId={projectId} who={who} />
      <div className="desk-form-grid">
        <Line name="wanted" maxLength={2000} />
        <Line name="apology" maxLength={2000} placeholder={t('intake.complaint.apologyHint')} />
        <Form.Item name="departmentId" label={t('intake.complaint.department')}>
          <DepartmentPicker label={t('intake.complaint.department')} />
        </Form.Item>
        <Line name="personComplainedAbout" maxLength={100} />
        <Form.Item name="happenedAt" label={t('intake.complaint.happenedAt')}>
          <InstantField />
        </Form.Item>
        <Form.Item
          name="place"
          label={t('intake.complaint.place')}
          rules={who.unitId ? [] : [{ required: true, whitespace: true, message: t('intake.complaint.placeMissing') }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Line name="reachBy" maxLength={200} placeholder={phone} />
      </div>
    </fieldset>
  );
}

interface LineProps {
  name: 'wanted' | 'apology' | 'personComplainedAbout' | 'reachBy';
  maxLength: number;
  placeholder?: string;
}

function Line({ name, maxLength, placeholder = '' }: LineProps) {
  const { t } = useTranslation('desk');
  return (
    <Form.Item name={name} label={t(`intake.complaint.${name}`)}>
      <Input autoComplete="off" maxLength={maxLength} placeholder={placeholder} onPressEnter={stay} />
    </Form.Item>
  );
}

/** Enter alone does not save what is half told; Ctrl+Enter does. */
function stay(event: { ctrlKey: boolean; metaKey: boolean; preventDefault: () => void }): void {
  if (!event.ctrlKey && !event.metaKey) event.preventDefault();
}

/** CMP-4: whether it was complained of before; proposed here, decided by the supervisor. */
function Similar({ projectId, who: { partyId, unitId } }: ComplaintFieldsProps) {
  const { t } = useTranslation('desk');
  const { data } = useQuery(SimilarComplaints, {
    variables: { projectId, partyId: partyId ?? null, unitId: unitId ?? null },
    skip: !partyId && !unitId,
    fetchPolicy: 'cache-and-network',
  });
  const similar = data?.similarComplaints ?? [];
  const [all, setAll] = useState(false);
  if (similar.length === 0) return null;
  const shown = all ? similar : similar.slice(0, fewest);
  const choices = shown.map((complaint) => ({ value: complaint.id, label: <SimilarLine complaint={complaint} /> }));
  return (
    <Form.Item label={t('intake.complaint.repeatOf')}>
      <Form.Item name="repeatOfId" noStyle>
        <Radio.Group
          className="desk-choice-rows"
          aria-label={t('intake.complaint.repeatOf')}
          options={[{ value: NONE, label: t('intake.complaint.noRepeat') }, ...choices]}
        />
      </Form.Item>
      {shown.length < similar.length ? (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('complaints.showAll', { number: similar.length })}
        </Button>
      ) : null}
    </Form.Item>
  );
}

/** The latest are most likely the same; the others are one click away. */
const fewest = 3;

function SimilarLine({ complaint }: { complaint: CallerComplaintFragment }) {
  const { number, words, registeredAt } = complaint;
  return (
    <span className="desk-similar">
      <span>
        <span className="od-number">{number}</span> <ComplaintDue complaint={complaint} />
      </span>{' '}
      <span>
        {words}{' '}
        <span className="od-quiet">
          <Instant value={registeredAt} />
        </span>
      </span>
    </span>
  );
}
