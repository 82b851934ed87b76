import { LoadingOutlined, SearchOutlined } from '@ant-design/icons';
import { type FocusEvent, type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SearchAnswers } from './SearchAnswers.tsx';
import { type SearchAnswer, useSearch } from './useSearch.ts';

export interface SearchBoxProps {
  ref: Ref<HTMLInputElement>;
  projectId: string;
  onLeave?: () => void;
}

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A combobox over units and persons: arrows choose, Enter opens, Escape closes. */
export function SearchBox({ ref, projectId, onLeave }: SearchBoxProps) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const search = useSearch(projectId, text);
  const { answers } = search;
  const shown = open && text.trim() !== '';
  const active = Math.min(chosen, answers.length - 1);

  const go = (answer: SearchAnswer | undefined) => {
    if (!answer) return;
    setOpen(false);
    setText('');
    onLeave?.();
    void navigate(answer.to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method is composing: its Enter chooses characters, not an answer.
    if (event.nativeEvent.isComposing) return;
    // Answers to the text before may still stand there: Enter opens only what answers the text that stands in the box.
    if (event.key === 'Enter') go(search.answered === text.trim() ? answers[active] : undefined);
    else if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else onLeave?.();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && answers.length > 0) {
      event.preventDefault();
      setOpen(true);
      setChosen((active + (event.key === 'ArrowDown' ? 1 : answers.length - 1)) % answers.length);
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };

  return (
    <search className="search" onBlur={onBlur}>
      <SearchOutlined className="search-icon" aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-answers` : undefined}
        aria-activedescendant={shown && answers[active] ? `${id}-${answers[active].key}` : undefined}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setChosen(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {search.loading ? (
        <LoadingOutlined aria-hidden="true" />
      ) : (
        <kbd aria-hidden="true">{apple ? '⌘K' : 'Ctrl K'}</kbd>
      )}
      {shown ? <SearchAnswers id={id} search={search} active={active} onGo={go} /> : null}
    </search>
  );
}
