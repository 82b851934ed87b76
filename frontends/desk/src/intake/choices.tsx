import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VisitCategory, VisitChannel } from '../gql/graphql.ts';

export const channels: readonly VisitChannel[] = ['phone', 'walkIn', 'letter', 'mail', 'online'];
/** VST-5, in the order of the number keys. */
export const categories: readonly VisitCategory[] = [
  'afterSales',
  'repair',
  'complaint',
  'service',
  'praise',
  'suggestion',
  'other',
];

interface ChoiceProps<Value> {
  id?: string;
  value?: Value;
  onChange?: (value: Value) => void;
}

/** How somebody came to us; a form field. Arrows choose, and Alt with its number anywhere in the form. */
export function ChannelChoice({ id, value, onChange }: ChoiceProps<VisitChannel>) {
  const { t } = useTranslation('desk');
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      className="desk-choice"
      aria-label={t('visits.channel')}
      optionType="button"
      value={value}
      onChange={({ target }) => onChange?.(target.value as VisitChannel)}
      options={channels.map((one) => ({ value: one, label: t(`visitChannel.${one}`) }))}
    />
  );
}

/** What it is about; a form field. A number key chooses while the focus is in it. VST-5 */
export function CategoryChoice({ id, value, onChange }: ChoiceProps<VisitCategory>) {
  const { t } = useTranslation('desk');
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      className="desk-choice"
      aria-label={t('visits.category')}
      optionType="button"
      value={value}
      onChange={({ target }) => onChange?.(target.value as VisitCategory)}
      options={categories.map((one, place) => ({
        value: one,
        label: `${place + 1} ${t(`visitCategory.${one}`)}`,
      }))}
    />
  );
}

/** The number of a digit's key, by its place: Alt changes the character on some keyboards. */
const digitOf = ({ code, key }: { code: string; key: string }): number =>
  Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (/^\d$/.test(key) ? key : 0));

export const channelOfKey = (event: { altKey: boolean; code: string; key: string }): VisitChannel | undefined =>
  event.altKey ? channels[digitOf(event) - 1] : undefined;

export const categoryOfKey = (event: {
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  code: string;
  key: string;
}): VisitCategory | undefined =>
  event.altKey || event.ctrlKey || event.metaKey ? undefined : categories[digitOf(event) - 1];
