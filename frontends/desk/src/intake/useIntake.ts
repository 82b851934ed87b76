import { useCommand } from '@onedesk/web';
import { Form } from 'antd';
import { useEffect, useRef } from 'react';
import type { CallerComplaintFragment, VisitFieldsFragment } from '../gql/graphql.ts';
import type { Caller } from './caller.ts';
import { IntakeComplaint, RegisterVisit } from './intake.graphql.ts';
import { useCaller } from './useCaller.ts';
import { useDraft } from './useDraft.ts';
import { blank, complaintInput, filledFor, type IntakeValues, proposedFor, visitInput } from './values.ts';

/** What was saved. */
export type Saved = { visit: VisitFieldsFragment } | { complaint: CallerComplaintFragment };

/** The intake of one project: its form, what the register knows of the caller, the draft, and saving. VST-1 */
export function useIntake(projectId: string, onSaved: (saved: Saved) => void) {
  const [form] = Form.useForm<IntakeValues>();
  const { kept, keep, drop } = useDraft(projectId);
  const values = (Form.useWatch([], { form, preserve: true }) as IntakeValues | undefined) ?? kept ?? blank;
  const caller = values.caller ?? null;
  const known = useCaller(caller);
  const { facts } = known;
  const [registerVisit, visitState] = useCommand(RegisterVisit, { form });
  const [registerComplaint, complaintState] = useCommand(IntakeComplaint, { form });
  const saving = useRef(false);

  useEffect(() => keep(values), [keep, values]);
  // The register has answered: what most calls are about stands there already, unless somebody chose.
  useEffect(() => {
    if (!caller || !facts) return;
    const { personId, unitId } = form.getFieldsValue(true) as IntakeValues;
    if (!personId && !unitId) form.setFieldsValue(proposedFor(caller, facts));
  }, [form, caller, facts]);

  const choose = (chosen: Caller, typed: string) => {
    form.setFieldsValue({ ...filledFor(chosen, typed), caller: chosen });
    form.setFields([{ name: 'caller', errors: [] }]);
  };
  const leave = () => form.setFieldsValue({ caller: null, personId: '', unitId: '' });
  const clear = () => {
    drop();
    visitState.reset();
    complaintState.reset();
    form.setFieldsValue({ ...emptied(form.getFieldsValue(true) as IntakeValues), ...blank });
  };
  const saved = async (): Promise<Saved | null> => {
    const typed = form.getFieldsValue(true) as IntakeValues;
    if (typed.category === 'complaint') {
      const outcome = await registerComplaint({ projectId, ...complaintInput(typed, facts) });
      return outcome.ok ? { complaint: outcome.record } : null;
    }
    const outcome = await registerVisit({ projectId, ...visitInput(typed, facts) });
    return outcome.ok ? { visit: outcome.record } : null;
  };
  const save = async () => {
    // One press, one visit: a second one while the first is under way does nothing.
    if (saving.current) return;
    saving.current = true;
    const done = await saved();
    saving.current = false;
    if (!done) return;
    clear();
    onSaved(done);
  };
  const state = values.category === 'complaint' ? complaintState : visitState;
  return { form, initial: kept ?? blank, values, caller, known, state, choose, leave, clear, save };
}

const emptied = (values: IntakeValues): Partial<Record<keyof IntakeValues, undefined>> =>
  Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
