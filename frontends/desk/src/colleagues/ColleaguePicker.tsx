import { useQuery } from '@apollo/client/react';
import { useSettled } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindColleaguesQuery, Role } from '../gql/graphql.ts';
import { FindColleagues } from './colleagues.graphql.ts';
import { DirectoryPicker, type Named } from './DirectoryPicker.tsx';

/** A colleague as the directory has them: name, the roles held in the project or the company, departments. */
export type FoundColleague = FindColleaguesQuery['colleagues'][number];

export interface ColleaguePickerProps {
  projectId: string;
  /** Offers only who holds it. */
  role?: Role;
  value?: Named | null;
  onChange?: (colleague: FoundColleague | null) => void;
  /** Who must not be chosen, such as who has the case already. */
  except?: string;
  id?: string;
  label: string;
  disabled?: boolean;
}

/** PPL-7: finds who works in the project by name, pinyin, role or department, and shows their roles. A form field. */
export function ColleaguePicker({
  projectId,
  role,
  value,
  onChange,
  except,
  id,
  label,
  disabled,
}: ColleaguePickerProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const search = useSettled(text.trim());
  const { data, previousData, loading, error } = useQuery(FindColleagues, {
    variables: { projectId, role: role ?? null, search },
    skip: !open,
  });
  const about = ({ roles, departments }: FoundColleague) => [
    ...roles.map(({ title, buildings }) =>
      buildings.length === 0
        ? title
        : t('colleagues.in', { role: title, buildings: buildings.map(({ name }) => name).join('、') }),
    ),
    ...departments.map(({ name }) => name),
  ];
  const found = ((data ?? previousData)?.colleagues ?? []).filter((one) => one.id !== except);
  return (
    <DirectoryPicker
      entries={found.map((colleague) => ({ found: colleague, about: about(colleague) }))}
      value={value ?? null}
      onChange={onChange}
      text={text}
      onText={setText}
      onOpen={setOpen}
      searching={loading || search !== text.trim()}
      placeholder={t('colleagues.find')}
      none={t(error ? 'colleagues.failed' : 'colleagues.none')}
      label={label}
      id={id}
      disabled={disabled}
    />
  );
}
