import { lifecycle } from '@onedesk/kernel';

/** How far %aOneEn% is. */
export const %thing%Statuses = ['registered', '%done%'] as const;
export type %Thing%Status = (typeof %thing%Statuses)[number];

/** What can be done with %aOneEn%, as the names of the mutations. */
export type %Thing%Action = '%action%%Thing%';

/** %rule%: what was registered is %doneEnLower% once. */
export const %thing%Lifecycle = lifecycle<%Thing%Status, %Thing%Action>({
  start: 'registered',
  actions: {
    %action%%Thing%: { from: ['registered'], to: '%done%' },
  },
});
