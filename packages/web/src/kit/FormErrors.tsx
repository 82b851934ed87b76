import { Alert, type FormInstance, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FieldFault, type Problem, problemOf } from '../apollo/problem.ts';
import type { CommandState } from '../command/outcome.ts';
import { describeProblem } from './problemText.ts';

type FieldName = (string | number)[];

/**
 * Puts the faults of BAD_USER_INPUT at the fields of an antd form and moves the focus to the first; what was typed stays.
 * 'input.phones.0' belongs to the form's field ['phones', 0], or to 'phones' when the form has only that.
 * Returns the faults that belong to no field of the form: show them above it.
 */
export function applyFieldErrors(form: FormInstance, error: unknown): FieldFault[] {
  const { fields } = isProblem(error) ? error : problemOf(error);
  const known = Object.keys(form.getFieldsError()).length > 0 ? form.getFieldsError().map(({ name }) => name) : [];
  const messages = new Map<string, { name: FieldName; errors: string[] }>();
  const rest: FieldFault[] = [];
  for (const fault of fields) {
    const name = fieldFor(fault.path, known);
    if (!name) {
      rest.push(fault);
      continue;
    }
    const key = JSON.stringify(name);
    const entry = messages.get(key) ?? { name, errors: [] };
    entry.errors.push(fault.message);
    messages.set(key, entry);
  }
  const placed = [...messages.values()];
  form.setFields(placed);
  if (placed[0]) form.scrollToField(placed[0].name, { focus: true, block: 'center' });
  return rest;
}

/** The longest field of the form that the path leads to. */
function fieldFor(path: string, known: readonly FieldName[]): FieldName | undefined {
  const steps = path.split('.').filter((step, index) => !(index === 0 && step === 'input'));
  return known
    .filter((name) => name.length <= steps.length && name.every((step, index) => String(step) === steps[index]))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Why a form was not accepted, where no single field is to blame: refusal, missing permission, no answer. Above the buttons. */
export function FormErrors({ state }: { state: Pick<CommandState, 'refusal' | 'problem'> }) {
  const { t } = useTranslation('web');
  const { refusal, problem } = state;
  if (!refusal && !problem) return null;
  const title = refusal ? refusal.message : problem ? describeProblem(problem, t) : '';
  return (
    <Alert
      role="alert"
      type={refusal ? 'warning' : 'error'}
      showIcon
      className="od-form-errors"
      title={title}
      description={problem ? <ProblemDetails problem={problem} /> : undefined}
    />
  );
}

function ProblemDetails({ problem }: { problem: Problem }) {
  const { t } = useTranslation('web');
  return (
    <>
      {problem.fields.map((fault) => (
        <div key={fault.path}>{fault.message}</div>
      ))}
      {problem.traceId ? (
        <Typography.Text type="secondary">{t('error.traceId', { id: problem.traceId })}</Typography.Text>
      ) : null}
    </>
  );
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'fields' in error;
