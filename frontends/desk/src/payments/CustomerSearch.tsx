/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the popup of a combobox: no tag for it can hold icons and two lines */
import { HomeOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, useCustomers } from './useCustomers.ts';

export interface CustomerSearchProps {
  ref: Ref<InputRef>;
  projectId: string;
  onChoose: (customer: Customer) => void;
}

/** A combobox over units and persons: arrows choose, Enter takes. Enter before the answer is there waits for it. */
export function CustomerSearch({ ref, projectId, onChoose }: CustomerSearchProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const latest = useRef('');
  const { found, answered, error, lookUp } = useCustomers(projectId, text);
  const active = Math.min(place, found.length - 1);
  const current = answered !== '' && answered === text.trim();

  const type = (typed: string) => {
    latest.current = typed.trim();
    setText(typed);
  };
  const choose = (customer: Customer | undefined) => {
    if (!customer) return;
    type('');
    setPlace(0);
    onChoose(customer);
  };
  // Who presses Enter at once means the one that answers it; of several they choose themselves.
  const chooseOnly = async (wanted: string) => {
    const answers = await lookUp(wanted);
    if (answers.length === 1 && latest.current === wanted) choose(answers[0]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method is composing: its Enter chooses characters.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      if (current) choose(found[active]);
      else if (text.trim()) void chooseOnly(text.trim());
    } else if (event.key === 'Escape') type('');
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      setPlace((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    }
  };
  const chosen = found[active];
  return (
    <div className="desk-customer">
      <Input
        ref={ref}
        size="large"
        role="combobox"
        aria-label={t('payments.search')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('payments.search')}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          type(event.target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-found`} aria-label={t('payments.search')} className="desk-found">
        {found.map((customer) => (
          <Found
            key={customer.id}
            id={`${id}-${customer.id}`}
            customer={customer}
            chosen={customer === chosen}
            onChoose={choose}
          />
        ))}
      </div>
      <output className="od-quiet">{said()}</output>
    </div>
  );

  function said(): string {
    if (error) return t('payments.failed');
    if (text.trim() === '') return t('payments.searchHint');
    if (!current) return t('payments.searching');
    return found.length === 0
      ? t('payments.notFound', { text: answered })
      : t('payments.found', { count: found.length });
  }
}

interface FoundProps {
  id: string;
  customer: Customer;
  chosen: boolean;
  onChoose: (customer: Customer) => void;
}

function Found({ id, customer, chosen, onChoose }: FoundProps) {
  return (
    <div
      role="option"
      id={id}
      aria-selected={chosen}
      tabIndex={-1}
      className={chosen ? 'desk-found-one desk-found-chosen' : 'desk-found-one'}
      // The focus stays in the box: arrows and Enter go on working.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(customer)}
      onKeyDown={(event) => event.key === 'Enter' && onChoose(customer)}
    >
      {customer.kind === 'unit' ? <HomeOutlined aria-hidden /> : <UserOutlined aria-hidden />}
      <b>{customer.name}</b>
      <span className="od-quiet">{customer.about}</span>
    </div>
  );
}
