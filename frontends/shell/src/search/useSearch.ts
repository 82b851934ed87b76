import { useQuery } from '@apollo/client/react';
import { useSettled } from '@onedesk/web';
import { SearchQuery } from './search.graphql.ts';

const PAUSE_MILLISECONDS = 150;
const ANSWERS = 12;

/** One answer of the search, with where it leads. */
export interface SearchAnswer {
  key: string;
  kind: 'unit' | 'party';
  title: string;
  subtitle: string;
  /** Which part matched: code, name, initials, phoneTail. */
  matched: string;
  to: string;
}
export interface Search {
  /** Units first, then persons; of the text before while the next answer is on its way. */
  answers: readonly SearchAnswer[];
  /** The text that the answers belong to; '' before the first answer. */
  answered: string;
  loading: boolean;
  error: unknown;
}

/** Answers while the person types: asked after a short pause, the answers before stay until the new ones are there. */
export function useSearch(projectId: string | undefined, typed: string): Search {
  const text = useSettled(typed.trim(), PAUSE_MILLISECONDS);
  const wanted = Boolean(projectId) && text !== '';
  const { data, previousData, loading, error } = useQuery(SearchQuery, {
    variables: { projectId: projectId ?? '', text, first: ANSWERS },
    skip: !wanted,
    fetchPolicy: 'cache-and-network',
  });
  if (!wanted) return { answers: [], answered: '', loading: false, error: undefined };
  const hits = (data ?? previousData)?.propertySearch ?? [];
  const answers = hits.flatMap((hit): SearchAnswer[] => {
    const { kind, title, subtitle, matched } = hit;
    const id = kind === 'unit' ? hit.unit?.id : hit.party?.id;
    const to = kind === 'unit' ? `/desk/units/${id}` : `/desk/parties/${id}`;
    return id ? [{ key: `${kind}-${id}`, kind, title, subtitle, matched, to }] : [];
  });
  const inOrder = [...answers.filter(({ kind }) => kind === 'unit'), ...answers.filter(({ kind }) => kind === 'party')];
  return { answers: inOrder, answered: data ? text : '', loading, error };
}
