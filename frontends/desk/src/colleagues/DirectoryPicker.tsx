import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** What a picker holds: who or what was chosen. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An entry of the list: the record, and what stands beside its name. */
export interface Entry<Found extends Named> {
  readonly found: Found;
  readonly about: readonly string[];
}

export interface DirectoryPickerProps<Found extends Named> {
  entries: readonly Entry<Found>[];
  value: Named | null;
  onChange: ((chosen: Found | null) => void) | undefined;
  text: string;
  onText: (text: string) => void;
  onOpen: (open: boolean) => void;
  searching: boolean;
  placeholder: string;
  /** What is said when nothing is found, or the directory cannot be read. */
  none: string;
  label: string;
  id: string | undefined;
  disabled: boolean | undefined;
}

/**
 * A field that is typed into and chosen from: the arrow keys move, Enter chooses, Escape leaves. An entry carries its own
 * record, so that what was clicked is what is chosen, whatever the list has become meanwhile.
 */
export function DirectoryPicker<Found extends Named>(props: DirectoryPickerProps<Found>) {
  const { t } = useTranslation('desk');
  const { entries, value, onChange, text, onText, onOpen, searching, placeholder, none, label, id, disabled } = props;
  return (
    <Select<string, Option<Found>>
      {...(id ? { id } : {})}
      className="desk-wide"
      aria-label={label}
      placeholder={placeholder}
      disabled={disabled ?? false}
      value={value?.id ?? null}
      labelRender={() => value?.name ?? ''}
      showSearch={{ filterOption: false, searchValue: text, onSearch: onText }}
      loading={searching}
      allowClear
      notFoundContent={searching ? t('common.search') : none}
      options={entries.map(optionOf)}
      optionRender={lineOf}
      onOpenChange={onOpen}
      onSelect={(_, { entry }) => onChange?.(entry.found)}
      onClear={() => onChange?.(null)}
    />
  );
}

interface Option<Found extends Named> {
  readonly value: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly title: string;
  readonly entry: Entry<Found>;
}

const optionOf = <Found extends Named>(entry: Entry<Found>): Option<Found> => ({
  value: entry.found.id,
  label: [entry.found.name, ...entry.about].join(' '),
  title: entry.found.name,
  entry,
});

function lineOf({ data }: { data: { entry: Entry<Named> } }) {
  const { found, about } = data.entry;
  return (
    <span className="desk-colleague">
      <b>{found.name}</b>
      <span className="od-quiet">{about.join(' · ')}</span>
    </span>
  );
}
