import { Dialog } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDueFragment } from '../gql/graphql.ts';
import { FocusedButton } from './FocusedButton.tsx';
import { PaidPanel } from './PaidPanel.tsx';
import { PaymentForm } from './PaymentForm.tsx';
import type { Paid } from './usePayment.ts';

export interface PaymentDialogProps {
  open: boolean;
  account: AccountDueFragment;
  onClose: () => void;
}

/** The counter in a dialog: one payment on one account, then its receipt. */
export function PaymentDialog({ open, account, onClose }: PaymentDialogProps) {
  const { t } = useTranslation('desk');
  const [paid, setPaid] = useState<Paid | null>(null);
  return (
    <Dialog
      open={open}
      title={t('payments.dialogTitle', {
        code: account.unit.code,
        who: account.party?.name ?? t('accounts.nobody'),
      })}
      width={640}
      footer={null}
      onCancel={onClose}
      afterClose={() => setPaid(null)}
      destroyOnHidden
    >
      {paid ? (
        <PaidPanel
          paid={paid}
          actions={
            <FocusedButton type="primary" onClick={onClose}>
              {t('payments.paid.close')}
            </FocusedButton>
          }
        />
      ) : (
        <PaymentForm account={account} onPaid={setPaid} />
      )}
    </Dialog>
  );
}
