import { describe, expect, test } from 'vitest';
import type { PeerName } from './questions/index.ts';
import { type Measured, median, summed, table } from './table.ts';

const one = (peer: PeerName, round: number, cpu: number, more: Partial<Measured> = {}): Measured => ({
  question: 'a page',
  peer,
  clients: 16,
  round,
  requests: 100,
  errors: 0,
  seconds: 2,
  p50: 1,
  p95: 2,
  p99: 3,
  cpu,
  postgresCpu: 50,
  ...more,
});

describe('the table of the benchmark', () => {
  test('the middle of an odd number is one of them, of an even number the mean of two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('processor time is told for each request, PostgreSQL’s beside it', () => {
    const [line] = summed([one('ours', 0, 150)]);
    expect(line).toMatchObject({ cpu: 1.5, postgresCpu: 0.5, perSecond: 50 });
  });

  test('a ratio compares what ran in the same round: a disturbed round disturbs nobody’s', () => {
    const rounds = [
      one('ours', 0, 200),
      one('postgraphile', 0, 100),
      one('floor', 0, 50),
      one('ours', 1, 800),
      one('postgraphile', 1, 400),
      one('floor', 1, 200),
      one('ours', 2, 240),
      one('postgraphile', 2, 100),
      one('floor', 2, 50),
    ];
    const ours = summed(rounds).find(({ peer }) => peer === 'ours');
    expect(ours).toMatchObject({ toPostgraphile: 2, toFloor: 4 });
  });

  test('loads and questions are kept apart; a peer that does not answer one has no ratio', () => {
    const lines = summed([
      one('ours', 0, 100),
      one('floor', 0, 50, { clients: 64 }),
      one('floor', 0, 50, { question: 'b' }),
    ]);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ toPostgraphile: null, toFloor: null });
  });

  test('each question has a part of its own, with errors counted over all rounds', () => {
    const text = table(
      summed([
        one('ours', 0, 100, { errors: 2 }),
        one('ours', 1, 100, { errors: 1 }),
        one('ours', 0, 1, { question: 'b' }),
      ]),
    );
    expect(text.split('\n\n')).toHaveLength(4);
    expect(text).toMatch(/\| +16 \| ours \| +50 \|.*\| +3 \|$/m);
  });
});
