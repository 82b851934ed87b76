import { useQuery } from '@apollo/client/react';
import { useSettled } from '@onedesk/web';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountById, Accounts } from '../accounts/index.ts';

export interface AccountPickerProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | undefined) => void;
  placeholder: string;
  /** Leaves out accounts that were deactivated. */
  activeOnly?: boolean;
  /** Ids of accounts that are no choice. */
  without?: readonly string[];
  'aria-label'?: string;
}

/** Chooses a person by part of the name or username. Fits into a Form.Item. */
export function AccountPicker({ activeOnly = false, without = [], value, onChange, ...rest }: AccountPickerProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, previousData, loading } = useQuery(Accounts, {
    variables: { search: search || null, active: activeOnly ? true : null, first: 20 },
  });
  const found = (data ?? previousData)?.accounts.edges.map(({ node }) => node) ?? [];
  const unknown = value && !found.some(({ id }) => id === value) ? value : undefined;
  // Chosen by a link: not among those that were found, yet it must be called by its name.
  const chosen = useQuery(AccountById, { variables: { id: unknown ?? '' }, skip: !unknown }).data?.account;
  const accounts = chosen && unknown && !search ? [chosen, ...found] : found;
  return (
    <Select
      {...rest}
      value={value ?? undefined}
      onChange={onChange}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={loading}
      notFoundContent={loading ? null : t('departments.join.none')}
      options={accounts
        .filter(({ id }) => !without.includes(id))
        .map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))}
    />
  );
}
