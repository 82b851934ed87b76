/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the popup of a combobox: no tag for it can hold icons and two lines */
import { HomeOutlined, PhoneOutlined, UserAddOutlined, UserOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, useCustomers } from '../payments/index.ts';
import type { Caller } from './caller.ts';

export interface CallerSearchProps {
  id?: string;
  ref: Ref<InputRef>;
  projectId: string;
  /** The caller, and what was typed to find them. */
  onChoose: (caller: Caller, typed: string) => void;
}

interface Choice {
  key: string;
  icon: ReactNode;
  name: string;
  about: string;
  caller: Caller;
}

/**
 * The first field of the intake: a phone, a name, its initials or pinyin, a unit's code. Arrows choose, Enter takes; the
 * last choice is somebody whom the register does not know. Enter before the answer is there waits for it.
 */
export function CallerSearch({ id, ref, projectId, onChoose }: CallerSearchProps) {
  const { t } = useTranslation('desk');
  const listId = useId();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const latest = useRef('');
  const { found, answered, error, lookUp } = useCustomers(projectId, text);
  const typed = text.trim();
  const current = answered !== '' && answered === typed;
  const choices = typed ? choicesOf(current ? found : [], typed, t('intake.unknownAbout')) : [];
  const active = Math.min(place, choices.length - 1);
  const chosen = choices[active];

  const type = (given: string) => {
    latest.current = given.trim();
    setText(given);
    setPlace(0);
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    const sought = typed;
    type('');
    onChoose(choice.caller, sought);
  };
  // Who presses Enter at once means the one that answers it, or nobody known; of several they choose themselves.
  const chooseOnly = async (wanted: string) => {
    const answers = await lookUp(wanted);
    if (answers.length < 2 && latest.current === wanted) choose(choicesOf(answers, wanted, '')[0]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method is composing: its Enter chooses characters.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (current || error || place > 0) choose(chosen);
      else if (typed) void chooseOnly(typed);
    } else if (event.key === 'Escape') type('');
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      event.preventDefault();
      setPlace((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length);
    }
  };
  return (
    <div className="desk-customer">
      <Input
        {...(id ? { id } : {})}
        ref={ref}
        size="large"
        role="combobox"
        aria-label={t('intake.search')}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${chosen.key}` : undefined}
        prefix={<PhoneOutlined aria-hidden />}
        placeholder={t('intake.search')}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label={t('intake.search')} className="desk-found">
        {choices.map((choice) => (
          <div
            key={choice.key}
            role="option"
            id={`${listId}-${choice.key}`}
            aria-selected={choice === chosen}
            tabIndex={-1}
            className={choice === chosen ? 'desk-found-one desk-found-chosen' : 'desk-found-one'}
            // The focus stays in the box: arrows and Enter go on working.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
            onKeyDown={(event) => event.key === 'Enter' && choose(choice)}
          >
            {choice.icon}
            <b>{choice.name}</b>
            <span className="od-quiet">{choice.about}</span>
          </div>
        ))}
      </div>
      <output className="od-quiet">{said()}</output>
    </div>
  );

  function said(): string {
    if (error) return t('intake.searchFailed');
    if (typed === '') return t('intake.searchHint');
    if (!current) return t('intake.searching');
    return found.length === 0 ? t('intake.notFound') : t('intake.found', { count: found.length });
  }
}

function choicesOf(found: readonly Customer[], typed: string, about: string): Choice[] {
  const known = found.map(
    ({ kind, id, name, about: what }): Choice => ({
      key: id,
      icon: kind === 'unit' ? <HomeOutlined aria-hidden /> : <UserOutlined aria-hidden />,
      name,
      about: what,
      caller: { kind, id, name },
    }),
  );
  const unknown: Choice = {
    key: 'unknown',
    icon: <UserAddOutlined aria-hidden />,
    name: typed,
    about,
    caller: { kind: 'unknown' },
  };
  return [...known, unknown];
}
