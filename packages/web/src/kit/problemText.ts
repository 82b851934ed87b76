import type { TFunction } from 'i18next';
import type { Problem } from '../apollo/problem.ts';

const named = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'DOCUMENT_NOT_TRUSTED',
  'UNAVAILABLE',
  'UNREACHABLE',
] as const;

/** One sentence for a person: the service's own words, or ours for the code. */
export function describeProblem(problem: Problem, t: TFunction<'web'>): string {
  const code = named.find((known) => known === problem.code) ?? 'INTERNAL';
  if (code === 'INTERNAL') return t(problem.traceId ? 'error.INTERNAL_TRACED' : 'error.INTERNAL');
  // The server cannot know that this page is older than itself; whoever reads this need not know of documents.
  if (code === 'DOCUMENT_NOT_TRUSTED') return t('error.DOCUMENT_NOT_TRUSTED');
  return problem.message ?? t(`error.${code}`);
}
