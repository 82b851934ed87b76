import { type CommandState, FormErrors } from '@onedesk/web';
import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface CommandDialogProps<Values extends object> {
  open: boolean;
  title: string;
  /** The verb on the confirming button. */
  confirm: string;
  danger?: boolean;
  form: FormInstance<Values>;
  initialValues?: Partial<Values>;
  state: CommandState;
  onSubmit: (values: Values) => unknown;
  onClose: () => void;
  children: ReactNode;
}

/** One command as a form in a dialog. Faults stand at their fields, and what was typed stays until the command is done. */
export function CommandDialog<Values extends object>(props: CommandDialogProps<Values>) {
  const { open, title, confirm, danger = false, form, initialValues, state, onSubmit, onClose, children } = props;
  const { t } = useTranslation('admin');
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const close = () => {
    state.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={title}
      width={520}
      okText={confirm}
      cancelText={t('common.cancel')}
      // The button stands outside of the form and submits it all the same, so that Enter does too.
      okButtonProps={{ htmlType: 'submit', form: id, danger, loading: state.running }}
      onCancel={close}
      afterOpenChange={(opened) => opened && focusFirstField(body.current)}
      destroyOnHidden
    >
      <div ref={body}>
        <Form<Values>
          id={id}
          form={form}
          layout="vertical"
          preserve={false}
          requiredMark={false}
          initialValues={initialValues ?? {}}
          onFinish={(values) => void onSubmit(values)}
        >
          <FormErrors state={state} />
          {children}
        </Form>
      </div>
    </Modal>
  );
}

/** The dialog opens where typing can begin. Who types elsewhere in it already is not disturbed. */
function focusFirstField(body: HTMLElement | null): void {
  if (!body?.contains(document.activeElement)) body?.querySelector<HTMLElement>('input:enabled')?.focus();
}
