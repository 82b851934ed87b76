import { describe, expect, test } from 'vitest';
import type { ComplaintStatus } from '../gql/graphql.ts';
import type { Complaint } from './complaint.ts';
import { stationsOf } from './way.ts';

/** A complaint that went through these statuses, one a day, and stands in the last. */
function after(statuses: readonly ComplaintStatus[], severity: Complaint['severity'] = 'major') {
  const events = statuses.map((toStatus, index) => ({
    id: String(index),
    at: `2026-03-0${index + 1}T02:00:00Z`,
    action: 'report',
    fromStatus: statuses[index - 1] ?? null,
    toStatus,
    byName: '陈晓雯',
    words: null,
    facts: [],
  })) as unknown as Complaint['events'];
  return stationsOf({ status: statuses.at(-1) ?? 'registered', severity, events });
}
const states = (stations: ReturnType<typeof after>) => stations.map(({ status, state }) => `${status} ${state}`);

describe('CMP-7 the way of a complaint', () => {
  test('leads from the registration to the end', () => {
    expect(states(after(['registered', 'classified']))).toEqual([
      'registered passed',
      'classified here',
      'reported ahead',
      'inProgress ahead',
      'settled ahead',
      'answered ahead',
      'callback ahead',
      'closed ahead',
    ]);
  });

  test('goes back to “in progress” when it is reopened; what was reached before lies ahead once more', () => {
    const way = after([
      'registered',
      'classified',
      'reported',
      'inProgress',
      'settled',
      'answered',
      'callback',
      'inProgress',
    ]);
    expect(way.find(({ state }) => state === 'here')).toEqual({
      status: 'inProgress',
      state: 'here',
      at: '2026-03-08T02:00:00Z',
    });
    expect(way.filter(({ state }) => state === 'ahead').map(({ at }) => at)).toEqual([null, null, null, null]);
  });

  test('CMP-2 is short for a communicative complaint, which is answered at once', () => {
    expect(states(after(['registered', 'classified', 'answered'], 'communicative'))).toEqual([
      'registered passed',
      'classified passed',
      'answered here',
      'callback ahead',
      'closed ahead',
    ]);
  });

  test('is left where the customer withdraws', () => {
    expect(states(after(['registered', 'classified', 'withdrawn']))).toEqual([
      'registered passed',
      'classified passed',
      'withdrawn here',
    ]);
  });
});
