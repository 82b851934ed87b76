import { complaints } from './complaints.ts';
import { desk } from './desk.ts';
import { lists } from './lists.ts';
import { payment } from './payment.ts';
import { search } from './search.ts';
import { units } from './units.ts';
import { hashOf, type Question } from './ways.ts';

export { type Answer, freshKey, type PeerName, type Question, refused } from './ways.ts';

/** What is asked, in the order of the table. */
export const questions: readonly Question[] = [complaints, units, search, payment, ...lists, ...desk];

/** What the installation has to know, by hash. */
export const documents: Readonly<Record<string, string>> = Object.fromEntries(
  questions.map(({ document }) => [hashOf(document), document]),
);
