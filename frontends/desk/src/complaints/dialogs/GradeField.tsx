import { useChosen } from '@onedesk/web';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Satisfaction } from '../../gql/graphql.ts';
import { satisfactions, useComplaintWords } from '../words.tsx';
import { digitChoice } from './digitChoice.ts';

export interface GradeFieldProps {
  name: 'quality' | 'satisfaction' | 'attitude' | 'timeliness';
}

/** CBK-4: one grade as a row; its number chooses and goes on to the next field. */
export function GradeField({ name }: GradeFieldProps) {
  const { t } = useTranslation('desk');
  const chosen = useChosen();
  const label = t(`complaints.grades.${name}`);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={chosen(label)}
      layout="horizontal"
      labelCol={{ flex: '6.5em' }}
      className="desk-grade-item"
    >
      <Grade label={label} />
    </Form.Item>
  );
}

interface GradeProps {
  label: string;
  id?: string;
  value?: Satisfaction;
  onChange?: (grade: Satisfaction) => void;
}

function Grade({ label, id, value, onChange }: GradeProps) {
  const words = useComplaintWords();
  const digits = digitChoice(satisfactions, (grade, row) => {
    onChange?.(grade);
    nextField(row)?.focus();
  });
  return (
    <div role="presentation" className="desk-grade" {...digits}>
      <Radio.Group
        {...(id ? { id } : {})}
        aria-label={label}
        value={value ?? null}
        onChange={(event) => onChange?.(event.target.value as Satisfaction)}
        options={satisfactions.map((grade, index) => ({
          value: grade,
          label: (
            <>
              <kbd aria-hidden="true">{index + 1}</kbd> {words.satisfaction(grade)}
            </>
          ),
        }))}
      />
    </div>
  );
}

/** Where the next grade is given; after the last one, where the customer's words are written. */
function nextField(row: HTMLElement): HTMLElement | null {
  const form = row.closest('form');
  const rows = [...(form?.querySelectorAll('.desk-grade') ?? [])];
  return rows[rows.indexOf(row) + 1]?.querySelector('input') ?? form?.querySelector('textarea') ?? null;
}
