import { Form, type FormInstance } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeldBack } from '../live/LiveProvider.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { FormErrors } from '../kit/FormErrors.tsx';
import type { CommandState } from './outcome.ts';

/** A command as a dialog: its words, its fields, and how its last run went. */
export interface CommandDialogProps<Values extends object> {
  open: boolean;
  title: string;
  /** What the confirming button says: the verb of the command. */
  confirm: string;
  danger?: boolean;
  form: FormInstance<Values>;
  initialValues?: Partial<Values>;
  state: CommandState;
  onSubmit: (values: Values) => unknown;
  onClose: () => void;
  /** Stands above the fields instead of the plain refusal, where a refusal has facts to show. */
  refusal?: ReactNode;
  width?: number;
  children: ReactNode;
}

/**
 * One command as a form in a dialog: Enter submits, with Ctrl also out of a text of several lines; Escape leaves. Faults stand at their fields and what was typed
 * stays until the command is done; then the caller closes it and the form is gone.
 */
export function CommandDialog<Values extends object>(props: CommandDialogProps<Values>) {
  const { open, title, confirm, danger = false, form, initialValues, state, onSubmit, onClose, refusal, width } = props;
  const { t } = useTranslation('web');
  const id = useId();
  useHeldBack(open);
  return (
    <Dialog
      open={open}
      title={title}
      width={width ?? 520}
      okText={confirm}
      cancelText={t('cancel')}
      // The button stands outside the form and belongs to it all the same: so Enter submits.
      okButtonProps={{ htmlType: 'submit', form: id, danger, loading: state.running }}
      onCancel={() => (state.reset(), onClose())}
      afterOpenChange={(opened) => opened && focusFirstField(id)}
      destroyOnHidden
    >
      <Form<Values>
        id={id}
        form={form}
        layout="vertical"
        className="od-dialog-form"
        preserve={false}
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initialValues ?? {}}
        onFinish={(values) => void onSubmit(values)}
        onKeyDown={(event) => isCtrlEnter(event) && (event.preventDefault(), form.submit())}
      >
        {refusal ?? <FormErrors state={state} />}
        {props.children}
      </Form>
    </Dialog>
  );
}

/** In a text of several lines Enter begins the next one. */
const isCtrlEnter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'Enter' && (ctrlKey || metaKey);

/** The dialog opens where typing can begin, with what stands there selected. Who types elsewhere already is not disturbed. */
function focusFirstField(formId: string): void {
  const form = document.getElementById(formId);
  if (form?.contains(document.activeElement)) return;
  const field = form?.querySelector<HTMLInputElement>('input:enabled, textarea:enabled');
  field?.focus();
  field?.select();
}
