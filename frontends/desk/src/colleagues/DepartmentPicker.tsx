import { useQuery } from '@apollo/client/react';
import { useSettled } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindDepartmentsQuery } from '../gql/graphql.ts';
import { FindDepartments } from './colleagues.graphql.ts';
import { DirectoryPicker, type Named } from './DirectoryPicker.tsx';

/** A department and who heads it. */
export type FoundDepartment = FindDepartmentsQuery['departments'][number];

export interface DepartmentPickerProps {
  value?: Named | null;
  onChange?: (department: FoundDepartment | null) => void;
  /** The department that must not be chosen. */
  except?: string;
  id?: string;
  label: string;
  disabled?: boolean;
}

/** Finds a department by its name, pinyin or head, and shows who heads it. A form field. */
export function DepartmentPicker({ value, onChange, except, id, label, disabled }: DepartmentPickerProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const search = useSettled(text.trim());
  const { data, previousData, loading, error } = useQuery(FindDepartments, { variables: { search }, skip: !open });
  const found = ((data ?? previousData)?.departments ?? []).filter((one) => one.id !== except);
  const about = ({ head }: FoundDepartment) =>
    head ? t('colleagues.head', { name: head.name }) : t('colleagues.noHead');
  return (
    <DirectoryPicker
      entries={found.map((department) => ({ found: department, about: [about(department)] }))}
      value={value ?? null}
      onChange={onChange}
      text={text}
      onText={setText}
      onOpen={setOpen}
      searching={loading || search !== text.trim()}
      placeholder={t('colleagues.findDepartment')}
      none={t(error ? 'colleagues.failed' : 'colleagues.noDepartment')}
      label={label}
      id={id}
      disabled={disabled}
    />
  );
}
