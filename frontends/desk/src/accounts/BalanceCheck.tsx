import { CheckCircleOutlined, QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useFormats } from '@onedesk/web';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';

export interface BalanceCheckProps {
  check: { recomputed: string; agrees: boolean; entries: number };
}

/** LED-1: the balance recomputed from its entries. Quiet while it agrees, loud when it does not. */
export function BalanceCheck({ check }: BalanceCheckProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <p
      className={check.agrees ? 'desk-check od-quiet' : 'desk-check desk-check-bad'}
      role={check.agrees ? 'note' : 'alert'}
    >
      {check.agrees ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      <span>
        {check.agrees
          ? t('accounts.check.agrees', { count: check.entries })
          : t('accounts.check.differs', { recomputed: formats.money(check.recomputed) })}
      </span>
      <Popover trigger={['click']} content={<div className="desk-explained">{t('accounts.check.why')}</div>}>
        <Button
          type="text"
          size="small"
          className="no-print"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={t('accounts.check.whyLabel')}
        />
      </Popover>
    </p>
  );
}
