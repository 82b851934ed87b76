import { useSettled } from '@onedesk/web';
import { Button, Flex, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Filters above a list, with a button that takes them all away. */
export function FilterBar({
  active,
  onClear,
  children,
}: {
  active: boolean;
  onClear: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('desk');
  return (
    <search className="desk-filters no-print">
      <Flex gap="small" wrap align="center">
        {children}
        {active ? <Button onClick={onClear}>{t('common.clearFilters')}</Button> : null}
      </Flex>
    </search>
  );
}

interface FilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Text that filters as one types. */
export function TextFilter({ label, value = '', onChange }: FilterProps) {
  const [text, setText] = useState(value);
  const settled = useSettled(text.trim());
  // The address may change without typing: back, or "clear".
  useEffect(() => setText((now) => (now.trim() === value ? now : value)), [value]);
  useEffect(() => {
    if (settled === text.trim() && settled !== value) onChange(settled || undefined);
    // Only what was typed and settled goes to the address; what comes from there does not go back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);
  return (
    <Input.Search
      className="desk-filter-text"
      aria-label={label}
      placeholder={label}
      value={text}
      allowClear
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => onChange(typed.trim() || undefined)}
    />
  );
}

/** One of several, or all. */
export function ChoiceFilter({
  label,
  value,
  onChange,
  options,
}: FilterProps & { options: { value: string; label: string }[] }) {
  return (
    <Select
      className="desk-filter"
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      allowClear
      options={options}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
