import { Flex } from 'antd';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { AccountById } from '../accounts/index.ts';
import { AccountPicker } from '../ui/AccountPicker.tsx';
import { RowButton } from '../ui/RowButton.tsx';

export interface ChosenPeopleProps {
  id?: string;
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  /** Accounts whose names are known already. */
  known: readonly { id: string; name: string }[];
}

/** Several people, found one by one. Fits into a Form.Item. */
export function ChosenPeople({ id, value = [], onChange, known }: ChosenPeopleProps) {
  const { t } = useTranslation('admin');
  return (
    <Flex vertical gap="small">
      <ul className="ad-rows">
        {value.map((one) => (
          <ChosenPerson
            key={one}
            id={one}
            name={known.find((account) => account.id === one)?.name}
            onRemove={() => onChange?.(value.filter((other) => other !== one))}
          />
        ))}
      </ul>
      <AccountPicker
        {...(id ? { id } : {})}
        activeOnly
        value={null}
        without={value}
        onChange={(added) => added && onChange?.([...value, added])}
        placeholder={t('apps.try.add')}
      />
    </Flex>
  );
}

function ChosenPerson({ id, name, onRemove }: { id: string; name: string | undefined; onRemove: () => void }) {
  const { t } = useTranslation('admin');
  const { data } = useQuery(AccountById, { variables: { id }, skip: name !== undefined });
  const shown = name ?? data?.account?.name ?? '…';
  return (
    <li>
      <b>{shown}</b>
      <RowButton onClick={onRemove} subject={shown}>
        {t('apps.try.remove')}
      </RowButton>
    </li>
  );
}
