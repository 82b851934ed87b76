/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the popup of a combobox: no tag for it can hold icons and two lines */
import { HomeOutlined, UserOutlined } from '@ant-design/icons';
import { problemOf } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Search, SearchAnswer } from './useSearch.ts';

const matchedNames = ['code', 'name', 'initials', 'phoneTail'] as const;

export interface SearchAnswersProps {
  /** Prefix of all ids: the combobox points at them. */
  id: string;
  search: Search;
  active: number;
  onGo: (answer: SearchAnswer) => void;
}

/** What was found, units and persons apart. */
export function SearchAnswers({ id, search, active, onGo }: SearchAnswersProps) {
  const { t } = useTranslation('shell');
  const { answers, answered, error } = search;
  const group = (kind: SearchAnswer['kind']) => answers.filter((answer) => answer.kind === kind);
  const nothing = answered !== '' && answers.length === 0 && !error;
  return (
    <div className="search-answers">
      <output className="od-sr-only">{answered ? t('search.count', { count: answers.length }) : ''}</output>
      {error ? (
        <p role="alert">{t(`search.${problemOf(error).code === 'FORBIDDEN' ? 'forbidden' : 'failed'}`)}</p>
      ) : null}
      {nothing ? (
        <p>
          {t('search.nothing', { text: answered })}
          <span className="od-quiet">{t('search.hint')}</span>
        </p>
      ) : null}
      <div role="listbox" id={`${id}-answers`} aria-label={t('search.answers')}>
        {(['unit', 'party'] as const).map((kind) =>
          group(kind).length > 0 ? (
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <div className="search-group" id={`${id}-${kind}`} role="presentation">
                {t(`search.kind.${kind}`)}
              </div>
              {group(kind).map((answer) => (
                <Answer key={answer.key} id={id} answer={answer} chosen={answers[active] === answer} onGo={onGo} />
              ))}
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
}

function Answer({
  id,
  answer,
  chosen,
  onGo,
}: {
  id: string;
  answer: SearchAnswer;
  chosen: boolean;
  onGo: SearchAnswersProps['onGo'];
}) {
  const { t } = useTranslation('shell');
  const matched = matchedNames.find((name) => name === answer.matched);
  return (
    <div
      role="option"
      id={`${id}-${answer.key}`}
      aria-selected={chosen}
      tabIndex={-1}
      className={chosen ? 'search-answer chosen' : 'search-answer'}
      // The focus stays in the box: arrows and Enter go on working.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onGo(answer)}
      onKeyDown={(event) => event.key === 'Enter' && onGo(answer)}
    >
      <span className="search-mark" aria-hidden="true">
        {answer.kind === 'unit' ? <HomeOutlined /> : <UserOutlined />}
      </span>
      <span className="search-text">
        <b>{answer.title}</b>
        <span className="od-quiet">{answer.subtitle}</span>
      </span>
      {matched ? <span className="search-matched">{t(`search.matched.${matched}`)}</span> : null}
    </div>
  );
}
