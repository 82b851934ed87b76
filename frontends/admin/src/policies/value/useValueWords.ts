import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../gql/graphql.ts';
import { roleText } from '../../words.ts';
import type { Choice, Part, Shape, Words } from './shape.ts';

/** A length of time as policies say it. */
export type Span = Readonly<Partial<Record<string, number | string | null>>>;

/** Words for values of policies, in the language in use. */
export interface ValueWords {
  /** A policy's own words. */
  said: (words: Words) => string;
  part: (part: Part) => string;
  choice: (choice: Choice) => string;
  /** A value that is not made of parts. */
  plain: (shape: Shape, value: unknown) => string;
}

export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation('admin');
  const formats = useFormats();
  const said = ({ zh: chinese, en }: Words) => (i18n.language === 'en' ? en : chinese);
  const choice = ({ value, words }: Choice) => {
    if (words) return said(words);
    return i18n.exists(`role.${value}`, { ns: 'admin' }) ? roleText(value as Role, t) : value;
  };
  const span = (given: Span): string => {
    const [[unit, count] = ['', null]] = Object.entries(given);
    if (unit === 'endOf') return t(count === 'workingDay' ? 'policies.span.endOfWorkingDay' : 'policies.span.endOfDay');
    return t(`policies.span.${unit as 'hours'}`, { count: Number(count ?? 0) });
  };
  const plain = (shape: Shape, value: unknown): string => {
    if (value === null || value === undefined) return t('policies.none');
    switch (shape.kind) {
      case 'span':
        return span(value as Span);
      case 'boolean':
        return t(value === true ? 'common.yes' : 'common.no');
      case 'number':
        return shape.percent ? `${formats.count(Number(value) * 100)}%` : formats.count(Number(value));
      case 'day':
        return formats.date(value as string);
      case 'choice':
        return choice(shape.choices.find((one) => one.value === value) ?? { value: value as string, words: null });
      case 'choices': {
        const chosen = (value as string[]).map((one) => plain({ ...shape, kind: 'choice' }, one));
        return chosen.length > 0 ? chosen.join(t('listSeparator')) : t('policies.nobody');
      }
      case 'list': {
        const all = (value as unknown[]).map((one) => plain(shape.of, one));
        return all.length > 0 ? all.join(t('listSeparator')) : t('policies.empty');
      }
      case 'parts':
        return shape.parts
          .map((one) => `${part(one)} ${plain(one.shape, (value as Record<string, unknown>)[one.key])}`)
          .join(t('listSeparator'));
      default:
        return typeof value === 'string' ? value : '';
    }
  };
  const part = ({ key, words }: Part) => (words ? said(words) : choice({ value: key, words: null }));
  return { said, part, choice, plain };
}
