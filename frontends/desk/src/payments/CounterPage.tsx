import { PageHeader, RequirePermission, useSession } from '@onedesk/web';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoProject } from '../ui/NoProject.tsx';
import { CustomerAccounts } from './CustomerAccounts.tsx';
import { CustomerSearch } from './CustomerSearch.tsx';
import { PaidPanel } from './PaidPanel.tsx';
import type { Customer } from './useCustomers.ts';
import type { Paid } from './usePayment.ts';

/** FEE-3: the counter: find the customer, Enter, Enter. The receipt stays in sight while the next one is looked for. */
export default function CounterPage() {
  const { t } = useTranslation('desk');
  const { project } = useSession();
  if (!project) return <NoProject />;
  return (
    <>
      <PageHeader title={t('payments.title')} subtitle={t('payments.lead')} />
      <RequirePermission permission="payment.take">
        <Counter key={project.id} projectId={project.id} />
      </RequirePermission>
    </>
  );
}

function Counter({ projectId }: { projectId: string }) {
  const search = useRef<InputRef>(null);
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [paid, setPaid] = useState<Paid | null>(null);
  const next = () => {
    setCustomer(null);
    search.current?.focus();
  };
  // After the page's heading, which takes the focus on navigation.
  useEffect(() => {
    const timer = setTimeout(() => search.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="desk-columns-2">
      <div className="desk-stack">
        <div className="od-panel">
          <CustomerSearch ref={search} projectId={projectId} onChoose={setCustomer} />
        </div>
        {customer ? (
          <CustomerAccounts
            key={`${customer.kind}-${customer.id}`}
            customer={customer}
            onPaid={(taken) => {
              setPaid(taken);
              next();
            }}
            onLeave={next}
          />
        ) : null}
      </div>
      {paid ? <PaidPanel paid={paid} /> : null}
    </div>
  );
}
